import type { PageData } from '../messages.ts';
import { copyCommand } from './address.tsx';
import { curlCommand } from './commands.ts';
import { difficultCases } from './difficult.ts';
import { Form } from './form.tsx';
import { exampleBody, json, post } from './sending.ts';
import { server } from './server.ts';
import { edition, texts } from './state.ts';
import { Button, OutcomeLine, useOutcome } from './ui.tsx';

let difficultSent = 0;

/** Posts leads to the hook as Ici Formation would: one that is typed, an example, a difficult one. */
export const Send = ({ page }: { page: PageData }) => {
  const { outcome, attempt } = useOutcome();
  const words = { ...texts.value.address, ...texts.value.send };
  const fields = page.leadFields
    .filter(({ documented }) => documented)
    .map(({ key, label }) => ({ key, label }));

  const send = (body: string, type = json, said = words.sent) =>
    attempt(async () => {
      await post(page, body, type);
      return said;
    });

  const sendDifficult = () => {
    const example = difficultCases[difficultSent % difficultCases.length];
    difficultSent += 1;
    if (!example) return;
    const said = words.difficultSent(words.difficultCases[example.name]);
    return send(example.body, example.type, said);
  };

  const sendWrong = () =>
    attempt(async () => {
      const wrong = 'mauvais-secret';
      const body = exampleBody(page);
      const headers = await server.proof(body, wrong);
      if (!Object.keys(headers).length) throw new Error(words.unprotected);
      await post(page, body, json, wrong);
      return words.sent;
    });

  const copyCurl = (body: string) => copyCommand(page, curlCommand, body);
  const actions = [
    { label: words.send, run: (values: object) => send(JSON.stringify(values)) },
    { label: words.copyCurl, run: (values: object) => copyCurl(JSON.stringify(values)) },
  ];

  return (
    <>
      <p class="soft">{edition.value === 'private' ? words.intro : words.toPrivate}</p>
      <div class="side">
        <Button class="primary" onPress={() => send(exampleBody(page))}>
          {words.example}
        </Button>
        <Button onPress={sendDifficult}>{words.difficult}</Button>
        <Button onPress={sendWrong}>{words.wrongSecret}</Button>
      </div>
      <OutcomeLine {...outcome.value} />
      <div class="compact">
        <Form fields={fields} values={page.sample} actions={actions} />
      </div>
    </>
  );
};
