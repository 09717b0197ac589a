/** A call of the app, in the form in which Zapier makes it. */
export interface ZapierEvent {
  readonly command: 'execute' | 'definition' | 'validate';
  /** Such as `triggers.new_lead.operation.perform`. */
  readonly method?: string;
  readonly bundle?: unknown;
  /** Stands for Zapier's cache. */
  readonly zcacheTestObj?: object;
}

export interface Failure {
  /** The error's class, such as `HaltedError`. */
  readonly name: string;
  readonly message: string;
  /** In seconds, of a ThrottledError. */
  readonly delay?: number;
  /** Of an error that the app gave one. */
  readonly code?: string;
}

/** What a call came to, and how long the app took. */
export type Outcome = { readonly milliseconds: number } & (
  | { readonly results: unknown; readonly error?: never }
  | { readonly error: Failure; readonly results?: never }
);

export interface Question {
  readonly id: number;
  readonly event: ZapierEvent;
}

export type Answer = { readonly id: number } & Outcome;
