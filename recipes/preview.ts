import { type Condition, type InputField, isMet, type Look, type Recipe } from './recipe.ts';
import { type AnyLead, render } from './template.ts';
import type { Labels, PreviewWords } from './words/words.ts';

interface Line {
  readonly name: string;
  readonly text: string;
}

/** What one step makes of a lead. */
export interface ActionPreview {
  readonly event: string;
  readonly look: Look;
  readonly heading: string;
  /** All columns of a row; of anything else, what is filled. */
  readonly lines: readonly Line[];
  readonly body: string;
}

export interface Preview {
  /** Why the recipe's filter lets this lead go no further; empty if it does let it. */
  readonly stopped: string;
  readonly actions: readonly ActionPreview[];
}

/** A lead as the steps of a recipe would get it; the fields that the person picks aren't shown. */
export const previewOf = (
  { conditions, actions }: Recipe,
  lead: AnyLead,
  words: PreviewWords,
  labelOf: Labels,
): Preview => {
  const reasons = conditions
    .filter((condition) => !isMet(condition, lead))
    .map((condition) => reasonOf(condition, words, labelOf));
  return {
    stopped: reasons.length ? words.stopped(reasons.join(', ')) : '',
    actions: actions.map(({ event, look, fields }) => {
      const filled = fields.flatMap((field) => {
        if ('choose' in field.value) return [];
        const text = render(field.value, lead);
        return [{ ...field, text: field.part === 'moment' ? moment(text, words) : text }];
      });
      const textOf = (part: InputField['part']) =>
        filled.find((field) => field.part === part)?.text ?? '';
      return {
        event,
        look,
        heading: textOf('heading'),
        lines: filled
          .filter(({ part, text }) => (!part || part === 'moment') && (text || look === 'row'))
          .map(({ name, meaning = name, text }) => ({ name: capitalised(meaning), text })),
        body: textOf('body'),
      };
    }),
  };
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const reasonOf = (condition: Condition, { reasons }: PreviewWords, labelOf: Labels): string => {
  const label = labelOf(condition.field);
  return condition.rule === 'exactly'
    ? reasons.exactly(label, condition.text)
    : reasons[condition.rule](label);
};

/** A date in ISO 8601 as a calendar shows it, in the offset that it has. */
const moment = (date: string, words: PreviewWords): string => {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(date);
  if (!found) return '';
  const [, year, month, day, hour = '', minute = ''] = found;
  return words.moment(`${day}/${month}/${year}`, hour, minute);
};
