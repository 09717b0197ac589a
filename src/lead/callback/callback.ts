import { type Meaning, understand } from './grammar.ts';
import { nextCall } from './next-call.ts';
import { agree, LAST_CALL, type Moment, momentOfParts, momentOfSlots, PARTS } from './parts.ts';
import { plain } from './plain.ts';

/** When a prospect would like to be called; each field is '' where the text doesn't tell. */
export type Callback = { debut: string; fin: string; moment: Moment; prochain: string };

/**
 * When a prospect would like to be called, from what they wrote (`horaire_rappel`, free text in French),
 * when the lead was received (milliseconds since 1970) and the code of their département ("75", "974").
 * Nothing at all is read from a text that is longer than 200 characters, has a word that isn't in the
 * vocabulary or contradicts itself ("le matin ou après 18h").
 *
 * - debut, fin: "14:00", the first slot, if hours are given. An hour before 07:00 isn't read, as "2h" is
 *   said of the afternoon too.
 * - moment: the one the words name, else that of the start: matin until 12:00, midi until 14:00,
 *   après-midi until 18:00, then soir. A slot from the morning until 16:00 or later, or without an end,
 *   is indifférent; one that starts from 12:00 until before 14:00 and ends after 15:00 ("13h-17h"), or
 *   has no end, is après-midi. Two moments are none.
 * - prochain: in ISO 8601 with the offset of Paris, the start of the slot on the first working day (Monday
 *   to Friday, no public holiday of metropolitan France) on which it isn't over; the time of receipt, to
 *   the second, for a lead received within it. Hours are those of the prospect's territory. Without hours,
 *   a part of the day is enough: by this app's convention, matin is from 09:00, midi from 12:00,
 *   après-midi from 14:00, soir from 18:00 until 20:00, the hour at which article D223-9 of the Code de la
 *   consommation ends calls for sale. A slot without an end ("après 18h") lasts until the end of the part
 *   named, or 20:00; a time alone ("vers 14h") doesn't last. A text that names a day has no prochain.
 */
export const readCallback = (horaireRappel: string, received: number, code = ''): Callback => {
  const nothing: Callback = { debut: '', fin: '', moment: '', prochain: '' };
  if (horaireRappel.length > 200) return nothing;

  // Most texts are the name of a part of the day, for which no grammar has to be compiled.
  const bare = PARTS.find(({ name }) => name === horaireRappel);
  const said: Meaning[] = bare ? [{ part: bare }] : understand(plain(horaireRappel));
  const says = (what: keyof Meaning) => said.some((one) => one[what]);

  const slots = says('isUnclear') ? [] : said.flatMap(({ slot }) => slot ?? []);
  const parts = PARTS.filter((part) => said.some((one) => one.part === part));
  if (!agree(slots, parts)) return nothing;

  const [slot] = slots;
  const part = parts.length === 1 ? parts[0] : undefined;
  const until = slot?.end || (slot && !slot.isOpen ? slot.start : (part?.to ?? LAST_CALL));
  const isWholePart = part && part.from < until && !says('isLate') && !says('isUnclear');
  const start = slot?.start || (isWholePart ? part.from : '');
  return {
    debut: slot?.start ?? '',
    fin: slot?.end ?? '',
    moment: slot ? momentOfSlots(slots, part) : momentOfParts(parts, says('isAnyTime')),
    prochain: start && !says('namesDay') ? nextCall(start, until, received, code) : '',
  };
};
