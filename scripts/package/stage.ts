import { cpSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { withTemporaryFolder } from '../temporary.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** The folders that `npm ci --omit=dev --omit=optional` would install: all that the app needs on Zapier. */
export const productionFolders = (): string[] =>
  Object.entries(lock.packages)
    .filter(([folder, flags]) => {
      const isOmitted = 'dev' in flags || 'optional' in flags || 'devOptional' in flags;
      return folder !== '' && !isOmitted;
    })
    .map(([folder]) => folder);

/**
 * Lays out a folder for Zapier's command line to pack: the module that `build` makes in `dist/`, a
 * package.json without scripts, and production dependencies alone, copied from `node_modules`. Passes the
 * folder to `use`, then removes it. It is outside the repository, where that command line would add
 * development dependencies.
 */
export const withStage = <Result>(
  build: (dist: string) => Promise<unknown>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> =>
  withTemporaryFolder(async (folder) => {
    const { name, version, license, type, exports, dependencies } = packageJson;
    const runtime = { name, version, license, private: true, type, exports, dependencies };
    await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(runtime, null, 2)}\n`);
    await writeFile(path.join(folder, '.gitignore'), 'node_modules/\nbuild/\n');
    for (const dependency of productionFolders()) {
      const from = path.join(root, dependency);
      // Packages in a package's own node_modules have their own lines in the lock file.
      const filter = (source: string) => path.relative(from, source) !== 'node_modules';
      cpSync(from, path.join(folder, dependency), { recursive: true, filter });
    }
    await build(path.join(folder, 'dist'));
    return use(folder);
  });
