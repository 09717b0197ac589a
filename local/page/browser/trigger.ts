import type { PageData, TriggerData } from '../messages.ts';
import { copyButton } from './copy.ts';
import { button, h, statusLine } from './dom.ts';
import { createForm } from './form.ts';
import { leadView } from './lead.ts';
import { markdown } from './markdown.ts';
import type { Server, Settings } from './server.ts';
import type { PageTexts } from './texts/texts.ts';

interface Context {
  readonly page: PageData;
  readonly settings: Settings;
  readonly server: Server;
  readonly texts: PageTexts;
}

/** Each trigger as a person sees it who sets up a Zap. */
export const triggerStep = (context: Context): HTMLElement =>
  h(
    'div',
    { class: 'step' },
    ...context.page.triggers.map((trigger) => triggerView(trigger, context)),
  );

const triggerView = (
  trigger: TriggerData,
  { page, settings, server, texts }: Context,
): HTMLElement => {
  const isHook = trigger.type === 'hook';
  return h(
    'article',
    { class: 'trigger' },
    h(
      'h3',
      {},
      trigger.label,
      ' ',
      h('span', { class: 'tag' }, isHook ? texts.trigger.instant : texts.trigger.polling),
    ),
    h('p', { class: 'intro' }, trigger.description),
    isHook ? hookAddress(page.hookPath, texts) : undefined,
    markdown(trigger.directions),
    filters(trigger, { page, settings, server, texts }),
  );
};

const hookAddress = (hookPath: string, texts: PageTexts): HTMLElement => {
  const url = `${location.origin}${hookPath}`;
  return h(
    'div',
    { class: 'field' },
    h('h4', {}, texts.trigger.url),
    h('code', { class: 'address' }, url),
    copyButton(texts.copy, () => url, texts),
  );
};

const filters = (trigger: TriggerData, { page, settings, server, texts }: Context): HTMLElement => {
  const choicesFor = async (key: string) => (await server.dropdown(key)).results;
  const form = createForm(trigger.inputFields, settings.inputData, texts, choicesFor);
  const outcome = statusLine();
  const found = h('div', { class: 'found' });

  const attempt = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      outcome.say(`✕ ${error instanceof Error ? error.message : error}`, 'bad');
    }
  };

  const save = () =>
    attempt(async () => {
      const { authData } = await server.settings();
      await server.putSettings({ authData, inputData: form.values() });
      outcome.say(`✓ ${texts.trigger.saved}`, 'good');
    });

  const test = () =>
    attempt(async () => {
      outcome.say(texts.trigger.testing);
      found.replaceChildren();
      const { results } = await server.testTrigger(trigger.type, form.values());
      outcome.say(`✓ ${texts.trigger.found(results.length)}`, 'good');
      found.replaceChildren(
        ...results.map((lead, i) => leadView(lead, i, results.length, page.leadFields, texts)),
      );
    });

  return h(
    'div',
    { class: 'filters' },
    h('details', {}, h('summary', {}, texts.trigger.filters), form.element),
    h(
      'div',
      { class: 'actions' },
      trigger.type === 'hook' ? button(texts.trigger.save, save) : undefined,
      button(texts.trigger.test, test, { class: 'primary' }),
    ),
    outcome.element,
    found,
  );
};
