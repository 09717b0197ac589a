import {
  documentedIn,
  isLead,
  isObject,
  isWrapper,
  type JsonObject,
  meantKey,
} from '../lead/payload.ts';
import { formStart, parseForm } from './form.ts';
import { parseJson } from './json.ts';

/** In wrappers, lists and texts within one another. */
const deepest = 8;

/** The number in `leads[0][nom]`, as PHP names the fields of a form. */
const numberIn = (key: string): string | undefined => {
  const [, wrapper, number] = /^([^[]+)\[(\d+)\]/.exec(key) ?? [];
  return wrapper && isWrapper(wrapper) ? number : undefined;
};

/** A list, or an object that stands for one: with keys such as `0` and `2`, or `leads[0][nom]`. */
const asList = (value: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  const fields = isObject(value) ? value : {};
  const keys = Object.keys(fields);
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) return Object.values(fields);
  const groups = [...Map.groupBy(keys, numberIn).values()];
  if (groups.length < 2) return undefined;
  return groups.map((own) => Object.fromEntries(own.map((key) => [key, fields[key]])));
};

/** A lead with the fields around it; those whose keys it has itself stay under the wrapper's key. */
const merged = (fields: JsonObject, wrapper: string, lead: JsonObject): JsonObject => {
  const inside = new Set(documentedIn(lead));
  // A status alone is the delivery's; a filter would take it for the prospect's.
  if (documentedIn(fields).every((key) => key === 'statut')) inside.add('statut');
  const around = Object.entries(fields).filter(([key]) => key !== wrapper);
  const { free = [], clashing } = Object.groupBy(around, ([key]) =>
    Object.hasOwn(lead, key) || inside.has(meantKey(key)) ? 'clashing' : 'free',
  );
  const kept = clashing && { [wrapper]: Object.fromEntries(clashing) };
  return { ...Object.fromEntries(free), ...kept, ...lead };
};

const filledIn = (fields: JsonObject): string[] =>
  Object.keys(fields)
    .filter((key) => fields[key] !== null && fields[key] !== '')
    .map(meantKey);

/** So many inner leads of one object are taken together: each costs a copy. */
const mostInner = 12;

const leadsInObject = (fields: JsonObject, depth: number) => {
  let whole = fields;
  let merges = 0;
  const own = new Set(filledIn(fields));
  for (const wrapper of Object.keys(fields).filter(isWrapper)) {
    const [lead, ...others] = leadsIn(fields[wrapper], depth);
    // An inner lead without a value that the outer one lacks is someone else, such as an adviser.
    if (!lead || documentedIn(lead).every((key) => own.has(key))) continue;
    if (others.length > 0) return [lead, ...others];
    if (merges === mostInner) break;
    merges += 1;
    whole = merged(whole, wrapper, lead);
    for (const key of filledIn(lead)) own.add(key);
  }
  return isLead(whole) ? [whole] : [];
};

const leadsInText = (text: string, depth: number): readonly JsonObject[] => {
  const fromForm = formStart.test(text) ? leadsIn(parseForm(text), depth) : [];
  return fromForm.length > 0 ? fromForm : leadsIn(parseJson(text), depth);
};

/**
 * The leads in a JSON value, or in a text that is JSON or a form: alone or in a list, in wrappers or not.
 * Other elements of a list are left out; fields around a single lead are kept among its own.
 */
export const leadsIn = (value: unknown, depth = 0): readonly JsonObject[] => {
  if (depth > deepest) return [];
  if (typeof value === 'string') return leadsInText(value.trim(), depth + 1);
  const list = asList(value);
  if (list) return list.flatMap((one) => leadsIn(one, depth + 1));
  return isObject(value) ? leadsInObject(value, depth + 1) : [];
};

/** The list in a JSON value or text, in wrappers or not, with all its elements, leads or not; or undefined. */
export const listIn = (value: unknown, depth = 0): readonly unknown[] | undefined => {
  if (depth > deepest) return undefined;
  if (typeof value === 'string') return listIn(parseJson(value), depth + 1);
  const list = asList(value);
  if (list) {
    return list.flatMap((one): readonly unknown[] => {
      const leads = leadsIn(one, depth + 1);
      return leads.length > 0 ? leads : [one];
    });
  }
  const fields = isObject(value) ? value : {};
  const inWrappers = Object.keys(fields).filter(isWrapper).values();
  const inner = inWrappers.map((key) => listIn(fields[key], depth + 1)).find(Boolean);
  return inner ?? (isLead(fields) ? [fields] : undefined);
};
