import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Builds the app in each language, for the tests of what would be on Zapier. */
export default (): void => {
  for (const language of ['fr', 'en']) {
    const build = ['scripts/build.ts', path.join('build', 'test', language)];
    const env = { ...process.env, APP_LANGUAGE: language };
    execFileSync(process.execPath, build, { cwd: root, env, stdio: 'inherit' });
  }
};
