import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { contractSchema } from '../scripts/definition/contract.ts';
import { dateChangelog } from '../scripts/release/changelog.ts';
import { nextVersion } from '../scripts/release/version.ts';

const root = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/** Zapier's own reading of the changelog, as `zapier-platform promote` does it. */
const { getVersionChangelog } = createRequire(import.meta.url)(
  'zapier-platform-cli/src/utils/changelog.js',
);

describe('the version of a release', () => {
  const unreleased = { current: '1.2.3', isReleased: false, lowest: '1.0.0' };
  const released = { ...unreleased, isReleased: true };

  it.each([
    ['is the one of package.json while that isn’t released', unreleased, undefined, '1.2.3'],
    ['rises by a patch where people’s Zaps don’t change', released, undefined, '1.2.4'],
    ['rises as far as what changes asks for', { ...released, lowest: '2.0.0' }, undefined, '2.0.0'],
    ['can be raised further', released, 'minor', '1.3.0'],
    ['can be named', released, '1.5.0', '1.5.0'],
  ])('%s', (_what, situation, wanted, expected) => {
    expect(nextVersion(situation, wanted)).toBe(expected);
  });

  it.each([
    ['a word', 'soon', '"soon" is neither a version nor one of major, minor, patch.'],
    ['too low for what changes', 'minor', 'Version 1.3.0 is too low: it must be at least 2.0.0.'],
    ['older', '1.0.0', 'Version 1.0.0 is too low: it must be at least 2.0.0.'],
  ])('is refused when it is %s', (_what, wanted, message) => {
    expect(() => nextVersion({ ...released, lowest: '2.0.0' }, wanted)).toThrow(message);
  });
});

describe('the changelog of a release', () => {
  it('has its version and date, and what was released before stays', () => {
    const before = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 1.0.0 – 2026-01-01\n\n- First.\n';
    expect(dateChangelog(before, '1.1.0', '2026-01-31')).toBe(
      '# Changelog\n\n## 1.1.0 – 2026-01-31\n\n- New.\n\n## 1.0.0 – 2026-01-01\n\n- First.\n',
    );
  });

  it.each([
    ['has no such heading', '# Changelog\n\n## 1.0.0 – 2026-01-01\n\n- First.\n'],
    ['has nothing under it', '# Changelog\n\n## Unreleased\n\n## 1.0.0 – 2026-01-01\n\n- First.\n'],
  ])('is asked for when it %s', (_what, changelog) => {
    expect(() => dateChangelog(changelog, '1.1.0', '2026-01-31')).toThrow(
      'CHANGELOG.md has nothing under “## Unreleased”',
    );
  });
});

it('CHANGELOG.md names triggers and searches that exist', async () => {
  const changelog = await readFile(path.join(root, 'CHANGELOG.md'), 'utf8');
  const keys = [...changelog.matchAll(/\b(trigger|search|create)\/(\w+)/g)].map(([, kind, key]) =>
    [kind, key].join('/'),
  );
  const known = ['trigger/new_lead', 'trigger/new_lead_polling', 'search/find_lead'];
  expect(keys.filter((key) => !known.includes(key))).toEqual([]);
});

describe('npm run release', () => {
  let folder: string;
  const environment = {
    ...process.env,
    GIT_AUTHOR_NAME: 'Jane Roe',
    GIT_AUTHOR_EMAIL: 'jane.roe@example.com',
    GIT_COMMITTER_NAME: 'Jane Roe',
    GIT_COMMITTER_EMAIL: 'jane.roe@example.com',
  };
  const git = async (...args: string[]) =>
    (await run('git', args, { cwd: folder, env: environment })).stdout.trim();
  const release = (...args: string[]) =>
    run('npm', ['run', 'release', '--', ...args], { cwd: folder, env: environment });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'release-'));
    const { stdout } = await run(
      'git',
      ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      { cwd: root },
    );
    const files = stdout.split('\0').filter((file) => file && !/^(docs|test)\//.test(file));
    for (const file of files) await cp(path.join(root, file), path.join(folder, file));
    await writeFile(
      path.join(folder, 'CHANGELOG.md'),
      '# Changelog\n\n## Unreleased\n\n- New trigger/new_lead: starts a Zap at once.\n- Fix search/find_lead.\n',
    );
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    await writeFile(path.join(folder, '.gitignore'), 'node_modules\nbuild\ndist\n');
    await git('init', '--quiet');
    await git('add', '--all');
    await git('commit', '--quiet', '--message', 'All');
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('changes nothing while something isn’t committed', async () => {
    const file = path.join(folder, 'CHANGELOG.md');
    const before = await readFile(file, 'utf8');
    await writeFile(file, `${before}\n`);
    await expect(release()).rejects.toThrow(/There are changes that aren’t committed/);
    expect(await git('tag')).toBe('');
    await writeFile(file, before);
  });

  it('commits and tags a version that Zapier’s command line finds in the changelog', async () => {
    const { stdout } = await release('minor');
    const [, version = ''] = /Version (\S+) is committed and tagged/.exec(stdout) ?? [];
    expect(version).not.toBe(packageJson.version);
    expect(await git('tag')).toBe(`v${version}`);
    expect(await git('status', '--porcelain')).toBe('');
    expect(await git('log', '-1', '--format=%s')).toBe(`Version ${version}`);

    const read = async (file: string) =>
      JSON.parse(await readFile(path.join(folder, file), 'utf8')) as { version: string };
    expect((await read('package.json')).version).toBe(version);
    expect((await read('package-lock.json')).version).toBe(version);
    expect(contractSchema.parse(await read('contract/private.json')).version).toBe(version);
    expect(contractSchema.parse(await read('contract/directory.json')).version).toBe(version);

    expect(await readFile(path.join(folder, 'CHANGELOG.md'), 'utf8')).toMatch(
      new RegExp(`^## ${version} – \\d{4}-\\d\\d-\\d\\d$`, 'm'),
    );
    const { changelog, appMetadata } = await getVersionChangelog(version, folder);
    expect(changelog).toContain('- New trigger/new_lead: starts a Zap at once.');
    expect(appMetadata).toEqual([
      { app_change_type: 'FEATURE_UPDATE', action_key: 'new_lead', action_type: 'read' },
      { app_change_type: 'BUGFIX', action_key: 'find_lead', action_type: 'search' },
    ]);
  });

  it('has nothing to release right after', async () => {
    await expect(release()).rejects.toThrow(/nothing under “## Unreleased”/);
  });
});
