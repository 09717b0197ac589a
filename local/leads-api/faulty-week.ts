import { createRandom } from './random.ts';
import type { Season } from './season.ts';
import { type Fault, faults } from './server.ts';
import { isIn, type Span } from './simulation.ts';

const minute = 60_000;

/** From the first poll of a Monday, in milliseconds since 1970; two weeks before summer time. */
const from = Date.parse('2026-03-16T05:00:00Z');
const week: Span = { from, to: from + 7 * 24 * 60 * minute };

/** Half of the time nothing is wrong; else one fault or another, each for about so long. */
const usualLength = 40 * minute;

/** A week in which the leads API fails at random, the same for the same seed, in all of its ways. */
export const faultyWeek = (seed: number, everyMinutes: number, leadsPerDay: number): Season => {
  const random = createRandom(seed);
  const spells: { readonly fault: Fault; readonly span: Span }[] = [];
  for (let at = week.from; at < week.to; at = spells.at(-1)?.span.to ?? week.to) {
    const fault = faults[Math.floor(random() * faults.length)] ?? 'none';
    const length = -Math.log(1 - random()) * usualLength;
    spells.push({ fault: random() < 0.5 ? 'none' : fault, span: { from: at, to: at + length } });
  }
  return {
    title: `seed ${seed}`,
    span: week,
    everyMinutes,
    leadsPerDay,
    seed,
    faultAt: (now) => spells.find(({ span }) => isIn([span], now))?.fault ?? 'none',
  };
};
