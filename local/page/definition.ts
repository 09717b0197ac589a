import { documentedKeys } from '../../src/lead/payload.ts';
import type { ZapierApp } from '../zapier/app.ts';
import { type Field, readDefinition, visible } from '../zapier/definition.ts';
import type { FormField, PageData } from './messages.ts';

const documented: readonly string[] = documentedKeys;

/** A field for the page; `path` is where its form's fields stand in the definition. */
const formFieldOf =
  (path: string) =>
  ({ choices, ...field }: Field, index: number): FormField => {
    if (!choices) return field;
    const entries = Object.entries(choices);
    if (entries.length) {
      return { ...field, choices: entries.map(([value, label]) => ({ value, label })) };
    }
    return { ...field, dropdown: `${path}[${index}].choices.perform` };
  };

/** The part of the app's definition that the page shows, in the app's language. */
export const pageDefinition = async (
  app: ZapierApp,
): Promise<Pick<PageData, 'version' | 'connection' | 'operations' | 'leadFields' | 'sample'>> => {
  const definition = await readDefinition(app);
  const operations = visible(definition);
  const [first] = operations;
  if (!first) throw new Error('The app has nothing that a person can choose.');
  return {
    version: definition.version,
    connection: definition.authentication.fields.map(formFieldOf('authentication.fields')),
    operations: operations.map(({ inputFields, path, key, type, label, ...rest }) => ({
      key,
      type: type === 'hook' || type === 'polling' ? type : 'search',
      label,
      description: rest.description,
      directions: rest.directions,
      groups: rest.groups,
      fields: inputFields.map(formFieldOf(`${path}.operation.inputFields`)),
    })),
    leadFields: first.outputFields.map(({ key, label = key }) => {
      return { key, label, documented: documented.includes(key) };
    }),
    sample: first.sample ?? {},
  };
};
