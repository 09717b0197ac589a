import { buildApp, distFolder, languageFrom } from '../local/zapier/build.ts';
import { editionFrom } from './edition.ts';
import { runMain } from './run-main.ts';

/** Builds the app that the environment asks for into a named folder, or into `dist/`. */
const main = async (): Promise<void> => {
  const variant = { edition: editionFrom(process.env), language: languageFrom(process.env) };
  await buildApp(variant, process.argv[2] ?? distFolder);
};

await runMain(main);
