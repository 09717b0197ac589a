import { leadFields } from './fields.ts';
import type { DocumentedKey } from './schema.ts';

/** A JSON object as it was sent. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys that Ici Formation documents, in the order of the form. */
export const documentedKeys = leadFields
  .filter(({ documented }) => documented)
  .map(({ key }) => key as DocumentedKey);

/** A payload, told apart: what stands under a key that this app reads, and all the rest. */
export interface Sorted {
  readonly known: ReadonlyMap<string, unknown>;
  readonly others: readonly (readonly [key: string, sent: unknown])[];
}

const leadKeys: ReadonlySet<string> = new Set(documentedKeys);
const readKeys: ReadonlySet<string> = new Set([...documentedKeys, 'date_creation']);

/**
 * White space and a byte order mark around a key don't count, unless the key stands there without them
 * too; the other one is then kept among the others.
 */
export const sortPayload = (payload: JsonObject): Sorted => {
  const known = new Map<string, unknown>();
  const others: [string, unknown][] = [];
  for (const [key, sent] of Object.entries(payload)) {
    const name = key.trim();
    const isTaken = known.has(name) || (name !== key && Object.hasOwn(payload, name));
    if (readKeys.has(name) && !isTaken) known.set(name, sent);
    else others.push([key, sent]);
  }
  return { known, others };
};

/** Whether a JSON value is a lead: an object in which at least one of the documented keys occurs. */
export const isLead = (element: unknown): element is JsonObject =>
  isObject(element) && Object.keys(element).some((key) => leadKeys.has(key.trim()));
