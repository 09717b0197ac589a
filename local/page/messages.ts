/** What the page and its server say to each other, in JSON. */

export type Lead = Readonly<Record<string, unknown>>;

/** A lead that started nothing, and the keys of the filters that it didn't pass. */
export interface HeldLead {
  readonly lead: Lead;
  readonly filters: readonly string[];
}

/** What became of a delivery: `filtered` when it ran and started nothing. */
export type Status = 'success' | 'filtered' | 'halted' | 'error';

export interface Delivery {
  readonly id: string;
  /** ISO 8601. */
  readonly received_at: string;
  readonly status: Status;
  /** The Zap starts with each of them, once. */
  readonly leads: readonly Lead[];
  readonly held: readonly HeldLead[];
  /** Why nothing started, in the words that the person sees; else empty. */
  readonly message: string;
  /** How long the call of `perform` took, Zapier's core included. */
  readonly milliseconds: number;
}

/** How many deliveries there have been, and how many of the newest are still there. */
export interface Tally {
  readonly total: number;
  readonly kept: number;
}

/** A delivery's request as it came, its secrets masked. */
export interface RawRequest {
  /** Such as `POST /hooks/standard/1/ici-formation/`. */
  readonly line: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** In which the body is shown: ISO-8859-1, a character for each byte, where it isn't UTF-8. */
  readonly encoding: 'UTF-8' | 'ISO-8859-1';
  readonly bytes: number;
  /** Whether only the beginning of the body is here. */
  readonly isCut: boolean;
}

/** What a person fills in when connecting and in the trigger's form. */
export interface Settings {
  readonly authData: Readonly<Record<string, string>>;
  readonly inputData: Readonly<Record<string, unknown>>;
}

/** A form in which the app is published. */
export type Edition = 'private' | 'directory';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A field of one of the app's forms; of the type `copy`, a note in `helpText` and nothing to fill in. */
export interface FormField {
  readonly key: string;
  readonly label?: string | undefined;
  /** In Markdown. */
  readonly helpText?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly type?: string | undefined;
  readonly choices?: readonly Choice[] | undefined;
  readonly default?: string | undefined;
  readonly required?: boolean | undefined;
  readonly list?: boolean | undefined;
  /** The key of its group. */
  readonly group?: string | undefined;
  /** The method by which the app is asked for choices. */
  readonly dropdown?: string;
}

export interface FieldGroup {
  readonly key: string;
  readonly label?: string | undefined;
  readonly emphasize?: boolean | undefined;
}

/** A trigger or a search that a person can choose. */
export interface Operation {
  readonly key: string;
  readonly type: 'hook' | 'polling' | 'search';
  readonly label: string;
  readonly description: string;
  /** In Markdown. */
  readonly directions: string;
  readonly fields: readonly FormField[];
  readonly groups: readonly FieldGroup[];
}

export interface LeadField {
  readonly key: string;
  readonly label: string;
  /** Whether Ici Formation sends it. */
  readonly documented: boolean;
}

/** What `GET /api/page` answers. */
export interface PageData {
  readonly hookPath: string;
  readonly version: string;
  /** In which the app can be asked for. */
  readonly editions: readonly Edition[];
  readonly connection: readonly FormField[];
  readonly operations: readonly Operation[];
  readonly leadFields: readonly LeadField[];
  readonly sample: Lead;
}
