import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp, type Edition } from '../local/zapier/build.ts';
import { readDefinition } from '../local/zapier/definition.ts';
import packageJson from '../package.json' with { type: 'json' };
import { checkApp, failuresOf } from './check.ts';
import { contractOf } from './contract/contract.ts';
import { judge, releasedContract } from './contract.ts';
import { editionFrom, integrationFiles, withEdition } from './edition.ts';
import { adviceFor, notRegistered } from './package/advice.ts';
import { runCli } from './package/cli.ts';
import { pack } from './package/pack.ts';
import { prove } from './package/prove.ts';
import { withStage } from './package/stage.ts';
import { checkSource } from './release/released.ts';
import { runMain } from './run-main.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Throws if there is nothing to push with, or to push to. */
const checkAccount = async (integrationFile: string): Promise<void> => {
  const login = process.env['ZAPIER_AUTH_LOCATION'] ?? path.join(homedir(), '.zapierrc');
  if (!process.env['ZAPIER_DEPLOY_KEY'] && !existsSync(login)) {
    throw new Error(
      'There is no deploy key. Put one into the environment variable ZAPIER_DEPLOY_KEY, or run "npx zapier-platform login".',
    );
  }
  const text = await readFile(integrationFile, 'utf8').catch(() => '{}');
  if (!JSON.parse(text).id) throw new Error(`${path.basename(integrationFile)}: ${notRegistered}`);
};

/** Throws if one of Zapier's checks fails or, except for a trial, if the version is too low for the changes. */
const checkEdition = (edition: Edition, isTrial: boolean): Promise<void> =>
  withEdition(edition, async (app) => {
    const failures = failuresOf(await checkApp(app, edition));
    if (failures.length > 0) {
      throw new Error(`"npm run check" fails (${failures.join(', ')}): run it to see why.`);
    }
    const current = contractOf(await readDefinition(app));
    const { isKept, text } = judge(edition, await releasedContract(edition), current);
    if (!isKept && !isTrial) throw new Error(text);
  });

/** Uploads what was packed in a stage. Throws with what to do. */
export const upload = async (stage: string, environment: NodeJS.ProcessEnv): Promise<void> => {
  const { isDone, output } = await runCli(stage, ['upload'], environment);
  if (!isDone) throw new Error(`The upload failed. ${adviceFor(output)}`);
};

const packAndCheck = async (stage: string, environment: NodeJS.ProcessEnv): Promise<string> => {
  const { buildZip } = await pack(stage, [], environment).catch(async (error: Error) => {
    const output = String(error.cause);
    if (/validation errors/.test(output)) {
      await runCli(stage, ['validate', '--skip-build'], environment);
    }
    throw new Error(`Nothing was uploaded. ${adviceFor(output)}`);
  });
  return buildZip;
};

const versionOf = (snapshot: string | undefined): string => {
  if (snapshot === undefined) return packageJson.version;
  if (/^(?=.{1,12}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(snapshot)) return `0.0.0-${snapshot}`;
  throw new Error('The label of a snapshot has at most 12 letters, digits and hyphens.');
};

const say = (text: string) => process.stdout.write(`\n${text}\n`);

/**
 * Pushes an edition to Zapier: checks it, packs it with Zapier's command line, tries the package alone in
 * a folder, and uploads those very bytes. Throws at the first step that fails; only the last one uploads.
 */
const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { snapshot: { type: 'string' } },
  });
  const edition = editionFrom(process.env, positionals[0]);
  const version = versionOf(values.snapshot);
  const isTrial = values.snapshot !== undefined;
  const file = process.env['ZAPIER_CURRENT_APP_FILE'] || integrationFiles[edition];
  const environment = { ZAPIER_CURRENT_APP_FILE: path.resolve(root, file) };

  say(`1/4 Checking the ${edition} edition`);
  await checkAccount(environment.ZAPIER_CURRENT_APP_FILE);
  if (!isTrial) await checkSource(version);
  await checkEdition(edition, isTrial);
  await withStage(
    (dist) => buildApp({ edition, version }, dist),
    async (stage) => {
      say('2/4 Packing it; Zapier’s checks take a moment');
      const buildZip = await packAndCheck(stage, environment);
      say('3/4 Trying the package alone in a folder');
      await prove(buildZip);
      say('4/4 Uploading it');
      await upload(stage, environment);
    },
  );
  say(
    `Version ${version} of the ${edition} edition is at Zapier. docs/publishing.md says what comes next.`,
  );
};

if (import.meta.main) await runMain(main);
