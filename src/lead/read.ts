import type { Problem } from './alerts.ts';
import { readDate } from './date.ts';
import { idOf } from './identity.ts';
import { asText, indented, onOneLine } from './lines.ts';
import { toParisIso } from './paris.ts';
import { documentedKeys, isObject, type JsonObject, sortPayload } from './payload.ts';
import { type Documented, type DocumentedKey, pushSchema } from './schema.ts';

/** A request of a prospect, as far as it can be read off a payload. */
export interface Request {
  readonly id: string;
  /** Milliseconds since 1970: the date that was sent, else the time of reception. */
  readonly createdAt: number;
  /** The documented values as they were sent, but for the white space around them. */
  readonly documented: Documented;
  /** Whatever else was sent, as "clé: valeur". */
  readonly others: readonly string[];
  /** How many others there were, too many or too long to be kept. */
  readonly omitted: number;
  readonly problems: readonly Problem[];
}

/** Reads a payload that was received at an instant (milliseconds since 1970). Never throws. */
export const readPayload = (payload: JsonObject, receivedAt: number): Request => {
  const { known, others, omitted } = sortPayload(payload);
  const { documented, unreadable } = readDocumented(known);
  const wrapped = documentedKeys.filter((key) => isWrapped(known.get(key)));
  const date = known.get('date_creation') ?? '';
  const createdAt = readDate(date);
  const unreadDate = createdAt === undefined ? asText(date).trim() : '';

  const kept: readonly (readonly [key: string, text: string])[] = [
    ...others,
    ...wrapped.map((key) => [key, asText(known.get(key))] as const),
    ...(unreadDate ? [['date_creation', unreadDate] as const] : []),
  ];
  const isEmpty = Object.values(documented).every((text) => text === '');
  const id = idOf(documented, {
    date_creation: createdAt === undefined ? unreadDate : toParisIso(createdAt),
    others: isEmpty ? JSON.stringify(kept) : '',
  });

  return {
    id,
    createdAt: createdAt ?? receivedAt,
    documented,
    others: kept.map(([key, text]) => `${onOneLine(key)}: ${indented(text)}`),
    omitted,
    problems: [
      ...unreadable.map((key) => ({ kind: 'unreadable', key }) as const),
      ...wrapped
        .filter((key) => !unreadable.includes(key))
        .map((key) => ({ kind: 'wrapped', key }) as const),
      ...(unreadDate ? ([{ kind: 'date', key: 'date_creation' }] as const) : []),
    ],
  };
};

const isWrapped = (sent: unknown): boolean => Array.isArray(sent) || isObject(sent);

/** The documented values as texts. Those that the schema can't take are empty, and their keys told. */
const readDocumented = (known: ReadonlyMap<string, unknown>) => {
  const read = pushSchema.safeParse(Object.fromEntries(known));
  if (read.success) return { documented: read.data, unreadable: [] };
  const unreadable = read.error.issues.map(({ path: [key] }) => key as DocumentedKey);
  const readable = [...known].filter(([key]) => !unreadable.some((one) => one === key));
  return { documented: pushSchema.parse(Object.fromEntries(readable)), unreadable };
};
