import { createFields } from './fields.ts';
import { noTests, type Recipe } from './recipe.ts';
import { prospectBody, prospectSubject } from './words/to-prospects.ts';
import type { RecipeWords } from './words/words.ts';

const app = 'Gmail';
const event = 'Send Email';

/** The e-mail that tells the team of each lead: unfiltered, and with what was typed as it was typed. */
export const createTeamEmail = (words: RecipeWords): Recipe => {
  const { put, pick } = createFields(words);
  const { to, bodyType, subject, body, ...basics } = words.teamEmail;
  return {
    ...basics,
    key: 'teamEmail',
    app,
    conditions: [],
    before: [],
    actions: [
      {
        event,
        look: 'email',
        fields: [
          pick('To', to),
          put('Subject', subject, { part: 'heading' }),
          pick('Body Type', bodyType),
          put('Body', body, { part: 'body' }),
        ],
      },
    ],
  };
};

/** The e-mail that thanks the prospect, who must have left a valid address. */
export const createProspectEmail = (words: RecipeWords): Recipe => {
  const { put, pick } = createFields(words);
  const { replyTo, bodyType, ...basics } = words.prospectEmail;
  return {
    ...basics,
    key: 'prospectEmail',
    app,
    conditions: [noTests, { field: 'email_normalise', rule: 'exists' }],
    before: [],
    actions: [
      {
        event,
        look: 'email',
        fields: [
          put('To', 'email_normalise'),
          pick('Reply To', replyTo),
          put('Subject', prospectSubject, { part: 'heading' }),
          pick('Body Type', bodyType),
          put('Body', prospectBody, { part: 'body' }),
        ],
      },
    ],
  };
};
