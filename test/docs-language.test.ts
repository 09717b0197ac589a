import { blocksIn, markdownIn, readMarkdown } from './markdown.ts';
import { notEnglish, notFrench, prose } from './typography.ts';

describe.each(markdownIn('docs/fr/'))('%s', (file) => {
  it('has the spaces and apostrophes of French', () => {
    expect(prose(readMarkdown(file))).not.toMatch(notFrench);
  });

  it('lets no line begin with a mark that belongs to the word before', () => {
    expect(prose(readMarkdown(file))).not.toMatch(/^\s*([:;?»]|!(?!\[))/m);
  });

  it('has them in its messages to copy, too', () => {
    for (const message of blocksIn(readMarkdown(file), 'text')) {
      expect(message).not.toMatch(/ [:;?!»]|«[^\u00a0]|[a-zà-ÿ]'[a-zà-ÿ]|\.\.\./i);
    }
  });
});

it.each(
  markdownIn('docs/en/').filter((file) => !file.startsWith('docs/en/recipes/')),
)('%s has the spaces and apostrophes of English', (file) => {
  const english = prose(readMarkdown(file)).replace(/\*\*[^*]+\*\*/g, 'x');
  expect(english).not.toMatch(notEnglish);
});
