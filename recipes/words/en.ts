import { text } from '../template.ts';
import type { RecipeWords } from './words.ts';

const pasteHeadings = (where: string): string =>
  `Create ${where}. Click the cell A1, then paste this line: each heading goes into its column.`;

const inFrench = 'The text is in French, as your prospects are.';

const privateChannel =
  'Choose a channel that only those read who call leads back: the message holds personal data.';

const microsoft =
  'If Microsoft asks for an administrator’s approval, pass the request on to whoever runs your Microsoft 365: they allow Zapier once and for all.';

const noFilterBefore =
  'Put no filter before this step: that way you see every lead, even those that a filter stops further on.';

const twice = (where: string): string =>
  `A person who writes twice would have two records in ${where}. The \`{cle_doublon}\` helps you to recognise them: see [Duplicates](../guide/duplicates.md).`;

const missing = (what: string, where: string): string =>
  `A lead without a ${what} doesn’t get into ${where} by this recipe. The email to your team tells you of it.`;

export const en: RecipeWords = {
  page: {
    folder: 'docs/en/recipes',
    title: 'Recipes: what to do with each lead',
    intro: [
      'A recipe adds one step to your Zap, after Ici Formation’s trigger. It says what to choose in Zapier and what to put into each field.',
      'Begin with the email to your team: that way no lead goes unnoticed. Then add the recipes that help you, one at a time.',
    ],
    recipe: 'Recipe',
    forWhom: 'What it is for',
    elsewhere: {
      title: 'Your tool isn’t there?',
      pages: [
        'Digiforma, Dendreo, YPAREO, SC Form, Hub3E…: see [Your training software](../training-software.md).',
        'Another tool: look for it in Zapier, at the step **Action**. If it is there, take the action that creates a contact or a record, and fill in its fields as in the nearest recipe.',
        'Perhaps Zapier isn’t what you need: see [Receive your leads without Zapier](../without-zapier.md).',
      ],
    },
    howToRead: 'How to read a recipe',
    notes: [
      'Names **in bold** are those that you see in Zapier. Zapier changes a name now and then: look for the nearest one.',
      'Labels such as `{nom_complet}` are the fields of the lead. In Zapier, click into the field to fill and choose them from the list that opens, under the trigger. Type the rest. Where the app speaks French, [this table](../fields.md) has their French names.',
      '`{fiche}` holds all that is known of the lead, one line a thing and only the lines that are filled: one label is enough for an email, a message or a note. If you add a heading of your own, such as “Town:”, it stands alone when the field is empty.',
      'The “sample” is what Zapier shows while you set up the Zap, usually John Doe. The “test lead” is the one that Ici Formation sends you to check that everything arrives.',
      'The trigger, the filter and each action count as a step; only actions count as tasks. Zapier’s free plan allows two steps a Zap and 100 tasks a month, and the safety net runs every 15 minutes there: see [Limits](../guide/limits.md).',
      'On the free plan, two recipes take two Zaps. With the webhook each has an address of its own: give both to Ici Formation.',
      'The steps of a Zap follow each other: a filter also stops everything after it. So place the email to your team before any filter, and last the recipe whose filter stops most leads, such as Google Calendar or the SMS. If you take both, give each a branch of its own in a step **Paths**.',
    ],
    allRecipes: 'All recipes',
    otherLanguage: 'En français',
    generated: 'This page is made by "npm run docs" from the folder recipes: don’t edit it here.',
    cost: {
      title: 'In short',
      steps: 'Steps',
      stepsAre: (hasFilter, apps) =>
        `${apps.length + (hasFilter ? 2 : 1)}: ${['the trigger', ...(hasFilter ? ['the filter'] : []), ...apps].join(', ')}`,
      tasks: 'Tasks',
      tasksAre: (count) => `${count} a lead, so ${count * 50} for 50 leads a month`,
      free: 'Free plan',
      isFree: {
        asIs: ['yes', 'is enough, unless Zapier marks the app “Premium”'],
        unfiltered: [
          'without the filter',
          'is enough [without the filter](#on-the-free-plan), unless Zapier marks the app “Premium”',
        ],
        no: ['no', 'isn’t enough: it takes more than two steps'],
      },
    },
    unfiltered: {
      title: 'On the free plan',
      intro:
        'The free plan stops at two steps: so skip the filter and put the action right after the trigger. What changes then:',
      tests: 'Test leads pass too. Delete what they created.',
      unreachable: 'People whom you can neither call nor email pass too.',
      empty: (label) =>
        `Where \`${label}\` is empty, the step may fail: the history of the Zap then says **Errored**, and nothing else happens. Call or write to this prospect yourself.`,
      other: (label, value) =>
        `The step also runs where \`${label}\` isn’t \`${value}\`, and may then fail or cost money for nothing. It is better to keep this filter.`,
    },
    before: 'Before you begin',
    filter: {
      title: 'The filter',
      steps: [
        'In your Zap, click the step **Action**, if it is empty, or “+” below the last step, and choose **Filter**.',
        'Under **Only continue if…**, add each of these conditions, joined by **And**:',
      ],
      heads: ['Field of the lead', 'Condition', 'Value'],
      test: 'When you test it, Zapier says that the sample John Doe would be stopped. That is as it should be: its field `{est_un_test}` is “yes”. Go on to the next step.',
      goesNoFurther:
        'A lead that the filter stops is in the history of the Zap, but reaches none of the steps that follow. Place those that all leads must reach before the filter, first of all the email to your team.',
    },
    step: (app, event) => `The step ${app}: ${event}`,
    unseen:
      'We couldn’t see this step in Zapier: the names below may differ. Take the nearest ones.',
    steps: (app, event) => [
      `Click the step **Action**, if it is empty, or “+” below the last step, and choose the app **${app}**.`,
      `Under **Action event**, choose **${event}**.`,
      app === 'Email by Zapier'
        ? 'Zapier asks for no account: continue.'
        : `Under **Account**, choose your ${app} account, or connect it, and continue.`,
      'Fill in the fields like this, and leave the others as they are:',
    ],
    fieldHeads: ['Field in Zapier', 'What to put into it'],
    thenType: (typed) => `then type \`${typed}\` right after it`,
    publish:
      'Press **Test step**: Zapier then takes the step for real, with the sample. Look at the result in your app, delete it, then publish the Zap with **Publish**.',
    colon: ': ',
    watch: 'Good to know',
    example: 'Example',
    exampleIs: 'This is what becomes of the sample in Ici Formation’s documentation.',
    columnHeads: ['Column', 'Value'],
  },
  preview: {
    destination: 'Next step',
    intro: 'Choose a recipe: this is what it would make of this delivery in Zapier.',
    stopped: (reasons) => `The filter of this recipe would stop this lead: ${reasons}.`,
    reasons: {
      isTrue: (label) => `“${label}” is “no”`,
      isFalse: (label) => `“${label}” is “yes”`,
      exists: (label) => `“${label}” is empty`,
      exactly: (label, value) => `“${label}” isn’t “${value}”`,
    },
    moment: (day, hour, minute) => `${day}, ${hour}:${minute}`,
    nothing: 'empty',
  },
  meanings: {},
  news: text`Someone asked to be contacted on Ici Formation.

${'fiche'}`,
  newsTitle: text`New lead ${'nom_complet'}`,
  cardTitle: text`Lead ${'nom_complet'} ${'formation'}`,
  teamEmail: {
    to: 'type the address of your team; several are separated by commas',
    bodyType: 'choose **Plain**: what a person typed into the form then stays simple text',
    bodyFormat: 'if this field is offered, choose plain text',
    byZapier: {
      file: 'team-email',
      title: 'Email to your team, the simplest way',
      forWhom: 'So that those who call leads back know at once, without a mailbox to connect.',
      watch: [
        'This email comes from Zapier, not from you. If you don’t see it, look among the junk mail and mark the sender as safe.',
        'Zapier limits these emails: [5 a day on the free plan or during the trial, 10 an hour on a paid plan](https://community.zapier.com/troubleshooting-99/this-email-step-was-throttled-by-zapier-33294), for your whole account. Beyond that the step fails, and you can replay it from the history of the Zap.',
        'If you receive more leads, send this email [from Gmail](team-email-gmail.md) or [from Outlook](team-email-outlook.md).',
        noFilterBefore,
        'The line “To check” of the summary gathers what is unusual, such as an incomplete phone number.',
      ],
    },
    byGmail: {
      file: 'team-email-gmail',
      title: 'Email to your team from Gmail',
      forWhom: 'So that those who call leads back know at once, from your Gmail mailbox.',
      watch: [
        noFilterBefore,
        'The email is among the messages sent from this mailbox, too. A shared mailbox suits better than a person’s.',
      ],
    },
    byOutlook: {
      file: 'team-email-outlook',
      title: 'Email to your team from Outlook',
      forWhom: 'So that those who call leads back know at once, from your Microsoft 365 mailbox.',
      watch: [
        noFilterBefore,
        microsoft,
        'The email is among the messages sent from this mailbox, too. A shared mailbox suits better than a person’s.',
      ],
    },
  },
  googleSheets: {
    file: 'google-sheets',
    title: 'Google Sheets: a row for each lead',
    forWhom: 'To follow all your leads in a shared spreadsheet.',
    paste: pasteHeadings('an empty Google Sheets spreadsheet'),
    format:
      'Select the whole sheet (Ctrl + A), then choose **Format > Number > Plain text**. Leading zeros (01000), the “+” of numbers and dates then stay as they are.',
    spreadsheet: 'choose your spreadsheet',
    worksheet: 'choose the sheet, often “Sheet1”',
    watch: [
      'The format “Plain text” protects you as well: a text that begins with =, +, - or @ might otherwise act as a formula. Anyone can type one into a form.',
      'Don’t rename or move the columns later. If you must, open the step in Zapier again and check each field.',
      '`{tel_national}` is the clean number: its spaces keep it intact everywhere. `{tel}` is what the person typed.',
      'Rows are added in the order in which leads arrive. To sort them by date, add a column with `{date_creation}`: it is written year-month-day.',
    ],
    duplicates: (column) =>
      `To see duplicates, select the column ${column} (\`{cle_doublon}\`), then **Format > Conditional formatting > Custom formula is**, and type \`=AND(${column}1<>"",COUNTIF(${column}:${column},${column}1)>1)\`. The same key means: same person, same course. An empty cell means that one can’t know.`,
  },
  excel: {
    file: 'excel',
    title: 'Microsoft Excel: a row for each lead',
    forWhom: 'To follow your leads in a workbook on OneDrive or SharePoint.',
    paste: pasteHeadings('an empty Excel workbook on OneDrive or SharePoint'),
    format:
      'Select the whole sheet (Ctrl + A), then, on the tab **Home**, replace **General** by **Text** in the group **Number**. Leading zeros (01000) and the “+” of numbers then stay as they are.',
    spreadsheet: 'choose your workbook; if it isn’t listed, choose its folder first',
    worksheet: 'choose the sheet, often “Sheet1”',
    watch: [
      'The workbook must be online, on OneDrive or SharePoint. A file on your computer won’t do.',
      microsoft,
      'The format “Text” protects you as well: a text that begins with =, +, - or @ might otherwise act as a formula. To be sure, put `=1+1` in place of the label `{nom_affiche}` and test the step: the cell must show this text, not 2. Put the label back afterwards.',
      'Don’t rename the columns later. If you must, open the step in Zapier again and check each field.',
      'To see duplicates, select the column `{cle_doublon}`, then **Home > Conditional Formatting > Highlight Cells Rules > Duplicate Values**.',
    ],
  },
  prospectEmail: {
    file: 'prospect-email',
    title: 'Email to the prospect',
    forWhom: 'To tell the prospect within a minute that the request has arrived.',
    replyTo: 'type the address where you will read the reply',
    beforeTest:
      'First replace what is in brackets with words of your own. The sample may be a real person: so put your own address into **To** for the test, and put the label `{email_normalise}` back before you publish.',
    watch: [
      inFrench,
      '`{salutation}` suits each person: “Bonjour Madame Dubois,”, or just “Bonjour,” where the name is missing.',
      'Read the text again and make it yours: it goes out in the name of your company.',
      'The last sentence says where the person’s details come from and leads to your privacy policy: keep it, it lets you inform the prospect as the law asks. [GDPR](../gdpr.md) has a text for such a policy.',
      'This message answers a request. Add no advertising to it unless the person agreed.',
      'A prospect without a valid email gets nothing: call them. The email to your team tells you who they are.',
      'With Microsoft Outlook, the action is called **Send Email** too and asks for much the same fields.',
    ],
  },
  hubspot: {
    file: 'hubspot',
    title: 'HubSpot: a contact for each lead',
    forWhom: 'To create or complete the record of each lead in HubSpot.',
    before: [
      'In HubSpot, open **Settings > Properties > Contact properties** and create three properties of the type “Single-line text”: “Requested Course”, “Callback Preference” and “Ici Formation Status”. If you have properties for this already, keep yours.',
    ],
    training: 'Requested Course',
    callback: 'Callback Preference',
    status: 'Ici Formation Status',
    watch: [
      'HubSpot knows a person by the email. If there is a record already, it is completed: there is no duplicate.',
      missing('valid email', 'HubSpot'),
      'This recipe fills all that [Ici Formation’s direct connection to HubSpot](../without-zapier.md#hubspot-directly) fills. If that one is active, ask tech@iciformation.fr to stop it once your Zap works: one of the two is enough.',
      'If **Salutation** is a list of choices in your account, check that it accepts “M.” and “Mme”, or leave this field empty.',
    ],
  },
  pipedrive: {
    file: 'pipedrive',
    title: 'Pipedrive: a person and a lead',
    forWhom: 'To have each request in the tab “Leads” of Pipedrive.',
    before: [
      'In Pipedrive, open **Settings > Data fields** and add three fields to people: “Requested Course” and “Callback Preference” of the type “Text”, and “{fiche}” of the type “Large text”. If you have fields for this already, keep yours.',
    ],
    training: 'Requested Course',
    callback: 'Callback Preference',
    person:
      'choose the person (ID) that the step before has created; if it is missing, test that step first',
    watch: [
      'You find the lead under **Leads > Leads Inbox**.',
      'A person who writes twice would have two records. To avoid it, replace **Create Person** by **Find Person**, search by email and tick the box that creates the person if there is none. A lead without a valid email then stops there: the email to your team tells you of it.',
      'A lead without a name doesn’t get into Pipedrive by this recipe, since Pipedrive needs a name. The email to your team tells you of it.',
    ],
  },
  salesforce: {
    file: 'salesforce',
    title: 'Salesforce: a lead for each request',
    forWhom: 'To have each request become a lead in Salesforce.',
    object: 'choose **Lead**',
    names: {
      lastName: 'Last Name',
      firstName: 'First Name',
      company: 'Company',
      email: 'Email',
      phone: 'Phone',
      town: 'City',
      postcode: 'Zip/Postal Code',
      source: 'Lead Source',
      description: 'Description',
    },
    noCompany: 'Private person',
    chooseSource: 'choose the source that stands for Ici Formation, if you have one',
    watch: [
      'Salesforce needs a name and a company. A private person has no company: the words “Private person” stand for it.',
      missing('last name', 'Salesforce'),
      'Zapier shows the fields in the language of your Salesforce account. If your company made others required, fill them in too.',
    ],
  },
  brevo: {
    file: 'brevo',
    title: 'Brevo: a contact for each lead',
    forWhom: 'To keep your leads in a Brevo list and write to them from Brevo.',
    before: [
      'In Brevo, open **Contacts > Settings > Contact attributes** and add two attributes of the type “Text”: TOWN and COURSE. Create a list for these leads as well.',
    ],
    attributes: {
      lastName: 'LASTNAME',
      firstName: 'FIRSTNAME',
      sms: 'SMS',
      town: 'TOWN',
      training: 'COURSE',
    },
    list: 'choose the list that you created for these leads',
    watch: [
      'These people asked to be contacted about a course, not to get your newsletter. Keep them in a list of their own until they agree.',
      'The attribute SMS requires a number with its country code (+33…), and Brevo takes a number in one record only. If the step fails for this reason, empty this field in Zapier.',
      'If Zapier offers **Add or Update Contact** too, don’t take that action: Zapier marks it “Deprecated”, it is obsolete.',
      missing('valid email', 'Brevo'),
    ],
  },
  sellsy: {
    file: 'sellsy',
    title: 'Sellsy: a contact for each lead',
    forWhom: 'To find each lead among your contacts in Sellsy.',
    names: {
      lastName: 'Last name',
      firstName: 'First name',
      email: 'Email',
      phone: 'Phone',
      note: 'Note',
    },
    watch: [
      'To open an opportunity as well, add a second Sellsy action and choose the one that creates it. The Zap then needs a paid plan.',
      missing('last name', 'Sellsy'),
      twice('Sellsy'),
    ],
  },
  nocrm: {
    file: 'nocrm',
    title: 'noCRM.io: a lead for each request',
    forWhom: 'To have each request become a lead to follow.',
    watch: [
      '[noCRM.io’s documentation](https://nocrm.io/fr/no-code-academy/api-simplifiee) also speaks of an action **Call Simplified API**: you don’t need it here.',
      twice('noCRM.io'),
    ],
  },
  trello: {
    file: 'trello',
    title: 'Trello: a card for each lead',
    forWhom: 'To move each request from column to column, say from “To call” to “Enrolled”.',
    board: 'choose the board',
    list: 'choose the list where new requests arrive',
    watch: ['Keep this board private: the cards hold personal data.', twice('Trello')],
  },
  airtable: {
    file: 'airtable',
    title: 'Airtable: a record for each lead',
    forWhom: 'To follow your leads in an Airtable table.',
    before: [
      'In Airtable, create a table with six fields of the type “Single line text”: `{nom_complet}`, `{tel_national}`, `{email_normalise}`, `{formation}`, `{horaire_rappel}` and `{date_affichee}`. Add one of the type “Long text”: `{fiche}`.',
    ],
    base: 'choose your base',
    table: 'choose the table',
    watch: [
      'If you give a field another type, such as a list of choices, Airtable may refuse what the person typed.',
      twice('Airtable'),
    ],
  },
  notion: {
    file: 'notion',
    title: 'Notion: a page for each lead',
    forWhom: 'To follow your leads in a Notion database.',
    before: [
      'In Notion, create a database whose title is `{nom_complet}`, with five properties of the type “Text”: `{tel_national}`, `{email_normalise}`, `{formation}`, `{horaire_rappel}` and `{date_affichee}`.',
      'When you connect Notion to Zapier, give it access to this database and to nothing else.',
    ],
    database: 'choose your database',
    watch: [
      'The content of the page is the summary of the lead: you can write below it.',
      twice('Notion'),
    ],
  },
  googleContacts: {
    file: 'google-contacts',
    title: 'Google Contacts: see the name when a prospect calls',
    forWhom: 'To recognise a prospect who calls or writes to you.',
    watch: [
      'The number is in the international form (+33…): your phone recognises it abroad as well.',
      'A person who writes twice would have two records. Google Contacts can join them: **Merge & fix**.',
      'Remember to delete contacts that came to nothing: personal data are kept only as long as they are of use.',
    ],
  },
  googleCalendar: {
    file: 'google-calendar',
    title: 'Google Calendar: an appointment to call back',
    forWhom: 'To block a quarter of an hour when the prospect wants to be called.',
    calendar: 'choose the calendar of the person who calls back',
    summary: text`Call ${'nom_complet'}`,
    watch: [
      '`{rappel_prochain}` is the first moment of the time that the prospect wants on a working day: never a Saturday, a Sunday or a public holiday. Where they wrote “14H-16H”, it is 2 p.m.',
      'Where they gave a part of the day alone, we count the morning from 9 a.m., noon from 12, the afternoon from 2 p.m. and the evening from 6 p.m.',
      'Without a wish, or with “indifférent” (any time), `{rappel_prochain}` is empty, and the filter stops the lead: the email to your team tells you whom to call.',
      'When testing, the appointment falls shortly after the date of the sample, so in the past: look for it there in your calendar.',
      'For the end, type a space and `+15m` right after the label. When testing, check that the appointment lasts a quarter of an hour. If not, add a step **Formatter > Date / Time > Add/Subtract Time** and put its result there.',
      'The time zone in the settings of your Zapier account must be that of Paris.',
    ],
  },
  slack: {
    file: 'slack',
    title: 'Slack: a message to your team',
    forWhom: 'To tell the team where they already talk.',
    channel: 'choose the channel, preferably a private one',
    watch: [
      privateChannel,
      'If the step offers **Link Usernames and Channel Names**, leave it at **No**: otherwise an “@channel” typed into the form would alert everyone.',
    ],
  },
  teams: {
    file: 'teams',
    title: 'Microsoft Teams: a message to your team',
    forWhom: 'To tell the team in a Teams channel.',
    team: 'choose your team',
    channel: 'choose the channel, preferably a private one',
    format: 'if this field is offered, choose plain text',
    watch: [privateChannel, microsoft],
  },
  sms: {
    file: 'sms',
    title: 'SMS to the prospect',
    forWhom: 'To confirm the request by SMS to those who left a mobile number.',
    from: 'choose your Twilio number, or type your sender name',
    beforeTest:
      'First replace what is in brackets with the name of your company. The sample may be a real person: so put your own number into **To Number** for the test, and put the label `{tel_international}` back before you publish.',
    watch: [
      inFrench,
      'Each SMS costs money. The filter lets mobile phones through and nothing else.',
      'With Twilio the SMS can come from a name in place of a number: an “Alphanumeric Sender ID” of 11 characters at most, without accents. The prospect then sees your name, but can’t reply.',
      'The SMS goes out as soon as the form is filled in, even at night. If that bothers you, use the email to the prospect instead.',
      'The text has no apostrophe, ç or circumflex: a single one of these can double the price of the SMS, which then holds 70 characters instead of 160. If you change it, do the same.',
      'With Brevo, OVHcloud or another service for SMS the fields are much alike: a number and a message.',
    ],
  },
};
