import { blocksIn, markdownIn, readMarkdown } from './markdown.ts';
import { mixedUp, notEnglish, notFrench, prose } from './typography.ts';

const withFrenchLabels = /^docs\/en\/(?:recipes\/|fields.md)/;

it.each(
  markdownIn('docs/fr/'),
)('%s has the spaces and apostrophes of French, and no sample is a test', (file) => {
  const page = readMarkdown(file);
  const offenders = [
    prose(page).match(notFrench),
    prose(page).match(/^\s*(?:[:;?»]|!(?!\[)).*/m),
    prose(page).match(mixedUp),
    ...blocksIn(page, 'text').map((message) =>
      message.match(/ [:;?!»].*|«[^\u00a0].*|[a-zà-ÿ]'[a-zà-ÿ]|\.\.\./i),
    ),
  ];
  expect(offenders.flatMap((found) => found?.[0] ?? [])).toEqual([]);
});

it.each(
  markdownIn('docs/en/').filter((file) => !withFrenchLabels.test(file)),
)('%s has the spaces and apostrophes of English, and no sample is a test', (file) => {
  const english = prose(readMarkdown(file)).replace(/\*\*[^*]+\*\*/g, 'x');
  expect([english.match(notEnglish)?.[0], english.match(mixedUp)?.[0]]).toEqual([]);
});
