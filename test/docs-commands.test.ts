import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import { blocksIn, codeIn, markdownFiles, readMarkdown, root } from './markdown.ts';

/** The commands of Zapier's command line: whether each of their arguments is required, and their flags. */
const zapierCommands = z
  .record(z.string(), z.object({ args: z.array(z.boolean()), flags: z.array(z.string()) }))
  .parse(
    JSON.parse(
      execFileSync(process.execPath, [
        '-e',
        `const { COMMANDS } = require('zapier-platform-cli/src/oclif/oCommands.js');
        const all = Object.entries(COMMANDS).map(([name, { args = {}, flags = {} }]) => [
          name,
          { args: Object.values(args).map((one) => !!one.required), flags: Object.keys(flags) },
        ]);
        process.stdout.write(JSON.stringify(Object.fromEntries(all)));`,
      ]).toString(),
    ),
  );

const problemOfZapier = ([name, ...rest]: string[]): string => {
  const command = zapierCommands[name ?? ''];
  if (!command) return name ? 'no such command of zapier-platform' : '';
  const flags = rest.filter((word) => word.startsWith('--'));
  const given = rest.length - flags.length;
  const unknown = flags.find((flag) => !command.flags.includes(flag.slice(2).split('=')[0] ?? ''));
  if (unknown) return `no flag ${unknown}`;
  if (given > command.args.length) return 'too many arguments';
  return given < command.args.filter(Boolean).length ? 'too few arguments' : '';
};

const isScript = (name = '') => name === 'ci' || name in packageJson.scripts;

/** What is wrong with a command; the empty text where it is right or, as curl, tried elsewhere. */
const problemOf = (command: string): string => {
  const words = (command.match(/"[^"]*"|\S+/g) ?? []).filter((word) => !/^[A-Z_]+=/.test(word));
  const [program, first, second, ...rest] = words;
  if (program === 'curl' || command === 'git push --follow-tags') return '';
  if (program === 'npm') return isScript(first === 'run' ? second : first) ? '' : 'no such script';
  if (program === 'bash') return existsSync(path.join(root, first ?? '')) ? '' : 'no such file';
  if (first === 'zapier-platform') return problemOfZapier([second ?? '', ...rest]);
  return program === 'zapier-platform' ? problemOfZapier(words.slice(1)) : 'nobody checks it';
};

/** Command lines to type: those in blocks, and those among the words. */
const commandsIn = (markdown: string): string[] =>
  [
    ...blocksIn(markdown, 'sh').flatMap((block) => block.split('\n').filter(Boolean)),
    ...codeIn(markdown).filter((text) =>
      /^([A-Z_]+=\S+ )?(npm|npx|git|bash|zapier-platform) /.test(text),
    ),
  ].flatMap((line) => line.split(' && '));

it.each(markdownFiles)('every command line and file that %s names is there', (file) => {
  const markdown = readMarkdown(file);
  const commands = commandsIn(markdown).map((command) => [command, problemOf(command)]);
  expect(commands.filter(([, problem]) => problem)).toEqual([]);
  const named = codeIn(markdown).filter((text) =>
    /^(src|test|scripts|local|recipes|docs|contract|\.ci)\/[\w./-]*$/.test(text),
  );
  expect(named.filter((one) => !existsSync(path.join(root, one)))).toEqual([]);
});

it.each([
  ['npm run nothing', 'no such script'],
  ['npx zapier-platform invite jane.roe@example.com', 'no such command of zapier-platform'],
  ['npx zapier-platform migrate 1.0.0', 'too few arguments'],
  ['npx zapier-platform promote 1.0.0 --now', 'no flag --now'],
  ['make', 'nobody checks it'],
])('"%s" would be found: %s', (command, problem) => expect(problemOf(command)).toBe(problem));
