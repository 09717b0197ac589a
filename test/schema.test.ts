import { createAppTester } from 'zapier-platform-core';
import { catalogues } from '../scripts/docs/tables.ts';
import { createApp } from '../src/editions/private.ts';
import { leadFields } from '../src/lead/fields.ts';
import { readLead } from '../src/lead/lead.ts';
import { type Lead, leadSchema, pushSchema } from '../src/lead/schema.ts';
import { texts as fr } from '../src/locales/fr.ts';
import served from './samples/get-documented.json' with { type: 'json' };
import documented from './samples/post-documented.json' with { type: 'json' };

const outputFieldsIn = (texts: typeof fr) => createApp(texts).resources.lead.outputFields;

const keys = Object.keys(leadSchema.shape);

describe.each(Object.entries(catalogues))('the fields of a lead in %s', (_language, texts) => {
  const app = createApp(texts);
  const { perform } = app.triggers.new_lead.operation;
  const { sample } = app.triggers.new_lead.operation;

  it('are the same, in the same order, in schema, output fields, sample and live leads', async () => {
    const [live] = await createAppTester(app)(perform, { cleanedRequest: documented });
    expect(outputFieldsIn(texts).map(({ key }) => key)).toEqual(keys);
    expect(Object.keys(sample)).toEqual(keys);
    expect(Object.keys(live ?? {})).toEqual(keys);
  });

  it('have values of their declared type in the sample', () => {
    expect(leadSchema.parse(sample)).toEqual(sample);
  });

  it('are the documented values, unchanged, in the sample', () => {
    expect(sample).toMatchObject(documented);
  });

  it('have a documented date in the sample, not the day on which it was built', () => {
    const dates = served.map(({ date_creation }) => Date.parse(date_creation));
    expect(dates).toContain(Date.parse(sample.date_creation));
  });

  it('have a label each, no two the same', async () => {
    const labels = outputFieldsIn(texts).map(({ label }) => label);
    expect(new Set(labels).size).toBe(keys.length);
    expect(labels.every((label) => label.trim())).toBe(true);
  });
});

it('dates are dates for Zapier, yes or no is yes or no, and all else is text', async () => {
  const keysOf = async (type: string) =>
    outputFieldsIn(fr)
      .filter((field) => field.type === type)
      .map(({ key }) => key);
  expect(await keysOf('datetime')).toEqual(['rappel_prochain', 'date_creation']);
  expect(await keysOf('boolean')).toEqual(['joignable', 'est_un_test']);
  expect(await keysOf('string')).toHaveLength(keys.length - 4);
});

describe('the schema takes what the app makes', () => {
  const lead = (payload: object, source: Lead['source'] = 'webhook'): Lead =>
    readLead({ ...payload }, { source, receivedAt: Date.UTC(2026, 6, 1) }, fr.lead);

  it.each<[string, Lead, Partial<Lead>]>([
    ['a mobile', lead({ tel: '0600000001' }), { tel_type: 'mobile' }],
    ['a landline', lead({ tel: '0102030405' }), { tel_type: 'fixe' }],
    ['another number', lead({ tel: '0800000000' }), { tel_type: 'autre' }],
    ['no number', lead({ nom: 'Doe' }), { tel_type: '' }],
    ['a morning', lead({ horaire_rappel: 'matin' }), { rappel_moment: 'matin' }],
    ['noon', lead({ horaire_rappel: 'midi' }), { rappel_moment: 'midi' }],
    ['an afternoon', lead({ horaire_rappel: 'après-midi' }), { rappel_moment: 'après-midi' }],
    ['an evening', lead({ horaire_rappel: 'soir' }), { rappel_moment: 'soir' }],
    ['any time', lead({ horaire_rappel: 'indifférent' }), { rappel_moment: 'indifférent' }],
    ['hours', lead({ horaire_rappel: '14H-16H' }), { rappel_debut: '14:00' }],
    ['no time', lead({ nom: 'Doe' }), { rappel_moment: '' }],
    ['a lead of the API', lead(documented, 'api'), { source: 'api', confirmation: 'confirmé' }],
    ['one that the API lacks', { ...lead({}), confirmation: 'non confirmé' }, {}],
  ])('%s', (_what, it, parts) => {
    expect(it).toMatchObject(parts);
    expect(leadSchema.parse(it)).toEqual(it);
  });
});

describe('what the schema says of the payload', () => {
  it('is what Ici Formation documents: its keys with their examples', () => {
    const examples = leadFields
      .filter((field) => field.documented)
      .map(({ key, example }) => [key, example]);
    expect(Object.fromEntries(examples)).toEqual(documented);
    expect(Object.keys(pushSchema.shape).sort()).toEqual(Object.keys(documented).sort());
  });

  it('takes the documented payload', () => {
    expect(pushSchema.parse(documented)).toEqual(documented);
  });
});
