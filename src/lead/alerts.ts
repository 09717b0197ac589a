import { leadFields } from './fields.ts';
import type { LeadKey } from './schema.ts';

/** Sentences of `alertes`, without a final stop, about the fields with these labels. The serious come first. */
export interface AlertTexts {
  readonly unreachable: string;
  readonly phone: string;
  readonly email: string;
  readonly emailDots: string;
  readonly emailMisspelled: (domain: string) => string;
  readonly emailPlaceholder: string;
  readonly name: (labels: string) => string;
  readonly damaged: (labels: string) => string;
  readonly unreadable: (labels: string) => string;
  readonly wrapped: (labels: string) => string;
  readonly date: string;
  readonly postcode: string;
  readonly sharedPostcode: string;
  readonly empty: (labels: string) => string;
  readonly repaired: (labels: string) => string;
}

/** Something unusual about a field; `detail` is told in the place of its label. */
export interface Problem {
  readonly kind: keyof AlertTexts;
  readonly key: LeadKey;
  readonly detail?: string;
}

/** What is said of a lead. */
export interface LeadTexts {
  readonly labels: Readonly<Record<LeadKey, string>>;
  readonly alerts: AlertTexts;
  readonly summary: SummaryTexts;
  /** The last line of `autres_champs` where some of them aren't kept. */
  readonly omitted: (count: number) => string;
}

/** Labels of the lines of `fiche`. */
export type SummaryTexts = Readonly<
  Record<
    'phone' | 'email' | 'formation' | 'callback' | 'place' | 'status' | 'check' | 'others' | 'date',
    string
  >
>;

/** The text of `alertes`: one sentence for each kind of problem, naming the fields that have it. */
export const alertsOf = (problems: readonly Problem[], { alerts, labels }: LeadTexts): string => {
  const kinds = Object.keys(alerts) as (keyof AlertTexts)[];
  const sentences = kinds.flatMap((kind) => {
    const alike = problems.filter((problem) => problem.kind === kind);
    if (alike.length === 0) return [];
    const sentence = alerts[kind];
    if (typeof sentence === 'string') return [sentence];
    const keys = leadFields.map(({ key }) => key);
    const named = alike
      .toSorted((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
      .map(({ key, detail }) => detail ?? labels[key]);
    return [sentence(named.join(', '))];
  });
  return sentences.join(' ; ');
};
