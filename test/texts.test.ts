import { createApp } from '../src/editions/private.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as directory } from '../src/locales/en-directory.ts';
import { texts as fr } from '../src/locales/fr.ts';
import { guide } from '../src/locales/guide.ts';
import { isPage } from './markdown.ts';
import { allTexts, mixedUp, notEnglish, notFrench, prose } from './typography.ts';

const bareLink = /https?:|www\./;

const offenders = (texts: readonly string[], ...patterns: RegExp[]): string[] =>
  texts.map(prose).filter((text) => patterns.some((pattern) => pattern.test(text)));

it('every French text has its non-breaking spaces and curved apostrophes', () => {
  expect(offenders(allTexts(fr), notFrench, bareLink, mixedUp)).toEqual([]);
});

it('every English text is free of French spaces and quotation marks', () => {
  expect(offenders([en, directory].flatMap(allTexts), notEnglish, bareLink, mixedUp)).toEqual([]);
});

it.each([
  ['French', fr, notFrench],
  ['English', en, notEnglish],
])('in %s, the directions are numbered steps that say what to send, to whom', (_, texts, not) => {
  const { directions } = createApp(texts).triggers.new_lead.display;
  expect(directions.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ']);
  expect(directions).toContain('[tech@iciformation.fr](mailto:tech@iciformation.fr)');
  expect(directions.match(/`[\w-]+: /g)).toEqual(['`X-Token: ']);
  expect(offenders([directions], not, bareLink, mixedUp)).toEqual([]);
});

it('a help text leads to a page of the guide, in its language, and to no other', () => {
  const folder = guide.fr.start.replace('/fr/guide.md', '');
  const linked = (texts: object) =>
    allTexts(texts).flatMap((text) => [...text.matchAll(/\]\((https:[^)]*)\)/g)].map((m) => m[1]));
  const [french, english] = [linked(fr), linked([en, directory])];
  expect(french.every((link) => link?.startsWith(`${folder}/fr/`))).toBe(true);
  expect(english.every((link) => link?.startsWith(`${folder}/en/`))).toBe(true);
  const targets = [...french, ...english].map((link) => link?.replace(folder, 'docs') ?? '');
  expect(targets.filter((target) => !isPage(target))).toEqual([]);
});
