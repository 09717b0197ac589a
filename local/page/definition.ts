import { leadFields } from '../../src/lead/fields.ts';
import type { ZapierApp } from '../zapier/app.ts';
import { type Field, readDefinition, visible } from '../zapier/definition.ts';
import type { FormField, PageData } from './messages.ts';

const documented = new Set<string>(
  leadFields.filter((field) => field.documented).map(({ key }) => key),
);

/** A field for the page; `path` is where its form's fields stand in the definition. */
const formFieldOf =
  (path: string) =>
  ({ choices, dynamic, ...field }: Field, index: number): FormField => {
    if (dynamic) {
      const [trigger = '', value = 'id', label = value] = dynamic.split('.');
      const method = `triggers.${trigger}.operation.perform`;
      return { ...field, dropdown: { method, value, label } };
    }
    if (!choices) return field;
    const entries = Object.entries(choices);
    if (entries.length) {
      return { ...field, choices: entries.map(([value, label]) => ({ value, label })) };
    }
    const method = `${path}[${index}].choices.perform`;
    return { ...field, dropdown: { method, value: 'id', label: 'label' } };
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
      return { key, label, documented: documented.has(key) };
    }),
    sample: first.sample ?? {},
  };
};
