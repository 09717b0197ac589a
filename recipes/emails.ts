import { pick, put } from './fields.ts';
import { noTests, type Recipe } from './recipe.ts';
import { prospectBody, prospectSubject } from './words/to-prospects.ts';
import type { RecipeWords } from './words/words.ts';

/** The e-mail that tells the team of each lead, unfiltered, from Zapier's own address. */
export const teamEmail = ({ teamEmail: words, news, newsTitle }: RecipeWords): Recipe => ({
  ...words.byZapier,
  key: 'teamEmail',
  app: 'Email by Zapier',
  conditions: [],
  actions: [
    {
      event: 'Send Outbound Email',
      look: 'email',
      fields: [
        pick('To', words.to),
        put('Subject', newsTitle, 'heading'),
        put('Body', news, 'body'),
      ],
    },
  ],
});

/** The same e-mail from the team's mailbox at Google. */
export const teamGmail = ({ teamEmail: words, news, newsTitle }: RecipeWords): Recipe => ({
  ...words.byGmail,
  key: 'teamGmail',
  app: 'Gmail',
  conditions: [],
  actions: [
    {
      event: 'Send Email',
      look: 'email',
      fields: [
        pick('To', words.to),
        put('Subject', newsTitle, 'heading'),
        pick('Body Type', words.bodyType),
        put('Body', news, 'body'),
      ],
    },
  ],
});

/** The same e-mail from the team's mailbox at Microsoft. */
export const teamOutlook = ({ teamEmail: words, news, newsTitle }: RecipeWords): Recipe => ({
  ...words.byOutlook,
  key: 'teamOutlook',
  app: 'Microsoft Outlook',
  conditions: [],
  actions: [
    {
      event: 'Send Email',
      look: 'email',
      fields: [
        pick('To', words.to),
        put('Subject', newsTitle, 'heading'),
        pick('Body Format', words.bodyFormat),
        put('Body', news, 'body'),
      ],
    },
  ],
});

/** The e-mail that thanks the prospect, who must have left a valid address. */
export const prospectEmail = (words: RecipeWords): Recipe => {
  const { replyTo, ...texts } = words.prospectEmail;
  return {
    ...texts,
    key: 'prospectEmail',
    app: 'Gmail',
    conditions: [noTests, { field: 'email_normalise', rule: 'exists' }],
    actions: [
      {
        event: 'Send Email',
        look: 'email',
        fields: [
          put('To', 'email_normalise'),
          pick('Reply To', replyTo),
          put('Subject', prospectSubject, 'heading'),
          pick('Body Type', words.teamEmail.bodyType),
          put('Body', prospectBody, 'body'),
        ],
      },
    ],
  };
};
