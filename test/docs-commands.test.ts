import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import { blocksIn, codeIn, markdownFiles, readMarkdown, root } from './markdown.ts';

const known = z.record(
  z.string(),
  z.object({ args: z.array(z.boolean()), flags: z.array(z.string()) }),
);

/** The commands of Zapier's command line: whether each of their arguments is required, and their flags. */
const zapierCommands = known.parse(
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '-e',
        `const { COMMANDS } = require('zapier-platform-cli/src/oclif/oCommands.js');
        const all = Object.entries(COMMANDS).map(([name, { args = {}, flags = {} }]) => [
          name,
          { args: Object.values(args).map((one) => !!one.required), flags: Object.keys(flags) },
        ]);
        process.stdout.write(JSON.stringify(Object.fromEntries(all)));`,
      ],
      { cwd: root, encoding: 'utf8' },
    ),
  ),
);

const problemOfZapier = ([name, ...rest]: string[]): string => {
  if (!name) return '';
  const command = zapierCommands[name];
  if (!command) return 'no such command of zapier-platform';
  const flags = rest.filter((word) => word.startsWith('--'));
  const given = rest.length - flags.length;
  const unknown = flags.find((flag) => !command.flags.includes(flag.slice(2).split('=')[0] ?? ''));
  if (unknown) return `no flag ${unknown}`;
  if (given > command.args.length) return 'too many arguments';
  return given < command.args.filter(Boolean).length ? 'too few arguments' : '';
};

const problemOfNpm = ([command = '', script = '']: string[]): string => {
  if (command === 'ci') return '';
  const name = command === 'run' ? script : command;
  return name in packageJson.scripts ? '' : 'no such script in package.json';
};

/** What is wrong with a command; the empty text where it is right or, as curl, tried elsewhere. */
const problemOf = (command: string): string => {
  const words = (command.match(/"[^"]*"|\S+/g) ?? []).filter((word) => !/^[A-Z_]+=/.test(word));
  const [program, ...rest] = words;
  if (program === 'curl') return '';
  if (program === 'npm') return problemOfNpm(rest);
  if (program === 'npx' && rest[0] === 'zapier-platform') return problemOfZapier(rest.slice(1));
  if (program === 'zapier-platform') return problemOfZapier(rest);
  if (program === 'bash') return existsSync(path.join(root, rest[0] ?? '')) ? '' : 'no such file';
  return command === 'git push --follow-tags' ? '' : 'nobody checks such a command';
};

/** Command lines to type: those in blocks, and those among the words. */
const commandsIn = (markdown: string): string[] => {
  const blocks = blocksIn(markdown, 'sh').flatMap((block) => block.split('\n').filter(Boolean));
  const words = codeIn(markdown).filter((text) =>
    /^([A-Z_]+=\S+ )?(npm|npx|git|bash|zapier-platform) /.test(text),
  );
  return [...blocks, ...words].flatMap((line) => line.split(' && '));
};

it.each(markdownFiles)('every command line in %s can be typed', (file) => {
  const commands = commandsIn(readMarkdown(file));
  expect(commands.map(problemOf).filter(Boolean)).toEqual([]);
});

it.each([
  ['npm run nothing', 'no such script in package.json'],
  ['npx zapier-platform invite jane.roe@example.com', 'no such command of zapier-platform'],
  ['npx zapier-platform migrate 1.0.0', 'too few arguments'],
  ['npx zapier-platform jobs 1.0.0', 'too many arguments'],
  ['npx zapier-platform promote 1.0.0 --now', 'no flag --now'],
  ['bash .ci/nothing', 'no such file'],
  ['make', 'nobody checks such a command'],
])('"%s" would be found: %s', (command, problem) => {
  expect(problemOf(command)).toBe(problem);
});

it.each([
  'README.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/publishing.md',
])('every file that %s names exists', (file) => {
  const named = codeIn(readMarkdown(file)).filter((text) =>
    /^(src|test|scripts|local|recipes|docs|contract|\.ci)\/[\w./-]*$/.test(text),
  );
  expect(named.filter((one) => !existsSync(path.join(root, one)))).toEqual([]);
});
