import { markHours, NO_SLOT, readSlot } from './hours.ts';
import {
  goesWith,
  LAST_CALL,
  type Moment,
  momentNamed,
  momentOfHours,
  momentOfWords,
  namedMoments,
} from './moments.ts';
import { nextCall } from './next-call.ts';
import { isDoubtful, markDates, namesDay, plain, rewrite } from './wording.ts';

/** When a prospect would like to be called; each field is '' where the text doesn't tell. */
export type Callback = {
  /** Start of the slot, "14:00". */
  debut: string;
  /** End of the slot, "16:00". */
  fin: string;
  moment: Moment;
  /** Next moment at which one may call: ISO 8601 with the offset of Paris. */
  prochain: string;
};

/**
 * When a prospect would like to be called, from what they wrote (`horaire_rappel`, free text in French)
 * and when the lead was received (milliseconds since 1970). What the text doesn't tell is ''.
 *
 * - debut, fin: the first slot, if written in figures; words give no hours, except "entre midi et deux"
 *   (12:00 to 14:00), "midi et demi" and "midi et quart". An hour before 07:00 isn't read, as "2h" is
 *   said of the afternoon too.
 * - moment: the one the words name, else that of the start: matin until 12:00, midi until 14:00,
 *   après-midi until 18:00, then soir. A slot from the morning until 16:00 or later, or without an end,
 *   is indifférent; one that starts from 12:00 until before 14:00 and ends after 15:00 ("13h-17h"), or
 *   has no end, is après-midi. Two moments in words are none.
 * - prochain: when the start is known and the text names no day. The start of the slot, on the first
 *   working day (Monday to Friday, no public holiday) on which it isn't over; the time of receipt, to
 *   the second, for a lead received within it. A slot without an end ("après 18h") lasts until the end
 *   of the moment named, or until 20:00, the hour at which article D223-9 of the Code de la
 *   consommation ends calls for sale; a time alone ("vers 14h") doesn't last.
 *
 * Nothing at all is read from a text that says when not to call ("pas le matin"), speaks of another time
 * zone, contradicts itself ("le matin ou après 18h") or is longer than 200 characters.
 */
export const readCallback = (horaireRappel: string, received: number): Callback => {
  const nothing: Callback = { debut: '', fin: '', moment: '', prochain: '' };
  if (horaireRappel.length > MAX_LENGTH) return nothing;

  const bare = momentNamed(horaireRappel);
  if (bare) return { ...nothing, moment: bare };

  const figures = markDates(plain(horaireRappel));
  // The first use of an expression costs about 0.1 ms, and most slots are figures without a word.
  const hasWords = /[^\dh:/ -]|\bh24/.test(figures);
  const text = hasWords ? rewrite(figures) : figures;
  if (hasWords && isDoubtful(text)) return nothing;

  const marked = markHours(text);
  const slot = readSlot(marked);
  const named = hasWords ? namedMoments(marked) : [];
  const hasHours = slot !== NO_SLOT;
  if (hasHours && named.length > 0 && !named.some((moment) => goesWith(slot, moment))) {
    return nothing;
  }

  const only = named.length === 1 ? named[0] : undefined;
  const ofText = hasHours ? momentOfHours(slot) : momentOfWords(marked, named);
  const until = slot.end || (slot.isOpen ? (only?.to ?? LAST_CALL) : slot.start);
  return {
    debut: slot.start,
    fin: slot.end,
    moment: only?.name ?? ofText,
    prochain: hasWords && namesDay(marked) ? '' : nextCall(slot.start, until, received),
  };
};

/** A longer text is a message, not a slot; and no text is long enough to keep an expression busy. */
const MAX_LENGTH = 200;
