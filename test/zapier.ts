import path from 'node:path';
import * as z from 'zod';
import { startApp, type ZapierApp } from '../local/zapier/app.ts';
import { createAppHandler } from '../local/zapier/core.ts';
import { createApp } from '../src/app.ts';
import type { Texts } from '../src/locales/texts.ts';

const outputField = z.object({ key: z.string(), type: z.string(), label: z.string() });

/** The output fields of the trigger as Zapier's runtime gives them to the editor. */
export const outputFieldsIn = async (texts: Texts) => {
  const { results } = await createAppHandler(createApp(texts))({
    command: 'execute',
    method: 'triggers.new_lead.operation.outputFields',
    bundle: {},
  });
  return z.array(outputField).parse(results);
};

/** The app as test/global-setup.ts built it: `fr`, `en` or `directory`. */
export const builtApp = (name: string, environment: NodeJS.ProcessEnv = {}): Promise<ZapierApp> =>
  startApp(path.resolve(import.meta.dirname, '..', 'build', 'test', name), environment);
