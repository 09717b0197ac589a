import { lexer, type Token } from 'marked';
import { Fragment, h, type JSX } from 'preact';
import { Words } from './ui.tsx';

const tags: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'p'],
  ['strong', 'strong'],
  ['list_item', 'li'],
  ['codespan', 'code'],
]);

const isSafe = (address: string): boolean => /^(https:\/\/|mailto:)/.test(address);

const Parts = ({ tokens }: { tokens: readonly Token[] }) =>
  tokens.map((token) => <Part token={token} />);

/** Elements and text alone, whatever stands in it: there is no HTML to sanitise. */
const Part = ({ token }: { token: Token }): JSX.Element => {
  if (token.type === 'list') {
    return h(token.ordered ? 'ol' : 'ul', null, <Parts tokens={token.items} />);
  }
  const inner =
    'tokens' in token && token.tokens ? (
      <Parts tokens={token.tokens} />
    ) : (
      <Words>{'text' in token ? token.text : token.raw}</Words>
    );
  if (token.type === 'link' && isSafe(token.href)) {
    return (
      <a href={token.href} target="_blank" rel="noopener noreferrer">
        {inner}
      </a>
    );
  }
  return h(tags.get(token.type) ?? Fragment, null, inner);
};

/** A text of the app in Markdown. */
export const Markdown = ({ text, id }: { text: string; id?: string }) => (
  <div class="markdown" id={id}>
    <Parts tokens={lexer(text)} />
  </div>
);
