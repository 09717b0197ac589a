import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

const identity = {
  GIT_AUTHOR_NAME: 'Jane Roe',
  GIT_AUTHOR_EMAIL: 'jane.roe@example.com',
  GIT_COMMITTER_NAME: 'Jane Roe',
  GIT_COMMITTER_EMAIL: 'jane.roe@example.com',
};

/** A copy of this repository, committed, in which a test may break what it likes. */
export interface Copy {
  readonly folder: string;
  git(...args: string[]): Promise<string>;
  /** Replaces a text that must be there, in a file. */
  replace(file: string, text: string, by: string): Promise<void>;
  /** What a maintainer sees of an npm script. */
  npm(args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Seen>;
  remove(): Promise<void>;
}

export interface Seen {
  readonly code: number;
  readonly output: string;
}

/** Runs a program and gathers what it prints, on either stream. */
export const see = async (
  program: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Seen> => {
  const child = spawn(program, args, options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  const [code] = await once(child, 'close');
  return { code, output };
};

/**
 * Copies the files that git knows or would take up, into a new folder. Its modules are a link to ours;
 * `inside` this repository it needs none, which Zapier's command line wouldn't follow.
 */
export const copyRepository = async (inside?: string): Promise<Copy> => {
  const parent = inside ? path.join(root, inside) : tmpdir();
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(path.join(parent, 'copy-'));
  const env = { ...process.env, ...identity };
  const git = async (...args: string[]) =>
    (await run('git', args, { cwd: folder, env })).stdout.trim();
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { stdout } = await run('git', listed, { cwd: root, maxBuffer: 1e8 });
  for (const file of stdout.split('\0').filter((name) => name && !name.startsWith('docs/'))) {
    await cp(path.join(root, file), path.join(folder, file));
  }
  const modules = path.join(folder, 'node_modules');
  if (!inside) await symlink(path.join(root, 'node_modules'), modules, 'junction');
  await writeFile(path.join(folder, '.gitignore'), 'node_modules\nbuild\ndist\n');
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'All');
  return {
    folder,
    git,
    replace: async (file, text, by) => {
      const before = await readFile(path.join(folder, file), 'utf8');
      if (!before.includes(text)) throw new Error(`${file} has no “${text}”`);
      await writeFile(path.join(folder, file), before.replace(text, by));
    },
    npm: (args, environment = {}) =>
      see('npm', args, { cwd: folder, env: { ...env, ...environment } }),
    remove: () => rm(folder, { recursive: true }),
  };
};
