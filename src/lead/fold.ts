/** So many signs of a text count; to fold 10 MB of them would take more memory than Zapier may have. */
const longest = 100_000;

/**
 * A text as it is compared: without case, accents, white space and invisible characters, apostrophes and
 * dashes of one kind.
 */
export const fold = (text: string): string =>
  text
    .slice(0, longest)
    // Accents that stand alone go first: putting a long run of them in order takes quadratic time.
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .normalize('NFKD')
    .replace(/[\p{M}\s]+/gu, '')
    .toLowerCase()
    .replace(/\p{Pd}/gu, '-')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');

/** The same with letters and digits alone, for names: "Val d’Oise" is "Val-d'Oise". */
export const foldName = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
