import { createApp } from '../src/editions/private.ts';
import { createFilter, type FilterData } from '../src/filters/filters.ts';
import { readLead } from '../src/lead/lead.ts';
import type { Lead } from '../src/lead/schema.ts';
import { texts } from '../src/locales/fr.ts';

const lead = (payload: object) =>
  readLead({ ...payload }, { source: 'webhook', receivedAt: 0 }, texts.lead);

const passesFilters = (it: Lead, filters: FilterData): boolean => createFilter(filters)(it);

const emma = {
  nom: 'Dubois',
  code_postal: '75011',
  formation: 'Développement Web',
  statut: "Demandeur d'emploi",
  client: 'XYZ Formations',
  id_client: '1234',
};

describe.each(['new_lead', 'new_lead_polling'] as const)('the form of %s', (key) => {
  const app = createApp(texts);
  const filters = app.triggers[key].operation.inputFields.filter(({ key }) => key !== 'confirmer');

  it('offers four filters, each with a choice of what recent leads have, and asks for none', () => {
    expect(filters).toMatchObject([
      { key: 'formations', dynamic: 'formation_list.id.name' },
      { key: 'departements', dynamic: 'departement_list.id.name' },
      { key: 'statuts', dynamic: 'statut_list.id.name' },
      { key: 'client', dynamic: 'client_list.id.name' },
    ]);
    expect(filters.filter((field) => 'required' in field && field.required)).toEqual([]);
  });

  it('takes several trainings, départements and statuses, and one company', () => {
    const ofLists = filters.filter((field) => 'list' in field && field.list);
    expect(ofLists.map(({ key }) => key)).toEqual(['formations', 'departements', 'statuts']);
  });
});

describe('a lead passes', () => {
  it.each([
    ['no filter', {}],
    ['empty filters', { formations: [], departements: '', statuts: [''], client: null }],
    ['filters of white space', { formations: [' '], departements: ['\t'], client: ' ' }],
    ['its training', { formations: ['Développement Web'] }],
    ['its training in other case, without accents', { formations: ['developpement  WEB'] }],
    ['a part of its training', { formations: ['Anglais', 'web'] }],
    ['a single text instead of a list', { formations: 'développement web' }],
    ['the number of its département', { departements: ['92', '75'] }],
    ['the name of its département', { departements: ['paris'] }],
    ['its status', { statuts: ["DEMANDEUR D'EMPLOI"] }],
    ['its status with the apostrophe of a phone', { statuts: ['demandeur d’emploi'] }],
    ['a part of its status', { statuts: ['emploi'] }],
    ['the name of its company', { client: 'xyz formations' }],
    ['the identifier of its company', { client: '1234' }],
    ['the identifier of its company as a number', { client: 1234 }],
    [
      'all of them',
      { formations: ['web'], departements: ['75'], statuts: ['emploi'], client: '1234' },
    ],
  ])('%s', (_which, filters) => {
    expect(passesFilters(lead(emma), filters)).toBe(true);
  });
});

describe('a lead does not pass', () => {
  it.each([
    ['another training', { formations: ['Anglais', 'Excel'] }],
    ['another département', { departements: ['92', 'Rhône', '7', '69001'] }],
    ['another status', { statuts: ['Salarié'] }],
    ['another company', { client: '123' }],
    ['one filter of several', { formations: ['web'], departements: ['69'] }],
  ])('%s', (_which, filters) => {
    expect(passesFilters(lead(emma), filters)).toBe(false);
  });
});

describe('no customer is lost to a filter on a value that isn’t known', () => {
  it.each([
    ['the training', { formation: '' }, { formations: ['Anglais'] }],
    ['the département', { code_postal: '' }, { departements: ['69'] }],
    ['the département of a foreigner', { code_postal: 'B-1000' }, { departements: ['69'] }],
    ['the status', { statut: '' }, { statuts: ['Salarié'] }],
    ['the company', { client: '', id_client: '' }, { client: '99' }],
  ])('%s', (_which, change, filters) => {
    expect(passesFilters(lead({ ...emma, ...change }), filters)).toBe(true);
  });

  it('nor to a text that is no département', () => {
    expect(passesFilters(lead(emma), { departements: ['xyz', '750', 'niveau 69', 'Gelers'] })).toBe(
      true,
    );
    expect(passesFilters(lead(emma), { departements: ['xyz', '69'] })).toBe(false);
  });

  it('nor to the name or the identifier of the company where the lead has only the other', () => {
    expect(passesFilters(lead({ ...emma, id_client: '' }), { client: '1234' })).toBe(true);
    expect(passesFilters(lead({ ...emma, client: '' }), { client: 'XYZ Formations' })).toBe(true);
  });

  it('but another value that is known still counts', () => {
    expect(passesFilters(lead({ ...emma, formation: '' }), { departements: ['69'] })).toBe(false);
  });
});

describe('a département is found by', () => {
  it.each([
    ['20000', 'ajaccio', '2A'],
    ['20000', 'ajaccio', '2a'],
    ['20200', 'bastia', 'Haute-Corse'],
    ['01000', '', '1'],
    ['01000', '', '01'],
    ['97110', '', '971'],
    ['97400', '', 'la reunion'],
    ['98000', '', 'Monaco'],
    ['06000', '', 'ALPES-MARITIMES'],
    ['95000', '', "Val d'Oise"],
    ['95000', '', 'val-d’oise'],
    ['22000', '', 'Cotes d Armor'],
    ['92100', '', 'Hauts de Seine'],
    ['97400', '', 'Réunion'],
    ['75001', '', '75 – Paris'],
    ['75001', '', '75 - Paris'],
    ['75001', '', '92, 75 ; 93'],
    ['75001', '', '75011'],
    ['75001', '', '75000'],
    ['20200', 'bastia', '2B – Haute-Corse'],
    ['98000', '', 'monaco'],
  ])('%s %s: %s', (code_postal, ville, departement) => {
    const filters = { departements: [departement] };
    expect(passesFilters(lead({ code_postal, ville }), filters)).toBe(true);
    expect(passesFilters(lead({ code_postal: '29200' }), filters)).toBe(false);
  });
});
