import { defineInputFields } from 'zapier-platform-core';
import type { Lead } from '../lead/schema.ts';
import type { Texts } from '../locales/fr.ts';
import { choicesFrom } from './dropdowns.ts';

/** A field's words; the placeholder is an example, shown while the field is empty. */
interface FieldTexts {
  readonly label: string;
  readonly help: string;
  readonly placeholder?: string;
}

/** An optional text in a form, which is what Zapier takes a field for unless told otherwise. */
export const optionalField = <const Key extends string>(
  key: Key,
  { label, help, placeholder }: FieldTexts,
) => ({ key, label, helpText: help, ...(placeholder && { placeholder }) }) as const;

/** A note among the fields of a form, in Markdown. */
export const note = <const Key extends string>(key: Key, text: string) =>
  ({ key, type: 'copy', helpText: text }) as const;

const group = 'filtres';

/** The group of the filters, for `inputFieldGroups`. */
export const filterGroup = ({ filters }: Texts) => ({ key: group, label: filters.group }) as const;

/** The fields by which a person chooses which leads start the Zap: all optional, each with a dropdown. */
export const createFilterFields = (texts: Texts) => {
  const filter = <const Key extends Exclude<keyof Texts['filters'], 'group'>>(
    key: Key,
    choiceOf: (lead: Lead) => readonly [id: string, label: string],
  ) => ({
    ...optionalField(key, texts.filters[key]),
    group,
    choices: choicesFrom(choiceOf, texts),
  });
  return defineInputFields([
    { ...filter('formations', ({ formation }) => [formation, formation]), list: true },
    {
      ...filter('departements', ({ departement_code: code, departement }) => [
        code || departement,
        [code, departement].filter(Boolean).join(' – '),
      ]),
      list: true,
    },
    { ...filter('statuts', ({ statut }) => [statut, statut]), list: true },
    filter('client', ({ client, id_client: id }) => [id, texts.connection.company(client, id)]),
  ]);
};
