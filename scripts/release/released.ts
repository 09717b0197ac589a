import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDated } from './changelog.ts';
import { git } from './git.ts';

/** Every release is dated in it. */
export const changelogFile = path.resolve(import.meta.dirname, '..', '..', 'CHANGELOG.md');

/** The commits that a version's tag names, here and at remotes: one, unless somebody moved the tag. */
const taggedCommits = (version: string): string[] => {
  const tag = `refs/tags/v${version}`;
  const here = git('for-each-ref', '--format=%(refname)', tag) && git('rev-list', '-1', tag);
  const commits = new Set(here ? [here] : []);
  for (const remote of git('remote').split('\n').filter(Boolean)) {
    try {
      // An annotated tag has a second line, with its commit.
      const [, commit] = /(\w+)\t\S+$/.exec(git('ls-remote', remote, tag, `${tag}^{}`)) ?? [];
      if (commit) commits.add(commit);
    } catch (error) {
      if (here) continue;
      throw new Error(
        `Whether ${version} is released can’t be known: “git ls-remote ${remote}” fails. Try again, or run “git fetch --tags”.`,
        { cause: error },
      );
    }
  }
  return [...commits];
};

/** Whether people may have a version: it has a tag, here or at a remote, or a date in the changelog. */
export const releaseOf = async (version: string) => {
  const commits = taggedCommits(version);
  const isInChangelog = isDated(await readFile(changelogFile, 'utf8'), version);
  return { isReleased: commits.length > 0 || isInChangelog, commits };
};

/** Throws if a version is released, unless this source is the commit of its tag. */
export const checkSource = async (version: string): Promise<void> => {
  const { isReleased, commits } = await releaseOf(version);
  if (!isReleased) return;
  const isTagged = commits.length === 1 && commits[0] === git('rev-parse', 'HEAD');
  if (isTagged && git('status', '--porcelain') === '') return;
  throw new Error(
    `Version ${version} is released, and this isn’t its source. Release a new version (“npm run release”), or check out the released one (“git fetch --tags && git checkout v${version}”).`,
  );
};
