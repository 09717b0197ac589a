import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { createLeadsApi, leadsPath } from '../../local/leads-api/server.ts';
import { startApp, type ZapierApp } from '../../local/zapier/app.ts';
import { readDefinition, visible } from '../../local/zapier/definition.ts';
import { samplePayload } from '../../src/lead/sample.ts';
import { bareEnvironment } from '../edition.ts';
import { withTemporaryFolder } from '../temporary.ts';

/** Unpacks a build.zip into a folder. */
export const unpack = async (zip: string, folder: string): Promise<void> => {
  for (const [name, data] of Object.entries(unzipSync(await readFile(zip)))) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
};

/** Starts an unpacked package by the handler that Zapier calls, without a deploy key in its environment. */
export const startPackage = (
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<ZapierApp> =>
  startApp(folder, { ...bareEnvironment(), ...environment }, 'zapierwrapper.js');

/** Throws unless a package's definition is valid and each trigger makes one lead of one payload. */
const proveApp = async (app: ZapierApp, token: string): Promise<void> => {
  const { results: schemaErrors, error } = await app.call({ command: 'validate' });
  if (error) throw new Error(`The package fails: ${error.message}`);
  if ([schemaErrors].flat().length > 0) throw new Error('The package has no valid definition.');
  const operations = visible(await readDefinition(app));
  for (const { path: where, type } of operations.filter(({ kind }) => kind === 'triggers')) {
    const { results, error } = await app.call({
      command: 'execute',
      method: `${where}.operation.perform`,
      bundle:
        type === 'hook' ? { cleanedRequest: samplePayload } : { authData: { api_token: token } },
    });
    if (error) throw new Error(`The package fails in ${where}: ${error.message}`);
    if ([results].flat().length !== 1) throw new Error(`The package makes no lead in ${where}.`);
  }
};

/** Throws unless a build.zip works alone in a folder, with no other modules around. */
export const prove = (file: string): Promise<void> =>
  withTemporaryFolder(async (folder) => {
    await unpack(file, folder);
    const token = 'a-token-to-prove-with';
    const api = createLeadsApi({ token });
    api.add(samplePayload);
    try {
      const origin = await api.server.listen({ port: 0, host: '127.0.0.1' });
      const environment = { ICI_FORMATION_API_URL: `${origin}${leadsPath}` };
      const app = await startPackage(folder, environment);
      await proveApp(app, token).finally(app.close);
    } finally {
      await api.server.close();
    }
  });
