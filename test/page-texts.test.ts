import { curlCommand, powerShellCommand } from '../local/page/browser/commands.ts';
import { toCsv } from '../local/page/browser/csv.ts';
import { en } from '../local/page/browser/texts/en.ts';
import { fr } from '../local/page/browser/texts/fr.ts';
import { notEnglish, notFrench } from './typography.ts';

/** Every text of a catalogue; those that are made from others, for none, one and several. */
const allTexts = (catalogue: object): string[] =>
  Object.values(catalogue).flatMap((entry: unknown): string[] => {
    if (typeof entry === 'string') return [entry];
    if (typeof entry === 'function') return [0, 1, 2].map((n) => String(entry(n, 2)));
    return allTexts(Object(entry));
  });

it.each(allTexts(fr))('French has its spaces and apostrophes: %s', (text) => {
  expect(text).not.toMatch(notFrench);
});

it.each(allTexts(en))('English has no French spaces and quotation marks: %s', (text) => {
  expect(text).not.toMatch(notEnglish);
});

describe('a cell of the export', () => {
  it.each([
    ['a name', 'Lefèvre', 'Lefèvre'],
    ['a plain number', '75001', '75001'],
    ['a zero in front', '01000', '="01000"'],
    ['a phone number with a plus', '+33639980001', '="+33639980001"'],
    ['a phone number with spaces', '06 39 98 00 01', '="06 39 98 00 01"'],
    ['hours that look like a date', '9-12', '="9-12"'],
    ['digits with an e between them', '2e5', '="2e5"'],
    ['many digits', '123456789012', '="123456789012"'],
    ['a formula', '=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['a formula with a plus', '+cmd|x', "'+cmd|x"],
    ['a formula with a minus', '-2+cmd|x', "'-2+cmd|x"],
    ['a formula of Lotus', '@SUM(1)', "'@SUM(1)"],
    ['a formula after white space', ' \t=1+x', "' \t=1+x"],
    ['a formula in full width', '＝1+x', "'＝1+x"],
    ['a tab', '\tx', "'\tx"],
    ['a carriage return', '\rx', "'\rx"],
    ['quotation marks and separators', 'a";"b\r\n,', 'a";"b\r\n,'],
  ])('is inert and unchanged: %s', (_what, value, cell) => {
    const quoted = `"${cell.replaceAll('"', '""')}"`;
    expect(toCsv([[value, 'x']], ';')).toBe(`\ufeff${quoted};"x"\r\n`);
  });
});

it('a line for the terminal holds quotation marks, dollars and lines as they are', () => {
  const [url, body] = ['http://x/', '{"a":"`b`\n’"}'];
  expect(curlCommand(url, { 'X-Token': "l'$HOME" }, body)).toBe(
    `curl -H 'Content-Type: application/json' -H 'X-Token: l'\\''$HOME' --data-binary '${body}' 'http://x/'`,
  );
  expect(powerShellCommand(url, { 'X-Token': "l'$HOME" }, body)).toBe(
    `Invoke-RestMethod -Method Post -Uri 'http://x/' -Headers @{ 'X-Token' = 'l''$HOME' } -ContentType 'application/json; charset=utf-8' -Body '${body.replace('’', '’’')}'`,
  );
});

it('a count tells what is shown, and that older deliveries are gone', () => {
  const count = '2 sur 200 livraisons (sur 254 reçues, les plus anciennes sont effacées)';
  expect(fr.deliveries.count(2, 200, 254)).toBe(count);
});
