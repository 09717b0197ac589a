import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { toBundle } from '../../local/catch-hook/bundle.ts';
import { connection, plannedDelivery } from './deliveries.ts';
import type { HandlerAnswer, HandlerQuestion } from './handler-process.ts';
import { type Point, slope } from './statistics.ts';
import { Tally, type Totals } from './tally.ts';

interface Plan {
  /** With the built app in it. */
  readonly folder: string;
  readonly count: number;
  /** Memory is measured after so many deliveries. */
  readonly every: number;
  readonly onProgress?: (done: number) => void;
}

export interface HandlerFigures extends Totals {
  readonly seconds: number;
  /** By which the memory in use, heap and buffers, grows with each delivery, in bytes, once it is warm. */
  readonly bytesPerDelivery: number;
  /** The memory in use at the end, in bytes. */
  readonly inUse: number;
  /** The most resident memory that was seen, in bytes; core ends a process that has more than 450 MB. */
  readonly resident: number;
}

/** The part of a run in which code is still being compiled and caches fill. */
const warmUp = 0.3;

const eventFor = (number: number) => {
  const { headers, body } = plannedDelivery(number);
  const rawHeaders = Object.entries(headers).flat();
  const received = { method: 'POST', rawHeaders, querystring: '', body: Buffer.from(body) };
  return {
    command: 'execute',
    method: 'triggers.new_lead.operation.perform',
    bundle: { authData: connection, inputData: {}, ...toBundle(received) },
  } as const;
};

const toldOf = (number: number, answer: HandlerAnswer) => {
  const leads = 'results' in answer && Array.isArray(answer.results) ? answer.results : [];
  const isHalted = 'failure' in answer && answer.failure === 'HaltedError';
  const status = leads.length ? 'success' : isHalted ? 'halted' : 'error';
  return { id: String(number), status, leads } as const;
};

/**
 * Runs deliveries one after the other through the built app's handler, in one process of its own in which
 * core's limit of memory is in force. Rejects when the process ends before it is told to.
 */
export const runHandler = async (plan: Plan): Promise<HandlerFigures> => {
  const { folder, count, every, onProgress = () => undefined } = plan;
  const child = fork(
    path.join(import.meta.dirname, 'handler-process.ts'),
    [pathToFileURL(path.join(folder, 'index.js')).href],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: ['--expose-gc'] },
  );
  const ended = once(child, 'exit').then(() => {
    throw new Error('The process ended during a delivery.');
  });
  const ask = async (question: HandlerQuestion): Promise<HandlerAnswer> => {
    const answered = once(child, 'message');
    child.send(question);
    const [answer] = await Promise.race([answered, ended]);
    return answer;
  };

  const tally = new Tally();
  const samples: (Point & { readonly rss: number })[] = [];
  const started = performance.now();
  for (let number = 1; number <= count; number += 1) {
    tally.accept(number, String(number));
    tally.tell(toldOf(number, await ask({ event: eventFor(number) })));
    if (number % every > 0) continue;
    const memory = await ask('memory');
    if ('rss' in memory) samples.push({ x: number, y: memory.inUse, rss: memory.rss });
    onProgress(number);
  }
  const seconds = (performance.now() - started) / 1000;
  child.disconnect();
  await ended.catch(() => undefined);

  return {
    ...tally.totals,
    seconds,
    bytesPerDelivery: slope(samples.filter(({ x }) => x >= count * warmUp)),
    inUse: samples.at(-1)?.y ?? 0,
    resident: Math.max(...samples.map(({ rss }) => rss)),
  };
};
