import { pick, put } from './fields.ts';
import { type InputField, noTests, type Recipe, type RecipeTexts } from './recipe.ts';
import { prospectBody, prospectSubject } from './words/to-prospects.ts';
import type { RecipeWords } from './words/words.ts';

/** The e-mail that tells the team of each lead, unfiltered; some apps ask for a format. */
const toTeam = (
  { teamEmail: { to }, news, newsTitle }: RecipeWords,
  event: string,
  recipe: RecipeTexts & Pick<Recipe, 'key' | 'app'>,
  format: readonly InputField[] = [],
): Recipe => ({
  ...recipe,
  conditions: [],
  actions: [
    {
      event,
      look: 'email',
      fields: [
        pick('To', to),
        put('Subject', newsTitle, 'heading'),
        ...format,
        put('Body', news, 'body'),
      ],
    },
  ],
});

/** From Zapier's own address. */
export const teamEmail = (words: RecipeWords): Recipe => {
  const texts = words.teamEmail.byZapier;
  const app = 'Email by Zapier';
  return toTeam(words, 'Send Outbound Email', { ...texts, key: 'teamEmail', app });
};

/** From the team's mailbox at Google. */
export const teamGmail = (words: RecipeWords): Recipe => {
  const { byGmail: texts, bodyType } = words.teamEmail;
  const recipe = { ...texts, key: 'teamGmail', app: 'Gmail' };
  return toTeam(words, 'Send Email', recipe, [pick('Body Type', bodyType)]);
};

/** From the team's mailbox at Microsoft. */
export const teamOutlook = (words: RecipeWords): Recipe => {
  const { byOutlook: texts, bodyFormat } = words.teamEmail;
  const recipe = { ...texts, key: 'teamOutlook', app: 'Microsoft Outlook' };
  return toTeam(words, 'Send Email', recipe, [pick('Body Format', bodyFormat)]);
};

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
