import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { plannedDelivery } from '../scripts/load/deliveries.ts';
import { runHandler } from '../scripts/load/handler.ts';
import { runHook } from '../scripts/load/hook.ts';
import { withReport } from '../scripts/load/report.ts';
import { quantile, slope } from '../scripts/load/statistics.ts';
import { sumOf, Tally } from '../scripts/load/tally.ts';

const root = path.resolve(import.meta.dirname, '..');
const nothingWrong = { lost: 0, doubled: 0, wrong: 0, unanswered: 0 };

describe('under load', () => {
  it('the built app loses and doubles no delivery, and its memory stays flat', async () => {
    const folder = path.join(root, 'build', 'test', 'fr');
    const figures = await runHandler({ folder, count: 1000, every: 50 });
    expect(figures).toMatchObject({ accepted: 1000, leads: 1000, ...nothingWrong });
    // `npm run load` holds it to 10; in so short a run, compiled code and caches still grow.
    expect(figures.bytesPerDelivery).toBeLessThan(1000);
  });

  it.each([
    ['30 a second, Zapier’s limit', { count: 60, perSecond: 30 }],
    ['as fast as it answers', { count: 600 }],
  ])('the local catch hook lists or counts each delivery: %s', async (_load, plan) => {
    const figures = await runHook({ ...plan, connections: 20, seconds: 60 });
    const { count } = plan;
    expect(figures).toMatchObject({ sent: count, accepted: count, counted: count, unlisted: 0 });
    expect(figures).toMatchObject(nothingWrong);
  });
});

describe('what the load is judged by', () => {
  const [payload] = plannedDelivery(1).payloads;
  const lead = { ...payload, id: '1' };
  const right = { id: 'a', status: 'success', leads: [lead] } as const;

  it.each([
    ['all as it should be', [right], {}],
    ['a delivery that was never run', [], { leads: 0, lost: 1 }],
    ['a delivery that was run twice', [right, right], { leads: 2, doubled: 1 }],
    ['another lead', [{ ...right, leads: [{ ...lead, nom: 'Lefèvre 2' }] }], { wrong: 1 }],
    ['a value of another', [{ ...right, leads: [{ ...lead, tel: '0639980002' }] }], { wrong: 1 }],
    [
      'a lead that was refused',
      [{ ...right, status: 'halted', leads: [] }],
      { leads: 0, wrong: 1 },
    ],
    [
      'a delivery that nobody was told of, with a lead that was there before',
      [right, { ...right, id: 'b' }],
      { leads: 2, doubled: 1, unanswered: 1 },
    ],
  ] as const)('%s', (_title, told, totals) => {
    const tally = new Tally();
    tally.accept(1, 'a');
    for (const delivery of told) tally.tell(delivery);
    const expected = { accepted: 1, leads: 1, ...nothingWrong, ...totals };
    expect(tally.totals).toEqual(expected);
    expect(sumOf([tally.totals, tally.totals]).accepted).toBe(2);
  });

  it('a slope by linear regression', () => {
    const points = [1, 2, 3, 4].map((x) => ({ x, y: 100 + 7 * x + (x % 2 === 0 ? 1 : -1) }));
    expect(slope(points)).toBeCloseTo(7.4);
    expect(slope(points.map(({ x }) => ({ x, y: 5 })))).toBe(0);
  });

  it('the value below which a part of them lies', () => {
    const values = [5, 1, 4, 2, 3];
    expect([0.5, 0.99, 1].map((part) => quantile(values, part))).toEqual([3, 5, 5]);
  });

  it('figures that stand between their markers in docs/performance.md', async () => {
    const page = await readFile(path.join(root, 'docs', 'performance.md'), 'utf8');
    const once = withReport(page, 'the figures');
    expect(once).toContain('<!-- load -->\n\nthe figures\n\n<!-- /load -->');
    expect(withReport(once, 'the figures')).toBe(once);
  });
});
