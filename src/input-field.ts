import type { FieldTexts } from './locales/texts.ts';

/** An optional input field of a form, for `defineInputFields`. */
export const optionalField = <const Key extends string>(key: Key, { label, help }: FieldTexts) =>
  ({ key, label, helpText: help, type: 'string', required: false }) as const;
