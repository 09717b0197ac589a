import path from 'node:path';
import { startApp, type ZapierApp } from '../../local/zapier/app.ts';
import { buildApp, type Edition } from '../build.ts';
import { withTemporaryFolder } from '../temporary.ts';

/** Inside the repository, where the built app finds zapier-platform-core. */
const parent = path.resolve(import.meta.dirname, '..', '..', 'build', 'temporary');

/** Builds an edition, gives it to `use`, and ends it. */
export const withEdition = <Result>(
  edition: Edition,
  use: (app: ZapierApp) => Promise<Result>,
): Promise<Result> =>
  withTemporaryFolder(async (folder) => {
    const dist = path.join(folder, 'dist');
    await buildApp({ edition }, dist);
    const app = await startApp(dist);
    try {
      return await use(app);
    } finally {
      await app.close();
    }
  }, parent);
