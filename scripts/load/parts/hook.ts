import { type HookPlan, runHook } from '../hook.ts';
import type { Row } from '../table.ts';
import { areSound, type Part, type Say, totalsRow } from './part.ts';

/** Zapier's limit for hooks. */
const perSecond = 30;

const connections = 50;

/** The local catch hook at Zapier's limit for so many seconds, then with so many as fast as it answers. */
export const hookPart = async (seconds: number, count: number, say: Say): Promise<Part> => {
  const atLimit = { count: perSecond * seconds, perSecond, connections, seconds: seconds + 60 };
  const loads: readonly (readonly [string, HookPlan])[] = [
    [`${perSecond} a second for ${seconds} s`, atLimit],
    ['as fast as it answers', { count, connections, seconds: 120 }],
  ];
  const rows: Row[] = [];
  let isSound = true;
  for (const [load, plan] of loads) {
    const step = Math.ceil(plan.count / 10);
    const onProgress = (run: number) => run % step === 0 && say(`${load}: ${run} run`);
    const figures = await runHook({ ...plan, onProgress });
    const { sent, accepted, counted, unlisted, answer } = figures;
    isSound &&= areSound(figures) && sent === accepted && counted === accepted && unlisted === 0;
    rows.push({
      load,
      sent,
      ...totalsRow(figures),
      counted,
      'newer than the list, yet not in it': unlisted,
      'accepted a second': accepted / figures.sending,
      'run a second': accepted / figures.running,
      'answer in ms: median': answer.median,
      '99 %': answer.p99,
      longest: answer.longest,
    });
  }
  return { rows, isSound };
};
