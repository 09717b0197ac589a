import type { LeadKey } from '../../src/lead/schema.ts';
import type { RecipeTexts } from '../recipe.ts';
import type { Template } from '../template.ts';

/** The names of fields in Zapier that are the same for everyone, in English. */
export type FieldName =
  | 'To'
  | 'Reply To'
  | 'Subject'
  | 'Body Type'
  | 'Body Format'
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
  | 'Board'
  | 'Base'
  | 'Table'
  | 'Database'
  | 'Content'
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

/** Gives the label of a lead's field, as Zapier shows it. */
export type Labels = (key: LeadKey) => string;

/** What the names of Zapier's fields mean, where they aren't in the reader's language. */
export type Meanings = Readonly<Partial<Record<FieldName, string>>>;

/** What a recipe says, and the choices and names that its fields take from the language. */
type Words<Extra extends string = never> = RecipeTexts & Readonly<Record<Extra, string>>;

/** The pages in docs/; `{nom}` stands for the label of the lead's field. */
export interface PageWords {
  readonly folder: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly recipe: string;
  readonly forWhom: string;
  /** What to read where no recipe suits. */
  readonly elsewhere: { readonly title: string; readonly pages: readonly string[] };
  readonly howToRead: string;
  readonly notes: readonly string[];
  readonly allRecipes: string;
  /** The link to the same page in the other language. */
  readonly otherLanguage: string;
  readonly generated: string;
  /** What the Zap costs: in the index, and on top of each page. */
  readonly cost: {
    readonly title: string;
    readonly steps: string;
    /** Names the steps: the trigger, perhaps the filter, and the apps. */
    readonly stepsAre: (hasFilter: boolean, apps: readonly string[]) => string;
    readonly tasks: string;
    readonly tasksAre: (count: number) => string;
    readonly free: string;
    /** Whether the free plan suffices: in short, and in a sentence. */
    readonly isFree: Readonly<Record<'asIs' | 'unfiltered' | 'no', readonly [string, string]>>;
  };
  /** How to do without the filter, and what comes through then. */
  readonly unfiltered: {
    readonly title: string;
    readonly intro: string;
    readonly tests: string;
    readonly unreachable: string;
    readonly empty: (label: string) => string;
    readonly other: (label: string, text: string) => string;
  };
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
  readonly unseen: string;
  readonly steps: (app: string, event: string) => readonly string[];
  readonly fieldHeads: readonly [name: string, value: string];
  readonly thenType: (text: string) => string;
  readonly publish: string;
  /** Between a name and what it is. */
  readonly colon: string;
  readonly watch: string;
  readonly example: string;
  readonly exampleIs: string;
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
  readonly moment: (day: string, hour: string, minute: string) => string;
  readonly nothing: string;
}

/** Every word of the recipes in one language. */
export interface RecipeWords {
  readonly page: PageWords;
  readonly preview: PreviewWords;
  readonly meanings: Meanings;
  /** What the team is told of a new lead, in an e-mail, a message or a note. */
  readonly news: Template;
  readonly newsTitle: Template;
  /** Of a card or record, which must have one. */
  readonly cardTitle: Template;
  readonly teamEmail: {
    readonly to: string;
    readonly bodyType: string;
    readonly bodyFormat: string;
    readonly byZapier: RecipeTexts;
    readonly byGmail: RecipeTexts;
    readonly byOutlook: RecipeTexts;
  };
  readonly googleSheets: Words<'paste' | 'format' | 'spreadsheet' | 'worksheet'> & {
    readonly duplicates: (column: string) => string;
  };
  readonly excel: Words<'paste' | 'format' | 'spreadsheet' | 'worksheet'>;
  readonly prospectEmail: Words<'replyTo' | 'beforeTest'>;
  readonly hubspot: Words<'training' | 'callback' | 'status'>;
  readonly pipedrive: Words<'training' | 'callback' | 'person'>;
  readonly salesforce: Words<'object' | 'noCompany' | 'chooseSource'> & {
    /** Salesforce names its fields in the language of its user. */
    readonly names: Readonly<
      Record<
        | ('lastName' | 'firstName' | 'company' | 'email' | 'phone')
        | ('town' | 'postcode' | 'source' | 'description'),
        string
      >
    >;
  };
  readonly brevo: Words<'list'> & {
    /** The attributes that Brevo makes in an account of this language, and two more. */
    readonly attributes: Readonly<
      Record<'lastName' | 'firstName' | 'sms' | 'town' | 'training', string>
    >;
  };
  readonly sellsy: Words & {
    readonly names: Readonly<Record<'lastName' | 'firstName' | 'email' | 'phone' | 'note', string>>;
  };
  readonly nocrm: Words;
  readonly trello: Words<'board' | 'list'>;
  readonly airtable: Words<'base' | 'table'>;
  readonly notion: Words<'database'>;
  readonly googleContacts: Words;
  readonly googleCalendar: Words<'calendar'> & { readonly summary: Template };
  readonly slack: Words<'channel'>;
  readonly teams: Words<'team' | 'channel' | 'format'>;
  readonly sms: Words<'from' | 'beforeTest'>;
}
