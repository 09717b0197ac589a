import { defineInputFields } from 'zapier-platform-core';
import { optionalField } from '../input-field.ts';
import { fold } from '../lead/fold.ts';
import type { Lead } from '../lead/schema.ts';
import type { FilterTexts } from '../locales/texts.ts';

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

/** What a person filled in, as Zapier hands it over: one text, or a list of them. */
export type FilterData = Readonly<Record<string, unknown>>;

const wanted = (value: unknown): string[] =>
  [value]
    .flat()
    .map((text) => fold(String(text ?? '')))
    .filter((text) => text !== '');

const isDepartement = (lead: Lead, text: string): boolean => {
  const code = /^\d$/.test(text) ? `0${text}` : text;
  return code === fold(lead.departement_code) || text === fold(lead.departement);
};

interface Filter {
  readonly key: string;
  /** The values of a lead; where all are empty, the lead passes. */
  readonly of: (lead: Lead) => readonly string[];
  readonly matches: (lead: Lead, text: string) => boolean;
}

const filters: readonly Filter[] = [
  {
    key: 'formations',
    of: ({ formation }) => [formation],
    matches: ({ formation }, text) => fold(formation).includes(text),
  },
  {
    key: 'departements',
    of: ({ departement_code, departement }) => [departement_code, departement],
    matches: isDepartement,
  },
  {
    key: 'statuts',
    of: ({ statut }) => [statut],
    matches: ({ statut }, text) => fold(statut).includes(text),
  },
  {
    key: 'client',
    of: ({ client, id_client }) => [client, id_client],
    matches: ({ client, id_client }, text) => text === fold(client) || text === fold(id_client),
  },
];

/**
 * Whether a lead passes the filters. Case, accents and white space don't count; an empty filter lets all
 * pass, and so does every filter on a value that the lead lacks: better one lead too many than one lost.
 */
export const passesFilters = (lead: Lead, data: FilterData): boolean =>
  filters.every(({ key, of, matches }) => {
    const texts = wanted(data[key]);
    const isUnknown = of(lead).every((value) => value === '');
    return texts.length === 0 || isUnknown || texts.some((text) => matches(lead, text));
  });
