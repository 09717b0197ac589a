import { fold, foldName } from '../src/lead/fold.ts';

describe('two texts are the same to a comparison', () => {
  it.each([
    ['in capitals or small letters', 'ANGLAIS', 'anglais'],
    ['with or without accents', 'Développement à Nîmes', 'Developpement a Nimes'],
    ['with the accents of capitals', 'ÉÀÜÇ', 'eauc'],
    ['with accents apart', 'De\u0301butant', 'débutant'],
    ['with accents of other languages', 'Łódź – ő', 'łodz-o'],
    ['with or without white space', ' Anglais  Débutant\u00a0', 'anglaisdébutant'],
    ['with tabs and line breaks', 'Anglais\tDébutant\n', 'anglaisdébutant'],
    ['with characters that can not be seen', 'Ang\u200blais\ufeff', 'anglais'],
    ['with the apostrophe of a phone', 'L’été', "l'ete"],
    ['with any sign for an apostrophe', '‘ʼ`´’', "'''''"],
    ['with any dash', 'Excel – Word — ‐', 'excel-word--'],
    ['with ligatures', 'Œuvre, ÆSCHNE, ﬁn', 'oeuvre, aeschne, fin'],
    ['with small ligatures', 'œuvre, æschne', 'oeuvre, aeschne'],
    ['in full width', 'ＷＥＢ', 'web'],
  ])('%s: %j and %j', (_how, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('but not with other letters, digits or signs', () => {
    const texts = ['c', 'c++', 'c#', 'c+', 'd', 'c1', '', 'c-', "c'", 'c.', 'c@'];
    expect(new Set(texts.map(fold)).size).toBe(texts.length);
  });

  it('by its first 100,000 signs', () => {
    const long = 'É'.repeat(100_000);
    expect(fold(`${long}É`)).toBe('e'.repeat(100_000));
    expect(fold(`${long.slice(1)}!`)).toBe(`${'e'.repeat(99_999)}!`);
  });
});

it.each([
  ['Val d’Oise', 'valdoise'],
  ["Val-d'Oise", 'valdoise'],
  ['Côtes-d’Armor', 'cotesdarmor'],
  ['2A – Corse', '2acorse'],
  ['…', ''],
])('a name is compared by its letters and digits: %j is %j', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});
