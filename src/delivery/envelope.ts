import {
  documentedIn,
  isLead,
  isObject,
  type JsonObject,
  meantKey,
  plainKey,
} from '../lead/payload.ts';
import { isForm, parseForm } from './form.ts';
import { parseJson } from './json.ts';

/** Keys under which senders put leads. */
const wrappers: ReadonlySet<string> = new Set(
  'lead leads data payload prospect prospects contact fields'.split(' '),
);

const isWrapper = (key: string): boolean => wrappers.has(plainKey(key));

/** So many wrappers, lists and texts within one another are opened. */
const deepest = 8;

/** A list, or the object that PHP writes for one in which numbers are missing: `{"0":…,"2":…}`. */
const asList = (value: unknown, keys: readonly string[]): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  const isNumbered = keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
  return isObject(value) && isNumbered ? Object.values(value) : undefined;
};

/** `lead[nom]` is `nom` in `lead`, and `leads[0][nom]` is `0[nom]` in `leads`. */
const pathIn = (key: string): readonly [wrapper: string, rest: string] | undefined => {
  if (!key.includes('[')) return undefined;
  const [, head = '', next = '', rest = ''] = /^([^[\]]+)\[([^[\]]*)\](.*)$/s.exec(key) ?? [];
  return isWrapper(head) || /^\d+$/.test(head) ? [head, (next || '0') + rest] : undefined;
};

/** Fields named as PHP names those of a form, as objects within objects. */
const withoutBrackets = (fields: JsonObject, keys: readonly string[]): JsonObject => {
  const nested = new Map<string, Record<string, unknown>>();
  const plain: Record<string, unknown> = Object.create(null);
  for (const key of keys) {
    const [head, rest] = pathIn(key) ?? [];
    if (head === undefined || rest === undefined) plain[key] = fields[key];
    else {
      const inner = nested.get(head) ?? Object.create(null);
      inner[rest] = fields[key];
      nested.set(head, inner);
    }
  }
  return Object.assign(plain, Object.fromEntries(nested));
};

/** A lead and what stands around it; of what both have, the wrapper keeps that which isn't the lead's. */
const merged = (fields: JsonObject, wrapper: string, lead: JsonObject): JsonObject => {
  const keys = Object.keys(fields).filter((key) => key !== wrapper);
  if (keys.length === 0) return lead;
  const documented = new Set(documentedIn(lead).map(meantKey));
  // A status alone is the delivery's; a filter would take it for the prospect's.
  if (documentedIn(fields).every((key) => meantKey(key) === 'statut')) documented.add('statut');
  const isTaken = (key: string) => Object.hasOwn(lead, key) || documented.has(meantKey(key));
  const aside = keys.filter(isTaken);
  const around = keys.filter((key) => !isTaken(key));
  const pick = (some: readonly string[]) =>
    Object.fromEntries(some.map((key) => [key, fields[key]]));
  return { ...pick(around), ...(aside.length > 0 ? { [wrapper]: pick(aside) } : {}), ...lead };
};

/** Whether an object is a lead itself, and the one in its wrapper another person, such as their adviser. */
const isLeadItself = (fields: JsonObject, lead: JsonObject): boolean => {
  const [own, inner] = [documentedIn(fields), new Set(documentedIn(lead).map(meantKey))];
  return own.length >= inner.size && own.some((key) => inner.has(meantKey(key)));
};

const leadsInObject = (fields: JsonObject, keys: readonly string[], depth: number) => {
  if (keys.some(pathIn)) return leadsIn(withoutBrackets(fields, keys), depth);
  let whole = fields;
  for (const wrapper of keys.filter(isWrapper)) {
    const [lead, ...others] = leadsIn(fields[wrapper], depth);
    if (!lead || isLeadItself(whole, lead)) continue;
    if (others.length > 0) return [lead, ...others];
    whole = merged(whole, wrapper, lead);
  }
  return isLead(whole) ? [whole] : [];
};

const leadsInText = (text: string, depth: number): readonly JsonObject[] => {
  const fromForm = isForm(text) ? leadsIn(parseForm(text), depth) : [];
  return fromForm.length > 0 ? fromForm : leadsIn(parseJson(text), depth);
};

/**
 * The leads in a JSON value, or in a text that is JSON or a form: alone or in a list, in wrappers or not.
 * What isn't a lead in a list is left out. The fields around a single lead are kept among its own.
 */
export const leadsIn = (value: unknown, depth = 0): readonly JsonObject[] => {
  if (depth > deepest) return [];
  if (typeof value === 'string') return leadsInText(value.trim(), depth + 1);
  const keys = isObject(value) ? Object.keys(value) : [];
  const list = asList(value, keys);
  if (list) return list.flatMap((one) => (isObject(one) ? leadsIn(one, depth + 1) : []));
  return isObject(value) ? leadsInObject(value, keys, depth + 1) : [];
};

/**
 * The list in a JSON value or text, in wrappers or not, with all its elements, those that are no leads too;
 * undefined where there is none.
 */
export const listIn = (value: unknown, depth = 0): readonly unknown[] | undefined => {
  if (depth > deepest) return undefined;
  if (typeof value === 'string') return listIn(parseJson(value), depth + 1);
  const keys = isObject(value) ? Object.keys(value) : [];
  const list = asList(value, keys);
  if (!list && isObject(value)) {
    const inWrappers = keys.filter(isWrapper).values();
    return inWrappers.map((key) => listIn(value[key], depth + 1)).find(Boolean);
  }
  return list?.flatMap((one): readonly unknown[] => {
    const leads = isObject(one) ? leadsIn(one) : [];
    return leads.length > 0 ? leads : [one];
  });
};
