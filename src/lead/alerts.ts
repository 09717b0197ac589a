import type { LeadKey } from './schema.ts';

/** Kinds of problems in the order in which `alertes` reports them: the serious first. */
const kinds = [
  'unreachable',
  'phone',
  'email',
  'emailDots',
  'emailMisspelled',
  'emailPlaceholder',
  'name',
  'damaged',
  'unreadable',
  'wrapped',
  'date',
  'postcode',
  'sharedPostcode',
  'empty',
  'repaired',
] as const;

type Kind = (typeof kinds)[number];

/** Something unusual about a field; `detail` stands in for its label in the alert. */
export interface Problem {
  readonly kind: Kind;
  readonly key: LeadKey;
  readonly detail?: string;
}

/** The words of a lead in one language. */
export interface LeadTexts {
  readonly labels: Readonly<Record<LeadKey, string>>;
  /** A sentence for each kind, without a final stop; some name the fields concerned. */
  readonly alerts: Readonly<Record<Kind, string | ((labels: string) => string)>>;
  readonly summary: SummaryTexts;
  /** The last line of `autres_champs` when some are left out. */
  readonly omitted: (count: number) => string;
}

/** Labels of the lines of `fiche`. */
export interface SummaryTexts {
  readonly phone: string;
  readonly email: string;
  readonly formation: string;
  readonly callback: string;
  readonly place: string;
  readonly status: string;
  readonly check: string;
  readonly others: string;
  readonly date: string;
  readonly parisTime: string;
}

/** The text of `alertes`: one sentence for each kind of problem, naming the fields that have it. */
export const alertsOf = (problems: readonly Problem[], { alerts, labels }: LeadTexts): string =>
  kinds
    .map((kind) => ({ sentence: alerts[kind], alike: problems.filter((one) => one.kind === kind) }))
    .filter(({ alike }) => alike.length > 0)
    .map(({ sentence, alike }) => {
      if (typeof sentence === 'string') return sentence;
      return sentence(alike.map(({ key, detail }) => detail ?? labels[key]).join(', '));
    })
    .join(' ; ');
