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
type CreateFilter = (texts: readonly string[]) => Filter;

/** Whether one of a lead's values fits one of the texts; an illegible value always does. */
const byValue =
  (
    valuesOf: (lead: Lead) => readonly string[],
    fits: (value: string, text: string) => boolean,
  ): CreateFilter =>
  (texts) => {
    const wanted = texts.map(fold);
    return (lead) =>
      valuesOf(lead).some((sent) => {
        const value = legible(sent);
        return value === undefined || wanted.some((text) => fits(fold(value), text));
      });
  };

const contains = (value: string, text: string): boolean => value.includes(text);
const equals = (value: string, text: string): boolean => value === text;

const byDepartement: CreateFilter = (texts) => {
  const wanted = departementKeys(texts);
  return (lead) => {
    const key = departementKey(lead);
    return wanted.length === 0 || key === '' || wanted.includes(key);
  };
};

const filters: Readonly<Record<string, CreateFilter>> = {
  formations: byValue(({ formation }) => [formation], contains),
  departements: byDepartement,
  statuts: byValue(({ statut }) => [statut], contains),
  client: byValue(({ client, id_client }) => [client, id_client], equals),
};

/**
 * Whether a lead passes the filters that a person filled in. Case, accents and white space don't count. An
 * empty filter passes all leads, and every filter passes what it can't judge, an empty or damaged value:
 * better one lead too many than one lost.
 */
export const createFilter = (data: FilterData): Filter => {
  const active = Object.entries(filters).flatMap(([key, create]) => {
    const texts = textsIn(data[key]);
    return texts.length > 0 ? [create(texts)] : [];
  });
  return (lead) => active.every((passes) => passes(lead));
};
