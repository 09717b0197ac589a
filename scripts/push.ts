import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { buildApp, type Edition, editions } from './build.ts';
import { checkEdition } from './check.ts';
import { currentContract, judge, releasedContract } from './contract.ts';
import { adviceFor, notRegistered } from './package/advice.ts';
import { runCli } from './package/cli.ts';
import { pack } from './package/pack.ts';
import { prove } from './package/prove.ts';
import { withStage } from './package/stage.ts';
import { runMain } from './run-main.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Which integration at Zapier an edition is; each has its own, since both have the same versions. */
const integrationFiles: Readonly<Record<Edition, string>> = {
  private: '.zapierapprc',
  directory: '.zapierapprc-directory',
};

const say = (text: string) => process.stdout.write(`\n${text}\n`);

/** Throws where there is nothing to push with, or to push to. */
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

/** Throws where people may already have this version, made of another source than the one at hand. */
const checkVersion = (): void => {
  const tag = `v${packageJson.version}`;
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  if (git('tag', '--list', tag) === '') return;
  const isTagged = git('rev-list', '-1', tag) === git('rev-parse', 'HEAD');
  if (!isTagged || git('status', '--porcelain') !== '') {
    throw new Error(
      `Version ${packageJson.version} is released, and this isn’t its source. Release a new version ("npm run release"), or check out ${tag}.`,
    );
  }
};

const checkSource = async (edition: Edition): Promise<void> => {
  const { schemaErrors, results } = await checkEdition(edition);
  const failed = new Set(results.filter(({ status }) => status === 'failed').map(({ id }) => id));
  if (schemaErrors.length > 0) failed.add('schema');
  if (failed.size > 0) {
    throw new Error(`"npm run check" fails (${[...failed].join(', ')}): run it to see why.`);
  }
  const { isKept, text } = judge(
    edition,
    await releasedContract(edition),
    await currentContract(edition),
  );
  if (!isKept) throw new Error(text);
};

/**
 * Pushes an edition to Zapier: checks it, packs it with Zapier's own command line, which asks Zapier's
 * checks too, tries the package alone in a folder, and uploads just these bytes. Throws at the first step
 * that fails, with what to do; nothing is uploaded before the last.
 */
const push = async (edition: Edition, integrationFile: string): Promise<void> => {
  const environment = { ZAPIER_CURRENT_APP_FILE: integrationFile };
  say(`1/4 Checking the ${edition} edition`);
  await checkAccount(integrationFile);
  checkVersion();
  await checkSource(edition);
  await withStage(
    (dist) => buildApp({ edition }, dist),
    async (stage) => {
      say('2/4 Packing it; Zapier’s checks take a moment');
      const { buildZip } = await pack(stage, [], environment).catch(async (error: Error) => {
        const output = String(error.cause);
        if (/validation errors/.test(output)) {
          await runCli(stage, ['validate', '--skip-build'], environment);
        }
        throw new Error(`Nothing was uploaded. ${adviceFor(output)}`);
      });
      say('3/4 Trying the package alone in a folder');
      await prove(buildZip);
      say('4/4 Uploading it');
      const { isDone, output } = await runCli(stage, ['upload'], environment);
      if (!isDone) throw new Error(`The upload failed. ${adviceFor(output)}`);
    },
  );
  say(
    `Version ${packageJson.version} of the ${edition} edition is at Zapier. What comes next is in docs/publishing.md.`,
  );
};

const editionFrom = (wanted = 'private'): Edition => {
  const edition = editions.find((known) => known === wanted);
  if (!edition) {
    throw new Error(`There is no edition "${wanted}"; it can be ${editions.join(' or ')}.`);
  }
  return edition;
};

const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { integration: { type: 'string' } },
  });
  const edition = editionFrom(positionals[0]);
  const file = values.integration ?? path.join(root, integrationFiles[edition]);
  await push(edition, path.resolve(file));
};

if (import.meta.main) await runMain(main);
