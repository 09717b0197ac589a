import { readFile } from 'node:fs/promises';
import path from 'node:path';
import semver from 'semver';
import { parse } from 'yaml';
import * as z from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };
import { isFit, isPermissive, licenceOf } from '../scripts/dependencies/licences.ts';
import { locked, nameOf, runtimeFolders } from '../scripts/dependencies/runtime.ts';

const { dependencies, devDependencies, overrides } = packageJson;
const root = path.resolve(import.meta.dirname, '..');

describe('what is installed', () => {
  it.each(
    Object.entries({ ...dependencies, ...devDependencies, ...overrides }),
  )('%s is asked for in one exact version: %s', (_name, version) => {
    expect(semver.valid(version)).toBe(version);
  });

  it.each(
    Object.entries({ ...dependencies, ...devDependencies }),
  )('%s is the same in the lock file', (name, version) => {
    const { version: installed } = locked.get(`node_modules/${name}`) ?? {};
    expect(installed).toBe(version);
  });

  it('is what package.json asked for when the lock file was made', () => {
    expect(lock.packages['']).toMatchObject({ dependencies, devDependencies });
    for (const [name, version] of Object.entries(overrides)) {
      const all = [...locked].filter(([folder]) => nameOf(folder) === name);
      expect(all.map(([, its]) => its.version)).toEqual([version]);
    }
  });

  it('has a checksum for each package, and comes from npm’s own registry', () => {
    const { '': _project, ...others } = lock.packages;
    for (const [folder, its] of Object.entries<object>(others)) {
      expect({ folder, ...its }).toMatchObject({ integrity: expect.stringMatching(/^sha512-/) });
      const resolved = 'resolved' in its ? its.resolved : 'https://registry.npmjs.org/';
      expect(resolved).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
  });

  it('has the runtime and the command line of Zapier in one version, and esbuild in that line’s', async () => {
    const { version, esbuild } = await commandLine();
    expect(dependencies['zapier-platform-core']).toBe(version);
    expect(devDependencies['zapier-platform-cli']).toBe(version);
    expect(devDependencies.esbuild).toBe(esbuild);
  });

  it('has one dependency at run time: Zapier’s runtime', () => {
    expect(Object.keys(dependencies)).toEqual(['zapier-platform-core']);
  });
});

const commandLine = async () => {
  const file = path.join(root, 'node_modules', 'zapier-platform-cli', 'package.json');
  return z
    .object({ version: z.string(), dependencies: z.object({ esbuild: z.string() }) })
    .transform(({ version, dependencies: { esbuild } }) => ({ version, esbuild }))
    .parse(JSON.parse(await readFile(file, 'utf8')));
};

describe('licences', () => {
  const licencesOf = (folders: Iterable<string>) =>
    [...folders].map((folder) => ({
      name: nameOf(folder),
      licence: licenceOf(nameOf(folder), locked.get(folder) ?? {}),
    }));

  it('let all that runs on Zapier go with the MIT licence of this source', () => {
    expect(packageJson.license).toBe('MIT');
    expect(runtimeFolders.length).toBeGreaterThan(50);
    expect(licencesOf(runtimeFolders).filter(({ licence }) => !isFit(licence))).toEqual([]);
  });

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0',
    'LGPL-2.1',
    'MIT AND GPL-2.0',
    'SEE LICENSE IN LICENSE',
    'UNLICENSED',
    'none',
  ])('that nobody has looked at are noticed: %s', (licence) => {
    expect(isFit(licenceOf('a-package', { license: licence }))).toBe(false);
  });

  it('of what builds and tests are permissive too, but for those looked at here', () => {
    const tools = licencesOf(locked.keys().filter((folder) => !runtimeFolders.includes(folder)));
    const others = tools.filter(({ licence }) => !isPermissive(licence));
    expect([...new Set(others.map(({ name, licence }) => `${name}: ${licence}`))].sort()).toEqual([
      // Asks those who change its files to publish them; here it is run, unchanged.
      'axe-core: MPL-2.0',
      // Parts of the command line's generator of new projects, which is not used.
      'binaryextensions: Artistic-2.0',
      // Data that is to be attributed where it is passed on; babel reads it.
      'caniuse-lite: CC-BY-4.0',
      'editions: Artistic-2.0',
      'spdx-exceptions: CC-BY-3.0',
      'textextensions: Artistic-2.0',
      'version-range: Artistic-2.0',
      // For building integrations, as it is used here.
      'zapier-platform-cli: Zapier Platform Agreement',
    ]);
  });
});

const updateSchema = z.strictObject({
  'package-ecosystem': z.enum(['npm', 'github-actions']),
  directory: z.literal('/'),
  schedule: z.strictObject({ interval: z.literal('weekly') }),
  cooldown: z.strictObject({ 'default-days': z.int().min(3) }),
  'versioning-strategy': z.literal('increase').optional(),
  groups: z.record(
    z.string(),
    z.strictObject({
      'applies-to': z.literal('security-updates').optional(),
      'dependency-type': z.literal('development').optional(),
      patterns: z.array(z.string()).optional(),
    }),
  ),
  ignore: z
    .array(
      z.strictObject({
        'dependency-name': z.string(),
        versions: z.array(z.string()).optional(),
      }),
    )
    .default([]),
});

describe('updates (.github/dependabot.yml)', () => {
  let npm: z.infer<typeof updateSchema>;
  let actions: z.infer<typeof updateSchema>;

  beforeAll(async () => {
    const config = parse(await readFile(path.join(root, '.github', 'dependabot.yml'), 'utf8'));
    const { updates } = z
      .strictObject({ version: z.literal(2), updates: z.tuple([updateSchema, updateSchema]) })
      .parse(config);
    [npm, actions] = updates;
  });

  it('are looked for among the packages and the actions of the workflows', () => {
    expect(npm['package-ecosystem']).toBe('npm');
    expect(actions['package-ecosystem']).toBe('github-actions');
    expect(actions.groups).toEqual({ actions: { patterns: ['*'] } });
    expect(actions.ignore).toEqual([]);
  });

  it('come in groups: a package is in one, and Zapier’s are together', () => {
    const groupOf = (name: string): string | undefined =>
      Object.entries(npm.groups).find(
        ([, group]) =>
          group['applies-to'] === undefined &&
          (group.patterns?.some((pattern) => path.matchesGlob(name, pattern)) ??
            name in devDependencies),
      )?.[0];
    const ofZapier = ['zapier-platform-core', 'zapier-platform-cli'];
    for (const name of ofZapier) expect(groupOf(name)).toBe('zapier');
    for (const name of ['libphonenumber-js', '@etalab/decoupage-administratif']) {
      expect(groupOf(name)).toBe('compiled-in');
    }
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      expect({ name, group: groupOf(name) }).toEqual({ name, group: expect.any(String) });
    }
  });

  it('leave alone what Zapier’s runtime and command line settle, and what is overridden', () => {
    const ignored = new Map(npm.ignore.map((one) => [one['dependency-name'], one.versions]));
    expect([...ignored.keys()].sort()).toEqual(
      ['node', '@types/node', 'esbuild', ...Object.keys(overrides)].sort(),
    );
    for (const name of ['node', '@types/node'] as const) {
      const [range = ''] = ignored.get(name) ?? [];
      expect(semver.satisfies('23.0.0', range)).toBe(true);
      expect(semver.satisfies('22.99.0', range)).toBe(false);
      expect(semver.major(devDependencies[name])).toBe(22);
    }
    for (const name of ['esbuild', ...Object.keys(overrides)]) {
      expect(ignored.get(name)).toBeUndefined();
    }
  });
});
