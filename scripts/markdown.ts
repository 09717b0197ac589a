/** A Markdown table; its first row is the heading. */
export const table = ([heading = [], ...rows]: readonly (readonly string[])[]): string =>
  [heading, heading.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const section = /(<!-- ((\w+)(?::\w+)?) -->\n).*?(<!-- \/\3 -->)/gs;

/**
 * A Markdown text with its generated sections replaced: `sections` has the content of each by the name
 * in its first marker. A section stands between `<!-- fields:fr -->` and `<!-- /fields -->`, or between
 * `<!-- bench -->` and `<!-- /bench -->`; others stay as they are.
 */
export const withSections = (
  markdown: string,
  sections: Readonly<Record<string, string>>,
): string =>
  markdown.replace(section, (whole, start: string, name: string, _base: string, end: string) => {
    const content = sections[name];
    return content === undefined ? whole : `${start}\n${content}\n\n${end}`;
  });
