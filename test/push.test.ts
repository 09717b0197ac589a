import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { createLeadsApi, leadsPath } from '../local/leads-api/server.ts';
import type { ZapierApp } from '../local/zapier/app.ts';
import { readDefinition, visible } from '../local/zapier/definition.ts';
import packageJson from '../package.json' with { type: 'json' };
import { buildBareApp } from '../scripts/bench/package.ts';
import { pack } from '../scripts/package/pack.ts';
import { prove, startPackage, unpack } from '../scripts/package/prove.ts';
import { withStage } from '../scripts/package/stage.ts';
import { packageEdition } from '../scripts/package.ts';
import { upload } from '../scripts/push.ts';
import { credentialOf, headerOf, schemes } from '../src/connection/schemes.ts';
import { texts as en } from '../src/locales/en-directory.ts';
import { texts as fr } from '../src/locales/fr.ts';
import { copyRepository, see } from './copy.ts';
import { createDeveloperApi, type Fault } from './developer-api.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '..');
const deployKey = 'deploy-key-42';
const developerApi = createDeveloperApi({ deployKey });
const { version } = packageJson;
/** Where nothing must be left behind; a folder for all else that is written here. */
let folder: string;
let others: string;
let environment: NodeJS.ProcessEnv;
let bare: Buffer;
let bareNames: string[];

beforeAll(async () => {
  const origin = await developerApi.server.listen({ port: 0, host: '127.0.0.1' });
  folder = await mkdtemp(path.join(tmpdir(), 'push-'));
  others = await mkdtemp(path.join(tmpdir(), 'push-others-'));
  const file = path.join(folder, '.zapierapprc-trial');
  await writeFile(file, JSON.stringify({ id: 1234, key: 'App1234' }));
  environment = {
    ...process.env,
    ZAPIER_BASE_ENDPOINT: origin,
    ZAPIER_CURRENT_APP_FILE: file,
    ZAPIER_DEPLOY_KEY: deployKey,
    HOME: folder,
    TMPDIR: folder,
  };
  bare = await withStage(buildBareApp, async (stage) =>
    readFile((await pack(stage, ['--skip-validation'])).buildZip),
  );
  bareNames = Object.keys(unzipSync(bare));
});

afterAll(async () => {
  await developerApi.server.close();
  for (const made of [folder, others]) await rm(made, { recursive: true });
});

/** The build.zip that was uploaded as a version. */
const uploadedZip = (uploaded: string): Buffer => {
  const found = developerApi.versions.get(uploaded);
  if (!found) throw new Error(`Nothing was uploaded as ${uploaded}.`);
  return found.zip;
};

/** What a maintainer sees of `npm run push`, by default of the source as it stands. */
const push = (args: readonly string[], changes: NodeJS.ProcessEnv = {}, cwd = root) =>
  see(process.execPath, ['scripts/push.ts', ...args], { cwd, env: { ...environment, ...changes } });

it('a bare app is as small here as one that is installed by itself', () => {
  // Measured on zapier-platform-core 19.1.0.
  expect(bare.length).toBeLessThan(665_000);
  expect(bareNames.length).toBeLessThanOrEqual(418);
});

