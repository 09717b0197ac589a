import * as z from 'zod';
import { leadFields } from '../../src/lead/fields.ts';
import type { LeadKey } from '../../src/lead/schema.ts';
import type { ZapierApp } from '../zapier/app.ts';
import type { LeadFieldData, PageData } from './messages.ts';

const choices = z
  .record(z.string(), z.string())
  .transform((labels) => Object.entries(labels).map(([value, label]) => ({ value, label })));

const formField = z.object({
  key: z.string(),
  label: z.string().optional(),
  helpText: z.string().optional(),
  type: z.string().optional(),
  choices: choices.optional(),
  default: z.string().optional(),
  required: z.boolean().optional(),
  list: z.boolean().optional(),
  dynamic: z.string().optional(),
});

const trigger = z.object({
  display: z.object({
    label: z.string().default(''),
    description: z.string().default(''),
    directions: z.string().default(''),
    hidden: z.boolean().default(false),
  }),
  operation: z.object({
    type: z.enum(['hook', 'polling']),
    sample: z.record(z.string(), z.unknown()).default({}),
  }),
});

const definitionSchema = z.object({
  authentication: z.object({ fields: z.array(formField) }),
  triggers: z.record(z.string(), trigger),
});

const outputFields = z.array(z.object({ key: z.string(), label: z.string() }));

const documented = new Set<string>(
  leadFields.filter((field) => field.documented).map(({ key }) => key),
);

const roles = new Map<string, LeadFieldData['role']>([
  ['nom_complet' satisfies LeadKey, 'name'],
  ['alertes' satisfies LeadKey, 'alerts'],
]);

const execute = async (app: ZapierApp, method: string): Promise<unknown> => {
  const bundle = { authData: {}, inputData: {} };
  const { results, error } = await app.call({ command: 'execute', method, bundle });
  if (error) throw new Error(`${method}: ${error.message}`);
  return results;
};

/** What the page shows of the app, asked from it through Zapier's handler, in the app's language. */
export const readDefinition = async (
  app: ZapierApp,
): Promise<Pick<PageData, 'connection' | 'triggers' | 'leadFields' | 'sample'>> => {
  const { results } = await app.call({ command: 'definition' });
  const { authentication, triggers } = definitionSchema.parse(results);
  const visible = Object.entries(triggers).filter(([, { display }]) => !display.hidden);
  const hook = visible.find(([, { operation }]) => operation.type === 'hook');
  if (!hook) throw new Error('The app has no trigger with a hook.');
  const [hookKey, { operation }] = hook;
  const output = await execute(app, `triggers.${hookKey}.operation.outputFields`);
  return {
    connection: authentication.fields,
    triggers: await Promise.all(
      visible.map(
        async ([
          key,
          {
            display,
            operation: { type },
          },
        ]) => {
          const fields = await execute(app, `triggers.${key}.operation.inputFields`);
          const { label, description, directions } = display;
          const inputFields = z.array(formField).parse(fields);
          return { key, type, label, description, directions, inputFields };
        },
      ),
    ),
    leadFields: outputFields.parse(output).map(({ key, label }) => ({
      key,
      label,
      documented: documented.has(key),
      role: roles.get(key),
    })),
    sample: operation.sample,
  };
};
