import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { lexer, type MarkedToken, type Token, walkTokens } from 'marked';

export const root = path.resolve(import.meta.dirname, '..');

/** Every Markdown file of the repository, those that aren't committed yet included. */
export const markdownFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\0')
  .filter((file) => file && existsSync(path.join(root, file)));

/** Those in a folder, such as `docs/fr/`. */
export const markdownIn = (folder: string): string[] =>
  markdownFiles.filter((file) => file.startsWith(folder));

/** Whether a file is there, seen from the root. */
export const isPage = (file: string): boolean =>
  statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;

export const readMarkdown = (file: string): string =>
  readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');

type Typed<Type extends MarkedToken['type']> = Extract<MarkedToken, { type: Type }>;

const tokensOf = <const Type extends MarkedToken['type']>(
  markdown: string,
  ...types: Type[]
): Typed<Type>[] => {
  const isWanted = (token: Token): token is Typed<Type> =>
    types.some((type) => type === token.type);
  const found: Typed<Type>[] = [];
  walkTokens(lexer(markdown), (token) => {
    if (isWanted(token)) found.push(token);
  });
  return found;
};

const unwrapped = (text: string): string => text.replace(/\n */g, ' ');

/** What a text links to or shows, as it is written. */
export const linksIn = (markdown: string): string[] =>
  tokensOf(markdown, 'link', 'image').map(({ href }) => href);

/** What comes behind a `#` in a link to a heading of the text, as GitHub names it. */
export const anchorsIn = (markdown: string): string[] => {
  const slugger = new GithubSlugger();
  return tokensOf(markdown, 'heading').map(({ text }) => slugger.slug(text.replace(/[*`]/g, '')));
};

export const boldIn = (markdown: string): string[] =>
  tokensOf(markdown, 'strong').map(({ text }) => unwrapped(text));

export const codeIn = (markdown: string): string[] =>
  tokensOf(markdown, 'codespan').map(({ text }) => unwrapped(text));

/** The blocks of code of a language, such as `sh`. */
export const blocksIn = (markdown: string, language: string): string[] =>
  tokensOf(markdown, 'code')
    .filter(({ lang }) => lang === language)
    .map(({ text }) => text);
