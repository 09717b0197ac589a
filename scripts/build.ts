import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import packageJson from '../package.json' with { type: 'json' };
import { leadFields } from '../src/lead/fields.ts';

const root = path.resolve(import.meta.dirname, '..');

/**
 * What enters the build as plain data: the fields that the schema describes, so that zod stays off
 * Zapier, and of package.json the version alone.
 */
const asData: Plugin = {
  name: 'as-data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]lead[\\/]fields\.ts$/ }, () => ({
      contents: `export const leadFields = ${JSON.stringify(leadFields)};`,
    }));
    onLoad({ filter: /[\\/]package\.json$/ }, () => ({
      contents: JSON.stringify({ version: packageJson.version }),
      loader: 'json',
    }));
  },
};

/** The forms in which the app is published, as `src/editions/` describes them. */
export const editions = ['private', 'directory'] as const;
export type Edition = (typeof editions)[number];

/** In which the private edition can be built; the directory's is English. */
export const languages = ['fr', 'en'] as const;
type Language = (typeof languages)[number];

/** What is settled when the app is built, since Zapier's servers don't have the builder's environment. */
export interface Variant {
  readonly edition?: Edition;
  readonly language?: Language;
}

/** Whose work is compiled in, as their licences ask: docs/dependencies.md. */
const notice =
  '/*! With libphonenumber-js, © 2016 catamphetamine, MIT; numbering plans from Google’s libphonenumber, Apache-2.0; postcodes from Etalab, Insee and La Poste, Licence Ouverte 2.0. */';

/**
 * Builds the app into a folder, as one module that imports zapier-platform-core only. Gives what esbuild
 * tells of it.
 */
export const buildApp = async (
  { edition = 'private', language = 'fr' }: Variant,
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
    // Node.js 22 has them all; esbuild would otherwise make such an expression anew at each use.
    supported: { 'regexp-unicode-property-escapes': true },
    charset: 'utf8',
    external: ['zapier-platform-core'],
    // Which of `imports` in package.json enter the build.
    conditions: [edition === 'directory' ? edition : language],
    plugins: [asData],
    // Names are kept: Zapier's logs show stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    footer: { js: notice },
    logLevel: 'warning',
    metafile: true,
  });
  return metafile;
};

/** The folder that package.json's `exports` names. */
export const distFolder = path.join(root, 'dist');

const choose = <Choice extends string>(
  environment: NodeJS.ProcessEnv,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice => {
  const wanted = environment[name] || choices[0];
  const choice = choices.find((known) => known === wanted);
  if (!choice) throw new Error(`${name} is "${wanted}"; it can be ${choices.join(' or ')}.`);
  return choice;
};

/** The language that the environment asks for, French by default; throws where there is no such one. */
export const languageFrom = (environment: NodeJS.ProcessEnv): Language =>
  choose(environment, 'APP_LANGUAGE', languages);

/** The edition that the environment asks for, the private one by default; throws where there is no such one. */
export const editionFrom = (environment: NodeJS.ProcessEnv): Edition =>
  choose(environment, 'APP_EDITION', editions);

if (import.meta.main) {
  const variant = { edition: editionFrom(process.env), language: languageFrom(process.env) };
  await buildApp(variant, process.argv[2] ?? distFolder);
}
