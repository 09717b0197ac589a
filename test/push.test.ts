import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLeadsApi, leadsPath } from '../local/leads-api/server.ts';
import type { ZapierApp } from '../local/zapier/app.ts';
import { readDefinition, visible } from '../local/zapier/definition.ts';
import packageJson from '../package.json' with { type: 'json' };
import { startPackage, unpack } from '../scripts/package/prove.ts';
import { upload } from '../scripts/push.ts';
import { credentialOf, headerOf, schemes } from '../src/connection/schemes.ts';
import { copyRepository, see } from './copy.ts';
import { createDeveloperApi, type Fault } from './developer-api.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '..');
const deployKey = 'deploy-key-42';
const developerApi = createDeveloperApi({ deployKey });
const { version } = packageJson;
let folder: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  const origin = await developerApi.server.listen({ port: 0, host: '127.0.0.1' });
  folder = await mkdtemp(path.join(tmpdir(), 'push-'));
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
});

afterAll(async () => {
  await developerApi.server.close();
  await rm(folder, { recursive: true });
});

/** What a maintainer sees of `npm run push`, by default of the source as it stands. */
const push = (args: readonly string[], changes: NodeJS.ProcessEnv = {}, cwd = root) =>
  see(process.execPath, ['scripts/push.ts', ...args], { cwd, env: { ...environment, ...changes } });

describe.each([
  ['private', [], version],
  ['directory', ['--snapshot', 'my-trial'], '0.0.0-my-trial'],
])('npm run push -- %s %j', (edition, options, uploaded) => {
  const token = 'Token-42-of-the-api';
  const secret = 'Secret-42-of-the-hook';
  const leadsApi = createLeadsApi({ token });
  const authData = { api_token: token };
  let output: string;
  let app: ZapierApp | undefined;

  beforeAll(async () => {
    const pushed = await push([edition, ...options]);
    if (pushed.code !== 0) throw new Error(pushed.output);
    output = pushed.output;
    leadsApi.add(documented);
    const address = `${await leadsApi.server.listen({ port: 0, host: '127.0.0.1' })}${leadsPath}`;
    const unpacked = path.join(await mkdtemp(path.join(tmpdir(), 'unpacked-')), 'package');
    await mkdir(unpacked);
    const zip = path.join(unpacked, 'uploaded.zip');
    await writeFile(zip, developerApi.versions.get(uploaded)?.zip ?? '');
    await unpack(zip, unpacked);
    app = await startPackage(unpacked, { ICI_FORMATION_API_URL: address });
  });

  afterAll(async () => {
    await app?.close();
    await leadsApi.server.close();
  });

  const call = async (method: string, bundle: object) => {
    if (!app) throw new Error('Nothing was uploaded.');
    return app.call({ command: 'execute', method, bundle });
  };

  it('says what it does while it does it, and leaves nothing behind', async () => {
    expect(output.match(/^\d\/4 .*$/gm)).toHaveLength(4);
    expect(output).toContain(`Version ${uploaded} of the ${edition} edition is at Zapier`);
    expect(output).not.toContain(deployKey);
    expect(await readdir(folder)).toEqual(['.zapierapprc-trial']);
  });

  it('uploads the right edition', async () => {
    if (!app) throw new Error('Nothing was uploaded.');
    const definition = await readDefinition(app);
    const types = visible(definition).map(({ type }) => type);
    const expected = edition === 'private' ? ['hook', 'polling', ''] : ['polling', ''];
    expect(definition.version).toBe(uploaded);
    expect(types).toEqual(expected);
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
    ['polls', 'triggers.new_lead_polling', {}, documented],
    ['searches', 'searches.find_lead', { nom: documented.nom }, documented],
  ])('uploads what %s', async (_what, where, inputData, expected) => {
    const { results } = await call(`${where}.operation.perform`, { authData, inputData });
    expect(results).toMatchObject([expected]);
  });

  it('uploads what fills dropdowns', async () => {
    const field = 'triggers.new_lead_polling.operation.inputFields.1.choices.perform';
    const { results } = await call(field, { authData });
    expect(results).toMatchObject({ results: [{ id: documented.formation }] });
  });
});

describe('npm run push says what to do, and uploads nothing, when', () => {
  const refused = async (
    args: readonly string[],
    changes: NodeJS.ProcessEnv = {},
    cwd = root,
  ): Promise<string> => {
    const before = new Map(developerApi.versions);
    const { code, output } = await push(args, changes, cwd);
    developerApi.fault = 'none';
    expect(code).toBe(1);
    expect(new Map(developerApi.versions)).toEqual(before);
    expect(await readdir(folder)).toEqual(['.zapierapprc-trial']);
    return output;
  };

  const noFile = { ZAPIER_CURRENT_APP_FILE: '' };

  it.each<[string, string[], NodeJS.ProcessEnv, RegExp]>([
    ['there is no deploy key', ['private'], { ZAPIER_DEPLOY_KEY: '' }, /^There is no deploy key/m],
    [
      'it isn’t registered yet',
      [],
      noFile,
      /^\.zapierapprc: The integration isn’t registered yet/m,
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

  it.each([
    ['a check fails', 'src/locales/fr.ts', "noun: '", "noun: 'http://a ", /fails \(D007\)/],
    [
      'Zaps lose a field',
      'contract/private.json',
      '"client": {',
      '"age": {',
      /age is gone\. Hurts/,
    ],
  ])('%s in a source', async (_when, file, from, to, message) => {
    const copy = await copyRepository();
    await copy.replace(file, from, to);
    expect(await refused(['private'], {}, copy.folder)).toMatch(message);
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
    const stage = await mkdtemp(path.join(tmpdir(), 'stage-'));
    const pushed = developerApi.versions.get(version);
    if (!pushed) throw new Error(`Version ${version} was not pushed: see why above.`);
    await mkdir(path.join(stage, 'build'));
    await writeFile(path.join(stage, 'build', 'build.zip'), pushed.zip);
    await writeFile(path.join(stage, 'build', 'source.zip'), pushed.sourceZip);
    developerApi.fault = fault;
    const uploaded = upload(stage, { ...environment, ZAPIER_DEPLOY_KEY: key });
    await expect(uploaded).rejects.toThrow(message);
    developerApi.fault = 'none';
    await rm(stage, { recursive: true });
  });
});

it('npm run push leaves nothing behind when Ctrl-C ends it', async () => {
  const child = spawn(process.execPath, ['scripts/push.ts', 'private'], {
    cwd: root,
    env: environment,
    detached: true,
  });
  for await (const data of child.stdout) if (String(data).includes('2/4')) break;
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await once(child, 'close');
  expect(await readdir(folder)).toEqual(['.zapierapprc-trial']);
});
