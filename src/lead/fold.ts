/**
 * A text as it is compared: without case, accents, white space and what can't be seen, apostrophes and
 * dashes of one kind.
 */
export const fold = (text: string): string => (USUAL.test(text) ? foldUsual(text) : foldAny(text));

/** What French is written with, and no sign that needs more than the loss of its accent. */
const USUAL = /^[\w .@\u00c0-\u00ff-]*$/;

/** The same for such a text, with expressions that are quick since they know few characters. */
const foldUsual = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f ]+/g, '')
    .toLowerCase()
    .replaceAll('æ', 'ae');

/** Accents that stand alone go first: putting a long run of them in order takes quadratic time. */
const foldAny = (text: string): string =>
  text
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '')
    .normalize('NFKD')
    .replace(/[\p{M}\s]+/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');

/** The same with letters and digits alone, for names: "Val d’Oise" is "Val-d'Oise". */
export const foldName = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
