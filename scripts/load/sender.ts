import { Agent } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { type Posted, post } from './post.ts';

/** What the process of this module is asked for, as JSON in its only argument. */
export interface SenderPlan {
  readonly hookUrl: string;
  readonly count: number;
  /** At this pace, whatever the answers; without it, each connection waits for its answer. */
  readonly perSecond?: number | undefined;
  readonly connections: number;
  /** No delivery is sent after so many seconds. */
  readonly seconds: number;
}

const { hookUrl, count, perSecond, connections, seconds }: SenderPlan = JSON.parse(
  process.argv[2] ?? '{}',
);

const agent = new Agent({ keepAlive: true, maxSockets: connections });
const started = performance.now();
const isTime = () => performance.now() - started < seconds * 1000;

const atPace = async (pace: number): Promise<Posted[]> => {
  const posting: Promise<Posted>[] = [];
  for (let number = 1; number <= count && isTime(); number += 1) {
    const due = started + ((number - 1) * 1000) / pace;
    await setTimeout(Math.max(0, due - performance.now()));
    posting.push(post(hookUrl, number, agent));
  }
  return Promise.all(posting);
};

const asAnswered = async (): Promise<Posted[]> => {
  const posted: Posted[] = [];
  let number = 0;
  const send = async () => {
    while (number < count && isTime()) {
      number += 1;
      posted.push(await post(hookUrl, number, agent));
    }
  };
  await Promise.all(Array.from({ length: connections }, send));
  return posted;
};

const posted = await (perSecond ? atPace(perSecond) : asAnswered());
const report = { posted, seconds: (performance.now() - started) / 1000 };
process.send?.(report, () => process.exit());
