import { createFields } from './fields.ts';
import { noTests, type Recipe } from './recipe.ts';
import { prospectSms } from './words/to-prospects.ts';
import type { RecipeWords } from './words/words.ts';

/** A message in a channel of Slack. */
export const createSlack = (words: RecipeWords): Recipe => {
  const { put, pick } = createFields(words);
  const { channel, ...basics } = words.slack;
  return {
    ...basics,
    key: 'slack',
    app: 'Slack',
    before: [],
    conditions: [noTests],
    actions: [
      {
        event: 'Send Channel Message',
        look: 'message',
        fields: [
          pick('Channel', channel),
          put('Message Text', words.chatMessage, { part: 'body' }),
        ],
      },
    ],
  };
};

/** The same message in a channel of Microsoft Teams. */
export const createTeams = (words: RecipeWords): Recipe => {
  const { put, pick } = createFields(words);
  const { team, channel, format, ...basics } = words.teams;
  return {
    ...basics,
    key: 'teams',
    app: 'Microsoft Teams',
    before: [],
    conditions: [noTests],
    actions: [
      {
        event: 'Send Channel Message',
        look: 'message',
        fields: [
          pick('Team', team),
          pick('Channel', channel),
          pick('Message Text Format', format),
          put('Message', words.chatMessage, { part: 'body' }),
        ],
      },
    ],
  };
};

/** An SMS to the prospect, if the number is one of a mobile phone. */
export const createSms = (words: RecipeWords): Recipe => {
  const { put, pick } = createFields(words);
  const { from, ...basics } = words.sms;
  return {
    ...basics,
    key: 'sms',
    app: 'Twilio',
    before: [],
    conditions: [noTests, { field: 'tel_type', rule: 'exactly', text: 'mobile' }],
    actions: [
      {
        event: 'Send SMS',
        look: 'sms',
        fields: [
          pick('From Number', from),
          put('To Number', 'tel_international'),
          put('Message', prospectSms, { part: 'body' }),
        ],
      },
    ],
  };
};
