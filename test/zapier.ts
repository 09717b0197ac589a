import path from 'node:path';
import { startApp, type ZapierApp } from '../local/zapier/app.ts';

/** The app as test/global-setup.ts built it: `fr`, `en` or `directory`. */
export const builtApp = (name: string, environment: NodeJS.ProcessEnv = {}): Promise<ZapierApp> =>
  startApp(path.resolve(import.meta.dirname, '..', 'build', 'test', name), environment);
