import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { startApp, type ZapierApp } from '../../local/zapier/app.ts';
import { samplePayload } from '../../src/lead/sample.ts';

/** Unpacks a build.zip into a new folder outside the repository, where nothing else can lend it a module. */
export const unpack = async (zip: Uint8Array): Promise<string> => {
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'unpacked-'));
  for (const [name, data] of Object.entries(unzipSync(zip))) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
  return folder;
};

/** Starts an unpacked package by the handler that Zapier calls. */
export const startPackage = (
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<ZapierApp> => startApp(folder, environment, 'zapierwrapper.js');

/** Throws unless a build.zip, alone in a folder, has a valid definition and makes a lead of a delivery. */
export const prove = async (file: string): Promise<void> => {
  const folder = await unpack(await readFile(file));
  try {
    const app = await startPackage(folder);
    const validated = await app.call({ command: 'validate' });
    const delivered = await app.call({
      command: 'execute',
      method: 'triggers.new_lead.operation.perform',
      bundle: { cleanedRequest: samplePayload },
    });
    await app.close();
    for (const { error } of [validated, delivered]) if (error) throw new Error(error.message);
    if ([validated.results].flat().length > 0 || [delivered.results].flat().length !== 1) {
      throw new Error('The package has no valid definition or makes no lead of a delivery.');
    }
  } finally {
    await rm(folder, { recursive: true });
  }
};
