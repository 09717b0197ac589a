import { legible } from '../lead/damage.ts';
import { fold } from '../lead/fold.ts';
import { asText } from '../lead/lines.ts';
import type { Lead } from '../lead/schema.ts';
import { departementKey, departementKeys } from './departements.ts';

/** What a person filled in, as Zapier hands it over: one text, or a list of them. */
export type FilterData = Readonly<Record<string, unknown>>;

const textsIn = (value: unknown): string[] =>
  [value]
    .flat()
    .map((text) => asText(text ?? ''))
    .filter((text) => text.trim() !== '');

type Filter = (lead: Lead) => boolean;

/** Whether a value contains one of the texts; one that nobody can read does. */
const containing = (fieldOf: (lead: Lead) => string, texts: readonly string[]): Filter => {
  const wanted = texts.map(fold);
  return (lead) => {
    const value = legible(fieldOf(lead));
    if (value === undefined) return true;
    const folded = fold(value);
    return wanted.some((text) => folded.includes(text));
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
    [client, id_client].some((known) => {
      const value = legible(known);
      return value === undefined || wanted.includes(fold(value));
    });
};

const filters: Readonly<Record<string, (texts: readonly string[]) => Filter>> = {
  formations: (texts) => containing(({ formation }) => formation, texts),
  departements: inDepartements,
  statuts: (texts) => containing(({ statut }) => statut, texts),
  client: ofClient,
};

/**
 * What tells whether a lead passes the filters that a person filled in. Case, accents and white space don't
 * count. An empty filter lets all pass, and every filter lets pass what it can't judge, an empty or damaged
 * value: better one lead too many than one lost.
 */
export const createFilter = (data: FilterData): Filter => {
  const active = Object.entries(filters).flatMap(([key, create]) => {
    const texts = textsIn(data[key]);
    return texts.length > 0 ? [create(texts)] : [];
  });
  return (lead) => active.every((passes) => passes(lead));
};
