import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseSync } from '@swc/core';
import numberingPlans from 'libphonenumber-js/max/metadata';

const src = path.resolve(import.meta.dirname, '..', 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

type Found = readonly [pattern: string, flags: string];

const literalsIn = (node: unknown): Found[] => {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(literalsIn);
  const { type, pattern, flags } = Object(node);
  return type === 'RegExpLiteral' ? [[pattern, flags], ...inside] : inside;
};

/** The text that a string or a template without insertions stands for. */
const textOf = (node: unknown): string => {
  const { type, value, template, quasis } = Object(node);
  if (type === 'StringLiteral') return value;
  return type === 'TaggedTemplateExpression' ? template.quasis[0].raw : quasis[0].cooked;
};

/** Those that the code makes when they are first asked for: src/lead/late.ts. */
const lateIn = (node: unknown): Found[] => {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(lateIn);
  const { type, callee, arguments: given } = Object(node);
  if (type !== 'CallExpression' || callee.value !== 'late') return inside;
  const [pattern, flags] = given.map(({ expression }: { expression: unknown }) =>
    textOf(expression),
  );
  return [[pattern, flags], ...inside];
};

const codes = new Map(files.map((file) => [file, readFileSync(path.join(src, file), 'utf8')]));

const modules = [...codes.values()].map((code) =>
  parseSync(code, { syntax: 'typescript', target: 'es2023' }),
);
const literals = modules.flatMap(literalsIn);
const late = modules.flatMap(lateIn);

/** Those that the app's modules put together while they are loaded. */
const madeOnLoad = async (): Promise<Found[]> => {
  // Its own expressions are tried on short texts alone, which phone.ts sees to.
  await import('libphonenumber-js/max/es6');
  const made: Found[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct: (target, args, newTarget) => {
      const regexp: RegExp = Reflect.construct(target, args, newTarget);
      made.push([regexp.source, regexp.flags]);
      return regexp;
    },
  });
  try {
    for (const [file, code] of codes) {
      if (code.includes('new RegExp(')) await import(path.join(src, file));
    }
  } finally {
    globalThis.RegExp = original;
  }
  return made;
};

const inThePlans = (): Found[] => {
  const texts = new Set<string>();
  JSON.parse(JSON.stringify(numberingPlans), (_key, value: unknown) => {
    if (typeof value === 'string') texts.add(value);
  });
  return [...texts].filter((one) => /[[(\\]/.test(one)).map((one) => [`^(?:${one})$`, '']);
};

/** Some that a hostile text does keep busy. */
const busy: Found[] = [
  ['(a+)+$', ''],
  ['(?<!x)(a|a)*$', ''],
  ['^mailto:([^?]*).*$', 'u'],
  [String.raw`\s+$`, ''],
  [String.raw`(?<=\d\D+)\d`, 'g'],
];

/** How many there are, and which of them aren't known to take a time in proportion to the text's length. */
const checked = async (found: readonly Found[]) => {
  const program = path.resolve(import.meta.dirname, 'hostile', 'suspects.ts');
  const running = promisify(execFile)(process.execPath, [program]);
  running.child.stdin?.end(JSON.stringify(found));
  const { stdout } = await running;
  return { count: found.length, suspects: JSON.parse(stdout) };
};

const [written, kept, made, plans, known] = await Promise.all([
  checked(literals),
  checked(late),
  madeOnLoad().then(checked),
  checked(inThePlans()),
  checked(busy),
]);

describe('no text, however hostile, keeps a regular expression busy', () => {
  it.each([
    ['that the app’s code is written with', written, 100],
    ['that it makes late', kept, 15],
    ['that it puts together', made, 5],
    ['of the numbering plans', plans, 1000],
  ])('%s', (_which, { count, suspects }, atLeast) => {
    expect(suspects).toEqual([]);
    expect(count).toBeGreaterThan(atLeast);
  });

  it('and the checker knows those that one does', () => {
    expect(known.suspects).toHaveLength(known.count);
  });
});
