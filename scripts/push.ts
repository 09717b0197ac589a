import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { buildApp, type Edition, editions } from './build.ts';
import { checkEdition } from './check.ts';
import { currentContract, judge, releasedContract } from './contract.ts';
import { adviceFor } from './package/advice.ts';
import { runCli } from './package/cli.ts';
import { pack } from './package/pack.ts';
import { prove } from './package/prove.ts';
import { stage } from './package/stage.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Which integration at Zapier an edition is; each has its own, since both have the same versions. */
const integrationFiles: Readonly<Record<Edition, string>> = {
  private: '.zapierapprc',
  directory: '.zapierapprc-directory',
};

const say = (text: string) => process.stdout.write(`\n${text}\n`);

const check = async (edition: Edition): Promise<void> => {
  const { schemaErrors, results } = await checkEdition(edition);
  const failed = results.filter(({ status }) => status === 'failed').map(({ id }) => id);
  if (schemaErrors.length > 0 || failed.length > 0) {
    throw new Error(
      `"npm run check" fails (${['schema', ...failed].join(', ')}): run it to see why.`,
    );
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
const push = async (edition: Edition): Promise<void> => {
  const environment = {
    ZAPIER_CURRENT_APP_FILE:
      process.env['ZAPIER_CURRENT_APP_FILE'] ?? path.join(root, integrationFiles[edition]),
  };
  say(`1/4 Checking the ${edition} edition`);
  await check(edition);
  const folder = await stage((dist) => buildApp({ edition }, dist));
  try {
    say('2/4 Packing it; Zapier’s checks take a moment');
    const { buildZip } = await pack(folder, [], environment).catch(async (error: Error) => {
      const output = String(error.cause);
      if (/validation errors/.test(output)) {
        await runCli(folder, ['validate', '--skip-build'], environment);
      }
      throw new Error(`Nothing was uploaded. ${adviceFor(output)}`);
    });
    say('3/4 Trying the package alone in a folder');
    await prove(buildZip);
    say('4/4 Uploading it');
    const { isDone, output } = await runCli(folder, ['upload'], environment);
    if (!isDone) throw new Error(`The upload failed. ${adviceFor(output)}`);
    say(
      `Version ${packageJson.version} of the ${edition} edition is at Zapier. What comes next is in docs/publishing.md.`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
};

const editionFrom = (wanted = 'private'): Edition => {
  const edition = editions.find((known) => known === wanted);
  if (!edition)
    throw new Error(`There is no edition "${wanted}"; it can be ${editions.join(' or ')}.`);
  return edition;
};

const main = async (): Promise<void> => {
  const { positionals } = parseArgs({ allowPositionals: true });
  await push(editionFrom(positionals[0]));
};

if (import.meta.main) {
  await main().catch((error: Error) => {
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  });
}
