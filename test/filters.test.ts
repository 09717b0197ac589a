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
  const filters = app.triggers[key].operation.inputFields.filter(
    (field) => 'group' in field && field.group === 'filtres',
  );

  it('offers four filters, each with a choice of what recent leads have, and asks for none', () => {
    const keys = ['formations', 'departements', 'statuts', 'client'];
    expect(filters.map(({ key }) => key)).toEqual(keys);
    for (const filter of filters) {
      expect(filter).toMatchObject({ choices: { perform: expect.any(Function) } });
      expect(filter).not.toHaveProperty('required');
    }
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
    ['all', { formations: ['web'], departements: ['75'], statuts: ['emploi'], client: '1234' }],
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
    const none = ['xyz', '750', 'niveau 69', 'Gelers'];
    expect(passesFilters(lead(emma), { departements: none })).toBe(true);
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

/** Each of them came out of a form, a back-end or a spreadsheet that somebody reported. */
describe('no customer is lost to a filter on a value that is damaged', () => {
  const filters = {
    formations: ['Développement web'],
    statuts: ['Demandeur d’emploi'],
    departements: ['75'],
    client: 'Vente & négociation',
  };
  const right = {
    formation: 'Développement web',
    statut: "Demandeur d'emploi",
    code_postal: '75011',
    client: 'Vente & négociation',
  };

  it.each([
    ['lost letters', 'D\ufffdveloppement web', 'Demandeur d\ufffdemploi'],
    ['letters that became question marks', 'D?veloppement web', 'Demandeur d?emploi'],
    ['entities', 'D&eacute;veloppement web', 'Demandeur d&#039;emploi'],
    ['entities, twice', 'D&amp;eacute;veloppement web', 'Demandeur d&amp;rsquo;emploi'],
    ['entities by number', 'D&#233;veloppement web', 'Demandeur d&#x27;emploi'],
    ['UTF-8 read as Latin-1', 'DÃ©veloppement web', 'Demandeur dâ\u0080\u0099emploi'],
    ['UTF-8 read as Windows-1252, twice', 'DÃƒÂ©veloppement web', 'Demandeur dâ€™emploi'],
    ['backslashes', 'D\\u00e9veloppement web', "Demandeur d\\'emploi"],
    ['Windows-1252 read as Latin-1', 'Développement web', 'Demandeur d\u0092emploi'],
    ['placeholders', 'N/A', 'undefined'],
    ['other placeholders', '-', 'NULL'],
    ['no texts', true, false],
    ['lists of one', ['Développement web'], { libelle: "Demandeur d'emploi", id: 3 }],
  ])('%s', (_how, formation, statut) => {
    expect(passesFilters(lead({ ...right, formation, statut }), filters)).toBe(true);
    const client = 'Vente &amp; n&eacute;gociation';
    expect(passesFilters(lead({ ...right, client }), filters)).toBe(true);
  });

  it('while one that can be repaired is still judged', () => {
    const other = lead({ ...right, formation: 'Com&eacute;die' });
    expect(passesFilters(other, filters)).toBe(false);
  });
});

describe('a département is found by', () => {
  it.each([
    ['20000', 'ajaccio', '2A|2a'],
    ['20200', 'bastia', 'Haute-Corse|2B – Haute-Corse'],
    ['01000', '', '1|01'],
    ['97110', '', '971'],
    ['97400', '', 'la reunion|Réunion'],
    ['98000', '', 'Monaco|monaco'],
    ['06000', '', 'ALPES-MARITIMES'],
    ['95000', '', "Val d'Oise|val-d’oise"],
    ['22000', '', 'Cotes d Armor'],
    ['92100', '', 'Hauts de Seine'],
    ['75001', '', '75 – Paris|75 - Paris|92, 75 ; 93|75 et 69|92 75|75011|75000'],
  ])('%s %s: %s', (code_postal, ville, names) => {
    for (const departement of names.split('|')) {
      const filters = { departements: [departement] };
      expect([departement, passesFilters(lead({ code_postal, ville }), filters)]).toEqual([
        departement,
        true,
      ]);
      expect(passesFilters(lead({ code_postal: '29200' }), filters)).toBe(false);
    }
  });
});
