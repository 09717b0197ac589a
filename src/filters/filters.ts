import { fold } from '../lead/fold.ts';
import type { Lead } from '../lead/schema.ts';
import { asText } from '../lead/value.ts';
import { departementKey, departementKeys } from './departements.ts';

/** What a person filled in, as Zapier hands it over: one text, or a list of them. */
export type FilterData = Readonly<Record<string, unknown>>;

const textsIn = (value: unknown): string[] =>
  [value]
    .flat()
    .map((text) => asText(text ?? ''))
    .filter((text) => text.trim() !== '');

type Filter = (lead: Lead) => boolean;

/** Whether a value contains one of the texts; one that isn't known does. */
const containing = (fieldOf: (lead: Lead) => string, texts: readonly string[]): Filter => {
  const wanted = texts.map(fold);
  return (lead) => {
    const value = fieldOf(lead);
    const folded = fold(value);
    return value === '' || wanted.some((text) => folded.includes(text));
  };
};

const inDepartements = (texts: readonly string[]): Filter => {
  const wanted = departementKeys(texts);
  return (lead) => {
    const key = departementKey(lead);
    return wanted.length === 0 || key === '' || wanted.includes(key);
  };
};

const ofClient = (texts: readonly string[]): Filter => {
  const wanted = texts.map(fold);
  return ({ client, id_client }) =>
    [client, id_client].some((known) => known === '' || wanted.includes(fold(known)));
};

const filters = Object.entries<(texts: readonly string[]) => Filter>({
  formations: (texts) => containing(({ formation }) => formation, texts),
  departements: inDepartements,
  statuts: (texts) => containing(({ statut }) => statut, texts),
  client: ofClient,
});

/**
 * What tells whether a lead passes the filters that a person filled in. Case, accents and white space
 * don't count; an empty filter lets all pass, and so does every filter on a value that the lead lacks:
 * better one lead too many than one lost.
 */
export const createFilter = (data: FilterData): Filter => {
  const active: Filter[] = [];
  for (const [key, create] of filters) {
    const value = data[key];
    if (value === undefined) continue;
    const texts = textsIn(value);
    if (texts.length > 0) active.push(create(texts));
  }
  return (lead) => active.every((passes) => passes(lead));
};
