import { leadFields } from '../../src/lead/fields.ts';
import type { LeadKey } from '../../src/lead/schema.ts';
import type { ZapierApp } from '../zapier/app.ts';
import { type Field, readDefinition, visible } from '../zapier/definition.ts';
import type { FormField, LeadFieldData, PageData } from './messages.ts';

const documented = new Set<string>(
  leadFields.filter((field) => field.documented).map(({ key }) => key),
);

const roles = new Map<string, LeadFieldData['role']>([
  ['nom_complet' satisfies LeadKey, 'name'],
  ['alertes' satisfies LeadKey, 'alerts'],
]);

const formFieldOf = ({ choices, ...field }: Field): FormField => ({
  ...field,
  choices: choices && Object.entries(choices).map(([value, label]) => ({ value, label })),
});

/** The part of the app's definition that the page shows, in the app's language. */
export const pageDefinition = async (
  app: ZapierApp,
): Promise<Pick<PageData, 'connection' | 'triggers' | 'leadFields' | 'sample'>> => {
  const definition = await readDefinition(app);
  const triggers = visible(definition).filter(({ kind }) => kind === 'triggers');
  const hook = triggers.find(({ type }) => type === 'hook');
  if (!hook) throw new Error('The app has no trigger with a hook.');
  return {
    connection: definition.authentication.fields.map(formFieldOf),
    triggers: triggers.map(({ key, type, label, description, directions, inputFields }) => ({
      key,
      type: type === 'hook' ? 'hook' : 'polling',
      label,
      description,
      directions,
      inputFields: inputFields.map(formFieldOf),
    })),
    leadFields: hook.outputFields.map(({ key, label = key }) => ({
      key,
      label,
      documented: documented.has(key),
      role: roles.get(key),
    })),
    sample: hook.sample ?? {},
  };
};
