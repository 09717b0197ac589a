import { signal } from '@preact/signals';
import { render } from 'preact';
import type { PageData } from '../messages.ts';
import { Address } from './address.tsx';
import { Connection } from './connection.tsx';
import { Deliveries } from './deliveries.tsx';
import { listen } from './live.ts';
import { Operations } from './operations.tsx';
import { Send } from './send.tsx';
import { catalogues, edition, isLive, language, page, texts, told } from './state.ts';
import { Select, Tabs } from './ui.tsx';

const Header = ({ page }: { page: PageData }) => {
  const { title, subtitle, edition: label, ...words } = texts.value;
  const choices = page.editions.map((value) => ({ value, label: words.editions[value] }));
  return (
    <header class="card side apart">
      <div>
        <h1>{title}</h1>
        <p class="soft">{subtitle}</p>
      </div>
      <span class="soft">Version {page.version}</span>
      <Select label={label} choices={choices} chosen={edition} />
      <nav class="side" aria-label={words.languageSwitch}>
        {[...catalogues].map(([key, catalogue]) => (
          <button
            type="button"
            lang={key}
            aria-pressed={key === language.value}
            onClick={() => {
              language.value = key;
            }}
          >
            {catalogue.language}
          </button>
        ))}
      </nav>
    </header>
  );
};

const step = signal('connection');

const Steps = ({ page }: { page: PageData }) => {
  const { steps, connection, operations, send } = texts.value;
  const tabs = [
    {
      key: 'connection',
      title: `1.\u00a0${connection.title}`,
      content: <Connection page={page} />,
    },
    {
      key: 'operations',
      title: `2.\u00a0${operations.title}`,
      content: <Operations page={page} />,
    },
    { key: 'send', title: `3.\u00a0${send.title}`, content: <Send page={page} /> },
  ];
  return (
    <div class="card stack">
      <Tabs label={steps} tabs={tabs} chosen={step} />
    </div>
  );
};

const App = () => (
  <>
    <a class="skip" href="#deliveries">
      {texts.value.skip}
    </a>
    {page.value && <Header page={page.value} />}
    {page.value && <Address page={page.value} />}
    {page.value && (
      <main>
        <Steps page={page.value} key={edition.value} />
        <Deliveries page={page.value} />
      </main>
    )}
    <p class={isLive.value === false ? 'box toast bad' : ''} role="alert">
      {isLive.value === false && texts.value.unreachable}
    </p>
    <p class={told.value && 'box toast'} role="status">
      {told.value}
    </p>
  </>
);

listen();
render(<App />, document.body);
