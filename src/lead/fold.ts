/**
 * A text as it is compared: without case, accents and white space. Accents that stand alone go first,
 * since putting a long run of them in order takes a time that grows with its square.
 */
export const fold = (text: string): string =>
  text
    .replace(/\p{M}+/gu, '')
    .normalize('NFKD')
    .replace(/[\p{M}\s]+/gu, '')
    .toLowerCase();
