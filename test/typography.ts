/** Every text of a catalogue; those that are made from others with "…" in their place. */
export const allTexts = (catalogue: object): string[] =>
  Object.entries(catalogue).flatMap(([key, entry]: [string, unknown]): string[] => {
    if (key === 'directions') return [];
    if (typeof entry === 'string') return [entry];
    if (typeof entry === 'function') return [String(entry('…', '…'))];
    return allTexts(Object(entry));
  });

/** Markdown without what it shows literally, such as a header, and without link targets and footnote marks. */
export const prose = (markdown: string): string =>
  markdown
    .replace(/```.*?```|`[^`]*`|\d\d:\d\d/gs, 'x')
    .replace(/\]\([^)]*\)|<!--.*?-->|\[\^\w+\]:?/gs, '');

/**
 * What no French text holds: a high punctuation mark without its non-breaking space, a quotation mark
 * likewise, a straight apostrophe between letters, three dots in place of an ellipsis.
 */
export const notFrench = /[^\u00a0\s][:;?!»]|[ ][:;?!»]|«[^\u00a0]|[a-zà-ÿ]'[a-zà-ÿ]|\.\.\./i;

/** What no English text holds: French quotation marks and spaces, and again apostrophes and dots. */
export const notEnglish = /[«»\u00a0]| [:;?!]|[a-z]'[a-z]|\.\.\./i;

/** The editor shows an "exemple", a sample; Ici Formation sends a "prospect de test", a test lead. */
export const mixedUp = /prospects? d’(?:exemple|essai)|(?:sample|example|trial) leads?/i;
