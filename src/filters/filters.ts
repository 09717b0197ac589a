import { defineInputFields } from 'zapier-platform-core';
import { optionalField } from '../input-field.ts';
import { fold } from '../lead/fold.ts';
import type { Lead } from '../lead/schema.ts';
import type { FilterTexts } from '../locales/texts.ts';
import { departementKey, departementKeys } from './departements.ts';

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

const textsIn = (value: unknown): string[] =>
  [value]
    .flat()
    .map((text) => String(text ?? ''))
    .filter((text) => text.trim() !== '');

/** Whether a value contains one of the texts; one that isn't known does. */
const contains = (value: string, texts: readonly string[]): boolean =>
  value === '' || texts.some((text) => fold(value).includes(fold(text)));

const isInDepartements = (lead: Lead, texts: readonly string[]): boolean => {
  const wanted = departementKeys(texts);
  const key = departementKey(lead);
  return wanted.length === 0 || key === '' || wanted.includes(key);
};

const isOfClient = ({ client, id_client }: Lead, texts: readonly string[]): boolean =>
  [client, id_client].some((known) => known === '' || texts.map(fold).includes(fold(known)));

const filters: Readonly<Record<string, (lead: Lead, texts: readonly string[]) => boolean>> = {
  formations: ({ formation }, texts) => contains(formation, texts),
  departements: isInDepartements,
  statuts: ({ statut }, texts) => contains(statut, texts),
  client: isOfClient,
};

/**
 * Whether a lead passes the filters. Case, accents and white space don't count; an empty filter lets all
 * pass, and so does every filter on a value that the lead lacks: better one lead too many than one lost.
 */
export const passesFilters = (lead: Lead, data: FilterData): boolean =>
  Object.entries(filters).every(([key, passes]) => {
    const texts = textsIn(data[key]);
    return texts.length === 0 || passes(lead, texts);
  });
