import type { Problem } from './alerts.ts';
import { isPlaceholder, type Reading, readText } from './damage.ts';
import { readDate } from './date.ts';
import { idOf } from './identity.ts';
import { asText, indented, onOneLine } from './lines.ts';
import { toParisIso } from './paris.ts';
import { documentedKeys, isObject, type JsonObject, sortPayload } from './payload.ts';
import { type Documented, type DocumentedKey, pushSchema } from './schema.ts';

/** A prospect's request, as read from a payload. */
export interface Request {
  readonly id: string;
  /** Milliseconds since 1970: the date that was sent, else the time of receipt. */
  readonly createdAt: number;
  /** The documented values as sent, but for the white space around them. */
  readonly documented: Documented;
  /** The same as they were meant. */
  readonly readings: Readonly<Record<DocumentedKey, Reading>>;
  /** All other values, as "clé: valeur". */
  readonly others: readonly string[];
  /** How many of those were left out, too many or too long. */
  readonly omitted: number;
  readonly problems: readonly Problem[];
}

/** Reads a payload that was received at an instant (milliseconds since 1970). Never throws. */
export const readPayload = (payload: JsonObject, receivedAt: number): Request => {
  const { known, others, omitted } = sortPayload(payload);
  const { documented, unreadable } = readDocumented(known);
  const readings = Object.fromEntries(
    documentedKeys.map((key) => [key, readText(documented[key])]),
  ) as Request['readings'];
  const wrapped = documentedKeys.filter((key) => isWrapped(known.get(key)));
  const sentDate = known.get('date_creation') ?? '';
  const date = sentDate === false || isPlaceholder(asText(sentDate)) ? '' : sentDate;
  const createdAt = readDate(date);
  const unreadDate = createdAt === undefined ? asText(date).trim() : '';

  const kept: [key: string, text: string][] = [...others];
  for (const key of wrapped) kept.push([key, asText(known.get(key))]);
  if (unreadDate) kept.push(['date_creation', unreadDate]);

  const problems: Problem[] = unreadable.map((key) => ({ kind: 'unreadable', key }));
  for (const key of wrapped) {
    if (!unreadable.includes(key)) problems.push({ kind: 'wrapped', key });
  }
  if (unreadDate) problems.push({ kind: 'date', key: 'date_creation' });

  const isEmpty = Object.values(documented).every((text) => text === '');
  const id = idOf(readings, {
    date_creation: createdAt === undefined ? unreadDate : toParisIso(createdAt),
    others: isEmpty ? JSON.stringify(kept) : '',
  });
  return {
    id,
    createdAt: createdAt ?? receivedAt,
    documented,
    readings,
    others: kept.map(([key, text]) => `${onOneLine(key)}: ${indented(text)}`),
    omitted,
    problems,
  };
};

const isWrapped = (sent: unknown): boolean => Array.isArray(sent) || isObject(sent);

/** The documented values as texts; those that the schema refuses are empty, their keys in `unreadable`. */
const readDocumented = (known: ReadonlyMap<string, unknown>) => {
  const read = pushSchema.safeParse(Object.fromEntries(known));
  if (read.success) return { documented: read.data, unreadable: [] };
  const unreadable = read.error.issues.map(({ path: [key] }) => key as DocumentedKey);
  const readable = [...known].filter(([key]) => !unreadable.some((one) => one === key));
  return { documented: pushSchema.parse(Object.fromEntries(readable)), unreadable };
};