describe.each([
  ['private', [], version, fr, en],
  ['directory', ['--snapshot', 'my-trial'], '0.0.0-my-trial', en, fr],
])('npm run push -- %s %j', (edition, options, uploaded, itsTexts, otherTexts) => {
  const token = 'Token-42-of-the-api';
  const secret = 'Secret-42-of-the-hook';
  const leadsApi = createLeadsApi({ token });
  const authData = { api_token: token };
  let output: string;
  let app: ZapierApp;
  let files: Record<string, Uint8Array>;

  beforeAll(async () => {
    const pushed = await push([edition, ...options], { TZ: 'Asia/Tokyo' });
    if (pushed.code !== 0) throw new Error(pushed.output);
    output = pushed.output;
    leadsApi.add(documented);
    const address = `${await leadsApi.server.listen({ port: 0, host: '127.0.0.1' })}${leadsPath}`;
    files = unzipSync(uploadedZip(uploaded));
    const unpacked = path.join(others, edition);
    await mkdir(unpacked);
    await writeFile(`${unpacked}.zip`, uploadedZip(uploaded));
    await unpack(`${unpacked}.zip`, unpacked);
    app = await startPackage(unpacked, { ICI_FORMATION_API_URL: address });
  });

  afterAll(async () => {
    await app?.close();
    await leadsApi.server.close();
  });

  const call = (method: string, bundle: object) => app.call({ command: 'execute', method, bundle });

  it('says what it does while it does it, and leaves nothing behind', async () => {
    expect(output.match(/^\d\/4 .*$/gm)).toHaveLength(4);
    expect(output).toContain(`Version ${uploaded} of the ${edition} edition is at Zapier`);
    expect(output).not.toContain(deployKey);
    expect(await readdir(folder)).toEqual(['.zapierapprc-trial']);
  });

  it('uploads the right edition', async () => {
    const definition = await readDefinition(app);
    const types = visible(definition).map(({ type }) => type);
    const expected = edition === 'private' ? ['hook', 'polling', ''] : ['polling', ''];
    expect(definition.version).toBe(uploaded);
    expect(types).toEqual(expected);
  });

  it('uploads at most 1.15 times a bare app on the same core', () => {
    expect(uploadedZip(uploaded).length / bare.length).toBeLessThanOrEqual(1.15);
  });

  it('uploads the app in four files, and beside them what zapier-platform-core needs', () => {
    const own = ['definition.json', 'dist/index.js', 'package.json', 'zapierwrapper.js'];
    const names = Object.keys(files);
    expect(names.filter((name) => !name.startsWith('node_modules/'))).toEqual(own);
    expect(names.filter((name) => !bareNames.includes(name))).toEqual([]);
    expect(names.filter((name) => /\.(map|ts)$|\/tests?\/|\.test\./.test(name))).toEqual([]);
  });

  it('uploads its language, and the names of those whose work is compiled in', () => {
    const code = Buffer.from(files['dist/index.js'] ?? '').toString();
    expect(code).toContain(itsTexts.newLeadPolling.description);
    expect(code).not.toContain(otherTexts.newLeadPolling.description);
    expect(code).not.toMatch(/sourceMappingURL|devDependencies/);
    expect(code).toMatch(
      /zod, .* MIT; libphonenumber-js, .* MIT;.* Apache-2\.0;.* Licence Ouverte/,
    );
  });

  it('uploads what tests a connection', async () => {
    const tested = await call('authentication.test', { authData });
    expect(tested).toMatchObject({ results: { client: documented.client } });
    const wrong = await call('authentication.test', { authData: { api_token: 'wrong' } });
    expect(wrong.error?.name).toBe('ExpiredAuthError');
  });

  it('uploads a hook, where it has one, that takes a delivery with each protection, and none without', async () => {
    if (edition === 'directory') return;
    const json = JSON.stringify(documented);
    for (const [protection, scheme] of Object.entries(schemes)) {
      const [name = '', value = ''] = headerOf(scheme, credentialOf(scheme, secret, json)).split(
        ': ',
      );
      const deliver = (headers: object) =>
        call('triggers.new_lead.operation.perform', {
          authData: { protection, secret },
          cleanedRequest: documented,
          rawRequest: { headers, content: json },
        });
      expect((await deliver({ [`Http-${name}`]: value })).results).toMatchObject([documented]);
      expect((await deliver({})).error?.name).toBe('HaltedError');
    }
  });

  it.each([
    ['polls', 'triggers.new_lead_polling', {}],
    ['searches', 'searches.find_lead', { nom: documented.nom }],
  ])('uploads what %s', async (_what, where, inputData) => {
    const { results } = await call(`${where}.operation.perform`, { authData, inputData });
    expect(results).toMatchObject([documented]);
  });

  it('uploads what fills dropdowns', async () => {
    const field = 'triggers.new_lead_polling.operation.inputFields.1.choices.perform';
    const { results } = await call(field, { authData });
    expect(results).toMatchObject({ results: [{ id: documented.formation }] });
  });
});

it('npm run package makes the same, byte for byte, in another time zone, and lists what is in it', async () => {
  const made = path.join(others, 'package');
  const zip = await readFile(await packageEdition('private', made));
  expect(zip.equals(uploadedZip(version))).toBe(true);
  const list = await readFile(path.join(made, 'contents.txt'), 'utf8');
  expect(list).toMatch(/^ *\d+ +1 {2}dist\/index\.js$/m);
  expect(list).toContain(`${Object.keys(unzipSync(zip)).length} files in all`);
});

