import { play, shortSeasons } from '../local/leads-api/season.ts';

describe('each lead starts the Zap exactly once, and a corrected one once more, over', () => {
  it.each(shortSeasons)('$title, with a poll every $everyMinutes minutes', async (season) => {
    const figures = await play(season);
    const { leads, corrected, polls, failed } = figures;
    expect(figures).toMatchObject({ missed: 0, doubled: 0, starts: leads + corrected });
    expect(leads).toBeGreaterThan(season.everyMinutes === 1 ? 5 : 80);
    expect(polls).toBeGreaterThan(failed);
    expect(failed > 0).toBe(Boolean(season.outages));
  });
});
