import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { editions } from '../local/zapier/build.ts';
import { buildBareApp } from '../scripts/bench/package.ts';
import { pack } from '../scripts/package/pack.ts';
import { prove } from '../scripts/package/prove.ts';
import { withStage } from '../scripts/package/stage.ts';
import { packageEdition } from '../scripts/package.ts';
import { texts as en } from '../src/locales/en-directory.ts';
import { texts as fr } from '../src/locales/fr.ts';
import { see } from './copy.ts';

const root = path.resolve(import.meta.dirname, '..');
let folder: string;
let bare: Buffer;
let bareNames: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'package-'));
  bare = await withStage(buildBareApp, async (stage) =>
    readFile((await pack(stage, ['--skip-validation'])).buildZip),
  );
  bareNames = Object.keys(unzipSync(bare));
  for (const edition of editions) await packageEdition(edition, path.join(folder, edition));
});

afterAll(() => rm(folder, { recursive: true }));

it('a bare app is as small here as one that is installed by itself', () => {
  // Measured on zapier-platform-core 19.1.0.
  expect(bare.length).toBeLessThan(665_000);
  expect(bareNames.length).toBeLessThanOrEqual(418);
});

describe.each(editions)('the package of the %s edition (npm run package)', (edition) => {
  let zip: Buffer;
  let files: Record<string, Uint8Array>;

  beforeAll(async () => {
    zip = await readFile(path.join(folder, edition, 'build.zip'));
    files = unzipSync(zip);
  });

  it('weighs at most 1.15 times a bare app on the same core', () => {
    expect(zip.length / bare.length).toBeLessThanOrEqual(1.15);
  });

  it('has the app in four files, and beside them what zapier-platform-core needs', () => {
    const own = ['definition.json', 'dist/index.js', 'package.json', 'zapierwrapper.js'];
    const names = Object.keys(files);
    expect(names.filter((name) => !name.startsWith('node_modules/'))).toEqual(own);
    expect(names.filter((name) => !bareNames.includes(name))).toEqual([]);
    expect(names.filter((name) => /\.(map|ts)$|\/tests?\/|\.test\./.test(name))).toEqual([]);
  });

  it('speaks its language, and names those whose work is compiled in', () => {
    const app = Buffer.from(files['dist/index.js'] ?? '').toString();
    const [its, others] = edition === 'private' ? [fr, en] : [en, fr];
    expect(app).toContain(its.newLeadPolling.description);
    expect(app).not.toContain(others.newLeadPolling.description);
    expect(app).not.toMatch(/sourceMappingURL|devDependencies/);
    expect(app).toMatch(/zod, .* MIT; libphonenumber-js, .* MIT;.* Apache-2\.0;.* Licence Ouverte/);
  });

  it('comes with a list of what is in it', async () => {
    const list = await readFile(path.join(folder, edition, 'contents.txt'), 'utf8');
    expect(list).toMatch(/^ *\d+ +1 {2}dist\/index\.js$/m);
    expect(list).toContain(`${Object.keys(files).length} files in all`);
  });
});

describe('a package is tried alone in a folder, and', () => {
  /** Tries the private edition's with code before the end of its module, in which `$1` is the app. */
  const proveWith = async (code: string) => {
    const zip = unzipSync(await readFile(path.join(folder, 'private', 'build.zip')));
    const module = Buffer.from(zip['dist/index.js'] ?? '').toString();
    const changed = module.replace(/export\s*\{(\S+) as default\}/, `${code};$&`);
    expect(changed).not.toBe(module);
    const file = path.join(folder, 'changed.zip');
    await writeFile(file, zipSync({ ...zip, 'dist/index.js': Buffer.from(changed) }));
    await prove(file);
  };
  const polling = '$1.triggers.new_lead_polling.operation';

  it.each([
    ['that finds no lead', `${polling}.perform=()=>[]`, /makes no lead in triggers\.new_lead_pol/],
    ['that fails', `${polling}.perform=()=>{throw new Error('no')}`, /fails in triggers.*: no/s],
    ['of no valid definition', `${polling}.type='no'`, /no valid definition/],
    ['that needs a module of ours', 'import "esbuild"', /can't be loaded/],
  ])('one %s is refused', async (_which, code, message) => {
    await expect(proveWith(code)).rejects.toThrow(message);
  });

  it('is shown no deploy key', async () => {
    process.env['ZAPIER_DEPLOY_KEY'] = 'deploy-key-42';
    const isShown = 'Object.keys(process.env).some((name)=>/^ZAPIER/.test(name))';
    await proveWith(`if(${isShown})throw new Error('leaked')`);
    delete process.env['ZAPIER_DEPLOY_KEY'];
  });
});

it('a package is the same, byte for byte, made again in another time zone', async () => {
  const again = path.join(folder, 'again');
  const script = `import { packageEdition } from './scripts/package.ts'; await packageEdition('private', ${JSON.stringify(again)});`;
  const args = ['--input-type=module', '--eval', script];
  const env = { ...process.env, TZ: 'Asia/Tokyo' };
  expect((await see(process.execPath, args, { cwd: root, env })).code).toBe(0);
  const zips = [path.join(folder, 'private'), again].map((made) => path.join(made, 'build.zip'));
  const [before, after] = await Promise.all(zips.map((zip) => readFile(zip)));
  expect(before?.equals(after ?? Buffer.of())).toBe(true);
});
