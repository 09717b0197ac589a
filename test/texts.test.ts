import { createApp } from '../src/editions/private.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as directory } from '../src/locales/en-directory.ts';
import { texts as fr } from '../src/locales/fr.ts';
import { notEnglish, notFrench, prose } from './typography.ts';

/** Every text of a catalogue, those that are made from others with a word in their place. */
const allTexts = (catalogue: object): string[] =>
  Object.values(catalogue).flatMap((entry: unknown): string[] => {
    if (typeof entry === 'string') return [entry];
    if (typeof entry === 'function') {
      return [String(entry('X', 'Y'))];
    }
    return allTexts(Object(entry));
  });

describe('every French text', () => {
  const texts = allTexts(fr).map(prose);

  it.each(texts)('has non-breaking spaces and curved apostrophes: %s', (text) => {
    expect(text).not.toMatch(notFrench);
  });
});

describe('every English text', () => {
  it.each(
    [...new Set([en, directory].flatMap(allTexts))].map(prose),
  )('has no French spaces and quotation marks: %s', (text) => {
    expect(text).not.toMatch(notEnglish);
  });
});

describe.each([
  ['French', fr],
  ['English', en],
])('in %s', (_language, texts) => {
  const { display } = createApp(texts).triggers.new_lead;

  it('the directions are numbered steps that say what to send, to whom', () => {
    expect(display.directions.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ']);
    expect(display.directions).toContain('[tech@iciformation.fr](mailto:tech@iciformation.fr)');
    expect(display.directions).toContain('`X-Token: ');
  });

  it('no text has a bare link', () => {
    expect(
      allTexts(texts)
        .map(prose)
        .filter((text) => /https?:|www\./.test(text)),
    ).toEqual([]);
  });
});
