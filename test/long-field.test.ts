import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listDelivery } from '../scripts/bench/events.ts';
import type { HandlerAnswer, HandlerQuestion } from '../scripts/load/handler-process.ts';

const root = path.resolve(import.meta.dirname, '..');
const program = path.join(root, 'scripts', 'load', 'handler-process.ts');
const built = pathToFileURL(path.join(root, 'build', 'test', 'fr', 'index.js')).href;

/** Zapier's limit for a delivery, in bytes. */
const largest = 10_000_000;

describe('ten megabytes in one field, in a process with a heap of 384 MB,', () => {
  let child: ChildProcess;
  let ended: Promise<[HandlerAnswer]>;

  beforeAll(() => {
    child = fork(program, [built], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: ['--max-old-space-size=384', '--disable-warning=ExperimentalWarning'],
    });
    ended = once(child, 'exit').then(() => [{ failure: 'The process ended.' }]);
  });

  afterAll(() => child.kill());

  const deliver = async (payload: object): Promise<HandlerAnswer> => {
    const question = { event: listDelivery([payload]) } satisfies HandlerQuestion;
    if (child.connected) child.send(question);
    const [answer] = await Promise.race([once(child, 'message'), ended]);
    return answer;
  };

  const fields = ['nom', 'ville', 'email', 'formation'];
  const units = ['a', 'A ', 'ﷺ', 'a@ '];

  it.each(
    fields.flatMap((field) => units.map((unit) => [field, unit] as const)),
  )('%s full of %j, are refused, half of it is a lead', async (field, unit) => {
    const value = unit.repeat(largest / Buffer.byteLength(unit) - 10);
    expect(Object.keys(await deliver({ prenom: 'Jane', [field]: value }))).toEqual(['failure']);
    const half = value.slice(0, value.length / 2);
    const answer = await deliver({ prenom: 'Jane', [field]: half });
    const [lead] = 'results' in answer && Array.isArray(answer.results) ? answer.results : [];
    expect(lead[field] === half.trim()).toBe(true);
  });
});
