import { headerOf, schemes } from '../src/connection/schemes.ts';
import { leadSchema } from '../src/lead/schema.ts';
import { texts } from '../src/locales/fr.ts';
import { blocksIn, boldIn, codeIn, markdownIn, readMarkdown } from './markdown.ts';

/** What Zapier, or an app that a Zap goes on with, shows; and what the guides themselves put in bold. */
const wordsOfOthers = [
  '(Boolean) Is false',
  'Account',
  'App Connections',
  'Create',
  'Delay',
  'Delay For',
  'Errored',
  'Fallback',
  'Filter',
  'Filtered',
  'Google Sheets',
  'Ici Formation',
  'Lookup Spreadsheet Row',
  'On hold',
  'Paths',
  'Publish',
  'Reconnect',
  'Safely halted',
  'Successful',
  'Test trigger',
  'Trigger',
  'Trigger event',
  'Zap Search Was Found Status',
  'Zap history',
  'Zaps',
  'en gras',
  'in bold',
];

type Maker = (...words: string[]) => string;

/** Every text of the catalogue; those that are made from others with "…" in their place. */
const allTexts = (catalogue: object): string[] =>
  Object.entries(catalogue).flatMap(([key, entry]: [string, unknown]): string[] => {
    if (key === 'directions') return [];
    if (typeof entry === 'string') return [entry];
    if (typeof entry === 'function') return [String(entry('…', '…'))];
    return allTexts(Object(entry));
  });

const names = Object.values(schemes).map(({ name }) => name);
const makers: Maker[] = Object.values(texts.lead.alerts);
const { recommended, protectedBy, problems } = texts.connection;

const shown: ReadonlySet<string> = new Set([
  ...allTexts(texts),
  ...Object.values(texts.lead.labels).flatMap((label) => makers.map((make) => make(label))),
  ...names.flatMap((name) => [name, recommended(name), protectedBy(name)]),
  ...wordsOfOthers,
]);

/** Words on a screen, or the first sentences of what stands there. */
const isShown = (bold: string): boolean =>
  shown.has(bold) || (bold.endsWith('.') && [...shown].some((text) => text.startsWith(`${bold} `)));

const typed: ReadonlySet<string> = new Set([
  ...Object.values(texts.lead.labels),
  ...leadSchema.shape.confirmation.options,
  ...['votre-secret', 'your-secret'].flatMap((secret) =>
    Object.values(schemes).map((scheme) => headerOf(scheme, secret)),
  ),
  'https://hooks.zapier.com/hooks/standard/',
]);

const guides = {
  fr: ['docs/fr/guide.md', ...markdownIn('docs/fr/guide/')],
  en: ['docs/en/guide.md', ...markdownIn('docs/en/guide/')],
};

describe.each([...guides.fr, ...guides.en, 'docs/fr/rgpd.md', 'docs/en/gdpr.md'])('%s', (file) => {
  const page = readMarkdown(file);

  it('puts in bold what the app or Zapier shows, word for word', () => {
    expect(boldIn(page).filter((bold) => !isShown(bold))).toEqual([]);
  });

  it('names fields, values and headers as they are', () => {
    expect(codeIn(page).filter((code) => !typed.has(code))).toEqual([]);
  });

  it('asks for the header of the protection that it recommends', () => {
    const [recommendedScheme] = Object.values(schemes);
    const header = recommendedScheme && headerOf(recommendedScheme, '[');
    for (const message of blocksIn(page, 'text')) {
      if (/en-tête à joindre/i.test(message)) expect(message).toContain(`: ${header}`);
    }
  });
});

describe.each(['fr', 'en'] as const)('the guide (%s)', (language) => {
  const bold = guides[language].flatMap((file) => boldIn(readMarkdown(file)));
  const explains = (text: string) =>
    bold.some((words) => text === words || (words.endsWith('.') && text.startsWith(`${words} `)));

  it.each([
    ...allTexts(problems),
    ...allTexts({ ...texts.delivery, received: {} }),
    ...allTexts(texts.leadsApi),
    texts.findLead.criterionMissing,
    texts.findLead.dateUnreadable,
  ])('explains what the app says when something goes wrong: %s', (text) => {
    expect(explains(text)).toBe(true);
  });

  it.each(Object.entries(texts.lead.alerts))('explains the alert "%s"', (_problem, make) => {
    const alerts = ['…', ...Object.values(texts.lead.labels)].map(make);
    expect(alerts.some(explains)).toBe(true);
  });

  it('names every way to protect the hook, with its header', () => {
    const page = readMarkdown(
      language === 'fr' ? 'docs/fr/guide/connexion.md' : 'docs/en/guide/connection.md',
    );
    for (const { name, recommended: isRecommended, ...scheme } of Object.values(schemes)) {
      expect(boldIn(page)).toContain(isRecommended ? recommended(name) : name);
      const secret = language === 'fr' ? 'votre-secret' : 'your-secret';
      expect(codeIn(page)).toContain(
        headerOf({ name, recommended: isRecommended, ...scheme }, secret),
      );
    }
  });
});
