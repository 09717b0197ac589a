import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import semver from 'semver';
import { type Edition, editions } from '../local/zapier/build.ts';
import packageJson from '../package.json' with { type: 'json' };
import { compare } from './contract/compare.ts';
import type { Contract } from './contract/contract.ts';
import { accept, currentContract, lowestVersion, releasedContract } from './contract.ts';
import { dateChangelog } from './release/changelog.ts';
import { git } from './release/git.ts';
import { changelogFile, releaseOf } from './release/released.ts';
import { nextVersion } from './release/version.ts';
import { runMain } from './run-main.ts';

const checkFolder = (): void => {
  const branch = git('branch', '--show-current');
  if (branch !== 'main') {
    throw new Error('Releases are made on the branch main: run “git switch main” first.');
  }
  if (git('status', '--porcelain') !== '') {
    throw new Error('Some changes aren’t committed. Commit them, or put them aside, first.');
  }
};

/** The lowest version that may carry what changes in an edition. */
const lowestFor = async (edition: Edition, current: Contract): Promise<string> => {
  const released = await releasedContract(edition);
  return lowestVersion(released.version, compare(released, current));
};

/** Today's date where the maintainer is, as in 2026-01-31. */
const today = (): string => {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
};

/** Sets the version in package.json and package-lock.json, with the npm that runs this script. */
const setVersion = (version: string): void => {
  const npm = process.env['npm_execpath'];
  if (!npm) throw new Error('Run this as “npm run release”.');
  const args = [npm, 'version', version, '--no-git-tag-version', '--allow-same-version'];
  const cwd = path.dirname(changelogFile);
  execFileSync(process.execPath, args, { cwd, stdio: 'ignore' });
};

const main = async (): Promise<void> => {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length > 1) throw new Error('Name one version, or one of major, minor, patch.');
  checkFolder();
  const start = git('rev-parse', 'HEAD');
  const changelog = await readFile(changelogFile, 'utf8');
  const contracts = new Map<Edition, Contract>();
  for (const edition of editions) contracts.set(edition, await currentContract(edition));
  const lowest = await Promise.all([...contracts].map((of) => lowestFor(...of)));
  const current = packageJson.version;
  const { isReleased } = await releaseOf(current);
  const situation = { current, isReleased, lowest: semver.rsort(lowest)[0] ?? current };
  const version = nextVersion(situation, positionals[0]);
  const dated = dateChangelog(changelog, version, today());
  try {
    setVersion(version);
    await writeFile(changelogFile, dated);
    for (const [edition, contract] of contracts) await accept(edition, { ...contract, version });
    git('add', '--all');
    git('commit', '--quiet', '--message', `Version ${version}`);
    git('tag', '--annotate', `v${version}`, '--message', `Version ${version}`);
  } catch (error) {
    git('reset', '--quiet', '--hard', start);
    throw error;
  }
  process.stdout.write(`
Version ${version} is committed and tagged. To publish it: git push --follow-tags
To take it back before that: git tag --delete v${version} && git reset --hard HEAD~1
`);
};

if (import.meta.main) await runMain(main);
