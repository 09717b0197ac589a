import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { check } from 'recheck';

const cwd = path.resolve(import.meta.dirname, '..');
const sources = globSync('src/**/*.ts', { cwd }).map((name) => {
  const file = path.join(cwd, name);
  return { file, code: readFileSync(file, 'utf8') };
});

type Found = readonly [pattern: string, flags: string];

const literalsIn = (node: unknown): Found[] => {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(literalsIn);
  const { type, pattern, flags } = Object(node);
  return type === 'RegExpLiteral' ? [[pattern, flags], ...inside] : inside;
};

/** The expressions that modules put together while they load. */
const madeOnLoad = async (): Promise<Found[]> => {
  // The library's own are tried on short texts alone: src/lead/phone.ts.
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
    for (const { file, code } of sources) if (code.includes('new RegExp(')) await import(file);
  } finally {
    globalThis.RegExp = original;
  }
  return made;
};

/**
 * Enough for the checker to know the quadratic ones that it is shown here. No limits of time, so that it
 * comes to the same verdict on a slow machine.
 */
const effort = {
  ...{ timeout: null, attackTimeout: null, incubationTimeout: null, seedingTimeout: null },
  ...{ maxIteration: 3, maxGeneStringSize: 600 },
  ...{ maxInitialGenerationSize: 100, maxGenerationSize: 30 },
};

/** Some that a hostile text does keep busy, to see that the checker knows them. */
const busy: Found[] = [
  ['(a+)+$', ''],
  ['(?<!x)(a|a)*$', ''],
  ['^mailto:([^?]*).*$', 'u'],
  [String.raw`\s+$`, ''],
  [String.raw`(?<=\d\D+)\d`, 'g'],
];

it('no text, however hostile, keeps a regular expression of the app busy', async () => {
  const modules = sources.map(({ code }) =>
    parseSync(code, { syntax: 'typescript', target: 'es2023' }),
  );
  const ours = [...modules.flatMap(literalsIn), ...(await madeOnLoad())];
  expect(ours.length).toBeGreaterThan(100);
  const suspects: Found[] = [];
  for (const [pattern, flags] of [...ours, ...busy]) {
    const { status } = await check(pattern, flags, effort);
    if (status !== 'safe') suspects.push([pattern, flags]);
  }
  expect(suspects).toEqual(busy);
});
