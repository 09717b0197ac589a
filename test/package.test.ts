import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { buildBareApp } from '../scripts/bench/package.ts';
import { editions } from '../scripts/build.ts';
import { pack } from '../scripts/package/pack.ts';
import { withStage } from '../scripts/package/stage.ts';
import { packageEdition } from '../scripts/package.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as fr } from '../src/locales/fr.ts';
import { see } from './copy.ts';

interface Measured {
  readonly bytes: number;
  readonly names: readonly string[];
}

const measure = async (zip: string): Promise<Measured> => ({
  bytes: (await stat(zip)).size,
  names: Object.keys(unzipSync(await readFile(zip))),
});

const root = path.resolve(import.meta.dirname, '..');
let folder: string;
let bare: Measured;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'package-'));
  await withStage(buildBareApp, async (stage) => {
    bare = await measure((await pack(stage, ['--skip-validation'])).buildZip);
  });
});

afterAll(() => rm(folder, { recursive: true }));

it('a bare app is as small here as one that is installed by itself', () => {
  // Measured on zapier-platform-core 19.1.0.
  expect(bare.bytes).toBeLessThan(665_000);
  expect(bare.names.length).toBeLessThanOrEqual(418);
});

describe.each(editions)('the package of the %s edition (npm run package)', (edition) => {
  let zip: string;
  let ours: Measured;
  let contents: string;

  beforeAll(async () => {
    zip = await packageEdition(edition, path.join(folder, edition));
    ours = await measure(zip);
    contents = Object.entries(unzipSync(await readFile(zip)))
      .filter(([name]) => !name.startsWith('node_modules/'))
      .map(([, data]) => Buffer.from(data).toString())
      .join('\n');
  });

  it('weighs at most 1.12 times a bare app on the same core, with at most 10 entries more', () => {
    expect(ours.bytes / bare.bytes).toBeLessThanOrEqual(1.12);
    expect(ours.names.length - bare.names.length).toBeLessThanOrEqual(10);
  });

  it('is the same, byte for byte, when it is made again, later and in another time zone', async () => {
    const again = path.join(folder, `${edition}-again`);
    const script = `import { packageEdition } from './scripts/package.ts'; await packageEdition('${edition}', ${JSON.stringify(again)});`;
    const env = { ...process.env, TZ: 'Asia/Tokyo' };
    const args = ['--input-type=module', '--eval', script];
    const { code } = await see(process.execPath, args, { cwd: root, env });
    expect(code).toBe(0);
    expect(Buffer.compare(await readFile(zip), await readFile(path.join(again, 'build.zip')))).toBe(
      0,
    );
  });

  it('has the app in four files, and beside them what zapier-platform-core needs', () => {
    expect(ours.names.filter((name) => !name.startsWith('node_modules/'))).toEqual([
      'definition.json',
      'dist/index.js',
      'package.json',
      'zapierwrapper.js',
    ]);
    const other = ours.names.filter((name) => !bare.names.includes(name));
    expect(other).toEqual([]);
  });

  it('has no source map, test, tool or sentence of the other language in it', () => {
    expect(ours.names.filter((name) => /\.(map|ts)$|\/tests?\/|\.test\./.test(name))).toEqual([]);
    for (const tool of ['esbuild', 'zod', 'jest', 'libphonenumber', 'typescript', 'fastify']) {
      expect(ours.names.filter((name) => name.includes(`node_modules/${tool}`))).toEqual([]);
    }
    const [its, others] = edition === 'private' ? [fr, en] : [en, fr];
    expect(contents).toContain(its.newLead.description);
    expect(contents).not.toContain(others.newLead.description);
    expect(contents).not.toMatch(/sourceMappingURL|devDependencies/);
  });

  it('comes with a list of what is in it', async () => {
    const list = await readFile(path.join(folder, edition, 'contents.txt'), 'utf8');
    expect(list).toMatch(/^ *\d+ +1 {2}dist\/index\.js$/m);
    expect(list).toContain(`${ours.names.length} files in all`);
  });

  it('names those whose work is compiled in, as their licences ask', () => {
    expect(contents).toMatch(
      /libphonenumber-js, .* MIT;.* Google.* Apache-2\.0;.* Etalab,.* Licence Ouverte/,
    );
  });
});
