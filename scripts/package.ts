import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildApp, type Edition, editions } from '../local/zapier/build.ts';
import { contentsOf } from './package/contents.ts';
import { pack } from './package/pack.ts';
import { prove } from './package/prove.ts';
import { withStage } from './package/stage.ts';
import { runMain } from './run-main.ts';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Packs an edition offline into a folder: build.zip, source.zip and contents.txt. The same commit gives the
 * same bytes. Returns the path of build.zip.
 */
export const packageEdition = (edition: Edition, folder: string): Promise<string> =>
  withStage(
    (dist) => buildApp({ edition }, dist),
    async (stage) => {
      const { buildZip, sourceZip } = await pack(stage, ['--skip-validation']);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      const to = path.join(folder, 'build.zip');
      await copyFile(buildZip, to);
      await copyFile(sourceZip, path.join(folder, 'source.zip'));
      await writeFile(path.join(folder, 'contents.txt'), `${await contentsOf(to)}\n`);
      return to;
    },
  );

const main = async (): Promise<void> => {
  for (const edition of editions) {
    process.stdout.write(`\nPacking the ${edition} edition\n`);
    const zip = await packageEdition(edition, path.join(root, 'build', 'package', edition));
    await prove(zip);
    const sha256 = createHash('sha256')
      .update(await readFile(zip))
      .digest('hex');
    process.stdout.write(`
${await contentsOf(zip)}
${path.relative(root, zip)}: ${(await stat(zip)).size} bytes, SHA-256 ${sha256}
`);
  }
};

if (import.meta.main) await runMain(main);
