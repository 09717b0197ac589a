import { titleCase } from 'title-case';
import { type Definition, visible } from '../../local/zapier/definition.ts';
import type { Check } from './check.ts';

interface Text {
  readonly where: string;
  readonly text: string;
}

/** Every text of a definition, wherever it stands. */
const allTexts = (part: unknown, where = ''): Text[] => {
  if (typeof part === 'string') return [{ where, text: part }];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    allTexts(value, where ? `${where}.${key}` : key),
  );
};

/** Texts that Zapier shows as Markdown. */
const markdown = ({ raw }: Definition): Text[] =>
  allTexts(raw).filter(({ where }) => /\.(helpText|description|directions)$/.test(where));

const withUrls = ({ raw }: Definition): Text[] =>
  allTexts(raw).filter(({ text }) => /\b[a-z]+:(\/\/|\S)/i.test(text));

const fields = ({ authentication, operations }: Definition) => [
  ...authentication.fields.map((field) => ({ where: `authentication.${field.key}`, field })),
  ...operations.flatMap(({ path, inputFields }) =>
    inputFields.map((field) => ({ where: `${path}.${field.key}`, field })),
  ),
];

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Checks of the words and links that people read. */
export const textChecks: readonly Check[] = [
  {
    id: 'D007',
    rule: 'Each URL is HTTPS',
    look: (definition) =>
      withUrls(definition).map(({ where, text }) => ({
        where,
        problem: /\b(?!https:)[a-z]+:\/\//i.test(text) && 'It has a URL without HTTPS',
      })),
  },
  {
    id: 'D008',
    rule: 'Each link is a Markdown link, or stands in backticks',
    look: (definition) =>
      markdown(definition).map(({ where, text }) => {
        const rest = text.replace(/`[^`]*`/g, '').replace(/\[[^[\]]+\]\([^()\s]+\)/g, '');
        return {
          where,
          problem:
            /https?:|www\.|mailto:|\]\(|\[[^\]]*\(/.test(rest) && 'It has a bare or broken link',
        };
      }),
  },
  {
    id: 'D011',
    rule: 'No help text repeats its label',
    look: (definition) =>
      fields(definition)
        .filter(({ field }) => field.helpText)
        .map(({ where, field: { label = '', helpText = '' } }) => ({
          where,
          problem: plain(label) === plain(helpText) && 'It says the same as its label',
        })),
  },
  {
    id: 'D018',
    rule: 'Each label is in Title Case',
    look: (definition) =>
      visible(definition).map(({ path, label }) => ({
        where: path,
        problem: titleCase(label) !== label && `“${label}” would be “${titleCase(label)}”`,
      })),
  },
  {
    id: 'D021',
    rule: 'A trigger’s description begins with “Triggers when ” and ends in a full stop',
    look: (definition) =>
      visible(definition)
        .filter(({ kind }) => kind === 'triggers')
        .map(({ path, description }) => ({
          where: path,
          problem: !/^Triggers when .*\.$/.test(description) && `It is “${description}”`,
        })),
  },
  {
    id: 'D025',
    rule: 'No URL can run code',
    look: (definition) =>
      withUrls(definition).map(({ where, text }) => ({
        where,
        problem: /\b(javascript|vbscript|data):/i.test(text) && 'It has a URL that can run code',
      })),
  },
];
