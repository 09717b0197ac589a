import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import packageJson from '../package.json' with { type: 'json' };
import { leadFields } from '../src/lead/fields.ts';

const root = path.resolve(import.meta.dirname, '..');

/**
 * What enters the build as plain data: the fields that the schema describes, so that zod stays off
 * Zapier, of package.json the version alone, and the numbering plans as JSON in a text, which Node.js
 * reads in a tenth of the time that it takes for the same as code.
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
    onLoad({ filter: /[\\/]phone-metadata\.json$/ }, async ({ path: file }) => {
      const json = JSON.stringify(JSON.parse(await readFile(file, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(json)});` };
    });
  },
};

/** In which the app can be built. */
export const languages = ['fr', 'en'] as const;
type Language = (typeof languages)[number];

const isLanguage = (text: string): text is Language => languages.some((known) => known === text);

/**
 * Builds the app in one language into a folder, as one module that imports zapier-platform-core only.
 * The language is fixed here since Zapier's servers don't have the builder's environment.
 */
export const buildApp = async (language: Language, folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await build({
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
    conditions: [language],
    plugins: [asData],
    // Names are kept: Zapier's logs show stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  });
};

/** The folder that package.json's `exports` names. */
export const distFolder = path.join(root, 'dist');

/** The language that the environment asks for, French by default; throws where there is no such one. */
export const languageFrom = (environment: NodeJS.ProcessEnv): Language => {
  const language = environment['APP_LANGUAGE'] || 'fr';
  if (!isLanguage(language)) {
    throw new Error(`APP_LANGUAGE is "${language}"; it can be ${languages.join(' or ')}.`);
  }
  return language;
};

if (import.meta.main) await buildApp(languageFrom(process.env), process.argv[2] ?? distFolder);
