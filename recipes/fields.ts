import type { InputField } from './recipe.ts';
import { just, type Template, type TextKey } from './template.ts';
import type { FieldName, RecipeWords } from './words/words.ts';

type Part = Pick<InputField, 'part'>;

/** Fields of a step whose name is the same for everyone, with what it means to the reader. */
export const createFields = ({ meanings }: RecipeWords) => {
  const named = (name: FieldName) => {
    const meaning = meanings[name] ?? name;
    return meaning.toLowerCase() === name.toLowerCase() ? { name } : { name, meaning };
  };
  return {
    /** Filled with a field of the lead, or from a template. */
    put: (name: FieldName, value: TextKey | Template, part: Part = {}): InputField => ({
      ...named(name),
      ...part,
      value: typeof value === 'string' ? just(value) : value,
    }),
    /** Picked by the person. */
    pick: (name: FieldName, choose: string): InputField => ({ ...named(name), value: { choose } }),
  };
};

/** A field whose name is the person's own, or of their language. */
export const own = (name: string, value: TextKey | Template): InputField => ({
  name,
  value: typeof value === 'string' ? just(value) : value,
});
