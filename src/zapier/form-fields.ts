import { defineInputFields } from 'zapier-platform-core';
import type { FieldTexts, FilterTexts } from '../locales/texts.ts';

/** An optional text in a form, which is what Zapier takes a field for unless told otherwise. */
export const optionalField = <const Key extends string>(key: Key, { label, help }: FieldTexts) =>
  ({ key, label, helpText: help }) as const;

/** The fields by which a person chooses which leads start the Zap; all optional, all with a dropdown. */
export const createFilterFields = (texts: FilterTexts) =>
  defineInputFields([
    {
      ...optionalField('formations', texts.formations),
      list: true,
      dynamic: 'formation_list.id.name',
    },
    {
      ...optionalField('departements', texts.departements),
      list: true,
      dynamic: 'departement_list.id.name',
    },
    { ...optionalField('statuts', texts.statuts), list: true, dynamic: 'statut_list.id.name' },
    { ...optionalField('client', texts.client), dynamic: 'client_list.id.name' },
  ]);

export type FilterFields = ReturnType<typeof createFilterFields>;
