/**
 * Zeros in front, a plus, and what looks like a date or a very long number would be changed by a
 * spreadsheet. As a formula that is a text, they stay what they are; nothing but digits and signs gets in.
 */
const numberLike = /^(?=.*\d)[\d\s+\-./:,()e]+$/i;
const plainNumber = /^(0|[1-9]\d{0,10})$/;

/** What a spreadsheet would run, also in full width or after white space that it overlooks. */
const formulaLike = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

const cell = (text: string): string => {
  const isKept = numberLike.test(text) && !plainNumber.test(text) && text.length <= 40;
  const safe = isKept
    ? `="${text.replace(/\s/g, ' ')}"`
    : formulaLike.test(text)
      ? `'${text}`
      : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/**
 * A table as CSV for Excel and Google Sheets, in UTF-8 with a byte order mark. The separator is the one
 * that Excel expects in the reader's language.
 */
export const toCsv = (rows: readonly (readonly string[])[], separator: ';' | ','): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`;