describe('a package is tried alone in a folder, and', () => {
  /** Tries the private edition's with code before the end of its module, in which `$1` is the app. */
  const proveWith = async (code: string) => {
    const zip = unzipSync(uploadedZip(version));
    const module = Buffer.from(zip['dist/index.js'] ?? '').toString();
    const changed = module.replace(/export\s*\{(\S+) as default\}/, `${code};$&`);
    expect(changed).not.toBe(module);
    const file = path.join(others, 'changed.zip');
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
    process.env['ZAPIER_DEPLOY_KEY'] = deployKey;
    const isShown = 'Object.keys(process.env).some((name)=>/^ZAPIER/.test(name))';
    await proveWith(`if(${isShown})throw new Error('leaked')`);
    delete process.env['ZAPIER_DEPLOY_KEY'];
  });
});

describe('npm run push says what to do, and uploads nothing, when', () => {
  const refused = async (args: readonly string[], changes: NodeJS.ProcessEnv = {}, cwd = root) => {
    const before = new Map(developerApi.versions);
    const { code, output } = await push(args, changes, cwd);
    developerApi.fault = 'none';
    expect(code).toBe(1);
    expect(new Map(developerApi.versions)).toEqual(before);
    expect(await readdir(folder)).toEqual(['.zapierapprc-trial']);
    return output;
  };

  it.each<[string, string[], NodeJS.ProcessEnv, RegExp]>([
    ['there is no deploy key', ['private'], { ZAPIER_DEPLOY_KEY: '' }, /^There is no deploy key/m],
    [
      'it isn’t registered yet',
      [],
      { ZAPIER_CURRENT_APP_FILE: '' },
      /^\.zapierapprc: .*registered/m,
    ],
    ['the edition is unclear', [], {}, /neither \.zapierapprc nor/],
    ['a trial has no such name', ['private', '--snapshot', 'a_b'], {}, /^The label of a snapshot/m],
  ])('%s', async (_when, args, changes, message) => {
    expect(await refused(args, changes)).toMatch(message);
  });

  it('Zapier’s checks find an error, with what they found', async () => {
    developerApi.fault = 'checks';
    const output = await refused(['private']);
    expect(output).toContain('An invented objection');
    expect(output).toMatch(/^Nothing was uploaded\. Zapier’s checks refuse the definition/m);
  });

  it('a check fails in a source, or Zaps lose a field', async () => {
    const copy = await copyRepository();
    await copy.replace('contract/private.json', '"client": {', '"age": {');
    expect(await refused(['private'], {}, copy.folder)).toMatch(/age is gone\. Hurts/);
    await copy.replace('src/locales/fr.ts', "noun: '", "noun: 'http://a ");
    expect(await refused(['private'], {}, copy.folder)).toMatch(/fails \(D007\)/);
    await copy.remove();
  });
});

describe('an upload that fails says what to do when', () => {
  it.each<[string, { fault?: Fault; key?: string }, RegExp]>([
    ['the deploy key is refused', { key: 'x' }, /Zapier refused the deploy key\. Make a new one/],
    ['someone else has changed the version', { fault: 'conflict' }, /Someone else has changed/],
    ['Zapier fails', { fault: 'down' }, /Zapier’s servers fail for the moment/],
    ['Zapier objects', { fault: 'refused' }, /What Zapier says is above/],
    ['the connection breaks', { fault: 'cut' }, /The connection to Zapier broke\. Try again/],
  ])('%s', async (_when, { fault = 'none', key = deployKey }, message) => {
    const stage = path.join(others, 'stage');
    await mkdir(path.join(stage, 'build'), { recursive: true });
    for (const name of ['build.zip', 'source.zip']) {
      await writeFile(path.join(stage, 'build', name), uploadedZip(version));
    }
    developerApi.fault = fault;
    const uploaded = upload(stage, { ...environment, ZAPIER_DEPLOY_KEY: key });
    await expect(uploaded).rejects.toThrow(message);
    developerApi.fault = 'none';
  });
});

it('npm run push leaves nothing behind when Ctrl-C ends it', async () => {
  const options = { cwd: root, env: environment, detached: true };
  const child = spawn(process.execPath, ['scripts/push.ts', 'private'], options);
  // Zapier's command line is at work then.
  for await (const data of child.stderr) if (String(data).includes('entry point')) break;
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await once(child, 'close');
  expect(await readdir(folder)).toEqual(['.zapierapprc-trial']);
});
