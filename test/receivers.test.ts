import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { withTemporaryFolder } from '../scripts/temporary.ts';
import { documentedKeys } from '../src/lead/payload.ts';
import { blocksIn, readMarkdown } from './markdown.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const secret = 'un-long-secret-2026';
const pages = ['docs/fr/recepteur.md', 'docs/en/receiver.md'];

const codeIn = (page: string, language: 'js' | 'php'): string => {
  const [code, ...others] = blocksIn(readMarkdown(page), language);
  if (!code || others.length) throw new Error(`${page} should have one block of ${language}.`);
  return code;
};

/** A port that nothing listens on. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

/** The program that a page gives, in a folder of its own, and where it keeps the leads. */
const starters = {
  js: async (code: string, folder: string, port: number): Promise<ChildProcess> => {
    await writeFile(path.join(folder, 'recepteur.mjs'), code);
    const env = { ...process.env, SECRET: secret, PORT: `${port}` };
    return spawn(process.execPath, ['recepteur.mjs'], { cwd: folder, env, stdio: 'ignore' });
  },
  php: async (code: string, folder: string, port: number): Promise<ChildProcess> => {
    const publicFolder = path.join(folder, 'public');
    await mkdir(publicFolder);
    const file = path.join(publicFolder, 'recepteur.php');
    await writeFile(file, code.replace("SECRET = ''", `SECRET = '${secret}'`));
    return spawn('php', ['-S', `127.0.0.1:${port}`, file], { cwd: publicFolder, stdio: 'ignore' });
  },
};

/** Tries to connect until the program listens. */
const listening = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing listens at ${url}.`);
};

const tryReceiver = (page: string, language: 'js' | 'php'): Promise<void> =>
  withTemporaryFolder(async (folder) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    const program = await starters[language](codeIn(page, language), folder, port);
    const post = async (body: string, headers: Record<string, string>) => {
      const answer = await fetch(url, { method: 'POST', body, headers });
      return [answer.status, await answer.text()];
    };
    const right = { 'X-Token': secret };
    const lead = JSON.stringify(documented);
    try {
      await listening(url);
      expect((await fetch(url)).status).toBe(405);
      expect(await post(lead, {})).toEqual([401, '']);
      expect(await post(lead, { 'X-Token': 'un-autre-secret' })).toEqual([401, '']);
      expect(await post('{"nom":', right)).toEqual([400, '']);
      expect(await post('null', right)).toEqual([400, '']);
      expect(await post('{"bonjour":"Zapier"}', right)).toEqual([400, '']);
      expect(await post(lead, { ...right, 'Content-Type': 'application/json' })).toEqual([200, '']);
      expect(await post('{"nom":"Lefèvre","tel":null,"code_postal":1000}', right)).toEqual([
        200,
        '',
      ]);

      const saved = await readFile(path.join(folder, 'prospects.jsonl'), 'utf8');
      const empty = Object.fromEntries(documentedKeys.map((key) => [key, '']));
      expect(
        saved
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toEqual([documented, { ...empty, nom: 'Lefèvre', code_postal: '1000' }]);
    } finally {
      program.kill();
      await once(program, 'exit');
    }
  });

it.each(pages)('the Node.js receiver of %s takes a delivery and refuses all else', (page) =>
  tryReceiver(page, 'js'));

const hasPhp = spawnSync('php', ['--version']).status === 0;
if (!hasPhp) process.stderr.write('No php on this machine: the PHP receivers are not tried.\n');

(hasPhp ? it.each(pages) : it.skip.each(pages))(
  `the PHP receiver of %s takes a delivery and refuses all else${hasPhp ? '' : ' (skipped: no php on this machine)'}`,
  (page) => tryReceiver(page, 'php'),
);

it.each(pages)('nobody gets in before a secret is set in %s', (page) => {
  expect(codeIn(page, 'php')).toContain("const SECRET = '';");
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', codeIn(page, 'js')],
    { env: { ...process.env, SECRET: '' }, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([1, expect.stringContaining('SECRET is missing')]);
});

it('both pages give the same programs', () => {
  const [french, english] = pages.map((page) => [
    codeIn(page, 'js'),
    codeIn(page, 'php').replace(/ \/\/ .*/, ''),
  ]);
  expect(english).toEqual(french);
});
