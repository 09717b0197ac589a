import type { Lead } from '../src/lead/schema.ts';

/** The fields of a lead that are texts. Zapier would write the others as "true" and "false". */
export type TextKey = {
  [Key in keyof Lead]: Lead[Key] extends string ? Key : never;
}[keyof Lead];

/** Where a template takes in a field of the lead; a date may be put off by some minutes. */
export interface Slot {
  readonly field: TextKey;
  readonly plusMinutes?: number;
}

/** The content of a field in a Zap's step: words and fields of the lead, in this order. */
export type Template = readonly (string | Slot)[];

/** Makes a template: `text`Prospect ${'nom_complet'}``. A field that a lead doesn't have doesn't compile. */
export const text = (
  words: TemplateStringsArray,
  ...fields: readonly (TextKey | Slot)[]
): Template =>
  words.flatMap((word, i) => {
    const field = fields[i];
    const slot = typeof field === 'string' ? { field } : field;
    return [...(word ? [word] : []), ...(slot ? [slot] : [])];
  });

/** Any lead, be it from this process or, in a browser, out of JSON. */
export type AnyLead = Readonly<Record<string, unknown>>;

/** A template filled in as Zapier does: an empty field leaves nothing, and the words around it stay. */
export const render = (template: Template, lead: AnyLead): string =>
  template
    .map((piece) => (typeof piece === 'string' ? piece : slotText(piece, lead)))
    .join('')
    .trim();

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
