import { late } from './late.ts';

/** So many signs of a text count; to fold 10 MB of them would take more memory than Zapier may have. */
const longest = 100_000;

/**
 * A text as it is compared: without case, accents, white space and what can't be seen, apostrophes and
 * dashes of one kind.
 */
export const fold = (text: string): string => {
  if (text.length > longest) return fold(text.slice(0, longest));
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const left = leftOf[text.charCodeAt(i)];
    if (left === undefined) return foldAny(text);
    folded += left;
  }
  return folded;
};

/** The same with letters and digits alone, for names: "Val d’Oise" is "Val-d'Oise". */
export const foldName = (text: string): string => fold(text).replace(betweenWords(), '');

const betweenWords = late(String.raw`[^\p{L}\p{N}]+`, 'gu');
const unseen = late(String.raw`[\p{M}\p{Default_Ignorable_Code_Point}]+`, 'gu');
const marksAndSpace = late(String.raw`[\p{M}\s]+`, 'gu');
const anyDash = late(String.raw`\p{Pd}`, 'gu');

/** Accents that stand alone go first: putting a long run of them in order takes quadratic time. */
const foldAny = (text: string): string =>
  text
    .replace(unseen(), '')
    .replace(/[’‘ʼ`´]/g, "'")
    .normalize('NFKD')
    .replace(marksAndSpace(), '')
    .toLowerCase()
    .replace(anyDash(), '-')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');

/** What is left of each sign with which most French is written, by its code: no other need be looked up. */
const leftOf = Array.from({ length: 0x100 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (!/[\w .@\u00c0-\u00ff-]/.test(sign)) return undefined;
  const [letter = ''] = sign.normalize('NFD');
  return letter.toLowerCase().replace(' ', '').replace('æ', 'ae');
});
