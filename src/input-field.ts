import type { FieldTexts } from './locales/texts.ts';

/**
 * An optional text in a trigger's or a search's form, for `defineInputFields`. Zapier takes a field for
 * that unless told otherwise; each key more would be copied at every call.
 */
export const optionalField = <const Key extends string>(key: Key, { label, help }: FieldTexts) =>
  ({ key, label, helpText: help }) as const;
