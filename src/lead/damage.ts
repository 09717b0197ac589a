import { characterEntitiesHtml4 as named } from 'character-entities-html4';

/** `damaged`: some letters of `text` are lost. `placeholder`: a program's word for nothing; `text` is ''. */
export interface Reading {
  readonly text: string;
  readonly state: 'sound' | 'repaired' | 'damaged' | 'placeholder';
}

/** In characters; no answer to a form is longer. */
const longest = 100_000;

/**
 * A text as it was meant. HTML entities, backslashes before quotes, UTF-8 read as Windows-1252 or Latin-1, and
 * Windows-1252 read as Latin-1 are undone, even where they were done several times.
 */
export const readText = (sent: string): Reading => {
  const head = sent.slice(0, longest);
  const text = repair(head).trim();
  if (isPlaceholder(text)) return { text: '', state: 'placeholder' };
  if (lostLetter().test(text)) return { text, state: 'damaged' };
  return { text, state: text === head ? 'sound' : 'repaired' };
};

/** A text as it was meant, or undefined if it is empty, damaged or a placeholder. */
export const legible = (sent: string): string | undefined => {
  const { text, state } = readText(sent);
  return text === '' || state === 'damaged' ? undefined : text;
};

/** Whether a text is a program's word for nothing, once or several times, or has neither letter nor digit. */
export const isPlaceholder = (text: string): boolean =>
  text.length < 100 && text !== '' && (programsNothing.test(text) || !/[\p{L}\p{N}]/u.test(text));

// Capitals count: Na and Nan are names.
const programsNothing =
  /^(?:(?:[Nn]ull|NULL|[Uu]ndefined|UNDEFINED|nan|NaN|NAN|[Nn]one|NONE|[Nn]\/[Aa]|N\.A\.|n\.a\.|NA|na|[Tt]rue|TRUE|[Ff]alse|FALSE|<nil>|\(null\)|\[object Object\])(?:\s+|$))+$/;

/** A sign for a letter that couldn't be read, or a question mark right beside a letter, as in its place. */
const lostLetter = () => /[\ufffd\u0080-\u009f\p{Cs}]|\p{L}\?|\?\p{L}/u;

/** Damage done twice is undone twice, and so on; no more, since each round reads the whole text. */
const mostRounds = 4;

const mayBeDamaged = /[&\\\u0080-\u009f\u00c2-\u00f4]/;

const repair = (text: string): string => {
  let repaired = text;
  for (let round = 0; round < mostRounds && mayBeDamaged.test(repaired); round += 1) {
    const better = withoutC1(asUtf8(withoutBackslashes(withoutEntities(repaired))));
    if (better === repaired) break;
    repaired = better;
  }
  return repaired;
};

const windows1252 = new TextDecoder('windows-1252');

/** The sign of a byte in Windows-1252; 81, 8D, 8F, 90 and 9D have none and stay. */
const signOf = (byte: number): string => windows1252.decode(Uint8Array.of(byte));

/** Those of HTML 4 and XML, the only ones that PHP's htmlentities and its like write. */
const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (entity, decimal, hex, name) => {
    if (name) return name === 'apos' ? "'" : (Object.hasOwn(named, name) && named[name]) || entity;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    if (code >= 0x80 && code < 0xa0) return signOf(code);
    const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
    return isCharacter ? String.fromCodePoint(code) : entity;
  });

const withoutBackslashes = (text: string): string =>
  text
    .replace(/\\u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+(['"’/]?)/g, (backslashes, quote) => quote || backslashes);

/** Bytes from 80 to 9F by their signs in Windows-1252. */
const byteOf = new Map(
  Array.from({ length: 0x20 }, (_, i) => [signOf(0x80 + i), 0x80 + i] as const),
);

const following = `[\\u0080-\\u00bf${[...byteOf.keys()].join('')}]`;

/**
 * UTF-8 in the signs of its bytes. One such letter tells enough where it is a letter of a Latin alphabet or
 * a sign of punctuation; of other scripts it takes two: "CAFÉ…" is the byte of É and that of … by chance.
 */
const latinInBytes = new RegExp(`[ÂÃÄÅ]${following}|â${following}{2}|ï¿½`, 'g');
const anyInBytes = new RegExp(
  `(?:[Â-ß]${following}|[à-ï]${following}{2}|[ð-ô]${following}{3}){2,}`,
  'g',
);

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Letters that no name is written with: what É, È and their like make of what follows them by chance. */
const phonetic = /[\u0180-\u02ff]/;

const decoded = (signs: string): string => {
  const bytes = Array.from(signs, (sign) => byteOf.get(sign) ?? sign.charCodeAt(0));
  try {
    const text = decoder.decode(Uint8Array.from(bytes));
    return phonetic.test(text) ? signs : text;
  } catch {
    return signs;
  }
};

/** An à loses its second byte, a no-break space, where white space is tidied: Ã is left, after no capital. */
const asUtf8 = (text: string): string =>
  text
    .replace(anyInBytes, decoded)
    .replace(latinInBytes, decoded)
    .replace(/(?<!\p{Lu})Ã(?=\s|$)/gu, 'à');

const withoutC1 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => signOf(sign.charCodeAt(0)));
