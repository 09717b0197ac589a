import type { Template } from '../template.ts';

/** The names of fields in Zapier that are the same for everyone, in English. */
export type FieldName =
  | 'To'
  | 'Reply To'
  | 'Subject'
  | 'Body Type'
  | 'Body'
  | 'Spreadsheet'
  | 'Worksheet'
  | 'Contact Email'
  | 'First Name'
  | 'Last Name'
  | 'Phone Number'
  | 'City'
  | 'Postal Code'
  | 'Salutation'
  | 'Message'
  | 'Name'
  | 'Email'
  | 'Phone'
  | 'Title'
  | 'Person'
  | 'Salesforce Object'
  | 'List'
  | 'Notes'
  | 'Calendar'
  | 'Summary'
  | 'Description'
  | 'Start Date & Time'
  | 'End Date & Time'
  | 'Channel'
  | 'Message Text'
  | 'Team'
  | 'Message Text Format'
  | 'From Number'
  | 'To Number';

/** What every recipe says in its own words; `watch` in Markdown. */
export interface Basics {
  readonly file: string;
  readonly title: string;
  readonly forWhom: string;
  readonly watch: readonly string[];
}

interface SheetWords extends Basics {
  readonly before: readonly string[];
  readonly spreadsheet: string;
  readonly worksheet: string;
}

/** The pages in docs/. */
export interface PageWords {
  readonly folder: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly howToRead: string;
  readonly notes: readonly string[];
  readonly recipe: string;
  readonly forWhom: string;
  readonly allRecipes: string;
  /** The link to the same page in the other language. */
  readonly otherLanguage: string;
  readonly generated: string;
  readonly before: string;
  readonly filter: {
    readonly title: string;
    readonly steps: readonly string[];
    readonly heads: readonly [field: string, condition: string, value: string];
    readonly test: string;
    readonly goesNoFurther: string;
  };
  /** The heading of the only action, or of one of several. */
  readonly step: (app: string, event: string) => string;
  readonly steps: (app: string, event: string) => readonly string[];
  readonly fieldHeads: readonly [name: string, value: string];
  readonly thenType: (text: string) => string;
  readonly publish: string;
  /** Between a name and what it is. */
  readonly colon: string;
  readonly watch: string;
  readonly example: string;
  readonly exampleIs: string;
  readonly exampleWith: (label: string, value: string) => string;
  readonly columnHeads: readonly [column: string, value: string];
}

/** Where a lead is shown as a step in Zapier would get it. */
export interface PreviewWords {
  readonly destination: string;
  readonly intro: string;
  readonly stopped: (reasons: string) => string;
  readonly reasons: {
    readonly isTrue: (label: string) => string;
    readonly isFalse: (label: string) => string;
    readonly exists: (label: string) => string;
    readonly exactly: (label: string, text: string) => string;
  };
  readonly shortened: string;
  readonly moment: (day: string, hour: string, minute: string) => string;
  readonly nothing: string;
}

/** Every word of the recipes in one language. */
export interface RecipeWords {
  readonly page: PageWords;
  readonly preview: PreviewWords;
  /** What the names of Zapier's fields mean, where they aren't in the reader's language. */
  readonly meanings: Readonly<Partial<Record<FieldName, string>>>;
  readonly teamEmail: Basics & {
    readonly to: string;
    readonly bodyType: string;
    readonly subject: Template;
    readonly body: Template;
  };
  readonly prospectEmail: Basics & {
    readonly replyTo: string;
    readonly bodyType: string;
    readonly beforeTest: string;
  };
  readonly googleSheets: SheetWords & { readonly duplicates: (column: string) => string };
  readonly excel: SheetWords;
  readonly hubspot: Basics & {
    readonly before: readonly string[];
    readonly training: string;
    readonly callback: string;
    readonly status: string;
    readonly message: Template;
  };
  readonly pipedrive: Basics & {
    readonly before: readonly string[];
    readonly training: string;
    readonly callback: string;
    readonly town: string;
    readonly person: string;
    readonly leadTitle: Template;
  };
  readonly salesforce: Basics & {
    readonly object: string;
    /** Salesforce names its fields in the language of its user. */
    readonly names: Readonly<
      Record<
        'lastName' | 'firstName' | 'company' | 'email' | 'phone' | 'town' | 'postcode' | 'source',
        string
      >
    >;
    readonly description: string;
    readonly company: string;
    readonly source: string;
    readonly details: Template;
  };
  readonly brevo: Basics & {
    readonly before: readonly string[];
    /** The attributes that Brevo makes in an account of this language, and two more. */
    readonly attributes: Readonly<
      Record<'lastName' | 'firstName' | 'sms' | 'town' | 'training', string>
    >;
    readonly list: string;
  };
  readonly googleContacts: Basics & { readonly notes: Template };
  readonly googleCalendar: Basics & {
    readonly calendar: string;
    readonly summary: Template;
    readonly description: Template;
  };
  readonly slack: Basics & { readonly channel: string };
  readonly teams: Basics & {
    readonly team: string;
    readonly channel: string;
    readonly format: string;
  };
  /** To the team's channel, in Slack as in Teams. */
  readonly chatMessage: Template;
  readonly sms: Basics & { readonly from: string; readonly beforeTest: string };
}
