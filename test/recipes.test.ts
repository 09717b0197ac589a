import { recipePages } from '../recipes/markdown.ts';
import { type ActionPreview, previewOf } from '../recipes/preview.ts';
import { isMet, type Recipe } from '../recipes/recipe.ts';
import { createRecipes } from '../recipes/recipes.ts';
import { headingLine } from '../recipes/spreadsheets.ts';
import { render, type Template, text } from '../recipes/template.ts';
import { en as recipesEn } from '../recipes/words/en.ts';
import { fr as recipesFr } from '../recipes/words/fr.ts';
import { recipeWords } from '../recipes/words/languages.ts';
import * as toProspects from '../recipes/words/to-prospects.ts';
import { catalogues } from '../scripts/docs/tables.ts';
import { readBody } from '../src/delivery/body.ts';
import { leadFields } from '../src/lead/fields.ts';
import { readLead } from '../src/lead/lead.ts';
import { sampleLead } from '../src/lead/sample.ts';
import type { Lead, LeadKey } from '../src/lead/schema.ts';
import { texts as fr } from '../src/locales/fr.ts';
import { type Language, languages } from '../src/locales/languages.ts';
import { boldIn } from './markdown.ts';
import { oddPayloads } from './samples/odd-payloads.ts';
import { notEnglish, notFrench, prose } from './typography.ts';

const wordsIn = (language: Language) => ({
  words: recipeWords[language],
  lead: catalogues[language].lead,
});
const labelsIn = (language: Language) => (key: LeadKey) => catalogues[language].lead.labels[key];
const recipesIn = (language: Language) => createRecipes(recipeWords[language], labelsIn(language));
const made = (recipe: Recipe, lead: Lead, language: Language = 'fr') =>
  previewOf(recipe, lead, recipeWords[language].preview, labelsIn(language));
const recipeOf = (key: string, language: Language = 'fr'): Recipe => {
  const recipe = recipesIn(language).find((one) => one.key === key);
  if (!recipe) throw new Error(`There is no recipe ${key}.`);
  return recipe;
};
const pageOf = (key: string, language: Language): string => {
  const { file } = recipeOf(key, language);
  const pages = recipePages(wordsIn(language), wordsIn('en'));
  return pages.find((page) => page.file.endsWith(`/${file}.md`))?.markdown ?? '';
};

const received = { source: 'webhook', receivedAt: Date.UTC(2026, 10, 24, 9) } as const;
const sample = sampleLead('webhook', fr.lead);
const complete: Lead = {
  ...sample,
  est_un_test: false,
  tel_type: 'mobile',
  rappel_prochain: '2026-11-25T14:00:00+01:00',
};

const oddLeads = oddPayloads.flatMap(({ title, contentType, body }) =>
  readBody({
    cleanedRequest: undefined,
    rawRequest: { content: body, headers: { 'Content-Type': contentType } },
  }).leads.map((payload) => ({ title, body, lead: readLead(payload, received, fr.lead) })),
);

const templatesOf = ({ actions }: Recipe): Template[] =>
  actions.flatMap(({ fields }) =>
    fields.flatMap(({ value }) => ('choose' in value ? [] : [value])),
  );
const fieldsOf = (template: Template): LeadKey[] =>
  template.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.field]));
const textsOf = (actions: readonly ActionPreview[]): string[] =>
  actions.flatMap(({ heading, lines, body }) => [heading, body, ...lines.map((line) => line.text)]);

/** Every text of a catalogue; of a template its words and the keys of its fields. */
const allTexts = (catalogue: object): string[] =>
  Object.values(catalogue).flatMap((entry: unknown): string[] => {
    if (typeof entry === 'string') return [entry];
    if (typeof entry === 'function') return allTexts([entry('X', 'Y', 'Z')]);
    return allTexts(Object(entry));
  });

describe('a template', () => {
  it('takes fields of a lead alone, and texts', () => {
    // @ts-expect-error -- there is no such field
    text`${'telephone'}`;
    // @ts-expect-error -- a yes or no would be written in English
    text`${'est_un_test'}`;
  });

  it('is filled in as Zapier does: an empty field leaves nothing, the words around it stay', () => {
    const template = text`Prospect ${'nom_complet'} (Ici Formation)`;
    expect(render(template, { nom_complet: 'Zoé Roe' })).toBe('Prospect Zoé Roe (Ici Formation)');
    expect(render(template, {})).toBe('Prospect  (Ici Formation)');
    expect(render(text`Prospect ${'nom_complet'}`, { nom_complet: ' \n' })).toBe('Prospect');
  });

  it('puts a date off by minutes, in its own offset', () => {
    const later = text`${{ field: 'rappel_prochain', plusMinutes: 15 }}`;
    expect(render(later, { rappel_prochain: '2026-12-31T23:50:00+01:00' })).toBe(
      '2027-01-01T00:05:00+01:00',
    );
    expect(render(later, {})).toBe('');
  });

  it('leaves values as they are', () => {
    expect(render(text`${'nom'}`, { nom: '<b>  =1+1\n\n$&' })).toBe('<b>  =1+1\n\n$&');
  });
});

