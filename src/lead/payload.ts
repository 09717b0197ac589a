import { asText } from './lines.ts';
import { type DocumentedKey, pushSchema } from './schema.ts';

/** A JSON object as it was sent. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys that Ici Formation documents, in the order of the form. */
export const documentedKeys = Object.keys(pushSchema.shape) as DocumentedKey[];

const leadKeys: ReadonlySet<string> = new Set(documentedKeys);
const readKeys: ReadonlySet<string> = new Set([...documentedKeys, 'date_creation']);

/** Keys under which senders put leads. */
const wrappers = 'lead leads data payload prospect prospects contact fields'.split(' ');
const prefix = new RegExp(`^(?:(?:${wrappers.join('|')})[^a-z]+)+`);

/** The letters and digits of a key, without case, accents and wrapper: "codepostal" for "lead[Code postal]". */
const plain = (key: string): string => {
  const start = key.trim().slice(0, 50).normalize('NFKD').toLowerCase();
  return start.replace(prefix, '').replace(/[^a-z\d]+/g, '');
};

const keyByPlain = new Map([...readKeys].map((key) => [plain(key), key]));

/** The key that is meant by one as it is sent, or that one itself. */
export const meantKey = (key: string): string =>
  readKeys.has(key) ? key : (keyByPlain.get(plain(key)) ?? key);

/** Whether a key is one under which senders put leads. */
export const isWrapper = (key: string): boolean => wrappers.includes(plain(key));

/** The documented keys that are meant in an object. */
export const documentedIn = (payload: JsonObject): string[] =>
  Object.keys(payload)
    .map(meantKey)
    .filter((key) => leadKeys.has(key));

/** Whether a JSON value is a lead: an object in which at least one of the documented keys occurs. */
export const isLead = (element: unknown): element is JsonObject =>
  isObject(element) && documentedIn(element).length > 0;

/** How many other keys and characters are kept: a body may have a million of either. */
const mostOthers = 1000;
const longestOthers = 1_000_000;

/**
 * Splits a payload: the values `known` under a key that this app reads, the `others` as text, and how many
 * of those were `omitted`, too many or too long. A key as documented counts before other spellings of it,
 * which are kept among the others.
 */
export const sortPayload = (payload: JsonObject) => {
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
    const text = asText(payload[key]);
    const size = key.length + text.length;
    if (others.length === mostOthers || size > room) omitted += 1;
    else {
      others.push([key, text]);
      room -= size;
    }
  }
  return { known, others, omitted };
};
