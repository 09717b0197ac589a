import type { Delivery } from '../messages.ts';
import { connectionStep } from './connection.ts';
import { type DeliveriesPanel, deliveriesPanel } from './deliveries.ts';
import { h } from './dom.ts';
import { chosenLanguage, languageSwitch, textsIn } from './language.ts';
import { sendStep } from './send.ts';
import { createServer, type Server } from './server.ts';
import { tabs } from './tabs.ts';
import type { PageTexts } from './texts/texts.ts';
import { triggerStep } from './trigger.ts';

const root = document.body;
let panel: DeliveriesPanel | undefined;

const header = (language: string, texts: PageTexts): HTMLElement =>
  h(
    'header',
    {},
    h('a', { class: 'skip', href: '#deliveries' }, texts.skip),
    h('div', {}, h('h1', {}, texts.title), h('p', {}, texts.subtitle)),
    languageSwitch(language, async (chosen) => {
      await show(chosen);
      root.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
    }),
  );

/** The steps, built once the app has told what there is; the trigger anew after each connection. */
const steps = async (server: Server, texts: PageTexts) => {
  const [page, settings] = await Promise.all([server.page(), server.settings()]);
  const context = { page, server, texts };
  let trigger = triggerStep({ ...context, settings });
  const refresh = async () => {
    const fresh = triggerStep({ ...context, settings: await server.settings() });
    trigger.replaceWith(fresh);
    trigger = fresh;
  };
  const connection = connectionStep(page, settings, server, texts, refresh);
  const element = tabs(texts.steps, [
    { title: texts.connection.title, content: connection },
    { title: texts.trigger.title, content: trigger },
    { title: texts.send.title, content: sendStep(page, server, texts) },
  ]);
  return { page, element };
};

/** Shows the page in a language; a delivery that was open is open again. */
const show = async (language: string): Promise<void> => {
  const texts = textsIn(language);
  const server = createServer(language);
  const { page, element } = await steps(server, texts);
  const next = deliveriesPanel(page, server, texts);
  next.add(await server.deliveries(), false);
  next.setLive(events.readyState === EventSource.OPEN);
  if (panel?.openId()) next.open(panel.openId());
  panel = next;
  document.documentElement.lang = language;
  document.title = texts.title;
  root.replaceChildren(header(language, texts), h('main', {}, element, panel.element));
};

const events = new EventSource('/api/events');
events.addEventListener('message', ({ data }) => {
  const delivery: Delivery = JSON.parse(data);
  panel?.add([delivery], true);
});
// What arrived while the page wasn't listening is asked for.
events.addEventListener('open', async () => {
  panel?.setLive(true);
  panel?.add(await createServer('').deliveries(), false);
});
events.addEventListener('error', () => panel?.setLive(false));

const language = chosenLanguage();
await show(language).catch(() =>
  root.replaceChildren(h('p', { class: 'failure', role: 'alert' }, textsIn(language).unreachable)),
);
