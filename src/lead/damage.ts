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

/**
 * A text as it was meant, or undefined if nobody can tell: it is empty, damaged or a placeholder, or a question
 * mark right behind a letter may be one that was lost.
 */
export const legible = (sent: string): string | undefined => {
  const { text, state } = readText(sent);
  return text === '' || state === 'damaged' || /\p{L}\?/u.test(text) ? undefined : text;
};

/**
 * Whether a text is a program's word for nothing, once or several times, in brackets, quotes or not; a tag that
 * was to be filled in; or has neither letter nor digit.
 */
export const isPlaceholder = (text: string): boolean => {
  if (text === '' || text.length > 100) return false;
  const bare = text.replace(/[\s"'`()[\]<>.,;]+/g, ' ').trim();
  return programsNothing.test(bare) || tag.test(text) || !/[\p{L}\p{N}]/u.test(text);
};

// Capitals count: Na and Nan are names.
const programsNothing =
  /^(?:(?:[Nn]ull|NULL|[Nn]il|[Uu]ndefined|UNDEFINED|nan|NaN|NAN|[Nn]one|NONE|#?[Nn] ?\/ ?[Aa]|[Nn] [Aa]|NA|na|[Tt]rue|TRUE|[Ff]alse|FALSE|Array|no value|object \w+|\\N|#[A-Z]+[!?])(?: |$))+$/;
const tag = /^(?:\{\{[^{}]*\}\}|\*\|[^|]*\|\*)$/;

/** A sign for a letter that couldn't be read, one in a letter's place, or an entity that nobody knows. */
const lostLetter = () =>
  /[\ufffd\u25a1\p{Cs}]|(?!\s)\p{Cc}|\p{L}¿|(?<!\s)\?[\p{Ll}(]|\p{Lu}\?\p{Lu}|&(?:#\w+|[a-zA-Z]{2,31}\d*);/u;

/** Damage done twice is undone twice, and so on; no more, since each round reads the whole text. */
const mostRounds = 4;

const mayBeDamaged = /[&%\\\u0080-\u009f\u00c2-\u00f4\u1e00-\u1eff]|u00[c-f]/i;

const repair = (text: string): string => {
  let repaired = text;
  for (let round = 0; round < mostRounds && mayBeDamaged.test(repaired); round += 1) {
    const better = withoutC1(asUtf8(withoutEscapes(withoutEntities(repaired))));
    if (better === repaired) break;
    repaired = better;
  }
  return repaired;
};

const windows1252 = new TextDecoder('windows-1252');

/** The sign of a byte in Windows-1252; 81, 8D, 8F, 90 and 9D have none and stay. */
const signOf = (byte: number): string => windows1252.decode(Uint8Array.of(byte));

const known = (name: string): string | undefined =>
  name === 'apos' ? "'" : Object.hasOwn(named, name) ? named[name] : undefined;

/** Those of HTML 4 and XML, which PHP's htmlentities and its like write, in capitals too. */
const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (entity, decimal, hex, name) => {
    if (name) return known(name) ?? known(name.toLowerCase())?.toUpperCase() ?? entity;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    if (code >= 0x80 && code < 0xa0) return signOf(code);
    const isCharacter = code > 8 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
    return isCharacter ? String.fromCodePoint(code) : entity;
  });

/** Bytes of UTF-8 as a URL has them: "%C3%A9". */
const unescaped = (bytes: string): string => {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes;
  }
};

const withoutEscapes = (text: string): string =>
  text
    .replace(/\\u([\da-f]{4})|u(00[c-f][\da-f])/gi, (_, hex, bare) =>
      String.fromCharCode(Number.parseInt(hex ?? bare, 16)),
    )
    .replace(/(?:%[c-f][\da-f](?:%[89ab][\da-f])+)+/gi, unescaped)
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
const latinInBytes = new RegExp(
  `[ÂÃÄÅ]${following}|â${following}{2}|ï¿½|Æ[’\u0092]|Ë[†œ\u0086\u009c]|È[\u0098-\u009b˜™š›]|á[º»]${following}`,
  'g',
);
const anyInBytes = new RegExp(
  `(?:[Â-ß]${following}|[à-ï]${following}{2}|[ð-ô]${following}{3}){2,}`,
  'g',
);

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Letters that no name is written with: what É, È and their like make of what follows them by chance. */
const phonetic = /[\u0180-\u0191\u0193-\u0217\u021c-\u02c5\u02c7-\u02db\u02dd-\u02ff]/;

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
