import { exampleOf } from '../scripts/docs/tables.ts';
import { headerOf, recommendedScheme, type Scheme, schemes } from '../src/connection/schemes.ts';
import { leadSchema } from '../src/lead/schema.ts';
import { texts as directory } from '../src/locales/en-directory.ts';
import { texts as french } from '../src/locales/fr.ts';
import { blocksIn, boldIn, codeIn, markdownIn, readMarkdown } from './markdown.ts';
import { allTexts, prose } from './typography.ts';

/** Shown by Zapier, or by an app that a Zap goes on with; the last two explain what bold means. */
const wordsOfOthers = `(Boolean) Is false|Account|App Connections|Create|Delay|Delay For|Errored|Fallback
Filter|Filtered|Google Sheets|Halted|Held|Ici Formation|Invite Only|Lookup Spreadsheet Row|On hold|Paths
Publish|Reconnect|Safely halted|Successful|Test step|Test trigger|Trigger|Trigger event|Zap Search Was Found Status
Zap history|Zaps|en gras|in bold`;

const nameOf = ({ name, recommended }: Scheme) =>
  recommended ? french.connection.recommended(name) : name;

const known = Object.values(schemes);
const shownIn = (catalogue: object): string[] => [
  ...allTexts(catalogue),
  ...known.flatMap((scheme) => [nameOf(scheme), french.connection.protectedBy(scheme.name)]),
  ...wordsOfOthers.split(/[|\n]/),
];

/** Words on a screen, or the first sentences of what stands there. */
const isIn = (shown: readonly string[], bold: string): boolean =>
  shown.includes(bold) || (bold.endsWith('.') && shown.some((text) => text.startsWith(`${bold} `)));

const typed: readonly string[] = [
  ...Object.values(french.lead.labels),
  ...leadSchema.shape.confirmation.options,
  ...['votre-secret', 'your-secret'].flatMap((secret) =>
    known.map((one) => exampleOf(one, secret)),
  ),
  'https://hooks.zapier.com/hooks/standard/',
];

const guides = {
  fr: ['docs/fr/guide.md', ...markdownIn('docs/fr/guide/')],
  en: ['docs/en/guide.md', ...markdownIn('docs/en/guide/')],
};
const pages = [
  ...[...guides.fr, ...guides.en].map((file) => ({ file, catalogue: french })),
  { file: 'docs/fr/rgpd.md', catalogue: french },
  { file: 'docs/en/gdpr.md', catalogue: french },
  { file: 'docs/en/directory.md', catalogue: directory },
];

it.each(pages)('$file names buttons, fields, values and headers as people see them', (page) => {
  const markdown = readMarkdown(page.file);
  const shown = shownIn(page.catalogue);
  const bold = boldIn(markdown).filter((words) => !isIn(shown, words));
  const code = codeIn(markdown).filter((words) => !typed.includes(words));
  const asksForHeader = /en-tête à joindre.*?: (.*)/i;
  const headers = blocksIn(markdown, 'text').flatMap((text) => asksForHeader.exec(text)?.[1] ?? []);
  const wrong = headers.filter((header) => !header.startsWith(headerOf(recommendedScheme, '[')));
  expect({ bold, code, wrong }).toEqual({ bold: [], code: [], wrong: [] });
});

it.each([
  'fr',
  'en',
] as const)('the guide (%s) explains what goes wrong, every alert and every protection', (language) => {
  const bold = guides[language].flatMap((file) => boldIn(readMarkdown(file)));
  const told = [
    ...allTexts(french.connection.problems),
    ...allTexts({ ...french.delivery, received: {} }),
    ...allTexts(french.leadsApi),
    ...allTexts(french.lead.alerts),
    french.findLead.criterionMissing,
    french.findLead.dateUnreadable,
    ...known.map(nameOf),
  ];
  const explains = (text: string) => bold.some((words) => isIn([text], words));
  expect(told.filter((text) => !explains(text))).toEqual([]);

  const code = guides[language].flatMap((file) => codeIn(readMarkdown(file)));
  const secret = language === 'fr' ? 'votre-secret' : 'your-secret';
  expect(code).toEqual(expect.arrayContaining(known.map((one) => exampleOf(one, secret))));
});

it.each([
  'docs/fr/guide.md',
  'docs/en/guide.md',
  'docs/en/directory.md',
])('%s, the simplest way, has no word that only developers know', (file) => {
  const words = prose(readMarkdown(file)).replace(/\*\*[^*]+\*\*/g, '');
  const developers = /\b(?:en-têtes?|headers?|API|JSON|HTTPS?|payload|endpoint|POST|URL)\b/gi;
  expect(words.match(developers) ?? []).toEqual([]);
});
