import { useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import type { Delivery, PageData } from '../messages.ts';
import { Chart } from './chart.tsx';
import { toCsv } from './csv.ts';
import { Detail } from './detail.tsx';
import { alertsOf, written } from './lead.tsx';
import { timeOf, titleOf } from './names.ts';
import { matches } from './search.ts';
import { exampleBody, json, post } from './sending.ts';
import { server } from './server.ts';
import * as state from './state.ts';
import { Button, into, Select, StatusBadge } from './ui.tsx';

const hasAlerts = ({ leads }: Delivery): boolean => leads.some((lead) => alertsOf(lead).length > 0);

const exportCsv = (list: readonly Delivery[], { leadFields }: PageData): void => {
  const words = state.texts.value.deliveries;
  const leads = list.flatMap((delivery) => delivery.leads);
  const rows = leads.map((lead) => leadFields.map(({ key }) => written(lead[key])));
  const labels = leadFields.map(({ label }) => label);
  const csv = toCsv([labels, ...rows], state.language.value === 'en' ? ',' : ';');
  const href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const download = () =>
    Object.assign(document.createElement('a'), { href, download: 'ici-formation.csv' }).click();
  if (leads.length) download();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
  state.tell(leads.length ? `✓ ${words.exported(leads.length)}` : words.nothingToExport);
};

const clear = async (): Promise<void> => {
  if (!confirm(state.texts.value.deliveries.clearQuestion)) return;
  await server.clear();
  state.open('');
};

/** From a row of the list to the next one. */
const moveFocus = (event: TargetedKeyboardEvent<HTMLElement>): void => {
  const item = document.activeElement?.closest('li');
  const next = { ArrowDown: item?.nextElementSibling, ArrowUp: item?.previousElementSibling };
  const target = new Map(Object.entries(next)).get(event.key);
  if (target) event.preventDefault();
  target?.querySelector('a')?.focus();
};

/** The deliveries, newest first, with a search, an export, and the one that was chosen below them. */
export const Deliveries = ({ page }: { page: PageData }) => {
  const id = useId();
  const words = state.texts.value.deliveries;
  const isLive = state.isLive.value;
  const search = useSignal('');
  const kind = useSignal('');
  const list = state.deliveries.value;
  const latest = list.find(({ id: one }) => state.fresh.value.has(one));
  const isOf = (key: string) => (delivery: Delivery) =>
    key === 'alerts' ? hasAlerts(delivery) : !key || delivery.status === key;
  const kinds = Object.entries({ '': words.all, alerts: words.withAlerts, ...words.statuses });
  const choices = kinds.map(([value, label]) => {
    return { value, label: `${label} (${list.filter(isOf(value)).length})` };
  });
  const shown = list.filter(isOf(kind.value)).filter((one) => matches(one, search.value));
  return (
    <section class="card stack" id="deliveries" tabIndex={-1} aria-labelledby={`${id}-title`}>
      <div class="side apart">
        <h2 id={`${id}-title`}>{words.title}</h2>
        <p class="soft" role="status">
          {list.length > 0 && words.count(shown.length, list.length, state.tally.value.total)}
        </p>
        <p class={`tag ${isLive ? 'good' : 'bad'}`} role="status">
          {isLive ? `● ${words.live}` : `○ ${words.lost}`}
        </p>
      </div>
      <p class="unseen" role="status">
        {latest && words.arrived(words.statuses[latest.status], titleOf(latest, page))}
      </p>
      <Chart />
      <div class="side">
        <div class="field grow">
          <label for={id}>{words.search}</label>
          <input id={id} type="search" autocomplete="off" onInput={into(search, 'value')} />
        </div>
        <Select label={words.show} choices={choices} chosen={kind} />
        <Button onPress={() => exportCsv(shown, page)}>{words.export}</Button>
        <Button onPress={clear}>{words.clear}</Button>
      </div>
      <ol class="list" onKeyDown={moveFocus}>
        {shown.map((one) => (
          <Row key={one.id} delivery={one} page={page} />
        ))}
        {list.length > 0 && !shown.length && <li class="stack empty-list">{words.noMatch}</li>}
        {list.length === 0 && <Empty page={page} />}
      </ol>
      <Opened page={page} />
    </section>
  );
};

const Row = ({ delivery, page }: { delivery: Delivery; page: PageData }) => {
  const { id, status, leads, held, milliseconds } = delivery;
  const words = state.texts.value.deliveries;
  const isOpen = state.opened.value === id || undefined;
  const title = titleOf(delivery, page);
  const want = () => {
    state.wanted.value = id;
  };
  return (
    <li class={state.fresh.value.has(id) ? 'fresh' : ''}>
      <a class="row" href={state.addressOf(id)} aria-current={isOpen} onClick={want}>
        <span class="soft">{timeOf(delivery)}</span>
        <StatusBadge status={status} />
        <span class="name">
          {hasAlerts(delivery) && (
            <span class="lost" role="img" aria-label={words.withAlerts}>
              ⚠{' '}
            </span>
          )}
          {leads.length + held.length ? <b>{title}</b> : title}
        </span>
        <span class="soft">{`${Math.round(milliseconds)}\u00a0ms`}</span>
      </a>
    </li>
  );
};

const Empty = ({ page }: { page: PageData }) => {
  const { emptyTitle, emptyText } = state.texts.value.deliveries;
  return (
    <li class="stack empty-list">
      <h3>{emptyTitle}</h3>
      <p>{emptyText}</p>
      <Button class="primary" onPress={() => post(page, exampleBody(page), json)}>
        {state.texts.value.send.example}
      </Button>
    </li>
  );
};

/** The delivery that is open, or why there is none. */
const Opened = ({ page }: { page: PageData }) => {
  const { underWay, gone, chooseOne } = state.texts.value.deliveries;
  const list = state.deliveries.value;
  const id = state.opened.value;
  const delivery = list.find((one) => one.id === id);
  if (delivery) return <Detail delivery={delivery} page={page} />;
  const isUnderWay = id === state.wanted.value || state.isLive.value === undefined;
  const reason = id ? (isUnderWay ? underWay : gone) : list.length ? chooseOne : '';
  return <p class="soft">{reason}</p>;
};
