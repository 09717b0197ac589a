/** What the page and its server say to each other, in JSON. */

export interface Delivery {
  readonly id: string;
  /** ISO 8601. */
  readonly received_at: string;
  /** `filtered` when it ran and started nothing. */
  readonly status: 'success' | 'filtered' | 'halted' | 'error';
  /** The Zap starts with each of them, once. */
  readonly leads: readonly unknown[];
  /** Why nothing started, in the words that the person sees; else empty. */
  readonly message: string;
  /** How long the call of `perform` took, Zapier's core included. */
  readonly milliseconds: number;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A field of one of the app's forms. */
export interface FormField {
  readonly key: string;
  readonly label?: string | undefined;
  /** In Markdown. */
  readonly helpText?: string | undefined;
  readonly type?: string | undefined;
  readonly choices?: readonly Choice[] | undefined;
  readonly default?: string | undefined;
  readonly required?: boolean | undefined;
  readonly list?: boolean | undefined;
  /** Where the choices come from, such as `formation_list.id.name`. */
  readonly dynamic?: string | undefined;
}

export interface TriggerData {
  readonly key: string;
  readonly type: 'hook' | 'polling';
  readonly label: string;
  readonly description: string;
  /** In Markdown. */
  readonly directions: string;
  readonly inputFields: readonly FormField[];
}

export interface LeadFieldData {
  readonly key: string;
  readonly label: string;
  /** Whether Ici Formation sends it. */
  readonly documented: boolean;
  /** What the page does with it besides showing it. */
  readonly role?: 'name' | 'alerts' | undefined;
}

export type Lead = Readonly<Record<string, unknown>>;

/** What `GET /api/page` answers. */
export interface PageData {
  readonly hookPath: string;
  /** The languages in which the app was built, that of the deliveries first. */
  readonly languages: readonly string[];
  readonly connection: readonly FormField[];
  readonly triggers: readonly TriggerData[];
  readonly leadFields: readonly LeadFieldData[];
  readonly sample: Lead;
}

/** A delivery's request, its secrets masked. */
export interface RawRequest {
  readonly method: string;
  readonly querystring: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
  /** Whether there was more content than is kept. */
  readonly isCut: boolean;
}

/** What a delivery must carry by the connection as it is set: a header, or nothing. */
export interface Proof {
  readonly headers: Readonly<Record<string, string>>;
}
