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
import { type Copy, copyRepository, see } from './copy.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '..');
const deployKey = 'deploy-key-42';
const developerApi = createDeveloperApi({ deployKey });
let folder: string;
let integration: string[];
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  const origin = await developerApi.server.listen({ port: 0, host: '127.0.0.1' });
  folder = await mkdtemp(path.join(tmpdir(), 'push-'));
  const file = path.join(folder, '.zapierapprc');
  await writeFile(file, JSON.stringify({ id: 1234, key: 'App1234' }));
  integration = ['--integration', file];
  environment = {
    ...process.env,
    ZAPIER_BASE_ENDPOINT: origin,
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
  see(process.execPath, ['scripts/push.ts', ...args], {
    cwd,
    env: { ...environment, ...changes },
  });

describe.each(editions)('npm run push, the %s edition', (edition) => {
  const token = 'Token-42-of-the-api';
  const secret = 'Secret-42-of-the-hook';
  const leadsApi = createLeadsApi({ token });
  let output: string;
  let unpacked: string;
  let app: ZapierApp;

  beforeAll(async () => {
    const pushed = await push([edition, ...integration]);
    if (pushed.code !== 0) throw new Error(pushed.output);
    output = pushed.output;
    const uploaded = developerApi.versions.get(packageJson.version);
    unpacked = await mkdtemp(path.join(tmpdir(), 'unpacked-'));
    leadsApi.add(documented);
    const address = `${await leadsApi.server.listen({ port: 0, host: '127.0.0.1' })}${leadsPath}`;
    const zip = path.join(unpacked, 'uploaded.zip');
    await writeFile(zip, uploaded?.zip ?? '');
    await unpack(zip, unpacked);
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
        triggers: {
          new_lead: {
            display:
              edition === 'directory' ? { hidden: true } : { directions: expect.any(String) },
          },
        },
        authentication: { fields: { length: edition === 'directory' ? 1 : 3 } },
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
    expect(await readdir(folder)).toEqual(['.zapierapprc']);
    return output;
  };

  it('the deploy key is refused', async () => {
    expect(await refused(integration, { ZAPIER_DEPLOY_KEY: 'x' })).toMatch(
      /^(Nothing was uploaded|The upload failed)\. Zapier refused the deploy key\. Make a new one/m,
    );
  });

  it('there is no deploy key', async () => {
    expect(await refused(integration, { ZAPIER_DEPLOY_KEY: '' })).toMatch(
      /^There is no deploy key/m,
    );
  });

  it('the integration isn’t registered yet', async () => {
    expect(await refused([])).toMatch(/^\.zapierapprc: The integration isn’t registered yet/m);
  });

  it('Zapier’s checks find an error, with what they found', async () => {
    developerApi.fault = 'checks';
    const output = await refused(integration);
    expect(output).toContain('An invented objection');
    expect(output).toMatch(/^Nothing was uploaded\. Zapier’s checks refuse the definition/m);
  });

  it.each<[string, Fault, RegExp]>([
    ['someone else has changed the version', 'conflict', /^The upload failed\. Someone else has/m],
    ['Zapier fails', 'down', /^The upload failed\. Zapier’s servers fail for the moment/m],
    ['Zapier objects', 'refused', /^The upload failed\. What Zapier says is above/m],
    [
      'the connection breaks during the upload',
      'cut',
      /^The upload failed\. The connection to Zapier broke\. Try again/m,
    ],
  ])('%s', async (_when, fault, message) => {
    developerApi.fault = fault;
    expect(await refused(integration)).toMatch(message);
  });

  it('there is no such edition', async () => {
    expect((await refused(['public'])).trim()).toBe(
      'There is no edition "public"; it can be private or directory.',
    );
  });

  describe('in a source in which', () => {
    let copy: Copy;

    beforeEach(async () => {
      copy = await copyRepository();
    });

    afterEach(() => copy.remove());

    it('one of Zapier’s checks fails', async () => {
      await copy.replace('src/locales/fr.ts', "noun: '", "noun: 'http://example.com ");
      expect(await refused(integration, {}, copy.folder)).toMatch(
        /^"npm run check" fails \(D007\)/m,
      );
    });

    it('something is gone on which people’s Zaps depend', async () => {
      await copy.replace('contract/private.json', '"client": {', '"age": {');
      expect(await refused(integration, {}, copy.folder)).toMatch(
        /inputFields\.age is gone\. Hurts/,
      );
    });

    it('the package makes no lead of a delivery', async () => {
      await copy.replace(
        'src/delivery/body.ts',
        'export const readBody =',
        'export const readBodyOf =',
      );
      await copy.replace(
        'src/triggers/new-lead.ts',
        'const { leads, kind } = readBody(bundle);',
        "const { leads, kind } = { leads: [], kind: 'empty' } as ReturnType<typeof readBodyOf>;",
      );
      await copy.replace('src/triggers/new-lead.ts', '{ readBody }', '{ readBodyOf }');
      expect(await refused(integration, {}, copy.folder)).toMatch(
        /^The package fails|makes no lead/m,
      );
    });

    it('the version was released from another one', async () => {
      await copy.git('tag', `v${packageJson.version}`);
      await copy.replace('src/locales/fr.ts', "noun: '", "noun: 'x");
      expect(await refused(integration, {}, copy.folder)).toMatch(
        /is released, and this isn’t its source/,
      );
    });
  });
});

it('npm run push leaves nothing behind when Ctrl-C ends it', async () => {
  const child = spawn(process.execPath, ['scripts/push.ts', ...integration], {
    cwd: root,
    env: environment,
    detached: true,
  });
  for await (const data of child.stdout) if (String(data).includes('2/4')) break;
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await once(child, 'close');
  expect(await readdir(folder)).toEqual(['.zapierapprc']);
});
