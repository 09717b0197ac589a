import type { InputField } from './recipe.ts';
import type { Template, TextKey } from './template.ts';
import type { FieldName } from './words/words.ts';

/** A field of a step, by its name in Zapier, filled with a field of the lead or with a template. */
export const put = (
  name: FieldName,
  value: TextKey | Template,
  part?: InputField['part'],
): InputField => own(name, value, part);

/** A field of a step that the person fills in with a choice or words of their own. */
export const pick = (name: FieldName, choose: string): InputField => ({ name, value: { choose } });

/** A field whose name is the person's own, or of their language. */
export const own = (
  name: string,
  value: TextKey | Template,
  part?: InputField['part'],
): InputField => ({
  name,
  value: typeof value === 'string' ? [{ field: value }] : value,
  ...(part && { part }),
});
