import fc from 'fast-check';
import { recipePages } from '../recipes/markdown.ts';
import { type ActionPreview, previewOf } from '../recipes/preview.ts';
import { isMet, type Recipe } from '../recipes/recipe.ts';
import { createRecipes } from '../recipes/recipes.ts';
import { headingLine } from '../recipes/spreadsheets.ts';
import { type Phrase, phrase, render, type Template } from '../recipes/template.ts';
import { en as recipesEn } from '../recipes/words/en.ts';
import { fr as recipesFr } from '../recipes/words/fr.ts';
import * as toProspects from '../recipes/words/to-prospects.ts';
import { readBody } from '../src/delivery/body.ts';
import { leadFields } from '../src/lead/fields.ts';
import { readLead } from '../src/lead/lead.ts';
import { sampleLead } from '../src/lead/sample.ts';
import type { Lead, LeadKey } from '../src/lead/schema.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as fr } from '../src/locales/fr.ts';
import { oddPayloads } from './samples/odd-payloads.ts';
import { notEnglish, notFrench, prose } from './typography.ts';

const languages = {
  fr: { words: recipesFr, lead: fr.lead },
  en: { words: recipesEn, lead: en.lead },
};
type Language = keyof typeof languages;

const labelsIn = (language: Language) => (key: LeadKey) => languages[language].lead.labels[key];
const recipesIn = (language: Language) =>
  createRecipes(languages[language].words, labelsIn(language));
const made = (recipe: Recipe, lead: Lead, language: Language = 'fr') =>
  previewOf(recipe, lead, languages[language].words.preview, labelsIn(language));
const recipeOf = (key: string): Recipe => {
  const recipe = recipesIn('fr').find((one) => one.key === key);
  if (!recipe) throw new Error(`There is no recipe ${key}.`);
  return recipe;
};

const sample = sampleLead('webhook', fr.lead);
const received = { source: 'webhook', receivedAt: Date.UTC(2026, 10, 24, 9) } as const;

const oddLeads = oddPayloads.flatMap(({ title, contentType, body }) =>
  readBody({
    cleanedRequest: undefined,
    rawRequest: { content: body, headers: { 'Content-Type': contentType } },
  }).leads.map((payload) => ({ title, lead: readLead(payload, received, fr.lead) })),
);

const templatesOf = ({ actions }: Recipe): Template[] =>
  actions.flatMap(({ fields }) =>
    fields.flatMap(({ value }) => ('choose' in value ? [] : [value])),
  );

const fieldsOf = ({ pieces }: Phrase): string[] =>
  pieces.flatMap((piece) =>
    typeof piece === 'string' ? [] : 'field' in piece ? [piece.field] : fieldsOf(piece),
  );

const textsOf = (actions: readonly ActionPreview[]): string[] =>
  actions.flatMap(({ heading, lines, body }) => [heading, body, ...lines.map(({ text }) => text)]);

