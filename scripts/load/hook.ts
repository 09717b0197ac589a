import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Delivery } from '../../local/catch-hook/deliveries.ts';
import { connection } from './deliveries.ts';
import { listen } from './events.ts';
import { npmStart } from './npm-start.ts';
import type { Posted } from './post.ts';
import type { SenderPlan } from './sender.ts';
import { quantile } from './statistics.ts';
import { Tally, type Totals } from './tally.ts';

export interface HookPlan extends Omit<SenderPlan, 'hookUrl'> {
  readonly onProgress?: (run: number) => void;
}

export interface HookFigures extends Totals {
  readonly sent: number;
  /** What `X-Total-Count` says at the end. */
  readonly counted: number;
  /** Deliveries that are newer than one in the list, but aren't in it. */
  readonly unlisted: number;
  /** From the first delivery to the last answer, in seconds. */
  readonly sending: number;
  /** From the first delivery until the last was run, in seconds. */
  readonly running: number;
  /** How long an answer took, in milliseconds. */
  readonly answer: { readonly median: number; readonly p99: number; readonly longest: number };
}

/** Without any progress for so long, in milliseconds, what is missing is lost. */
const patience = 30_000;

const send = async (plan: SenderPlan): Promise<{ posted: Posted[]; seconds: number }> => {
  const sender = fork(path.join(import.meta.dirname, 'sender.ts'), [JSON.stringify(plan)], {
    execArgv: [],
  });
  const [report] = await Promise.race([
    once(sender, 'message'),
    once(sender, 'exit').then(() => {
      throw new Error('The sender ended without a report.');
    }),
  ]);
  return report;
};

const askList = async (origin: string): Promise<{ counted: number; list: Delivery[] }> => {
  const response = await fetch(`${origin}/api/deliveries`);
  return {
    counted: Number(response.headers.get('X-Total-Count')),
    list: (await response.json()) as Delivery[],
  };
};

/**
 * Starts the catch hook as `npm start` does, has a second process send it deliveries, and follows each of
 * them, in the list and on the stream of events, until it has been run.
 */
export const runHook = async (plan: HookPlan): Promise<HookFigures> => {
  const started = npmStart({ PORT: '0' });
  try {
    const [hookUrl] = await started.shows(/http:\S+ici-formation\//);
    const figures = await follow(hookUrl, plan);
    started.press('SIGTERM');
    const [code] = await once(started.child, 'exit');
    if (code !== 0) throw new Error(`npm start ended with ${code}.`);
    return figures;
  } finally {
    started.kill();
  }
};

const follow = async (
  hookUrl: string,
  { onProgress = () => undefined, ...sending }: HookPlan,
): Promise<HookFigures> => {
  const { origin } = new URL(hookUrl);
  const settings = JSON.stringify({ authData: connection });
  await fetch(`${origin}/api/settings`, { method: 'PUT', body: settings });

  const tally = new Tally();
  const received = new Map<string, string>();
  let lastAt = performance.now();
  await listen(origin, (delivery) => {
    tally.tell(delivery);
    received.set(delivery.id, delivery.received_at);
    lastAt = performance.now();
    onProgress(tally.told);
  });

  const startedAt = performance.now();
  const { posted, seconds } = await send({ ...sending, hookUrl });
  const accepted = posted.flatMap(({ number, id }) => (id ? [{ number, id }] : []));
  for (const { number, id } of accepted) tally.accept(number, id);
  while (tally.told < accepted.length && performance.now() - lastAt < patience)
    await setTimeout(20);

  const { counted, list } = await askList(origin);
  const listed = new Set(list.map(({ id }) => id));
  const oldest = list.at(-1)?.received_at ?? '';
  const milliseconds = posted.map((each) => each.milliseconds);
  return {
    ...tally.totals,
    sent: posted.length,
    counted,
    unlisted: [...received].filter(([id, at]) => at > oldest && !listed.has(id)).length,
    sending: seconds,
    running: (lastAt - startedAt) / 1000,
    answer: {
      median: quantile(milliseconds, 0.5),
      p99: quantile(milliseconds, 0.99),
      longest: quantile(milliseconds, 1),
    },
  };
};
