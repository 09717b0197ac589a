import { faults } from '../local/leads-api/server.ts';
import { play } from './seasons/play.ts';
import { faultyWeek, shortSeasons } from './seasons/seasons.ts';

const nothingWrong = { missed: 0, doubled: 0, overlooked: 0 };

describe('each lead starts the Zap exactly once, and a corrected one once more, over', () => {
  it.each(shortSeasons)('$title, with a poll every $everyMinutes minutes', async (season) => {
    const figures = await play(season);
    const { leads, corrected, polls, failed, starts } = figures;
    expect(figures).toMatchObject({ ...nothingWrong, strange: 0 });
    expect(starts).toBe(leads + corrected);
    expect(leads).toBeGreaterThan(season.everyMinutes === 15 ? 5 : 80);
    expect(polls).toBeGreaterThan(failed);
  });

  it('a week in which the API fails in all its ways', async () => {
    const figures = await play(faultyWeek(1, 30, 10));
    const { leads, corrected, failed, reconnected, starts } = figures;
    expect([...figures.faults].sort()).toEqual([...faults].sort());
    // The API puts six odd elements among the leads.
    expect(figures).toMatchObject({ ...nothingWrong, strange: 6 });
    expect(starts).toBe(leads + corrected);
    for (const count of [leads, corrected, failed, reconnected]) expect(count).toBeGreaterThan(0);
  });
});

it('a week of faults is the same for the same seed, and another for another', () => {
  const faultsOf = (seed: number) => {
    const { span, faultAt } = faultyWeek(seed, 30, 20);
    return Array.from({ length: 200 }, (_, i) => faultAt(span.from + i * 1_800_000));
  };
  expect(faultsOf(1)).toEqual(faultsOf(1));
  expect(faultsOf(1)).not.toEqual(faultsOf(2));
});
