import { quantile } from '../statistics.ts';
import type { Row } from '../table.ts';
import type { Part, Say } from './part.ts';

/** Weeks in which the leads API fails at random, polled every five minutes. */
export const weeksPart = async (seeds: readonly number[], say: Say): Promise<Part> => {
  // Core is silent in tests; it reads this while it loads.
  process.env['NODE_ENV'] = 'test';
  const { play } = await import('../../../local/leads-api/season.ts');
  const { faultyWeek } = await import('../../../local/leads-api/faulty-week.ts');
  const rows: Row[] = [];
  let isSound = true;
  for (const seed of seeds) {
    const { delays, ...figures } = await play(faultyWeek(seed, 5, 40));
    const { polls, failed, reconnected, leads, corrected, starts, missed, doubled } = figures;
    isSound &&= missed + doubled + figures.overlooked === 0 && starts === leads + corrected;
    say(`seed ${seed}: ${polls} polls`);
    rows.push({
      seed,
      polls,
      failed,
      'connected again': reconnected,
      leads,
      corrected,
      starts,
      missed,
      doubled,
      'late without need': figures.overlooked,
      'minutes until the start: median': quantile(delays, 0.5),
      '95 %': quantile(delays, 0.95),
      longest: quantile(delays, 1),
    });
  }
  return { rows, isSound };
};
