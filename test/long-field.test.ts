import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { toBundle } from '../local/catch-hook/bundle.ts';
import { listDelivery } from '../scripts/bench/events.ts';
import type { HandlerAnswer, HandlerQuestion } from '../scripts/load/handler-process.ts';

const root = path.resolve(import.meta.dirname, '..');
const program = path.join(root, 'scripts', 'load', 'handler-process.ts');
const built = pathToFileURL(path.join(root, 'build', 'test', 'fr', 'index.js')).href;

/** Zapier's limit for a delivery, in bytes. */
const largest = 10_000_000;

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const numbered = (count: number, member: (i: number) => string, separator: string) =>
  Array.from({ length: count }, (_, i) => member(i)).join(separator);

/** Bodies of some ten megabytes in which there is one lead. */
// biome-ignore format: a row is a line
const crowded: readonly (readonly [what: string, label: string, body: () => string])[] = [
  ['a form of one wrapper', form, () => `${numbered(7e5, (i) => `lead[k${i}]=1`, '&')}&lead[nom]=Roe`],
  ['JSON of short keys', json, () => `{"nom":"Roe",${numbered(8e5, (i) => `"k${i}":1`, ',')}}`],
  ['JSON of long numbers', json, () => `{"nom":"Roe",${numbered(3e5, (i) => `"k${i}":${'1'.repeat(20)}`, ',')}}`],
  ['lists within lists', json, () => `{"nom":"Roe","x":${'['.repeat(4.9e6)}${']'.repeat(4.9e6)}}`],
];

const inParts = (value: string) =>
  `--x\r\nContent-Disposition: form-data; name="nom"\r\n\r\n${value}\r\n--x--`;

/** The n-th spelling of "lead": "l.ea!d" and the like. */
const spelled = (n: number) =>
  [...'lead'].map((letter, i) => letter + '.-_!;:,*+~'.charAt((n / 10 ** i) % 10)).join('#');

/** Bodies that cost time or memory in other ways, and how they end. */
const odd: readonly (readonly [what: string, label: string, end: string, body: () => string])[] = [
  ['a form of spaces', 'text/plain', 'nom', () => `nom=Roe&prenom=${'+'.repeat(9.9e6)}`],
  ['a part of short lines', 'multipart/form-data', 'failure', () => inParts('a\n'.repeat(4.9e6))],
  [
    'a wrapper in many spellings',
    json,
    'nom',
    () => `{${numbered(10_000, (i) => `"${spelled(i)}":{"nom":"Roe"}`, ',')}}`,
  ],
];

describe('ten megabytes in one delivery, in a process with a heap of 384 MB,', () => {
  let child: ChildProcess;
  let ended: Promise<[HandlerAnswer]>;

  beforeAll(() => {
    child = fork(program, [built], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: ['--max-old-space-size=384', '--disable-warning=ExperimentalWarning'],
    });
    ended = once(child, 'exit').then(() => [{ failure: 'The process ended.' }]);
  });

  afterAll(() => {
    child?.kill();
    return ended;
  });

  const ask = async (question: HandlerQuestion): Promise<HandlerAnswer> => {
    if (child.connected) child.send(question);
    const [answer] = await Promise.race([once(child, 'message'), ended]);
    return answer;
  };

  const deliver = (payload: object) => ask({ event: listDelivery([payload]) });

  it.each(odd)(
    '%s: a lead or a refusal',
    async (_what, label, end, body) => {
      const rawHeaders = ['content-type', label];
      const posted = { method: 'POST', rawHeaders, querystring: '', body: Buffer.from(body()) };
      const method = 'triggers.new_lead.operation.perform';
      const bundle = { authData: {}, inputData: {}, ...toBundle(posted) };
      const answer = await ask({ event: { command: 'execute', method, bundle } });
      const results = 'results' in answer && Array(answer.results).flat();
      expect(results ? Object(results[0]).nom : answer).toEqual(
        end === 'nom' ? 'Roe' : { failure: 'HaltedError' },
      );
    },
    30_000,
  );

  it.each(crowded)('%s: a lead, with what else there was counted', async (_what, label, body) => {
    const received = toBundle({
      method: 'POST',
      rawHeaders: ['content-type', label],
      querystring: '',
      body: Buffer.from(body()),
    });
    const method = 'triggers.new_lead.operation.perform';
    const bundle = { authData: {}, inputData: {}, ...received };
    const answer = await ask({ event: { command: 'execute', method, bundle } });
    expect(answer).toMatchObject({ results: [{ nom: 'Roe' }] });
    const { autres_champs } = Object('results' in answer && Array(answer.results).flat()[0]);
    expect(autres_champs.length).toBeLessThan(1_100_000);
    expect(autres_champs).toMatch(
      /^x: \[…\]$|… et d’autres, trop longs ou trop nombreux\u00a0: [\d\s]+$/,
    );
  });

  it.each([
    ['nom', 'a'],
    ['ville', 'A '],
    ['formation', 'ﷺ'],
    ['email', 'a@ '],
  ])('%s full of %j, are refused, half of it is a lead', async (field, unit) => {
    const value = unit.repeat(largest / Buffer.byteLength(unit) - 10);
    expect(Object.keys(await deliver({ prenom: 'Jane', [field]: value }))).toEqual(['failure']);
    const half = value.slice(0, value.length / 2);
    const answer = await deliver({ prenom: 'Jane', [field]: half });
    const [lead] = 'results' in answer && Array.isArray(answer.results) ? answer.results : [];
    expect(lead[field] === half.trim()).toBe(true);
  });
});
