import nock from 'nock';
import { createAppTester } from 'zapier-platform-core';
import { createApp } from '../src/editions/private.ts';
import { texts } from '../src/locales/fr.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const app = createApp(texts);
const appTester = createAppTester(app);
const { perform } = app.triggers.new_lead.operation;
const authData = { api_token: 'Token-42' };

let asked = 0;

/** The leads that start the Zap, by name and mark, from a delivery of these. */
const deliver = async (leads: readonly object[], bundle: object) => {
  const started = await appTester(perform, { authData, cleanedRequest: leads, ...bundle });
  return started.map(({ nom, confirmation }) => `${nom} ${confirmation}`);
};

beforeEach(() => {
  asked = 0;
  nock('https://www.iciformation.fr')
    .get('/api/webservice/leads')
    .query(true)
    .reply(() => {
      asked += 1;
      return [200, [documented]];
    });
});

afterEach(() => nock.cleanAll());

describe('the fields of the instant trigger', () => {
  const doe = { ...documented, formation: 'Excel' };
  const roe = { ...documented, nom: 'Roe', formation: 'Anglais' };

  it('let the leads through that pass the filters', async () => {
    const inputData = { formations: ['excel'] };
    expect(await deliver([doe, roe], { inputData })).toEqual(['Doe non vérifié']);
    expect(await deliver([roe], { inputData })).toEqual([]);
  });

  it.each([
    true,
    'true',
  ])('ask Ici Formation about each lead when ticked (%p)', async (confirmer) => {
    expect(await deliver([documented, roe], { inputData: { confirmer } })).toEqual([
      'Doe confirmé',
      'Roe non confirmé',
    ]);
    expect(asked).toBe(1);
  });

  it.each([
    ['the box is not ticked', [documented], { inputData: { confirmer: false } }],
    ['the box was never seen', [documented], {}],
    ['there is no token', [documented], { inputData: { confirmer: true }, authData: {} }],
    ['no lead passes', [roe], { inputData: { confirmer: true, formations: ['excel'] } }],
  ])('ask nothing when %s', async (_when, leads, bundle) => {
    await deliver(leads, bundle);
    expect(asked).toBe(0);
  });
});