describe.each(languages)('the recipes in %s', (language) => {
  const recipes = recipesIn(language);

  it('cover every destination, each once', () => {
    const steps = recipes.map(({ app, actions }) => [app, ...actions.map(({ event }) => event)]);
    expect(steps.map((step) => step.join(': '))).toEqual([
      ...[
        'Email by Zapier: Send Outbound Email',
        'Gmail: Send Email',
        'Microsoft Outlook: Send Email',
      ],
      ...['Google Sheets: Create Spreadsheet Row', 'Microsoft Excel: Add Row', 'Gmail: Send Email'],
      ...['HubSpot: Create or Update Contact', 'Pipedrive: Create Person: Create Lead'],
      ...['Salesforce: Create Record', 'Brevo: Contact Create or Update', 'Sellsy: Create Contact'],
      ...['noCRM.io: Create Lead', 'Trello: Create Card', 'Airtable: Create Record'],
      ...['Notion: Create Database Item', 'Google Contacts: Create Contact'],
      ...['Google Calendar: Create Detailed Event', 'Slack: Send Channel Message'],
      ...['Microsoft Teams: Send Channel Message', 'Twilio: Send SMS'],
    ]);
    for (const name of ['key', 'file', 'title'] as const) {
      expect(new Set(recipes.map((recipe) => recipe[name])).size).toBe(recipes.length);
    }
  });

  it('say for whom they are in one sentence', () => {
    for (const { forWhom } of recipes) expect(forWhom).toMatch(/^[^.]+\.$/);
  });

  it('fill each field of a step once', () => {
    for (const { fields } of recipes.flatMap(({ actions }) => actions)) {
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    }
  });

  it('let through a lead that is no test and has all', () => {
    for (const recipe of recipes) {
      expect([recipe.key, made(recipe, complete, language).stopped]).toEqual([recipe.key, '']);
    }
  });

  it('show what they make of the sample', () => {
    for (const { actions } of recipes.map((recipe) => made(recipe, sample, language))) {
      for (const action of actions) expect(textsOf([action]).join('')).toMatch(/\S/);
    }
  });

  it('put no label before a field, where it would stay alone', () => {
    const words = recipes
      .flatMap(templatesOf)
      .flatMap((template) => template.filter((_piece, i) => template[i + 1]))
      .filter((piece) => typeof piece === 'string');
    expect(words.filter((word) => /[:,;–-]\s*$/.test(word))).toEqual([]);
    expect(words).not.toEqual([]);
  });

  it('show nothing of a program, whatever lead there is', () => {
    expect(oddLeads.length).toBeGreaterThanOrEqual(20);
    const slips = [{ title: 'the sample', body: '', lead: sample }, ...oddLeads].flatMap(
      ({ title, body, lead }) => {
        const shown = recipes.flatMap((recipe) => textsOf(made(recipe, lead, language).actions));
        const slipped = ['undefined', '[object', 'NaN'].filter((slip) => !body.includes(slip));
        return slipped.some((slip) => shown.join('\n').includes(slip)) ? [title] : [];
      },
    );
    expect(slips).toEqual([]);
  });

  it('still have a title and a message with nothing in any field', () => {
    const { news, newsTitle, cardTitle, googleCalendar } = recipeWords[language];
    for (const title of [newsTitle, cardTitle, googleCalendar.summary]) {
      expect(render(title, {})).toMatch(/^[A-Z][a-z]+( [a-z]+)?$/);
    }
    expect(render(news, {})).toMatch(/^[^.]+\.$/);
  });

  it('refer to fields by their keys, never by a label that is typed', () => {
    const { words, lead } = wordsIn(language);
    const named = allTexts(words).flatMap((one) => one.match(/(?<=\{)\w+(?=\})/g) ?? []);
    const known: string[] = leadFields.map(({ key }) => key);
    expect(named.filter((key) => !known.includes(key))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
    const typed = Object.values(lead.labels).map((label) => `\`${label}\``);
    for (const one of allTexts(words)) {
      expect(typed.filter((label) => one.includes(label))).toEqual([]);
    }
  });

  it('keep the sample that Zapier shows apart from the test lead that Ici Formation sends', () => {
    const mixed = /exemple de test|prospect d’(exemple|essai)|trial lead|sample lead|test sample/i;
    expect(allTexts(recipeWords[language]).filter((one) => mixed.test(one))).toEqual([]);
  });

  it('are told in full on their pages: steps, tasks, the free plan, and the filter if need be', () => {
    const { page } = recipeWords[language];
    for (const { key, app, conditions, actions } of recipes) {
      const markdown = pageOf(key, language);
      const names = actions.map(({ event }) => (actions[1] ? `${app} (${event})` : app));
      expect(markdown).toContain(page.cost.stepsAre(conditions.length > 0, names));
      expect(markdown).toContain(page.cost.tasksAre(actions.length));
      const freedom = actions.length > 1 ? 'no' : conditions.length ? 'unfiltered' : 'asIs';
      expect(markdown).toContain(page.cost.isFree[freedom][1]);
      expect(markdown.includes(`## ${page.unfiltered.title}`)).toBe(freedom === 'unfiltered');
      const unseen = actions.some(({ isUnseen }) => isUnseen);
      expect([key, markdown.includes(page.unseen)]).toEqual([key, unseen]);
      expect(boldIn(markdown)).toEqual(expect.arrayContaining([app, 'Test step', 'Publish']));
    }
  });

  it.each([
    ['prospectEmail', 'email_normalise'],
    ['sms', 'tel_international'],
  ] as const)('have no test write to a real prospect, nor one with words to replace (%s)', (key, field) => {
    const { beforeTest = '', actions } = recipeOf(key, language);
    const toProspect = actions[0]?.fields.find(({ name }) => name.startsWith('To'));
    expect(beforeTest).toContain(`**${toProspect?.name}**`);
    expect(beforeTest).toContain(`\`${labelsIn(language)(field)}\``);
    expect(beforeTest).toMatch(/crochets|brackets/);
    const markdown = pageOf(key, language);
    const warning = markdown.indexOf(beforeTest);
    expect(warning).toBeGreaterThan(0);
    expect(warning).toBeLessThan(markdown.indexOf('**Test step**'));
  });

  it.each(['airtable', 'notion'])('have one create the columns that they fill (%s)', (key) => {
    const { before = [], actions } = recipeOf(key, language);
    const own = actions
      .flatMap(({ fields }) => fields)
      .filter(({ name, value }) => !('choose' in value) && name !== 'Content');
    for (const { name } of own) expect(before[0]).toContain(`\`${name}\``);
  });
});

it('all languages fill the same fields of the same steps with the same fields of the lead', () => {
  const [french, ...others] = languages.map(recipesIn).map((recipes) =>
    recipes.map((recipe) => ({
      key: recipe.key,
      conditions: recipe.conditions,
      fields: templatesOf(recipe).map(fieldsOf),
      choices: recipe.actions.map(({ fields }) => fields.map(({ value }) => 'choose' in value)),
    })),
  );
  expect(others).toEqual(others.map(() => french));
});

describe('a lead', () => {
  const passes = (lead: Lead) =>
    recipesIn('fr')
      .filter(({ conditions }) => conditions.every((condition) => isMet(condition, lead)))
      .map(({ key }) => key);
  const all = recipesIn('fr').map(({ key }) => key);

  it('that is a test reaches the team and nothing else', () => {
    expect(passes({ ...complete, est_un_test: true })).toEqual([
      ...['teamEmail', 'teamGmail', 'teamOutlook'],
    ]);
  });

  it.each([
    ['email_normalise', ['prospectEmail', 'hubspot', 'brevo']],
    ['nom_complet', ['pipedrive']],
    ['nom_affiche', ['salesforce', 'sellsy']],
    ['rappel_prochain', ['googleCalendar']],
  ] as const)('without %s stops before the steps that need it', (field, keys) => {
    const passed = passes({ ...complete, [field]: '' });
    expect(all.filter((key) => !passed.includes(key))).toEqual(keys);
  });

  it.each([
    ['googleCalendar', { rappel_prochain: '' }, '«\u00a0Prochain rappel possible\u00a0» est vide'],
    ['googleContacts', { joignable: false }, '«\u00a0Joignable\u00a0» vaut «\u00a0non\u00a0»'],
    ['sms', { tel_type: 'fixe' }, '«\u00a0Type de téléphone\u00a0» n’est pas «\u00a0mobile\u00a0»'],
    ['slack', { est_un_test: true }, '«\u00a0Prospect de test\u00a0» vaut «\u00a0oui\u00a0»'],
  ] as const)('that the filter of %s stops is told why', (key, fields, reason) => {
    expect(made(recipeOf(key), { ...complete, ...fields }).stopped).toContain(reason);
  });

  it('reaches the team with all that is known, and what to check', () => {
    const lead = readLead({ nom: 'Roe', tel: '06 39 98', email: 'a@b' }, received, fr.lead);
    const news = 'Une personne a demandé à être contactée sur Ici Formation.\n\n';
    for (const key of ['teamEmail', 'teamGmail', 'teamOutlook', 'slack', 'teams']) {
      expect(made(recipeOf(key), lead).actions[0]?.body).toBe(`${news}${lead.fiche}`);
    }
    expect(lead.fiche).toContain(fr.lead.summary.check);
    const words = fr.lead.summary.check.replace(/\s*:\s*$/, '');
    expect(recipeOf('teamEmail').watch.join()).toContain(`«\u00a0${words}\u00a0»`);
  });

  it('has the names of its person set right in every CRM', () => {
    const lead = readLead({ nom: 'DUPONT', prenom: 'marie-claire' }, received, fr.lead);
    for (const key of ['hubspot', 'salesforce', 'brevo', 'sellsy', 'googleContacts']) {
      const shown = textsOf(made(recipeOf(key), lead).actions);
      expect(shown).toEqual(expect.arrayContaining(['Dupont', 'Marie-Claire']));
    }
  });
});

describe('Google Calendar', () => {
  it('has an appointment of a quarter of an hour at the next possible callback', () => {
    const [event] = made(recipeOf('googleCalendar'), complete).actions;
    expect(event?.lines).toEqual([
      { name: 'Début', text: '25/11/2026 à 14 h 00' },
      { name: 'Fin', text: '25/11/2026 à 14 h 15' },
    ]);
  });

  it.each(['matin', 'après-midi', '14H-16H'])('has one for "%s"', (horaire_rappel) => {
    const lead = readLead({ nom: 'Roe', horaire_rappel }, received, fr.lead);
    expect(made(recipeOf('googleCalendar'), lead).stopped).toBe('');
  });

  it('has one for the sample, so that the test of the step works', () => {
    const [event] = made(recipeOf('googleCalendar'), sample).actions;
    expect(event?.lines.map(({ name }) => name)).toEqual(['Début', 'Fin']);
  });
});

it('HubSpot gets all that Ici Formation’s own connection fills', () => {
  expect(templatesOf(recipeOf('hubspot')).flatMap(fieldsOf)).toEqual(
    expect.arrayContaining([
      ...['nom_affiche', 'prenom_affiche', 'tel_international', 'email_normalise'],
      ...['formation', 'horaire_rappel', 'civilite', 'ville_affichee'],
    ]),
  );
});

describe.each(['googleSheets', 'excel'])('the sheet of %s', (key) => {
  const recipe = recipeOf(key);
  const headings = headingLine(labelsIn('fr')).split('\t');

  it('has a column for each heading that one pastes, named like the field that goes into it', () => {
    const columns = recipe.actions
      .flatMap(({ fields }) => fields)
      .filter(({ value }) => !('choose' in value));
    expect(recipe.before?.[0]).toContain(`\n   ${headings.join('\t')}\n`);
    expect(columns.map(({ name }) => name)).toEqual(headings);
    expect(templatesOf(recipe).flatMap(fieldsOf).map(labelsIn('fr'))).toEqual(headings);
  });

  it('shows every column of a lead, also the empty ones', () => {
    const [row] = made(recipe, oddLeads[0]?.lead ?? sample).actions;
    expect(row?.lines.map(({ name }) => name)).toEqual(headings);
  });
});

it('finds duplicates in the column with the key', () => {
  const columns = headingLine(labelsIn('fr')).split('\t');
  const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[columns.indexOf('Clé de doublon')];
  expect(recipeOf('googleSheets').watch.join('\n')).toContain(`NB.SI(${letter}:${letter};`);
});

it('the e-mail to a prospect says where the details come from and where to read on', () => {
  const body = made(recipeOf('prospectEmail'), complete).actions[0]?.body;
  expect(body).toMatch(/^Bonjour Monsieur Doe,\n\n/);
  expect(body).toMatch(/Ici Formation nous a transmis .*\[lien vers votre politique de confident/);
});

it('the SMS to a prospect fits into one, in the alphabet of GSM', () => {
  const words = toProspects.prospectSms.filter((piece) => typeof piece === 'string').join('');
  expect(words).toMatch(/^[A-Za-z0-9 .,:;!?@'()+/&%éèàùìò-]+\[votre société\]$/);
  expect(made(recipeOf('sms'), sample).actions[0]?.body.length).toBeLessThanOrEqual(160);
});

it('the words have the spaces and apostrophes of their language', () => {
  const french = allTexts([recipesFr, toProspects]).map(prose);
  expect(french.filter((text) => notFrench.test(text))).toEqual([]);
  const english = allTexts(recipesEn).map(prose);
  expect(english.filter((text) => notEnglish.test(text))).toEqual([]);
});
