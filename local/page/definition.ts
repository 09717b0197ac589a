import * as z from 'zod';
import { leadFields } from '../../src/lead/fields.ts';
import type { LeadKey } from '../../src/lead/schema.ts';
import type { ZapierApp } from '../zapier/app.ts';
import type { FormField, LeadField, Operation, PageData } from './messages.ts';

/** A function, which the definition names without containing it. */
const computed = z.looseObject({ perform: z.string().startsWith('$func$') });

const choices = z
  .record(z.string(), z.string())
  .transform((labels) => Object.entries(labels).map(([value, label]) => ({ value, label })));

const formField = z.object({
  key: z.string(),
  label: z.string().optional(),
  helpText: z.string().optional(),
  placeholder: z.string().optional(),
  type: z.string().optional(),
  choices: z.union([computed, choices]).optional(),
  default: z.string().optional(),
  required: z.boolean().optional(),
  list: z.boolean().optional(),
  group: z.string().optional(),
  dynamic: z.string().optional(),
});

const outputField = z.object({ key: z.string(), label: z.string() });
const functionName = z.string();

const operationSchema = z.object({
  display: z.object({
    label: z.string().default(''),
    description: z.string().default(''),
    directions: z.string().default(''),
    hidden: z.boolean().default(false),
  }),
  operation: z.object({
    type: z.enum(['hook', 'polling']).optional(),
    inputFields: z.array(z.union([formField, functionName])).default([]),
    inputFieldGroups: z
      .array(
        z.object({
          key: z.string(),
          label: z.string().optional(),
          emphasize: z.boolean().optional(),
        }),
      )
      .default([]),
    outputFields: z.array(z.union([outputField, functionName])).default([]),
    sample: z.record(z.string(), z.unknown()).default({}),
  }),
});

const definitionSchema = z.object({
  version: z.string(),
  authentication: z.object({ fields: z.array(formField) }),
  triggers: z.record(z.string(), operationSchema).default({}),
  searches: z.record(z.string(), operationSchema).default({}),
});

const documented = new Set<string>(
  leadFields.filter((field) => field.documented).map(({ key }) => key),
);

const roles = new Map<string, LeadField['role']>([
  ['nom_complet' satisfies LeadKey, 'name'],
  ['alertes' satisfies LeadKey, 'alerts'],
]);

/** A field for the page; `path` is where its form's fields stand in the definition. */
const toFormField =
  (path: string) =>
  ({ choices: fixed, dynamic, ...field }: z.infer<typeof formField>, index: number): FormField => {
    if (dynamic) {
      const [trigger = '', value = 'id', label = value] = dynamic.split('.');
      const method = `triggers.${trigger}.operation.perform`;
      return { ...field, dropdown: { method, value, label } };
    }
    if (!fixed) return field;
    if (Array.isArray(fixed)) return { ...field, choices: fixed };
    const method = `${path}[${index}].choices.perform`;
    return { ...field, dropdown: { method, value: 'id', label: 'label' } };
  };

/** What the page shows of the app, asked from it through Zapier's handler, in the app's language. */
export const readDefinition = async (
  app: ZapierApp,
): Promise<Pick<PageData, 'version' | 'connection' | 'operations' | 'leadFields' | 'sample'>> => {
  const { results } = await app.call({ command: 'definition' });
  const { version, authentication, triggers, searches } = definitionSchema.parse(results);

  /** The fields themselves, in place of the functions that make them. */
  const made = async <Field extends object>(
    path: string,
    fields: readonly (Field | string)[],
    field: z.ZodType<Field>,
  ): Promise<Field[]> => {
    const fixed = fields.filter((one) => typeof one === 'object');
    if (fixed.length === fields.length) return fixed;
    const bundle = { authData: {}, inputData: {} };
    const outcome = await app.call({ command: 'execute', method: path, bundle });
    if (outcome.error) throw new Error(`${path}: ${outcome.error.message}`);
    return z.array(field).parse(outcome.results);
  };

  const found = [
    ...Object.entries(triggers).map(([key, one]) => ({ key, path: `triggers.${key}`, one })),
    ...Object.entries(searches).map(([key, one]) => ({ key, path: `searches.${key}`, one })),
  ].filter(({ one }) => !one.display.hidden);

  const operations = found.map(async ({ key, path, one }): Promise<Operation> => {
    const { label, description, directions } = one.display;
    const { type = 'search', inputFieldGroups: groups } = one.operation;
    const fieldsPath = `${path}.operation.inputFields`;
    const fields = await made(fieldsPath, one.operation.inputFields, formField);
    const form = fields.map(toFormField(fieldsPath));
    return { key, type, label, description, directions, groups, fields: form };
  });

  const [first] = found;
  if (!first) throw new Error('The app has nothing that a person can choose.');
  const { outputFields, sample } = first.one.operation;
  const output = await made(`${first.path}.operation.outputFields`, outputFields, outputField);
  return {
    version,
    connection: authentication.fields.map(toFormField('authentication.fields')),
    operations: await Promise.all(operations),
    leadFields: output.map(({ key, label }) => {
      return { key, label, documented: documented.has(key), role: roles.get(key) };
    }),
    sample,
  };
};
