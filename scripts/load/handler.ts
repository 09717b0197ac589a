import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Planned, plannedDelivery } from './deliveries.ts';
import type { HandlerAnswer, HandlerQuestion } from './handler-process.ts';

/** The outcome of a run; memory is in bytes. */
export interface HandlerFigures {
  readonly leads: number;
  /** The numbers of deliveries with a wrong outcome. */
  readonly wrong: readonly number[];
  /** Leads with the id of an earlier one. */
  readonly doubled: number;
  /** Growth of the memory in use since the first third. */
  readonly growth: number;
  /** Peak resident memory; core ends a process above 450 MB. */
  readonly resident: number;
}

/** Starts the process with the app built into a folder. Questions are rejected once the process has ended. */
const startHandler = (folder: string) => {
  const child = fork(
    path.join(import.meta.dirname, 'handler-process.ts'),
    [pathToFileURL(path.join(folder, 'index.js')).href],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: ['--expose-gc'] },
  );
  const ended = once(child, 'exit').then(() => {
    throw new Error('The process ended during a delivery.');
  });
  return {
    ask: async (question: HandlerQuestion): Promise<HandlerAnswer> => {
      const answered = once(child, 'message');
      child.send(question);
      const [answer] = await Promise.race([answered, ended]);
      return answer;
    },
    close: async () => {
      child.disconnect();
      await ended.catch(() => undefined);
    },
  };
};

const leadsIn = (answer: HandlerAnswer): readonly object[] =>
  'results' in answer && Array.isArray(answer.results) ? answer.results : [];

/** Whether the planned leads came out with their documented values unchanged, or a bad delivery was refused. */
export const isAsPlanned = ({ payloads }: Planned, answer: HandlerAnswer): boolean => {
  if (payloads.length === 0) return 'failure' in answer && answer.failure === 'HaltedError';
  const values = leadsIn(answer).map((lead, i) =>
    Object.keys(payloads[i] ?? {}).map((key) => Object(lead)[key]),
  );
  return JSON.stringify(values) === JSON.stringify(payloads.map(Object.values));
};

/**
 * Runs a number of deliveries, one after another, through the app built into a folder, in one process.
 * Memory is measured after every `every` of them.
 */
export const runHandler = async (
  folder: string,
  count: number,
  every: number,
): Promise<HandlerFigures> => {
  const handler = startHandler(folder);
  const wrong: number[] = [];
  const ids = new Set<unknown>();
  const memory: { readonly inUse: number; readonly resident: number }[] = [];
  let leads = 0;
  for (let number = 1; number <= count; number += 1) {
    const planned = plannedDelivery(number);
    const answer = await handler.ask({ event: planned.event });
    if (!isAsPlanned(planned, answer)) wrong.push(number);
    for (const lead of leadsIn(answer)) {
      leads += 1;
      ids.add(Object(lead).id);
    }
    if (number % every > 0) continue;
    const measured = await handler.ask('memory');
    if ('inUse' in measured) memory.push(measured);
  }
  await handler.close();
  const warm = memory[Math.floor(memory.length / 3)];
  return {
    leads,
    wrong,
    doubled: leads - ids.size,
    growth: (memory.at(-1)?.inUse ?? Number.NaN) - (warm?.inUse ?? Number.NaN),
    resident: Math.max(...memory.map(({ resident }) => resident)),
  };
};
