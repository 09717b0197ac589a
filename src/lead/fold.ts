/**
 * A text as it is compared: without case, accents, white space and what can't be seen, apostrophes and
 * dashes of one kind. Accents that stand alone go first, since putting a long run of them in order takes
 * a time that grows with its square.
 */
export const fold = (text: string): string =>
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
