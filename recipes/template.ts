import type { Lead } from '../src/lead/schema.ts';

/** The fields of a lead that are texts. The others Zapier would write as "true" and "false". */
export type TextKey = {
  [Key in keyof Lead]: Lead[Key] extends string ? Key : never;
}[keyof Lead];

/** Where a template takes in a field of the lead; a date may be put off by some minutes. */
export interface Slot {
  readonly field: TextKey;
  readonly plusMinutes?: number;
}

/** Words and fields; a phrase within a phrase is there only if its own fields have something to say. */
export interface Phrase {
  readonly pieces: readonly (string | Slot | Phrase)[];
}

/** What to put into a field of a Zap's step, line by line; an empty phrase is an empty line. */
export type Template = readonly Phrase[];

/** Makes a phrase: `phrase`Formation: ${'formation'}``. A field that a lead doesn't have doesn't compile. */
export const phrase = (
  words: TemplateStringsArray,
  ...inserts: (TextKey | Slot | Phrase)[]
): Phrase => ({
  pieces: words.flatMap((text, i) => {
    const insert = inserts[i];
    const piece = typeof insert === 'string' ? { field: insert } : insert;
    return [...(text ? [text] : []), ...(piece ? [piece] : [])];
  }),
});

/** A template that is one field of the lead and nothing else. */
export const just = (field: TextKey): Template => [{ pieces: [{ field }] }];

/** A template made of words alone. */
export const words = (text: string): Template => [{ pieces: [text] }];

/** Any lead, be it from this process or, in a browser, out of JSON. */
export type AnyLead = Readonly<Record<string, unknown>>;

export interface Rendered {
  readonly text: string;
  /** Whether a line isn't there since all its fields are empty. */
  readonly isShortened: boolean;
}

/**
 * A template filled in with a lead. A line whose own fields are all empty isn't there, and no empty line
 * stands at the beginning, at the end or beside another one.
 */
export const render = (template: Template, lead: AnyLead): Rendered => {
  const lines: string[] = [];
  let isShortened = false;
  for (const line of template) {
    const text = phraseText(line, lead);
    if (text === undefined) isShortened = true;
    else if (text || (lines.length > 0 && lines.at(-1) !== '')) lines.push(text);
  }
  return { text: lines.join('\n').trimEnd(), isShortened };
};

/** Nothing where the phrase has fields of its own, and all of them are empty. */
const phraseText = ({ pieces }: Phrase, lead: AnyLead): string | undefined => {
  let text = '';
  let hasFields = false;
  let isFilled = false;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += text.endsWith(' ') ? piece.trimStart() : piece;
    } else if ('field' in piece) {
      const value = slotText(piece, lead);
      hasFields = true;
      isFilled ||= value !== '';
      text += value;
    } else {
      text += phraseText(piece, lead) ?? '';
    }
  }
  return hasFields && !isFilled ? undefined : text.trimEnd();
};

const slotText = ({ field, plusMinutes = 0 }: Slot, lead: AnyLead): string => {
  const value = lead[field];
  if (typeof value !== 'string' || value.trim() === '') return '';
  return plusMinutes ? later(value, plusMinutes) : value;
};

/** A date in ISO 8601 some minutes later, with the offset that it has. */
const later = (date: string, minutes: number): string => {
  const [local, offset] = [date.slice(0, 19), date.slice(19)];
  return new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(0, 19) + offset;
};
