import { lexer, type Token } from 'marked';
import type { JSX } from 'preact';
import { Words } from './ui.tsx';

const isSafe = (address: string): boolean => /^(https:\/\/|mailto:)/.test(address);

/** Elements and text alone, whatever stands in it: there is no HTML to sanitise. */
const View = ({ token }: { token: Token }): JSX.Element => {
  const children = 'tokens' in token ? token.tokens?.map((one) => <View token={one} />) : undefined;
  switch (token.type) {
    case 'space':
      return <></>;
    case 'paragraph':
      return <p>{children}</p>;
    case 'strong':
      return <strong>{children}</strong>;
    case 'list_item':
      return <li>{children}</li>;
    case 'list': {
      const List = token.ordered ? 'ol' : 'ul';
      return (
        <List>
          {token.items.map((item: Token) => (
            <View token={item} />
          ))}
        </List>
      );
    }
    case 'codespan':
      return (
        <code>
          <Words>{token.text}</Words>
        </code>
      );
    case 'link':
      return isSafe(token.href) ? (
        <a href={token.href} target="_blank" rel="noopener noreferrer">
          {children}
        </a>
      ) : (
        <>{children}</>
      );
    default:
      return children ? <>{children}</> : <Words>{'text' in token ? token.text : token.raw}</Words>;
  }
};

/** A text of the app in Markdown. */
export const Markdown = ({ text, id }: { text: string; id?: string }) => (
  <div class="markdown" id={id}>
    {lexer(text).map((token) => (
      <View token={token} />
    ))}
  </div>
);
