import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseSync } from '@swc/core';

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
  const checker = promisify(execFile)(process.execPath, [
    path.join(cwd, 'test/hostile/suspects.ts'),
  ]);
  checker.child.stdin?.end(JSON.stringify([...ours, ...busy]));
  const { stdout } = await checker;
  expect(JSON.parse(stdout)).toEqual(busy.map(([pattern, flags]) => `/${pattern}/${flags}`));
});
