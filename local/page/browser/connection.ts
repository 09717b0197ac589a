import type { PageData } from '../messages.ts';
import { button, h, statusLine } from './dom.ts';
import { createForm } from './form.ts';
import type { Server, Settings } from './server.ts';
import type { PageTexts } from './texts/texts.ts';

/** The connection form, tested through the app, with the label that the person then sees. */
export const connectionStep = (
  { connection }: PageData,
  settings: Settings,
  server: Server,
  texts: PageTexts,
  onConnect: () => void,
): HTMLElement => {
  const form = createForm(connection, settings.authData, texts);
  const outcome = statusLine();

  const test = async () => {
    outcome.say(texts.connection.testing);
    try {
      const { inputData } = await server.settings();
      await server.putSettings({ inputData, authData: form.values() as Settings['authData'] });
      const { label } = await server.testConnection();
      outcome.say(`✓ ${texts.connection.connectedAs(label)}`, 'good');
      onConnect();
    } catch (error) {
      outcome.say(`✕ ${error instanceof Error ? error.message : error}`, 'bad');
    }
  };

  return h(
    'div',
    { class: 'step' },
    h('p', { class: 'intro' }, texts.connection.intro),
    form.element,
    h('div', { class: 'actions' }, button(texts.connection.test, test, { class: 'primary' })),
    outcome.element,
  );
};
