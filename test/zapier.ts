import * as z from 'zod';
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
