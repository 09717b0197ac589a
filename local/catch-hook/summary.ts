import type { Delivery } from './deliveries.ts';

/** A sentence ends with a full stop, a space and a capital letter. */
const firstSentence = (text: string): string => text.split(/(?<=\.) (?=\p{Lu})/u)[0] ?? '';

/** One line for a delivery, without anything that was in it: an unforeseen error might quote it. */
export const summary = ({ received_at, status, leads, milliseconds, message }: Delivery): string =>
  [
    new Date(received_at).toTimeString().slice(0, 8),
    status.padEnd(8),
    `${leads.length} lead(s)`,
    `${milliseconds} ms`,
    status === 'halted' ? firstSentence(message) : '',
  ]
    .join('  ')
    .trimEnd();
