import path from 'node:path';
import { startApp, type ZapierApp } from '../local/zapier/app.ts';
import { buildApp, choiceFrom, type Edition, editions } from '../local/zapier/build.ts';
import { withTemporaryFolder } from './temporary.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The file that names an edition's integration at Zapier. */
export const integrationFiles: Readonly<Record<Edition, string>> = {
  private: '.zapierapprc',
  directory: '.zapierapprc-directory',
};

/**
 * The edition asked for by name, by APP_EDITION, or by ZAPIER_CURRENT_APP_FILE, from which Zapier's command
 * line takes the integration; the private one by default. Throws on an unknown edition, or if two disagree.
 */
export const editionFrom = (environment: NodeJS.ProcessEnv, name?: string): Edition => {
  const file = environment['ZAPIER_CURRENT_APP_FILE'];
  const asked = new Map<string, Edition>();
  if (name) asked.set(name, choiceFrom({ edition: name }, 'edition', editions));
  if (environment['APP_EDITION'])
    asked.set('APP_EDITION', choiceFrom(environment, 'APP_EDITION', editions));
  const ofFile = editions.find((known) => integrationFiles[known] === path.basename(file ?? ''));
  if (file && ofFile) asked.set(`ZAPIER_CURRENT_APP_FILE (${file})`, ofFile);
  if (file && asked.size === 0) {
    const known = Object.values(integrationFiles).join(' nor ');
    throw new Error(`ZAPIER_CURRENT_APP_FILE is "${file}", neither ${known}: set APP_EDITION too.`);
  }
  const [edition = 'private', other] = new Set(asked.values());
  if (other) throw new Error(`${[...asked.keys()].join(' and ')} ask for different editions.`);
  return edition;
};

/** An environment for `startApp` that unsets this one's variables, the deploy key among them. */
export const bareEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.keys(process.env)
      .filter((name) => !['PATH', 'SystemRoot'].includes(name))
      .map((name) => [name, undefined]),
  );

/** Inside the repository, where the built app finds zapier-platform-core. */
const parent = path.join(root, 'build', 'temporary');

/** Builds and starts an edition, passes it to `use`, then ends it. */
export const withEdition = <Result>(
  edition: Edition,
  use: (app: ZapierApp) => Promise<Result>,
): Promise<Result> =>
  withTemporaryFolder(async (folder) => {
    const dist = path.join(folder, 'dist');
    await buildApp({ edition }, dist);
    const app = await startApp(dist, bareEnvironment());
    try {
      return await use(app);
    } finally {
      await app.close();
    }
  }, parent);
