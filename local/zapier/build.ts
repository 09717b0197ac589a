import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import packageJson from '../../package.json' with { type: 'json' };
import { type Language, languages } from '../../src/locales/languages.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** The forms in which the app is published: `src/editions/`. */
export const editions = ['private', 'directory'] as const;
export type Edition = (typeof editions)[number];

/** Settled when the app is built, since Zapier's servers don't have the builder's environment. */
export interface Variant {
  readonly edition?: Edition;
  readonly language?: Language;
  readonly version?: string;
}

/** The licences of compiled-in work ask for it: docs/dependencies.md. */
const notice =
  '/*! With zod, © 2025 Colin McDonnell, MIT; libphonenumber-js, © 2016 catamphetamine, MIT; character-entities-html4, © 2015 Titus Wormer, MIT; numbering plans from Google’s libphonenumber, Apache-2.0; postcodes from Etalab, Insee and La Poste, Licence Ouverte 2.0. */';

/** Of package.json, only the version enters the build. */
const versionOnly = (version: string): Plugin => ({
  name: 'version-only',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]package\.json$/ }, () => ({
      contents: JSON.stringify({ version }),
      loader: 'json',
    }));
  },
});

/**
 * Builds the app into a folder, as one module that imports nothing but zapier-platform-core. Returns
 * esbuild's account of what went into it.
 */
export const buildApp = async (
  { edition = 'private', language = 'fr', version = packageJson.version }: Variant,
  folder: string,
): Promise<Metafile> => {
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['index.ts'],
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    // esbuild would otherwise turn `\p{…}` literals into `new RegExp()` at each use; Node.js 22 knows them.
    supported: { 'regexp-unicode-property-escapes': true },
    charset: 'utf8',
    external: ['zapier-platform-core'],
    // Select `#edition` and `#texts` among `imports` in package.json.
    conditions: [edition === 'directory' ? edition : language],
    plugins: [versionOnly(version)],
    minify: true,
    footer: { js: notice },
    logLevel: 'warning',
    metafile: true,
  });
  return metafile;
};

/** The folder that package.json's `exports` names. */
export const distFolder = path.join(root, 'dist');

/** Which of `choices` an environment variable names, the first by default; throws on any other value. */
export const choiceFrom = <Choice extends string>(
  environment: NodeJS.ProcessEnv,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice => {
  const wanted = environment[name] || choices[0];
  const choice = choices.find((known) => known === wanted);
  if (!choice) throw new Error(`${name} is "${wanted}"; it can be ${choices.join(' or ')}.`);
  return choice;
};

/** The language in APP_LANGUAGE, French by default. */
export const languageFrom = (environment: NodeJS.ProcessEnv): Language =>
  choiceFrom(environment, 'APP_LANGUAGE', languages);
