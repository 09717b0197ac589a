import nock from 'nock';
import { createAppHandler } from '../local/zapier/core.ts';
import { createApp as createDirectoryApp } from '../src/editions/directory.ts';
import { createApp } from '../src/editions/private.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as enDirectory } from '../src/locales/en-directory.ts';
import { texts as fr } from '../src/locales/fr.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const privateApp = createApp(fr);
const directoryApp = createDirectoryApp(enDirectory);

describe('the form of a step guides the person who fills it in', () => {
  const { new_lead, new_lead_polling } = privateApp.triggers;

  it('by groups of fields', () => {
    expect(new_lead.operation.inputFieldGroups).toEqual([
      { key: 'filtres', label: 'Filtres (facultatif)' },
      { key: 'verification', label: 'Vérification' },
    ]);
    expect(new_lead_polling.operation.inputFieldGroups).toHaveLength(1);
    for (const field of new_lead.operation.inputFields) expect(field).toHaveProperty('group');
  });

  it('by a note at its top on what the safety net needs', () => {
    const [note] = new_lead_polling.operation.inputFields;
    expect(note).toMatchObject({ type: 'copy', helpText: expect.stringContaining('**jeton') });
  });

  it('by a note at the top of the connection form on which field one needs for what', () => {
    const [note] = privateApp.authentication.fields;
    expect(note).toMatchObject({ type: 'copy', helpText: expect.stringContaining('Webhook') });
  });

  it('by examples in the fields that are typed', () => {
    const placeholders = [
      ...new_lead.operation.inputFields,
      ...privateApp.searches.find_lead.operation.inputFields,
    ].map((field) => ('placeholder' in field ? field.placeholder : ''));
    expect(placeholders).toEqual(expect.arrayContaining(['75, 2A, Paris', '31/01/2026']));
  });
});

describe('a dropdown offers what recent leads have', () => {
  const handler = createAppHandler(privateApp);
  const leads = [
    { ...documented, formation: 'EXCEL', date_creation: '2026-01-01T00:00:00Z' },
    { ...documented, formation: 'Excel', date_creation: '2026-01-02T00:00:00Z' },
    { ...documented, formation: 'N/A', statut: 'Salari\ufffd', client: '', id_client: '' },
    { ...documented, formation: 'B&ucirc;cheronnage', code_postal: '', statut: 'Étudiant' },
  ];

  const choices = async (trigger: string, key: string, authData: object) => {
    nock('https://www.iciformation.fr').get(/.*/).reply(200, leads);
    const fields = privateApp.triggers.new_lead.operation.inputFields;
    const shift = trigger === 'new_lead' ? 0 : 1;
    const index = fields.findIndex((field) => field.key === key) + shift;
    const method = `triggers.${trigger}.operation.inputFields.${index}.choices.perform`;
    const { results } = await handler({ command: 'execute', method, bundle: { authData } });
    nock.cleanAll();
    return results;
  };

  const twice = (...values: string[]) => values.map((value) => [value, value]);

  it.each([
    ['formations', twice('Bûcheronnage', 'Excel')],
    ['departements', [['75', '75 – Paris']]],
    ['statuts', twice('Étudiant', 'prospect')],
    ['client', [['1234', 'XYZ Formations (n°\u00a01234)']]],
  ])('under %s: distinct, spelled as in the newest, repaired, sorted', async (key, expected) => {
    for (const trigger of ['new_lead', 'new_lead_polling']) {
      expect(await choices(trigger, key, { api_token: 'Token-42' })).toEqual({
        results: expected.map(([id, label]) => ({ id, label })),
        paging_token: null,
      });
    }
  });

  it('and nothing without a token: the field then takes what is typed', async () => {
    const none = { results: [], paging_token: null };
    expect(await choices('new_lead', 'formations', {})).toEqual(none);
  });
});

describe('the edition for Zapier’s directory', () => {
  it('has no hook at all', () => {
    expect(Object.keys(directoryApp.triggers)).toEqual(['new_lead_polling']);
  });

  it('describes its trigger in a few words, without the integration’s name', () => {
    const { label, description } = directoryApp.triggers.new_lead_polling.display;
    expect([label, description]).toEqual(['New Lead', 'Triggers when a new lead contacts you.']);
  });
});

describe.each([
  ['French', fr],
  ['English', en],
])('the samples in %s', (_language, texts) => {
  const { triggers, searches } = createApp(texts);
  const samples = [triggers.new_lead, triggers.new_lead_polling, searches.find_lead].map(
    ({ operation }) => operation.sample,
  );

  it('are the documented payload, with no empty date', () => {
    for (const sample of samples) {
      expect(sample).toMatchObject(documented);
      expect(sample.rappel_prochain).toMatch(/^2025-06-2\dT14:00:00\+02:00$/);
    }
  });

  it('say by which way they came', () => {
    expect(samples.map(({ source, confirmation }) => `${source}, ${confirmation}`)).toEqual([
      'webhook, non vérifié',
      'api, confirmé',
      'api, confirmé',
    ]);
  });
});
