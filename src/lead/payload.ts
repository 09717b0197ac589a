import { leadFields } from './fields.ts';
import { asText } from './lines.ts';
import type { DocumentedKey } from './schema.ts';

/** A JSON object as it was sent. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys that Ici Formation documents, in the order of the form. */
export const documentedKeys = leadFields
  .filter(({ documented }) => documented)
  .map(({ key }) => key as DocumentedKey);

/** Longer ones are none that this app knows. */
const longestKey = 50;

/** A key's letters and digits without case and accents: "codepostal" for "Code postal". */
export const plainKey = (key: string): string =>
  key
    .trim()
    .slice(0, longestKey)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '');

const leadKeys: ReadonlySet<string> = new Set(documentedKeys);
const readKeys: ReadonlySet<string> = new Set([...documentedKeys, 'date_creation']);
const keyByPlain = new Map([...readKeys].map((key) => [plainKey(key), key]));

/** The key that is meant by one that is sent ("Prénom", "codePostal"), or else that one itself. */
export const meantKey = (key: string): string =>
  readKeys.has(key) ? key : (keyByPlain.get(plainKey(key)) ?? key);

const isDocumented = (key: string): boolean => leadKeys.has(meantKey(key));

/** Whether a JSON value is a lead: an object in which at least one of the documented keys occurs. */
export const isLead = (element: unknown): element is JsonObject =>
  isObject(element) &&
  (documentedKeys.some((key) => Object.hasOwn(element, key)) ||
    Object.keys(element).some(isDocumented));

/** The keys of an object that are documented, however they are spelled. */
export const documentedIn = (payload: JsonObject): string[] =>
  Object.keys(payload).filter(isDocumented);

/** A payload, told apart: what stands under a key that this app reads, and the rest as text. */
export interface Sorted {
  readonly known: ReadonlyMap<string, unknown>;
  readonly others: readonly (readonly [key: string, text: string])[];
  /** How many others there are that are too long, or too many, to be kept. */
  readonly omitted: number;
}

/** What is kept of the rest, in keys and in characters: a body may have a million, or one that fills it. */
const mostOthers = 1000;
const longestOthers = 1_000_000;

/** Where a key stands there as it is documented, other spellings of it are among the others. */
export const sortPayload = (payload: JsonObject): Sorted => {
  const known = new Map<string, unknown>();
  const others: [string, string][] = [];
  let room = longestOthers;
  let omitted = 0;
  for (const key of Object.keys(payload)) {
    const meant = meantKey(key);
    const isTaken = known.has(meant) || (meant !== key && Object.hasOwn(payload, meant));
    if (readKeys.has(meant) && !isTaken) {
      known.set(meant, payload[key]);
      continue;
    }
    const text = others.length < mostOthers ? asText(payload[key]) : undefined;
    const size = key.length + (text?.length ?? 0);
    if (text === undefined || size > room) omitted += 1;
    else {
      others.push([key, text]);
      room -= size;
    }
  }
  return { known, others, omitted };
};
