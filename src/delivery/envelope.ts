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
const asList = (value: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  const keys = Object.keys(value);
  const isNumbered = keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
  return isNumbered ? Object.values(value) : undefined;
};

/** `lead[nom]` is `nom` in `lead`, and `leads[0][nom]` is `0[nom]` in `leads`. */
const pathIn = (key: string): readonly [wrapper: string, rest: string] | undefined => {
  const [, head = '', next = '', rest = ''] = /^([^[\]]+)\[([^[\]]*)\](.*)$/s.exec(key) ?? [];
  return isWrapper(head) || /^\d+$/.test(head) ? [head, (next || '0') + rest] : undefined;
};

/** Fields named as PHP names those of a form, as objects within objects. */
const withoutBrackets = (fields: JsonObject): JsonObject => {
  const keys = Object.keys(fields);
  if (!keys.some(pathIn)) return fields;
  const plain = new Map<string, unknown>();
  const nested = new Map<string, Map<string, unknown>>();
  for (const key of keys) {
    const [head, rest] = pathIn(key) ?? [];
    if (head === undefined || rest === undefined) plain.set(key, fields[key]);
    else nested.set(head, (nested.get(head) ?? new Map()).set(rest, fields[key]));
  }
  for (const [head, inner] of nested) plain.set(head, Object.fromEntries(inner));
  return Object.fromEntries(plain);
};

/** A lead and what stands around it; of what both have, the wrapper keeps that which isn't the lead's. */
const merged = (fields: JsonObject, wrapper: string, lead: JsonObject): JsonObject => {
  const taken = new Set(Object.keys(lead).map(meantKey));
  // A status alone is the delivery's; a filter would take it for the prospect's.
  if (documentedIn(fields).every((key) => meantKey(key) === 'statut')) taken.add('statut');
  const around = new Map<string, unknown>();
  const aside = new Map<string, unknown>();
  for (const key of Object.keys(fields)) {
    if (key !== wrapper) (taken.has(meantKey(key)) ? aside : around).set(key, fields[key]);
  }
  if (aside.size > 0) around.set(wrapper, Object.fromEntries(aside));
  return { ...Object.fromEntries(around), ...lead };
};

/** Whether an object is a lead itself, and the one in its wrapper another person, such as their adviser. */
const isLeadItself = (fields: JsonObject, lead: JsonObject): boolean => {
  const [own, inner] = [documentedIn(fields), new Set(documentedIn(lead).map(meantKey))];
  return own.length >= inner.size && own.some((key) => inner.has(meantKey(key)));
};

const leadsInObject = (fields: JsonObject, depth: number): readonly JsonObject[] => {
  let whole = fields;
  for (const wrapper of Object.keys(fields).filter(isWrapper)) {
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
  const list = asList(value);
  if (list) return list.flatMap((one) => (isObject(one) ? leadsIn(one, depth + 1) : []));
  return isObject(value) ? leadsInObject(withoutBrackets(value), depth + 1) : [];
};

/**
 * The list in a JSON value or text, in wrappers or not, with all its elements, those that are no leads too;
 * undefined where there is none.
 */
export const listIn = (value: unknown, depth = 0): readonly unknown[] | undefined => {
  if (depth > deepest) return undefined;
  if (typeof value === 'string') return listIn(parseJson(value), depth + 1);
  const list = asList(value);
  if (!list && isObject(value)) {
    const inWrappers = Object.keys(value).filter(isWrapper).values();
    return inWrappers.map((key) => listIn(value[key], depth + 1)).find(Boolean);
  }
  return list?.flatMap((one): readonly unknown[] => {
    const leads = isObject(one) ? leadsIn(one) : [];
    return leads.length > 0 ? leads : [one];
  });
};
