import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { languages } from '../src/locales/languages.ts';

const root = path.resolve(import.meta.dirname, '..');

/** What is built for the tests of what would be on Zapier, each into a folder of its name. */
const variants: Readonly<Record<string, NodeJS.ProcessEnv>> = {
  ...Object.fromEntries(languages.map((language) => [language, { APP_LANGUAGE: language }])),
  directory: { APP_EDITION: 'directory' },
};

export default async (): Promise<void> => {
  const builds = Object.entries(variants).map(([name, variant]) => {
    const build = ['scripts/build.ts', path.join('build', 'test', name)];
    const env = { ...process.env, ...variant };
    return promisify(execFile)(process.execPath, build, { cwd: root, env });
  });
  await Promise.all(builds);
};
