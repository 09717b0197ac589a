import type { Lead } from '../src/lead/schema.ts';
import type { AnyLead, Template, TextKey } from './template.ts';

type YesOrNoKey = {
  [Key in keyof Lead]: Lead[Key] extends boolean ? Key : never;
}[keyof Lead];

/** What a lead must fulfil to pass the step "Filter" that stands before a recipe's actions. */
export type Condition =
  | { readonly field: YesOrNoKey; readonly rule: 'isTrue' | 'isFalse' }
  | { readonly field: TextKey; readonly rule: 'exists' }
  | { readonly field: TextKey; readonly rule: 'exactly'; readonly text: string };

/** Whether a lead fulfils a condition, as Zapier takes it: white space alone is no value. */
export const isMet = (condition: Condition, lead: AnyLead): boolean => {
  const value = lead[condition.field];
  switch (condition.rule) {
    case 'isTrue':
      return value === true;
    case 'isFalse':
      return value !== true;
    case 'exists':
      return typeof value === 'string' && value.trim() !== '';
    case 'exactly':
      return value === condition.text;
  }
};

/** What no template can tell: the person picks or types it in Zapier. */
export interface Choice {
  readonly choose: string;
}

/** A field of a step in Zapier, and what to put into it. */
export interface InputField {
  /** As Zapier shows it. */
  readonly name: string;
  /** In the reader's language, where the name isn't. */
  readonly meaning?: string;
  readonly value: Template | Choice;
  /** What a preview makes of it besides a line. */
  readonly part?: 'heading' | 'body' | 'moment';
}

/** What the result looks like to the one who gets it. */
export type Look = 'row' | 'email' | 'card' | 'event' | 'message' | 'sms';

export interface Action {
  /** As Zapier shows it. */
  readonly event: string;
  /** Whether no public page shows these names: the page then says to take the nearest ones. */
  readonly isUnseen?: true;
  readonly look: Look;
  readonly fields: readonly InputField[];
}

/** What a recipe says in the reader's language; `{nom}` stands for the label of the lead's field. */
export interface RecipeTexts {
  /** The name of its page, without ".md". */
  readonly file: string;
  readonly title: string;
  /** One sentence. */
  readonly forWhom: string;
  /** What to prepare outside Zapier; in Markdown. */
  readonly before?: readonly string[];
  /** What to see to before the test, which takes the step for real; in Markdown. */
  readonly beforeTest?: string;
  /** What to know besides; in Markdown. */
  readonly watch: readonly string[];
}

/** One way to go on with a lead in Zapier, in one language. */
export interface Recipe extends RecipeTexts {
  readonly key: string;
  /** As Zapier shows it. */
  readonly app: string;
  /** Those of the step "Filter"; without any, there is no such step. */
  readonly conditions: readonly Condition[];
  readonly actions: readonly Action[];
}

/** Test leads, such as those with which the hook is set up, go no further. */
export const noTests: Condition = { field: 'est_un_test', rule: 'isFalse' };
