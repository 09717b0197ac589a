import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import packageJson from '../package.json' with { type: 'json' };
import { editionFrom } from '../scripts/edition.ts';
import { texts as directory } from '../src/locales/en-directory.ts';
import { texts as fr } from '../src/locales/fr.ts';
import { type Copy, copyRepository, see } from './copy.ts';
import { createDeveloperApi } from './developer-api.ts';

const { version } = packageJson;
const deployKey = 'deploy-key-42';
const developerApi = createDeveloperApi({ deployKey });
const cli = path.resolve('node_modules', 'zapier-platform-cli', 'src', 'bin', 'run');
const forDirectory = { ZAPIER_CURRENT_APP_FILE: '.zapierapprc-directory' };
let copy: Copy;
let origin: string;

beforeAll(async () => {
  origin = await developerApi.server.listen({ port: 0, host: '127.0.0.1' });
  copy = await copyRepository('build/temporary');
  for (const file of ['.zapierapprc', '.zapierapprc-directory', '.other']) {
    await writeFile(path.join(copy.folder, file), JSON.stringify({ id: 1234, key: 'App1234' }));
  }
});

afterAll(async () => {
  await developerApi.server.close();
  await copy?.remove();
});

/** What a maintainer sees of Zapier's own command line. */
const zapier = (command: string, environment: NodeJS.ProcessEnv = {}, openFiles = '') => {
  const limit = openFiles && `ulimit -n ${openFiles};`;
  const zapierEnvironment = {
    ...{ ZAPIER_BASE_ENDPOINT: origin, ZAPIER_DEPLOY_KEY: deployKey },
    ...{ DISABLE_ZAPIER_ANALYTICS: '1', NO_UPDATE_NOTIFIER: '1' },
  };
  const env = { ...process.env, ...zapierEnvironment, ...environment };
  const line = `${limit} "${process.execPath}" "${cli}" ${command}`;
  return see('sh', ['-c', line], { cwd: copy.folder, env });
};

const plain = (output: string) => output.replace(/[\s›]+/g, ' ');

describe('Zapier’s own command line uploads the edition of the integration that it is told of', () => {
  const skip = '--skip-dep-install';

  it.each([
    ['push, as a trial, told of none', [`push ${skip} --snapshot trial`], {}, '0.0.0-trial', fr],
    ['build, then upload', [`build ${skip}`, 'upload'], forDirectory, version, directory],
  ])('%s', async (_how, commands, environment, uploaded, texts) => {
    for (const command of commands) {
      const { code, output } = await zapier(command, environment);
      if (code !== 0) throw new Error(output);
    }
    const files = unzipSync(developerApi.versions.get(uploaded)?.zip ?? Buffer.of());
    const [, app] = Object.entries(files).find(([name]) => name.endsWith('dist/index.js')) ?? [];
    expect(Buffer.from(app ?? '').toString()).toContain(texts.newLeadPolling.description);
  });

  it.each([
    ['APP_EDITION says otherwise', { APP_EDITION: 'directory' }, /ask for different editions/],
    [
      'it belongs to no edition',
      { ZAPIER_CURRENT_APP_FILE: '.other' },
      /neither \.zapierapprc nor/,
    ],
  ])('and nothing where %s', async (_where, environment, message) => {
    const before = new Map(developerApi.versions);
    const { code, output } = await zapier(`push ${skip}`, environment);
    expect(code).not.toBe(0);
    expect(plain(output)).toMatch(message);
    expect(developerApi.versions).toEqual(before);
  });

  it('and says what to type where it would fail on too many open files', async () => {
    const { code, output } = await zapier('push', {}, '256');
    expect(code).not.toBe(0);
    expect(plain(output)).toMatch(/lets it open 256\. Type “npm run push”/);
  });
});

describe('the edition is', () => {
  it.each([
    ['private, if none is asked for', {}, undefined, 'private'],
    ['the one that is named', {}, 'directory', 'directory'],
    ['that of APP_EDITION', { APP_EDITION: 'directory' }, undefined, 'directory'],
    ['that of ZAPIER_CURRENT_APP_FILE', forDirectory, undefined, 'directory'],
    ['named for another file', { ZAPIER_CURRENT_APP_FILE: '.trial' }, 'directory', 'directory'],
  ])('%s', (_which, environment, name, edition) => {
    expect(editionFrom(environment, name)).toBe(edition);
  });

  it.each([
    ['unknown', {}, 'public', 'edition is "public"; it can be private or directory.'],
    ['unknown', { APP_EDITION: 'x' }, undefined, 'APP_EDITION is "x"; it can be private or dir'],
    ['asked for twice', forDirectory, 'private', 'ask for different editions'],
  ])('refused when it is %s', (_how, environment, name, message) => {
    expect(() => editionFrom(environment, name)).toThrow(message);
  });
});
