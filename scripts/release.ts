import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import semver from 'semver';
import packageJson from '../package.json' with { type: 'json' };
import { editions } from './build.ts';
import { accept, currentContract, lowestVersion, releasedContract } from './contract.ts';
import { compare } from './definition/compare.ts';
import { dateChangelog } from './release/changelog.ts';
import { nextVersion } from './release/version.ts';
import { runMain } from './run-main.ts';

const root = path.resolve(import.meta.dirname, '..');
const changelogFile = path.join(root, 'CHANGELOG.md');

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** Sets the version in package.json and package-lock.json, by the npm that runs this script. */
const setVersion = (version: string): void => {
  const npm = process.env['npm_execpath'];
  if (!npm) throw new Error('Run this as "npm run release".');
  const args = [npm, 'version', version, '--no-git-tag-version', '--allow-same-version'];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
};

const situation = async (changelog: string) => {
  const lowest = await Promise.all(
    editions.map(async (edition) => {
      const released = await releasedContract(edition);
      return lowestVersion(released.version, compare(released, await currentContract(edition)));
    }),
  );
  const current = packageJson.version;
  return {
    current,
    // Tags may not have been fetched.
    isReleased:
      git('tag', '--list', `v${current}`) !== '' || changelog.includes(`\n## ${current} – `),
    lowest: semver.rsort(lowest)[0] ?? current,
  };
};

/** Today's date where the maintainer is, as in 2026-01-31. */
const today = (): string => {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
};

const main = async (): Promise<void> => {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length > 1) throw new Error('Name one version, or one of major, minor, patch.');
  if (git('status', '--porcelain') !== '') {
    throw new Error(
      'There are changes that aren’t committed. Commit them, or put them aside, first.',
    );
  }
  const start = git('rev-parse', 'HEAD');
  const changelog = await readFile(changelogFile, 'utf8');
  const version = nextVersion(await situation(changelog), positionals[0]);
  const dated = dateChangelog(changelog, version, today());
  try {
    setVersion(version);
    await writeFile(changelogFile, dated);
    for (const edition of editions) {
      await accept(edition, { ...(await currentContract(edition)), version });
    }
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
