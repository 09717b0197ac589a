/** A Markdown table; its first row is the heading. */
export const table = ([heading = [], ...rows]: readonly (readonly string[])[]): string =>
  [heading, heading.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const section = /(<!-- ((\w+)(?::\w+)?) -->\n).*?(<!-- \/\3 -->)/gs;

/**
 * A Markdown text with its generated sections replaced. A section stands between markers such as
 * `<!-- fields:fr -->` and `<!-- /fields -->`; `sections` has its content by the first marker's name, such as
 * `fields:fr`. Other sections stay as they are.
 */
export const withSections = (
  markdown: string,
  sections: Readonly<Record<string, string>>,
): string =>
  markdown.replace(section, (whole, start: string, name: string, _base: string, end: string) => {
    const content = sections[name];
    return content === undefined ? whole : `${start}\n${content}\n\n${end}`;
  });
