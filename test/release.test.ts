import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { dateChangelog } from '../scripts/release/changelog.ts';
import { nextVersion } from '../scripts/release/version.ts';
import { type Copy, copyRepository, see } from './copy.ts';

const root = path.resolve(import.meta.dirname, '..');

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
    ['no version for Zapier', '3.0.0-beta.1', '"3.0.0-beta.1" is neither a version'],
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
    const date = () => dateChangelog(changelog, '1.1.0', '2026-01-31');
    expect(date).toThrow('CHANGELOG.md has nothing under “## Unreleased”');
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

let copy: Copy;

beforeAll(async () => {
  copy = await copyRepository();
});

afterAll(() => copy?.remove());

const read = (file: string) => readFile(path.join(copy.folder, file), 'utf8');
const write = (file: string, text: string) => writeFile(path.join(copy.folder, file), text);

describe('npm run push takes a version', () => {
  const verdict = async (): Promise<string> => {
    const script = `import { checkSource } from './scripts/release/released.ts'; await checkSource('9.9.9');`;
    const args = ['--input-type=module', '--eval', script];
    const options = { cwd: copy.folder, env: process.env };
    const { code, output } = await see(process.execPath, args, options);
    return code === 0 ? 'accepted' : output;
  };
  const tag = () => copy.git('tag', '--annotate', 'v9.9.9', '--message', 'Version 9.9.9');
  const pushTag = async () => {
    await copy.git('init', '--quiet', '--bare', 'build/remote');
    await copy.git('remote', 'add', 'origin', 'build/remote');
    await copy.git('push', '--quiet', '--force', 'origin', 'v9.9.9');
  };
  const change = () => copy.replace('src/locales/fr.ts', "noun: '", "noun: 'x");
  const commit = () => copy.git('commit', '--quiet', '--allow-empty', '--message', 'Later');
  const forgetTag = () => copy.git('tag', '--delete', 'v9.9.9');
  const date = () => write('CHANGELOG.md', '# Changelog\n\n## 9.9.9 – 2026-01-01\n\n- First.\n');

  afterEach(async () => {
    await forgetTag().catch(() => '');
    await copy.git('remote', 'remove', 'origin').catch(() => '');
    await copy.git('reset', '--quiet', '--hard');
  });

  it.each<[string, (() => Promise<unknown>)[]]>([
    ['that isn’t released', []],
    ['that is, from its own source', [tag, pushTag]],
    ['whose tag is at the remote alone, from its own source', [tag, pushTag, forgetTag]],
    ['but none whose tag is on another commit', [tag, pushTag, commit]],
    ['but none that was changed since', [tag, pushTag, change]],
    ['but none whose tag is at the remote alone', [tag, pushTag, forgetTag, commit]],
    ['but none whose tag here isn’t the remote’s', [tag, pushTag, forgetTag, commit, tag]],
    ['but none that the changelog alone calls released', [date]],
  ])('%s', async (which, steps) => {
    for (const step of steps) await step();
    const refused = /Version 9\.9\.9 is released, and this isn’t its source/;
    expect(await verdict()).toMatch(which.startsWith('but none') ? refused : /^accepted$/);
  });

  it('but none while the remote can’t be asked for its tags', async () => {
    await copy.git('remote', 'add', 'origin', 'nowhere');
    expect(await verdict()).toContain('“git ls-remote origin” fails');
  });
});

describe('npm run release', () => {
  const release = (...args: string[]) => copy.npm(['run', 'release', '--', ...args]);
  const versionIn = async (file: string) =>
    (JSON.parse(await read(file)) as { version: string }).version;

  const writeChangelog = async (markdown: string) => {
    await write('CHANGELOG.md', markdown);
    await copy.git('commit', '--quiet', '--all', '--message', 'News');
  };

  beforeAll(async () => {
    const news = '- New trigger/new_lead: starts a Zap at once.\n- Fix search/find_lead.\n';
    await writeChangelog(`# Changelog\n\n## Unreleased\n\n${news}`);
  });

  it('changes nothing while something isn’t committed', async () => {
    const before = await read('CHANGELOG.md');
    await write('CHANGELOG.md', `${before}\n`);
    const { code, output } = await release();
    expect(code).not.toBe(0);
    expect(output).toContain('Some changes aren’t committed');
    expect(await copy.git('tag')).toBe('');
    await write('CHANGELOG.md', before);
  });

  it('is made on the main branch alone', async () => {
    await copy.git('switch', '--quiet', '--create', 'other');
    expect((await release()).output).toContain('Releases are made on the branch main');
    await copy.git('switch', '--quiet', 'main');
    expect(await copy.git('tag')).toBe('');
  });

  it('takes back what it did when it can’t commit', async () => {
    const env = { GIT_AUTHOR_NAME: '', GIT_AUTHOR_EMAIL: '' };
    const { code } = await copy.npm(['run', 'release'], env);
    expect(code).not.toBe(0);
    expect(await copy.git('status', '--porcelain')).toBe('');
    expect(await copy.git('tag')).toBe('');
  });

  it('commits and tags a version that Zapier’s command line finds in the changelog', async () => {
    const { output } = await release();
    const [, version = ''] = /Version (\S+) is committed and tagged/.exec(output) ?? [];
    expect(await copy.git('tag')).toBe(`v${version}`);
    expect(await copy.git('status', '--porcelain')).toBe('');
    expect(await copy.git('log', '-1', '--format=%s')).toBe(`Version ${version}`);
    const contracts = ['contract/private.json', 'contract/directory.json'];
    for (const file of ['package.json', 'package-lock.json', ...contracts]) {
      expect(await versionIn(file)).toBe(version);
    }

    const heading = new RegExp(`^## ${version} – \\d{4}-\\d\\d-\\d\\d$`, 'm');
    expect(await read('CHANGELOG.md')).toMatch(heading);
    const { changelog, appMetadata } = await getVersionChangelog(version, copy.folder);
    expect(changelog).toContain('- New trigger/new_lead: starts a Zap at once.');
    expect(appMetadata).toEqual([
      { app_change_type: 'FEATURE_UPDATE', action_key: 'new_lead', action_type: 'read' },
      { app_change_type: 'BUGFIX', action_key: 'find_lead', action_type: 'search' },
    ]);
  });

  it('has nothing to release right after', async () => {
    expect((await release()).output).toContain('nothing under “## Unreleased”');
  });

  it('raises the version for the next one, as far as what changes for people’s Zaps', async () => {
    const [major = 0] = (await versionIn('package.json')).split('.').map(Number);
    const changelog = await read('CHANGELOG.md');
    await copy.replace('contract/private.json', '"client": {', '"age": {');
    await writeChangelog(changelog.replace('\n\n', '\n\n## Unreleased\n\n- Update.\n\n'));
    expect((await release('patch')).output).toContain(`it must be at least ${major + 1}.0.0`);
    expect((await release()).output).toContain(`Version ${major + 1}.0.0 is committed and tagged`);
  });

  it('takes one word and no more', async () => {
    expect((await release('minor', 'patch')).output).toContain('Name one version');
  });
});
