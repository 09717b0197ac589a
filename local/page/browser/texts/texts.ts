import type { Delivery } from '../../messages.ts';

/** The page's own words in one language; those of the app come from the app. */
export interface PageTexts {
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly languageSwitch: string;
  readonly skip: string;
  readonly steps: string;
  readonly optional: string;
  readonly required: string;
  readonly unreachable: string;
  readonly connection: {
    readonly title: string;
    readonly intro: string;
    readonly test: string;
    readonly testing: string;
    readonly connectedAs: (label: string) => string;
    readonly show: string;
    readonly hide: string;
  };
  readonly trigger: {
    readonly title: string;
    readonly url: string;
    readonly instant: string;
    readonly polling: string;
    readonly filters: string;
    readonly add: string;
    readonly remove: (label: string) => string;
    readonly yes: string;
    readonly no: string;
    readonly save: string;
    readonly saved: string;
    readonly test: string;
    readonly testing: string;
    readonly found: (count: number) => string;
  };
  readonly send: {
    readonly title: string;
    readonly intro: string;
    readonly send: string;
    readonly example: string;
    readonly difficult: string;
    readonly wrongSecret: string;
    readonly curl: string;
    readonly sent: string;
    readonly difficultSent: (name: string) => string;
    readonly difficultCases: Readonly<
      Record<
        'numbers' | 'spaces' | 'list' | 'form' | 'unlabelled' | 'unknown' | 'hostile' | 'nothing',
        string
      >
    >;
    readonly unprotected: string;
  };
  readonly deliveries: {
    readonly title: string;
    readonly live: string;
    readonly lost: string;
    readonly search: string;
    readonly status: string;
    readonly all: string;
    readonly export: string;
    readonly exported: (count: number) => string;
    readonly nothingToExport: string;
    readonly count: (shown: number, total: number) => string;
    readonly emptyTitle: string;
    readonly emptyText: string;
    readonly noMatch: string;
    readonly chooseOne: string;
    readonly statuses: Readonly<Record<Delivery['status'], string>>;
    readonly withoutName: string;
    readonly several: (count: number) => string;
    readonly arrived: (status: string, name: string) => string;
    readonly duration: (milliseconds: string) => string;
  };
  readonly detail: {
    readonly filtered: string;
    readonly lead: (number: number, count: number) => string;
    readonly alerts: string;
    readonly noAlerts: string;
    readonly fields: string;
    readonly field: string;
    readonly value: string;
    readonly origin: string;
    readonly documented: string;
    readonly derived: string;
    readonly empty: string;
    readonly yes: string;
    readonly no: string;
    readonly request: string;
    readonly requestIntro: string;
    readonly headers: string;
    readonly content: string;
    readonly cut: string;
    readonly nextStep: string;
  };
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}
