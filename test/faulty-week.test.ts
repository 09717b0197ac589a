import { faultyWeek } from '../local/leads-api/faulty-week.ts';
import { play } from '../local/leads-api/season.ts';
import { faults } from '../local/leads-api/server.ts';

describe('a week in which the leads API fails at random, in all of its ways', () => {
  it.each([
    1, 2,
  ])('loses no lead, doubles none, and finds each at once when it works: seed %d', async (seed) => {
    const figures = await play(faultyWeek(seed, 30, 20));
    const { leads, corrected, failed, reconnected, delays } = figures;
    expect([...figures.faults.keys()].sort()).toEqual([...faults].sort());
    expect(figures).toMatchObject({ missed: 0, doubled: 0, overlooked: 0 });
    expect(figures.starts).toBe(leads + corrected);
    // Each of the odd elements that the API puts among the leads.
    expect(figures.strange).toBe(6);
    expect(delays).toHaveLength(leads);
    for (const count of [leads, corrected, failed, reconnected]) expect(count).toBeGreaterThan(0);
  });

  it('is the same for the same seed, and another for another', () => {
    const spellsOf = (seed: number) => {
      const { span, faultAt = () => 'none' } = faultyWeek(seed, 30, 20);
      return Array.from({ length: 200 }, (_, i) => faultAt(span.from + i * 1_800_000));
    };
    expect(spellsOf(1)).toEqual(spellsOf(1));
    expect(spellsOf(1)).not.toEqual(spellsOf(2));
  });
});