describe('a template', () => {
  const text = (template: Template, fields: Partial<Lead>) => render(template, fields).text;

  it('takes fields of a lead alone, and texts', () => {
    // @ts-expect-error -- there is no such field
    phrase`${'telephone'}`;
    // @ts-expect-error -- a yes or no would be written in English
    phrase`${'est_un_test'}`;
  });

  it('has no line whose fields are all empty, and tells so', () => {
    const template = [phrase`Name: ${'prenom'} ${'nom'}`, phrase`Town: ${'ville'}`];
    expect(render(template, { ville: 'lyon' })).toEqual({
      text: 'Town: lyon',
      isShortened: true,
    });
    expect(render(template, { nom: 'Roe', prenom: '', ville: 'lyon' })).toEqual({
      text: 'Name: Roe\nTown: lyon',
      isShortened: false,
    });
    expect(text(template, {})).toBe('');
    expect(text(template, { nom: ' \n' })).toBe('');
  });

  it('has one space where a field between two is empty, and none at the end', () => {
    const template = [phrase`A ${'nom'} ${'prenom'} z`];
    expect(text(template, { prenom: 'Zoé' })).toBe('A Zoé z');
    expect(text(template, { nom: 'Roe' })).toBe('A Roe z');
    expect(text([phrase`A ${'nom'} ${'prenom'}`], { nom: 'Roe' })).toBe('A Roe');
  });

  it('keeps its words where a phrase within says nothing', () => {
    const template = [phrase`New lead${phrase`: ${'nom'}`}${phrase` – ${'formation'}`}`];
    expect(text(template, {})).toBe('New lead');
    expect(text(template, { formation: 'Anglais' })).toBe('New lead – Anglais');
  });

  it('has empty lines between what is there and nowhere else', () => {
    const empty = phrase``;
    const template = [
      empty,
      phrase`${'nom'}`,
      empty,
      phrase`${'prenom'}`,
      empty,
      empty,
      phrase`${'tel'}`,
      empty,
    ];
    expect(text(template, { nom: 'Roe', tel: '1' })).toBe('Roe\n\n1');
    expect(text(template, { prenom: 'Zoé' })).toBe('Zoé');
    expect(text(template, { nom: 'Roe' })).toBe('Roe');
  });

  it('puts a date off by minutes, in its own offset', () => {
    const later = [phrase`${{ field: 'rappel_prochain', plusMinutes: 15 }}`];
    expect(text(later, { rappel_prochain: '2026-12-31T23:50:00+01:00' })).toBe(
      '2027-01-01T00:05:00+01:00',
    );
    expect(text(later, {})).toBe('');
  });

  it('leaves values as they are', () => {
    expect(text([phrase`${'nom'}`], { nom: '<b>  =1+1\n\n$&' })).toBe('<b>  =1+1\n\n$&');
  });
});

