import type { LeadKey } from '../src/lead/schema.ts';
import { type Condition, type InputField, isMet, type Look, type Recipe } from './recipe.ts';
import { type AnyLead, render } from './template.ts';
import type { PreviewWords } from './words/words.ts';

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
  /** Whether a line isn't shown since it would say nothing. */
  readonly isShortened: boolean;
  readonly actions: readonly ActionPreview[];
}

/** A lead as the steps of a recipe would get it; the fields that the person picks aren't shown. */
export const previewOf = (
  { conditions, actions }: Recipe,
  lead: AnyLead,
  words: PreviewWords,
  labelOf: (key: LeadKey) => string,
): Preview => {
  let isShortened = false;

  const textOf = ({ value, part }: InputField): string => {
    if ('choose' in value) return '';
    const { text, isShortened: isLess } = render(value, lead);
    isShortened ||= isLess && part === 'body';
    return part === 'moment' && text ? moment(text, words) : text;
  };

  const previews = actions.map(({ event, look, fields }): ActionPreview => {
    const filled = fields
      .filter(({ value }) => !('choose' in value))
      .map((field) => ({ ...field, text: textOf(field) }));
    const textOfPart = (part: InputField['part']) =>
      filled.find((field) => field.part === part)?.text ?? '';
    return {
      event,
      look,
      heading: textOfPart('heading'),
      lines: filled
        .filter(({ part, text }) => (!part || part === 'moment') && (text || look === 'row'))
        .map(({ name, meaning, text }) => ({ name: capitalised(meaning ?? name), text })),
      body: textOfPart('body'),
    };
  });

  const reasons = conditions
    .filter((condition) => !isMet(condition, lead))
    .map((condition) => reasonOf(condition, words, labelOf));
  return {
    stopped: reasons.length ? words.stopped(reasons.join(', ')) : '',
    isShortened,
    actions: previews,
  };
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const reasonOf = (
  condition: Condition,
  { reasons }: PreviewWords,
  labelOf: (key: LeadKey) => string,
): string => {
  const label = labelOf(condition.field);
  return condition.rule === 'exactly'
    ? reasons.exactly(label, condition.text)
    : reasons[condition.rule](label);
};

/** A date in ISO 8601 as a calendar shows it, in the offset that it has. */
const moment = (date: string, words: PreviewWords): string => {
  const [, year, month, day, hour = '', minute = ''] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(date) ?? [];
  return words.moment(`${day}/${month}/${year}`, hour, minute);
};
