import { pick, put } from './fields.ts';
import { noTests, type Recipe } from './recipe.ts';
import { prospectSms } from './words/to-prospects.ts';
import type { RecipeWords } from './words/words.ts';

/** A message in a channel of Slack. */
export const slack = ({ slack: words, news }: RecipeWords): Recipe => {
  const { channel, ...texts } = words;
  return {
    ...texts,
    key: 'slack',
    app: 'Slack',
    conditions: [noTests],
    actions: [
      {
        event: 'Send Channel Message',
        look: 'message',
        fields: [pick('Channel', channel), put('Message Text', news, 'body')],
      },
    ],
  };
};

/** The same message in a channel of Microsoft Teams. */
export const teams = ({ teams: words, news }: RecipeWords): Recipe => {
  const { team, channel, format, ...texts } = words;
  return {
    ...texts,
    key: 'teams',
    app: 'Microsoft Teams',
    conditions: [noTests],
    actions: [
      {
        event: 'Send Channel Message',
        look: 'message',
        fields: [
          pick('Team', team),
          pick('Channel', channel),
          pick('Message Text Format', format),
          put('Message', news, 'body'),
        ],
      },
    ],
  };
};

/** An SMS to the prospect, if the number is one of a mobile phone. */
export const sms = ({ sms: words }: RecipeWords): Recipe => {
  const { from, ...texts } = words;
  return {
    ...texts,
    key: 'sms',
    app: 'Twilio',
    conditions: [noTests, { field: 'tel_type', rule: 'exactly', text: 'mobile' }],
    actions: [
      {
        event: 'Send SMS',
        look: 'sms',
        fields: [
          pick('From Number', from),
          put('To Number', 'tel_international'),
          put('Message', prospectSms, 'body'),
        ],
      },
    ],
  };
};
