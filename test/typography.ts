/** Markdown without what it shows literally, such as a header or an hour, and without the targets of its links. */
export const prose = (markdown: string): string =>
  markdown.replace(/```.*?```|`[^`]*`|\d\d:\d\d/gs, 'x').replace(/\]\([^)]*\)|<!--.*?-->/gs, '');

/**
 * What no French text holds: a high punctuation mark without its non-breaking space, a quotation mark
 * likewise, a straight apostrophe between letters, three dots in place of an ellipsis.
 */
export const notFrench = /[^\u00a0\s][:;?!»]|[ ][:;?!»]|«[^\u00a0]|[a-zà-ÿ]'[a-zà-ÿ]|\.\.\./i;

/** What no English text holds: French quotation marks and spaces, and again apostrophes and dots. */
export const notEnglish = /[«»\u00a0]| [:;?!]|[a-z]'[a-z]|\.\.\./i;
