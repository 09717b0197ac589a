import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import { parse } from 'yaml';
import * as z from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };
import { productionFolders } from '../scripts/package/stage.ts';

const { dependencies, devDependencies, overrides } = packageJson;
const root = path.resolve(import.meta.dirname, '..');

const asked = { ...dependencies, ...devDependencies };
const { '': project, ...others } = lock.packages;
const locked = Object.entries(
  z
    .record(
      z.string(),
      z.object({ version: z.string(), integrity: z.string(), resolved: z.string().optional() }),
    )
    .parse(others),
);

describe('what is installed', () => {
  it('is asked for in exact versions, and the lock file has the same', () => {
    const versions = Object.values({ ...asked, ...overrides });
    expect(versions.filter((version) => semver.valid(version) !== version)).toEqual([]);
    expect(project).toMatchObject({ dependencies, devDependencies });
    const installed = new Map(locked);
    for (const [name, version] of Object.entries(asked)) {
      expect({ name, ...installed.get(`node_modules/${name}`) }).toMatchObject({ name, version });
    }
    for (const [name, version] of Object.entries(overrides)) {
      const all = locked.filter(([folder]) => folder.endsWith(`node_modules/${name}`));
      expect(all.map(([, its]) => its.version)).toEqual([version]);
    }
  });

  it('has a checksum for each package, and comes from npm’s own registry', () => {
    const odd = locked.filter(
      ([, { integrity, resolved = 'https://registry.npmjs.org/' }]) =>
        !integrity.startsWith('sha512-') || !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(odd).toEqual([]);
  });

  it('has the runtime and the command line of Zapier in one version, and esbuild in that line’s', () => {
    const cli = path.join(root, 'node_modules', 'zapier-platform-cli', 'package.json');
    expect(JSON.parse(readFileSync(cli, 'utf8'))).toMatchObject({
      version: dependencies['zapier-platform-core'],
      dependencies: { esbuild: devDependencies.esbuild },
    });
    expect(devDependencies['zapier-platform-cli']).toBe(dependencies['zapier-platform-core']);
  });

  it('has one dependency at run time: Zapier’s runtime', () => {
    expect(Object.keys(dependencies)).toEqual(['zapier-platform-core']);
  });
});

/** Licences that ask for a mention at most; a star marks one that was found in a package's files alone. */
const permissive = [
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC'],
  ...['MIT', 'MIT*', 'Public Domain', '(MIT OR CC0-1.0)', 'MIT OR Apache-2.0'],
  ...['(MIT AND BSD-3-Clause)', 'Apache-2.0 AND MIT', '(AFL-2.1 OR BSD-3-Clause)'],
  '(BSD-2-Clause OR MIT OR Apache-2.0)',
];

describe('licences', () => {
  const checker = path.join(root, 'node_modules', '.bin', 'license-checker-rseidelsohn');
  const args = ['--json', '--excludePrivatePackages', '--start', root];
  const json = execFileSync(checker, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const found = z.object({ licenses: z.string(), path: z.string() });
  /** The packages under other licences than those, as "name: licence", each with its folder. */
  const others = Object.entries(z.record(z.string(), found).parse(JSON.parse(json)))
    .filter(([, { licenses }]) => !permissive.includes(licenses))
    .map(([name, { licenses, path: folder }]) => ({
      licence: `${name.replace(/@[^@]+$/, '')}: ${licenses}`,
      folder: path.relative(root, folder),
    }));
  // Zapier's terms for building integrations; their packages go back to Zapier and to nobody else.
  const ofZapier = [
    'zapier-platform-core: Custom: LICENSE',
    'zapier-platform-schema: Custom: LICENSE',
  ];

  it('let all that runs on Zapier go with the MIT licence of this source', () => {
    expect(packageJson.license).toBe('MIT');
    const production = productionFolders();
    const its = others.filter(({ folder }) => production.includes(folder));
    expect(its.map(({ licence }) => licence)).toEqual(ofZapier);
  });

  it('of what builds and tests are permissive too, but for those looked at here', () => {
    expect([...new Set(others.map(({ licence }) => licence))]).toEqual([
      // Those who change its files are to publish them; here it is run unchanged.
      'axe-core: MPL-2.0',
      // Parts of the command line's generator of new projects, which isn't used.
      'binaryextensions: Artistic-2.0',
      // Data to be attributed where it is passed on; babel reads it.
      'caniuse-lite: CC-BY-4.0',
      'editions: Artistic-2.0',
      'spdx-exceptions: CC-BY-3.0',
      'spdx-ranges: (MIT AND CC-BY-3.0)',
      'textextensions: Artistic-2.0',
      'version-range: Artistic-2.0',
      'zapier-platform-cli: Custom: LICENSE',
      ...ofZapier,
    ]);
  });
});

describe('updates (.github/dependabot.yml)', () => {
  const group = z.object({
    'applies-to': z.string().optional(),
    'dependency-type': z.literal('development').optional(),
    patterns: z.array(z.string()).optional(),
  });
  const ignored = z.object({
    'dependency-name': z.string(),
    versions: z.array(z.string()).optional(),
  });
  const config = z.object({
    updates: z.array(
      z.object({
        'package-ecosystem': z.string(),
        cooldown: z.object({ 'default-days': z.int().min(3) }),
        groups: z.record(z.string(), group),
        ignore: z.array(ignored).default([]),
      }),
    ),
  });
  const file = path.join(root, '.github', 'dependabot.yml');
  const { updates } = config.parse(parse(readFileSync(file, 'utf8')));
  const [npm] = updates;

  it('are looked for among the packages and the actions of the workflows', () => {
    expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  });

  it('come in groups, Zapier’s packages together and apart from what is compiled in', () => {
    const groupOf = (name: string): string | undefined =>
      Object.entries(npm?.groups ?? {}).find(
        ([, its]) =>
          its['applies-to'] === undefined &&
          (its.patterns?.some((pattern) => path.matchesGlob(name, pattern)) ??
            name in devDependencies),
      )?.[0];
    expect(Object.keys(asked).filter((name) => !groupOf(name))).toEqual([]);
    const ofZapier = Object.keys(asked).filter((name) => groupOf(name) === 'zapier');
    expect(ofZapier.sort()).toEqual(['zapier-platform-cli', 'zapier-platform-core']);
    expect(groupOf('libphonenumber-js')).toBe('compiled-in');
  });

  it('leave alone what is held back: docs/dependencies.md', () => {
    const ranges = new Map(npm?.ignore.map((one) => [one['dependency-name'], one.versions]));
    expect(Object.fromEntries(ranges)).toEqual({
      node: ['>=23'],
      '@types/node': ['>=23'],
      'license-checker-rseidelsohn': ['>=5'],
      esbuild: undefined,
      ...Object.fromEntries(Object.keys(overrides).map((name) => [name, undefined])),
    });
    expect(
      [devDependencies.node, devDependencies['@types/node']].map((version) =>
        semver.major(version),
      ),
    ).toEqual([22, 22]);
  });
});
