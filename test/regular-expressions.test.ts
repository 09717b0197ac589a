import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';

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

const codes = new Map(files.map((file) => [file, readFileSync(path.join(src, file), 'utf8')]));

const literals = [...codes.values()].flatMap((code) =>
  literalsIn(parseSync(code, { syntax: 'typescript', target: 'es2023' })),
);

/** Those that the app's modules put together while they are loaded. */
const madeOnLoad = async (): Promise<Found[]> => {
  // Its own expressions are tried on short texts alone, which phone.ts sees to.
  await import('libphonenumber-js/core/es6');
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

/** What isn't known to take a time in proportion to the text's length. */
const suspects = (found: readonly Found[]): unknown => {
  const program = path.resolve(import.meta.dirname, 'hostile', 'suspects.ts');
  const output = execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program],
    {
      input: JSON.stringify(found),
      encoding: 'utf8',
    },
  );
  return JSON.parse(output);
};

describe('no text, however hostile, keeps a regular expression busy', () => {
  it('of those that the app’s code is written with', () => {
    expect(literals.length).toBeGreaterThan(100);
    expect(suspects(literals)).toEqual([]);
  });

  it('of those that it puts together', async () => {
    const made = await madeOnLoad();
    expect(made.length).toBeGreaterThan(5);
    expect(suspects(made)).toEqual([]);
  });

  it('of those in the numbering plans', () => {
    const file = path.join(src, 'lead', 'data', 'phone-metadata.json');
    const texts = new Set<string>();
    JSON.parse(readFileSync(file, 'utf8'), (_key, value: unknown) => {
      if (typeof value === 'string') texts.add(value);
    });
    const patterns = [...texts]
      .filter((one) => /[[(\\]/.test(one))
      .map((one): Found => [`^(?:${one})$`, '']);
    expect(patterns.length).toBeGreaterThan(1000);
    expect(suspects(patterns)).toEqual([]);
  });

  it('and the checker knows those that one could', () => {
    const known: Found[] = [
      ['(a+)+$', ''],
      ['(?<!x)(a|a)*$', ''],
      ['^mailto:([^?]*).*$', 'u'],
      [String.raw`\s+$`, ''],
      [String.raw`(?<=\d\D+)\d`, 'g'],
    ];
    expect(suspects(known)).toHaveLength(known.length);
  });
});
