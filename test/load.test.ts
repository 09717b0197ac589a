import path from 'node:path';
import { plannedDelivery } from '../scripts/load/deliveries.ts';
import { isAsPlanned, runHandler } from '../scripts/load/handler.ts';

it('of many deliveries in one process the app loses, changes and doubles none, and its memory stays flat', async () => {
  const folder = path.resolve(import.meta.dirname, '..', 'build', 'test', 'fr');
  const figures = await runHandler(folder, 1000, 50);
  expect(figures).toMatchObject({ leads: 1000, wrong: [], doubled: 0 });
  // In so short a run compiled code and caches still grow; `npm run load` is stricter.
  expect(figures.growth).toBeLessThan(1e6);
});

describe('the load notices', () => {
  const planned = plannedDelivery(7);
  const leads = planned.payloads.map((payload, i) => ({ ...payload, id: String(i) }));

  it.each([
    ['nothing where all leads came out', { results: leads }, true],
    ['a lead that is missing', { results: leads.slice(1) }, false],
    ['a lead twice', { results: [...leads, leads[0]] }, false],
    ['a value that was changed', { results: [{ ...leads[0], tel: '' }, ...leads.slice(1)] }, false],
    ['a delivery that was refused though it was right', { failure: 'HaltedError' }, false],
  ])('%s', (_what, answer, isRight) => {
    expect(isAsPlanned(planned, answer)).toBe(isRight);
  });

  it('a forged delivery that was let in', () => {
    const forged = plannedDelivery(13);
    expect(isAsPlanned(forged, { failure: 'HaltedError' })).toBe(true);
    expect(isAsPlanned(forged, { results: leads })).toBe(false);
    expect(isAsPlanned(forged, { failure: 'Error' })).toBe(false);
  });
});
