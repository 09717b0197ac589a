import type { LeadKey } from './schema.ts';

/** Sentences of `alertes`, without a final stop, about the field with a label. */
export type AlertTexts = Readonly<
  Record<
    'empty' | 'shape' | 'garbled' | 'date' | 'phone' | 'email' | 'postcode' | 'sharedPostcode',
    (label: string) => string
  >
>;

/** What is said of a lead. */
export interface LeadTexts {
  readonly labels: Readonly<Record<LeadKey, string>>;
  readonly alerts: AlertTexts;
}
