import type { PageData } from '../messages.ts';
import { copyButton } from './copy.ts';
import { curlLine } from './curl.ts';
import { difficultCases } from './difficult.ts';
import { button, h, statusLine } from './dom.ts';
import { createForm } from './form.ts';
import type { Server } from './server.ts';
import type { PageTexts } from './texts/texts.ts';

const json = { 'content-type': 'application/json' };

/** Posts leads to the hook as Ici Formation would: one that is typed, an example, a difficult one. */
export const sendStep = (page: PageData, server: Server, texts: PageTexts): HTMLElement => {
  const fields = page.leadFields
    .filter(({ documented }) => documented)
    .map(({ key, label }) => ({ key, label }));
  const form = createForm(fields, page.sample, texts);
  const outcome = statusLine();
  let difficultSent = 0;

  const post = async (body: string, headers: Readonly<Record<string, string>>, said: string) => {
    try {
      await server.deliver(page.hookPath, body, headers);
      outcome.say(`✓ ${said}`, 'good');
    } catch (error) {
      outcome.say(`✕ ${error instanceof Error ? error.message : error}`, 'bad');
    }
  };

  const proof = async () => (await server.proof(false)).headers;

  const sample = () =>
    JSON.stringify(Object.fromEntries(fields.map(({ key }) => [key, page.sample[key]])));

  const sendTyped = async () =>
    post(JSON.stringify(form.values()), { ...json, ...(await proof()) }, texts.send.sent);

  const sendExample = async () => post(sample(), { ...json, ...(await proof()) }, texts.send.sent);

  const sendDifficult = async () => {
    const example = difficultCases[difficultSent % difficultCases.length];
    if (!example) return;
    const { name, contentType, body } = example;
    difficultSent += 1;
    const said = texts.send.difficultSent(texts.send.difficultCases[name]);
    await post(body, { 'content-type': contentType, ...(await proof()) }, said);
  };

  const sendWrong = async () => {
    const { headers } = await server.proof(true);
    if (!Object.keys(headers).length) return outcome.say(texts.send.unprotected, 'bad');
    await post(sample(), { ...json, ...headers }, texts.send.sent);
  };

  const curl = async () =>
    curlLine(
      `${location.origin}${page.hookPath}`,
      { 'Content-Type': 'application/json', ...(await proof()) },
      JSON.stringify(form.values()),
    );

  return h(
    'div',
    { class: 'step' },
    h('p', { class: 'intro' }, texts.send.intro),
    h(
      'div',
      { class: 'actions' },
      button(texts.send.example, sendExample, { class: 'primary' }),
      button(texts.send.difficult, sendDifficult),
      button(texts.send.wrongSecret, sendWrong),
    ),
    outcome.element,
    h('div', { class: 'compact' }, form.element),
    h(
      'div',
      { class: 'actions' },
      button(texts.send.send, sendTyped),
      copyButton(texts.send.curl, curl, texts),
    ),
  );
};
