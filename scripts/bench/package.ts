import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pack } from '../package/pack.ts';
import { unpack } from '../package/prove.ts';
import { withStage } from '../package/stage.ts';
import { listZip } from '../package/zip.ts';

/** A package as Zapier would have it. */
export interface Package {
  /** In which it is unpacked. */
  readonly folder: string;
  readonly bytes: number;
  readonly entries: number;
}

/** Packs an app as `npm run package` does, and unpacks it into a folder. */
export const makePackage = (
  folder: string,
  build: (dist: string) => Promise<unknown>,
): Promise<Package> =>
  withStage(build, async (stage) => {
    const { buildZip } = await pack(stage, ['--skip-validation']);
    await unpack(buildZip, folder);
    return { folder, bytes: (await stat(buildZip)).size, entries: (await listZip(buildZip)).size };
  });

/** Makes the least app with a hook trigger, which hands on what it gets: what ours is compared with. */
export const buildBareApp = async (dist: string): Promise<void> => {
  await mkdir(dist, { recursive: true });
  await copyFile(path.join(import.meta.dirname, 'bare-app.js'), path.join(dist, 'index.js'));
};
