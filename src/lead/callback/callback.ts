import { type Meaning, understand } from './grammar.ts';
import { nextCall } from './next-call.ts';
import { agree, LAST_CALL, type Moment, momentOfSlots, PARTS, type Part } from './parts.ts';
import { plain } from './plain.ts';

/** When a prospect would like to be called; each field is '' where the text doesn't tell. */
export type Callback = {
  /** Start of the slot, "14:00", in the prospect's time. */
  debut: string;
  /** End of the slot, "16:00", in the prospect's time. */
  fin: string;
  moment: Moment;
  /** Next moment at which one may call: ISO 8601 with the offset of Paris. */
  prochain: string;
};

/** A longer text is a message, not a slot. */
const MAX_LENGTH = 200;

/**
 * When a prospect would like to be called, from what they wrote (`horaire_rappel`, free text in French),
 * when the lead was received (milliseconds since 1970) and the code of their département. What the text
 * doesn't tell is ''.
 *
 * - debut, fin: the first slot, if hours are given. An hour before 07:00 isn't read, as "2h" is said of
 *   the afternoon too.
 * - moment: the one the words name, else that of the start: matin until 12:00, midi until 14:00,
 *   après-midi until 18:00, then soir. A slot from the morning until 16:00 or later, or without an end,
 *   is indifférent; one that starts from 12:00 until before 14:00 and ends after 15:00 ("13h-17h"), or
 *   has no end, is après-midi. Two moments are none.
 * - prochain: when a start or one part of the day is known, and the text names no day. The start of the
 *   slot, on the first working day (Monday to Friday, no public holiday of metropolitan France) on which
 *   it isn't over; the time of receipt, to the second, for a lead received within it. A slot without an
 *   end ("après 18h") lasts until the end of the part named, or until 20:00, the hour at which article
 *   D223-9 of the Code de la consommation ends calls for sale; a time alone ("vers 14h") doesn't last. By
 *   convention, matin is from 09:00, midi from 12:00, après-midi from 14:00, soir from 18:00 until 20:00.
 *   Hours are those of the prospect's territory, the moment is told in the time of Paris.
 *
 * Nothing at all is read from a text with a word that isn't understood, that contradicts itself ("le
 * matin ou après 18h") or is longer than 200 characters.
 */
export const readCallback = (
  horaireRappel: string,
  received: number,
  departementCode = '',
): Callback => {
  const nothing: Callback = { debut: '', fin: '', moment: '', prochain: '' };
  if (horaireRappel.length > MAX_LENGTH) return nothing;

  // Most texts are the name of a part of the day, and no more.
  const bare = PARTS.find(({ name }) => name === horaireRappel);
  const said: Meaning[] = bare ? [{ part: bare }] : understand(plain(horaireRappel));
  const says = (what: keyof Meaning) => said.some((one) => one[what]);
  const slots = says('isUnclear') ? [] : said.flatMap(({ slot }) => slot ?? []);
  const parts = PARTS.filter((part) => said.some((one) => one.part === part));
  if (!agree(slots, parts)) return nothing;

  const [slot] = slots;
  const part = parts.length === 1 ? parts[0] : undefined;
  const until = slot?.end || (slot && !slot.isOpen ? slot.start : (part?.to ?? LAST_CALL));
  const isWholePart = !says('isLate') && !says('isUnclear');
  const start = slot?.start || (part && isWholePart && part.from < until ? part.from : '');
  const isDayKnown = start !== '' && !says('isDay');
  return {
    debut: slot?.start ?? '',
    fin: slot?.end ?? '',
    moment: slot ? momentOfSlots(slots, part) : momentOfWords(said, parts),
    prochain: isDayKnown ? nextCall(start, until, received, departementCode) : '',
  };
};

const momentOfWords = (said: readonly Meaning[], parts: readonly Part[]): Moment => {
  const isPartOfDay = said.some(({ isLate, part }) => isLate && !part);
  const [part, another] = parts;
  if (part && !another) return isPartOfDay ? '' : part.name;
  const names = new Set<string>(parts.map(({ name }) => name));
  const isWholeDay = ['matin', 'après-midi', 'soir'].every((name) => names.has(name));
  const isAnyTime = !part && said.some((one) => one.isAnyTime);
  return isWholeDay || (isAnyTime && !isPartOfDay) ? 'indifférent' : '';
};
