/**
 * A text as it is compared: without case, accents, white space and what can't be seen, apostrophes and
 * dashes of one kind.
 */
export const fold = (text: string): string => {
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const left = leftOf[text.charCodeAt(i)];
    if (left === undefined) return foldAny(text);
    folded += left;
  }
  return folded;
};

/** The same with letters and digits alone, for names: "Val d’Oise" is "Val-d'Oise". */
export const foldName = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Accents that stand alone go first: putting a long run of them in order takes quadratic time. */
const foldAny = (text: string): string =>
  text
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .normalize('NFKD')
    .replace(/[\p{M}\s]+/gu, '')
    .toLowerCase()
    .replace(/\p{Pd}/gu, '-')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');

/** What is left of each sign with which most French is written, by its code: no other need be looked up. */
const leftOf = Array.from({ length: 0x100 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (!/[\w .@\u00c0-\u00ff-]/.test(sign)) return undefined;
  const [letter = ''] = sign.normalize('NFD');
  return letter.toLowerCase().replace(' ', '').replace('æ', 'ae');
});
