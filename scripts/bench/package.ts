import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pack } from '../package/pack.ts';
import { unpack } from '../package/prove.ts';
import { withStage } from '../package/stage.ts';

/** Packs an app as `npm run package` does and unpacks it into a folder. Gives the size of build.zip in bytes. */
export const makePackage = (
  folder: string,
  build: (dist: string) => Promise<unknown>,
): Promise<number> =>
  withStage(build, async (stage) => {
    const { buildZip } = await pack(stage, ['--skip-validation']);
    await unpack(buildZip, folder);
    return (await stat(buildZip)).size;
  });

/** Builds the smallest app with a hook trigger, to compare ours with: it passes on what it gets. */
export const buildBareApp = async (dist: string): Promise<void> => {
  await mkdir(dist, { recursive: true });
  await copyFile(path.join(import.meta.dirname, 'bare-app.js'), path.join(dist, 'index.js'));
};
