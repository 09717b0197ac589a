import type { LeadKey } from '../lead/schema.ts';

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

/** Why a connection is refused when a person connects, or can't check a delivery. */
export type ConnectionProblem =
  | 'secretMissing'
  | 'schemeMissing'
  | 'schemeUnknown'
  | 'secretUnsendable';

interface ConnectionTexts {
  readonly protection: { readonly label: string; readonly help: string };
  /** The choice of no protection, and a scheme that is recommended. */
  readonly none: string;
  readonly recommended: (scheme: string) => string;
  readonly secret: { readonly label: string; readonly help: string };
  readonly problems: Readonly<Record<ConnectionProblem, string>>;
  readonly unprotected: string;
  readonly protectedBy: (scheme: string) => string;
}

/** What the body of a delivery without a lead is. */
export type BodyKind = 'empty' | 'html' | 'text' | 'object' | 'list' | 'value';

interface DeliveryTexts {
  /** `header` as it is written on the wire, such as `Authorization: Bearer`. */
  readonly secretMissing: (header: string) => string;
  readonly secretWrong: (header: string) => string;
  readonly noLead: (expected: string, received: string) => string;
  readonly received: Readonly<Record<BodyKind, string>>;
}

interface NewLeadTexts {
  readonly noun: string;
  readonly label: string;
  readonly description: string;
  /** Numbered steps in Markdown; `headers` tells what to send, such as `X-Token: secret`. */
  readonly directions: (headers: readonly { scheme: string; header: string }[]) => string;
  /** What stands for the secret in those headers. */
  readonly secretPlaceholder: string;
}

/** What goes wrong between the app and the leads API. */
export interface LeadsApiTexts {
  readonly tokenRefused: string;
  readonly throttled: string;
  readonly unavailable: string;
}

interface FieldTexts {
  readonly label: string;
  readonly help: string;
}

export type FilterTexts = Readonly<
  Record<'formations' | 'departements' | 'statuts' | 'client', FieldTexts>
>;

/** Every word that a person sees, in one language. */
export interface Texts {
  readonly lead: LeadTexts;
  readonly connection: ConnectionTexts;
  readonly delivery: DeliveryTexts;
  readonly newLead: NewLeadTexts;
}
