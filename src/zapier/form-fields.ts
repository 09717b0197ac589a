import { defineInputFields } from 'zapier-platform-core';
import type { FieldTexts, Texts } from '../locales/texts.ts';
import { choicesFrom } from './dropdowns.ts';

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

/** The fields by which a person chooses which leads start the Zap; all optional, all with a dropdown. */
export const createFilterFields = (texts: Texts) =>
  defineInputFields([
    {
      ...optionalField('formations', texts.filters.formations),
      group,
      list: true,
      choices: choicesFrom(({ formation }) => [formation, formation], texts),
    },
    {
      ...optionalField('departements', texts.filters.departements),
      group,
      list: true,
      choices: choicesFrom(
        ({ departement_code: code, departement }) => [
          code || departement,
          [code, departement].filter(Boolean).join(' – '),
        ],
        texts,
      ),
    },
    {
      ...optionalField('statuts', texts.filters.statuts),
      group,
      list: true,
      choices: choicesFrom(({ statut }) => [statut, statut], texts),
    },
    {
      ...optionalField('client', texts.filters.client),
      group,
      choices: choicesFrom(
        ({ client, id_client: id }) => [id, texts.connection.company(client, id)],
        texts,
      ),
    },
  ]);

export type FilterFields = ReturnType<typeof createFilterFields>;
