import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { startApp, type ZapierApp } from '../../local/zapier/app.ts';
import { samplePayload } from '../../src/lead/sample.ts';
import { withTemporaryFolder } from '../temporary.ts';

/** Unpacks a build.zip into a folder. */
export const unpack = async (zip: string, folder: string): Promise<void> => {
  for (const [name, data] of Object.entries(unzipSync(await readFile(zip)))) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
};

/** Starts an unpacked package by the handler that Zapier calls. */
export const startPackage = (
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<ZapierApp> => startApp(folder, environment, 'zapierwrapper.js');

/**
 * Throws unless a build.zip, alone in a folder where nothing can lend it a module, has a valid definition
 * and makes a lead of a delivery.
 */
export const prove = (file: string): Promise<void> =>
  withTemporaryFolder(async (folder) => {
    await unpack(file, folder);
    const app = await startPackage(folder);
    try {
      const validated = await app.call({ command: 'validate' });
      const delivered = await app.call({
        command: 'execute',
        method: 'triggers.new_lead.operation.perform',
        bundle: { cleanedRequest: samplePayload },
      });
      const failure = validated.error ?? delivered.error;
      if (failure) throw new Error(`The package fails: ${failure.message}`);
      if ([validated.results].flat().length > 0 || [delivered.results].flat().length !== 1) {
        throw new Error('The package has no valid definition, or makes no lead of a delivery.');
      }
    } finally {
      await app.close();
    }
  });
