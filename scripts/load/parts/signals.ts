import { type InterruptFigures, type InterruptPlan, interrupt } from '../interrupt.ts';
import type { Row } from '../table.ts';
import { sumOf } from '../tally.ts';
import { areSound, type Part, type Say, totalsRow } from './part.ts';

const signals: readonly InterruptPlan['signals'][] = [
  ['SIGINT'],
  ['SIGTERM'],
  ['SIGINT', 'SIGINT'],
  ['SIGTERM', 'SIGINT'],
];

/** Each when so many deliveries have been accepted. */
const moments: readonly number[] = [1, 20, 200, 1000];

/** The local catch hook ended by signals while deliveries come in, so many times at each moment. */
export const signalsPart = async (times: number, say: Say): Promise<Part> => {
  const rows: Row[] = [];
  let isSound = true;
  for (const each of signals) {
    const ends: InterruptFigures[] = [];
    for (const afterAnswers of moments.flatMap((moment) => Array<number>(times).fill(moment))) {
      ends.push(await interrupt({ signals: each, afterAnswers }));
    }
    const title = each.join(', then ');
    const totals = sumOf(ends);
    isSound &&= areSound(totals) && ends.every(({ isEndedWell }) => isEndedWell);
    say(`${title}: ${ends.length} times`);
    rows.push({
      signal: title,
      times: ends.length,
      ...totalsRow(totals),
      'still to be run at the signal': ends.reduce((sum, { pending }) => sum + pending, 0),
    });
  }
  return { rows, isSound };
};
