import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { languages } from '../src/locales/languages.ts';
import { npmStart } from './npm-start.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

describe('npm start', () => {
  it('prints a curl line that posts a lead, one line for it without its data, and ends on Ctrl-C', async () => {
    const { child, shows, press, output } = npmStart({ PORT: '0' });
    const [, options = '', url = ''] = await shows(/^ {2}curl (.*) (http:\S+)$/m);
    expect(output()).toMatch(/^\s*Open http:\/\/127\.0\.0\.1:\d+\/\n/);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/hooks\/standard\/1\/ici-formation\/$/);

    await run(`curl -s ${options} ${url}`, { shell: true });
    await shows(/^\d\d:\d\d:\d\d {2}success {3}1 lead/m);
    expect(output()).not.toMatch(/\d .*(Roe|Jane|jane\.roe)/);

    const { port } = new URL(url);
    const idle = connect(Number(port), '127.0.0.1');
    await once(idle, 'connect');
    idle.on('error', () => undefined);

    press('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it.each([
    ['SIGINT'],
    ['SIGTERM'],
    ['SIGINT', 'SIGTERM'],
  ] as const)('ended by %s, runs all that it accepted', async (...signals) => {
    const { child, shows, press, output } = npmStart({ PORT: '0' });
    const [url] = await shows(/http:\S+ici-formation\//);
    const headers = { 'content-type': 'application/json' };
    const post = () => fetch(url, { method: 'POST', headers, body: JSON.stringify(documented) });
    const answers = await Promise.all(Array.from({ length: 200 }, post));
    expect(answers.map(({ status }) => status)).toEqual(Array(200).fill(200));
    const closed = once(child, 'close');
    for (const signal of signals) press(signal);
    expect(await closed).toEqual([0, null]);
    expect(output().match(/success {3}1 lead/g)).toHaveLength(200);
  });

  it('says what to do when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = Object(other.address());
    const { child, output } = npmStart({ PORT: String(port) });
    const [code] = await once(child, 'close');
    other.close();
    expect(code).toBe(1);
    expect(output()).toBe(
      `Port ${port} is taken. Set the environment variable PORT to another, such as ${port + 1}.\n`,
    );
  });

  it.each([
    [{ PORT: 'http' }, [], 'PORT is "http"; it must be a number from 0 to 65535.\n'],
    [{ APP_LANGUAGE: 'de' }, [], `APP_LANGUAGE is "de"; it can be ${languages.join(' or ')}.\n`],
    [{}, ['--opne'], "Unknown option '--opne'"],
  ])('says what is wrong with %p %p', async (environment, args, message) => {
    const { child, output } = npmStart(environment, args);
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output()).toContain(message);
  });

  it('with --open opens the page in the browser', async () => {
    const bin = await mkdtemp(path.join(tmpdir(), 'bin-'));
    const file = path.join(bin, 'xdg-open');
    await writeFile(file, '#!/bin/sh\necho "$1" > "$0.url"\n', { mode: 0o755 });
    const { child, shows, press } = npmStart({ PORT: '0', PATH: `${bin}:${process.env['PATH']}` }, [
      '--open',
    ]);
    const [, url = ''] = await shows(/Open (http:\S+)/);
    const read = () => readFile(`${file}.url`, 'utf8').catch(() => '');
    while (!(await read())) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await read()).trim()).toBe(url);
    press('SIGINT');
    await once(child, 'exit');
    await rm(bin, { recursive: true });
  });
});

it('Zapier’s own command line finds no error in the app', async () => {
  const { stdout } = await run('npm run validate', { cwd: root, shell: true });
  expect(stdout).toContain('No structural errors found');
  expect(stdout).toContain('This project is structurally sound!');
});
