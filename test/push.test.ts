import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDeveloperApi, type Fault } from '../local/developer-api/server.ts';
import { createLeadsApi, leadsPath } from '../local/leads-api/server.ts';
import type { ZapierApp } from '../local/zapier/app.ts';
import packageJson from '../package.json' with { type: 'json' };
import { editions } from '../scripts/build.ts';
import { startPackage, unpack } from '../scripts/package/prove.ts';
import { headerOf, schemes } from '../src/connection/schemes.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '..');
const deployKey = 'deploy-key-42';
const developerApi = createDeveloperApi({ deployKey });
let folder: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  const origin = await developerApi.server.listen({ port: 0, host: '127.0.0.1' });
  folder = await mkdtemp(path.join(tmpdir(), 'push-'));
  const integrationFile = path.join(folder, '.zapierapprc');
  await writeFile(integrationFile, JSON.stringify({ id: 1234, key: 'App1234' }));
  environment = {
    ...process.env,
    ZAPIER_BASE_ENDPOINT: origin,
    ZAPIER_DEPLOY_KEY: deployKey,
    ZAPIER_CURRENT_APP_FILE: integrationFile,
    TMPDIR: folder,
  };
});

afterAll(async () => {
  await developerApi.server.close();
  await rm(folder, { recursive: true });
});

/** What a maintainer sees of `npm run push`. */
const push = async (edition: string, changes: NodeJS.ProcessEnv = {}) => {
  const child = spawn(process.execPath, ['scripts/push.ts', edition], {
    cwd: root,
    env: { ...environment, ...changes },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  const [code] = await once(child, 'close');
  return { code, output };
};

describe.each(editions)('npm run push, the %s edition', (edition) => {
  const token = 'Token-42-of-the-api';
  const secret = 'Secret-42-of-the-hook';
  const leadsApi = createLeadsApi({ token });
  let output: string;
  let unpacked: string;
  let app: ZapierApp;

  beforeAll(async () => {
    const pushed = await push(edition);
    if (pushed.code !== 0) throw new Error(pushed.output);
    output = pushed.output;
    const uploaded = developerApi.versions.get(packageJson.version);
    unpacked = await unpack(uploaded?.zip ?? Buffer.alloc(0));
    leadsApi.add(documented);
    const address = `${await leadsApi.server.listen({ port: 0, host: '127.0.0.1' })}${leadsPath}`;
    app = await startPackage(unpacked, { ICI_FORMATION_API_URL: address });
  });

  afterAll(async () => {
    await app.close();
    await leadsApi.server.close();
    await rm(unpacked, { recursive: true });
  });

  const call = (method: string, bundle: object) => app.call({ command: 'execute', method, bundle });
  const authData = { api_token: token };

  it('says what it does while it does it', () => {
    expect(output.match(/^\d\/4 .*$/gm)).toHaveLength(4);
    expect(output).toContain(
      `Version ${packageJson.version} of the ${edition} edition is at Zapier`,
    );
    expect(output).not.toContain(deployKey);
  });

  it('leaves nothing behind but the version at Zapier', async () => {
    expect(await readdir(folder)).toEqual(['.zapierapprc']);
  });

  describe('what was uploaded, alone in a folder,', () => {
    it('is the right edition', async () => {
      const { results } = await app.call({ command: 'definition' });
      expect(results).toMatchObject({
        version: packageJson.version,
        triggers: { new_lead: { display: { hidden: edition === 'directory' } } },
      });
    });

    it('tests a connection', async () => {
      expect(await call('authentication.test', { authData })).toMatchObject({
        results: { client: documented.client },
      });
      const wrong = await call('authentication.test', { authData: { api_token: 'wrong' } });
      expect(wrong.error?.name).toBe('ExpiredAuthError');
    });

    it.each(
      Object.entries(schemes),
    )('takes a delivery with %s, and none without', async (key, scheme) => {
      const [name = '', value = ''] = headerOf(scheme, secret).split(': ');
      const deliver = (headers: object) =>
        call('triggers.new_lead.operation.perform', {
          authData: { protection: key, secret },
          cleanedRequest: documented,
          rawRequest: { headers, content: JSON.stringify(documented) },
        });
      expect((await deliver({ [`Http-${name}`]: value })).results).toMatchObject([documented]);
      expect((await deliver({})).error?.name).toBe('HaltedError');
    });

    it('polls', async () => {
      const { results } = await call('triggers.new_lead_polling.operation.perform', { authData });
      expect(results).toMatchObject([documented]);
    });

    it('searches', async () => {
      const bundle = { authData, inputData: { nom: documented.nom } };
      const { results } = await call('searches.find_lead.operation.perform', bundle);
      expect(results).toMatchObject([documented]);
    });

    it('fills dropdowns', async () => {
      const { results } = await call('triggers.formation_list.operation.perform', { authData });
      expect(results).toEqual([{ id: documented.formation, name: documented.formation }]);
    });
  });
});

describe('npm run push says what to do, and uploads nothing, when', () => {
  const refused = async (changes: NodeJS.ProcessEnv, fault: Fault = 'none') => {
    const before = new Map(developerApi.versions);
    developerApi.fault = fault;
    const { code, output } = await push('private', changes);
    developerApi.fault = 'none';
    expect(code).toBe(1);
    expect(new Map(developerApi.versions)).toEqual(before);
    expect(await readdir(folder)).toEqual(['.zapierapprc']);
    return output;
  };

  it.each<[string, NodeJS.ProcessEnv, Fault, RegExp]>([
    [
      'the deploy key is refused',
      { ZAPIER_DEPLOY_KEY: 'x' },
      'none',
      /^Nothing was uploaded\. Zapier refused the deploy key\. Make a new one/m,
    ],
    [
      'someone else has changed the version',
      {},
      'conflict',
      /^The upload failed\. Someone else has changed this version/m,
    ],
    ['Zapier fails', {}, 'down', /^The upload failed\. Zapier’s servers fail for the moment/m],
    [
      'the connection breaks during the upload',
      {},
      'cut',
      /^The upload failed\. The connection to Zapier broke\. Try again/m,
    ],
  ])('%s', async (_when, changes, fault, message) => {
    expect(await refused(changes, fault)).toMatch(message);
  });

  it('Zapier’s checks find an error, with what they found', async () => {
    const output = await refused({}, 'checks');
    expect(output).toContain('An invented objection');
    expect(output).toMatch(/^Nothing was uploaded\. Zapier’s checks refuse the definition/m);
  });

  it('the integration isn’t registered yet', async () => {
    const ZAPIER_CURRENT_APP_FILE = path.join(root, '.zapierapprc');
    expect(await refused({ ZAPIER_CURRENT_APP_FILE })).toMatch(/Register the integration once/);
  });

  it('there is no such edition', async () => {
    const { code, output } = await push('public');
    expect([code, output.trim()]).toEqual([
      1,
      'There is no edition "public"; it can be private or directory.',
    ]);
  });
});
