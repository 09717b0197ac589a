import type { PageData } from '../messages.ts';
import { Form } from './form.tsx';
import { server } from './server.ts';
import { settings, texts } from './state.ts';
import { OutcomeLine, useOutcome } from './ui.tsx';

/** The connection form, tested through the app, with the label that the person then sees. */
export const Connection = ({ page }: { page: PageData }) => {
  const { outcome, attempt } = useOutcome();
  const { intro, test, testing, connectedAs, toMend } = texts.value.connection;
  const connect = (authData: object) =>
    attempt(async () => {
      const { inputData } = await server.settings();
      settings.value = await server.putSettings({ inputData, authData });
      return connectedAs((await server.testConnection()).label);
    }, testing);
  const { fields, text } = outcome.value;
  return (
    <>
      <p class="soft">{intro}</p>
      <Form
        fields={page.connection}
        values={settings.value.authData}
        problems={fields}
        actions={[{ label: test, run: connect }]}
      />
      <OutcomeLine {...outcome.value} text={Object.keys(fields).length ? toMend : text} />
    </>
  );
};