describe.each(['fr', 'en'] as const)('the recipes in %s', (language) => {
  const recipes = recipesIn(language);

  it('cover every destination, each once', () => {
    expect(recipes.map(({ app, actions }) => [app, ...actions.map(({ event }) => event)])).toEqual([
      ['Gmail', 'Send Email'],
      ['Google Sheets', 'Create Spreadsheet Row'],
      ['Microsoft Excel', 'Add Row'],
      ['Gmail', 'Send Email'],
      ['HubSpot', 'Create or Update Contact'],
      ['Pipedrive', 'Create Person', 'Create Lead'],
      ['Salesforce', 'Create Record'],
      ['Brevo', 'Contact Create or Update'],
      ['Google Contacts', 'Create Contact'],
      ['Google Calendar', 'Create Detailed Event'],
      ['Slack', 'Send Channel Message'],
      ['Microsoft Teams', 'Send Channel Message'],
      ['Twilio', 'Send SMS'],
    ]);
    expect(new Set(recipes.map(({ file }) => file)).size).toBe(recipes.length);
    expect(new Set(recipes.map(({ title }) => title)).size).toBe(recipes.length);
  });

  it('name no field that a lead does not have', () => {
    const known = new Set<string>(leadFields.map(({ key }) => key));
    const named = recipes.flatMap((recipe) => [
      ...templatesOf(recipe).flat().flatMap(fieldsOf),
      ...recipe.conditions.map(({ field }) => field),
    ]);
    expect(named.filter((field) => !known.has(field))).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });

  it('say for whom they are in one sentence', () => {
    for (const { forWhom } of recipes) expect(forWhom).toMatch(/^[^.]+\.$/);
  });

  it('fill each field of a step once', () => {
    for (const { actions } of recipes) {
      for (const { fields } of actions) {
        expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
      }
    }
  });

  it('let through a lead that is no trial and has all', () => {
    const complete = {
      ...sample,
      est_un_test: false,
      tel_type: 'mobile',
      rappel_prochain: '2026-11-25T14:00:00+01:00',
    } as const;
    for (const recipe of recipes) {
      expect([recipe.key, made(recipe, complete, language).stopped]).toEqual([recipe.key, '']);
    }
  });

  it('show what they make of the sample', () => {
    for (const recipe of recipes) {
      for (const { heading, lines, body } of made(recipe, sample, language).actions) {
        expect([heading, body, ...lines.map(({ text }) => text)].join('')).toMatch(/\S/);
      }
    }
  });

  const blemish =
    /undefined|\bnull\b|\[object|NaN|^\s*\n|\n\s*$|\n[^\S\n]*\n[^\S\n]*\n|[:–-]\s*(?:\n|$)/;

  it.each([
    { title: 'the sample', lead: sample },
    ...oddLeads,
  ])('render $title without a word too many', ({ lead }) => {
    // Fields that Ici Formation doesn't document may hold anything, also the name of a field and no value.
    const others = lead.autres_champs.trimEnd() || 'x';
    for (const recipe of recipes) {
      const texts = textsOf(made(recipe, lead, language).actions)
        .filter(Boolean)
        .map((text) => text.replace(others, 'x'));
      expect([recipe.key, ...texts.filter((text) => blemish.test(text))]).toEqual([recipe.key]);
    }
  });

  it('render a lead of which any fields are empty without a word too many', () => {
    const keys = leadFields.filter(({ type }) => type !== 'boolean').map(({ key }) => key);
    const filled = { ...sample, alertes: 'a', autres_champs: 'b', rappel_debut: '14:00' };
    fc.assert(
      fc.property(fc.subarray(keys), (emptied) => {
        const lead: Lead = { ...filled, ...Object.fromEntries(emptied.map((key) => [key, ''])) };
        for (const recipe of recipes) {
          for (const text of textsOf(made(recipe, lead, language).actions).filter(Boolean)) {
            expect(text).not.toMatch(blemish);
            expect(text).not.toMatch(/ {2}| $/m);
          }
        }
      }),
    );
  });
});

it('there are at least twenty odd leads', () => {
  expect(oddLeads.length).toBeGreaterThanOrEqual(20);
});

it('both languages fill the same fields of the same steps with the same fields of the lead', () => {
  const [french, english] = [recipesIn('fr'), recipesIn('en')].map((recipes) =>
    recipes.map((recipe) => ({
      key: recipe.key,
      conditions: recipe.conditions,
      fields: templatesOf(recipe).map((template) => template.flatMap(fieldsOf)),
      choices: recipe.actions.map(({ fields }) => fields.map(({ value }) => 'choose' in value)),
    })),
  );
  expect(english).toEqual(french);
});

it.each([
  ['fr', 'prospectEmail'],
  ['fr', 'sms'],
  ['en', 'prospectEmail'],
  ['en', 'sms'],
] as const)('has no test write to a real prospect (%s, %s)', (language, key) => {
  const recipe = recipesIn(language).find((one) => one.key === key);
  const toProspect = recipe?.actions[0]?.fields.find(({ name }) => name.startsWith('To'));
  const label = { prospectEmail: 'email_normalise', sms: 'tel_international' } as const;
  expect(recipe?.beforeTest).toContain(`**${toProspect?.name}**`);
  expect(recipe?.beforeTest).toContain(`\`${labelsIn(language)(label[key])}\``);

  const { markdown = '' } =
    recipePages(languages[language], languages.en).find(({ file }) =>
      file.endsWith(`/${recipe?.file}.md`),
    ) ?? {};
  const warning = markdown.indexOf(recipe?.beforeTest ?? '–');
  expect(warning).toBeGreaterThan(0);
  expect(warning).toBeLessThan(markdown.indexOf('**Test step**'));
});

describe('a lead', () => {
  it('that is a trial reaches the team and nothing else', () => {
    const reached = recipesIn('fr').filter(({ conditions }) =>
      conditions.every((condition) => isMet(condition, sample)),
    );
    expect(reached.map(({ key }) => key)).toEqual(['teamEmail']);
  });

  it.each([
    ['email_normalise', ['prospectEmail', 'hubspot', 'brevo']],
    ['nom_complet', ['pipedrive']],
    ['nom', ['salesforce']],
    ['rappel_prochain', ['googleCalendar']],
  ] as const)('without %s stops before the steps that need it', (field, keys) => {
    const complete = { ...sample, est_un_test: false, tel_type: 'mobile', rappel_prochain: '2026' };
    const stopped = recipesIn('fr').filter(
      ({ conditions }) =>
        !conditions.every((condition) => isMet(condition, { ...complete, [field]: '' })),
    );
    expect(stopped.map(({ key }) => key)).toEqual(keys);
  });

  it('without hours to call has no appointment, and one is told why', () => {
    expect(made(recipeOf('googleCalendar'), { ...sample, est_un_test: false }).stopped).toBe(
      'Le filtre de cette recette arrêterait ce prospect\u00a0: «\u00a0Prochain rappel possible\u00a0» est vide.',
    );
  });

  it('that nobody can reach is no contact', () => {
    expect(
      made(recipeOf('googleContacts'), { ...sample, est_un_test: false, joignable: false }).stopped,
    ).toContain('«\u00a0Joignable\u00a0» vaut «\u00a0non\u00a0»');
  });

  it('with a landline gets no SMS', () => {
    expect(made(recipeOf('sms'), { ...sample, est_un_test: false }).stopped).toContain(
      '«\u00a0Type de téléphone\u00a0» n’est pas «\u00a0mobile\u00a0»',
    );
  });

  it('reaches the team with what was typed, however odd', () => {
    const lead = readLead({ nom: 'Roe', tel: '06 39 98', email: 'a@b' }, received, fr.lead);
    const [email] = made(recipeOf('teamEmail'), lead).actions;
    expect(email?.body).toContain('Téléphone\u00a0: 06 39 98\nE-mail\u00a0: a@b');
    expect(email?.body).toContain('À vérifier\u00a0: Le champ');
  });
});

it('the appointment lasts a quarter of an hour from the next possible callback', () => {
  const lead = { ...sample, rappel_prochain: '2026-11-25T14:00:00+01:00' };
  const [event] = made(recipeOf('googleCalendar'), lead).actions;
  expect(event?.lines).toEqual([
    { name: 'Début', text: '25/11/2026 à 14 h 00' },
    { name: 'Fin', text: '25/11/2026 à 14 h 15' },
  ]);
});

it('HubSpot gets all that Ici Formation’s own connection fills', () => {
  const filled = templatesOf(recipeOf('hubspot')).flat().flatMap(fieldsOf);
  expect(filled).toEqual(
    expect.arrayContaining([
      ...['nom', 'prenom', 'tel_international', 'email_normalise'],
      ...['formation', 'horaire_rappel', 'civilite', 'ville_affichee'],
    ]),
  );
});

describe.each(['googleSheets', 'excel'])('the sheet of %s', (key) => {
  const recipe = recipeOf(key);

  it('has a column for each heading that one pastes, named like the field that goes into it', () => {
    const columns = recipe.actions
      .flatMap(({ fields }) => fields)
      .filter(({ value }) => !('choose' in value));
    const headings = headingLine(labelsIn('fr')).split('\t');
    expect(recipe.before[0]).toContain(`\n   ${headings.join('\t')}\n`);
    expect(columns.map(({ name }) => name)).toEqual(headings);
    expect(
      templatesOf(recipe)
        .flat()
        .flatMap(fieldsOf)
        .map((field) => labelsIn('fr')(field as LeadKey)),
    ).toEqual(headings);
  });

  it('shows every column of a lead, also the empty ones', () => {
    const [row] = made(recipe, oddLeads[0]?.lead ?? sample).actions;
    expect(row?.lines.map(({ name }) => name)).toEqual(headingLine(labelsIn('fr')).split('\t'));
  });
});

it('finds duplicates in the column with the key', () => {
  const columns = headingLine(labelsIn('fr')).split('\t');
  const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[columns.indexOf('Clé de doublon')];
  expect(recipeOf('googleSheets').watch.join('\n')).toContain(`NB.SI(${letter}:${letter};`);
});

it('the SMS to a prospect fits into one, in the alphabet of GSM', () => {
  const words = toProspects.prospectSms
    .flatMap(({ pieces }) => pieces)
    .filter((piece) => typeof piece === 'string');
  expect(words.join('')).toMatch(/^[A-Za-z0-9 .,:;!?@'()+/&%éèàùìò-]+$/);
  expect(made(recipeOf('sms'), sample).actions[0]?.body.length).toBeLessThanOrEqual(160);
});

/** Every text of a catalogue; of a template its words and the keys of its fields. */
const allTexts = (catalogue: object): string[] =>
  Object.values(catalogue).flatMap((entry: unknown): string[] => {
    if (typeof entry === 'string') return [entry];
    if (typeof entry === 'function') return allTexts([entry('X', 'Y', 'Z')]);
    return allTexts(Object(entry));
  });

it.each(
  allTexts([recipesFr, toProspects]).map(prose),
)('French has its spaces and apostrophes: %s', (text) => {
  expect(text).not.toMatch(notFrench);
});

it.each(
  allTexts(recipesEn).map(prose),
)('English has no French spaces and quotation marks: %s', (text) => {
  expect(text).not.toMatch(notEnglish);
});
