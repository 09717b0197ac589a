import { pick, put } from './fields.ts';
import { noTests, type Recipe } from './recipe.ts';
import { text } from './template.ts';
import type { RecipeWords } from './words/words.ts';

/** A contact in Google Contacts, if the person can be reached at all. */
export const googleContacts = ({ googleContacts: texts, news }: RecipeWords): Recipe => ({
  ...texts,
  key: 'googleContacts',
  app: 'Google Contacts',
  conditions: [noTests, { field: 'joignable', rule: 'isTrue' }],
  actions: [
    {
      event: 'Create Contact',
      look: 'card',
      fields: [
        put('First Name', 'prenom_affiche'),
        put('Last Name', 'nom_affiche'),
        put('Email', 'email_normalise'),
        put('Phone Number', 'tel_international'),
        put('Notes', news, 'body'),
      ],
    },
  ],
});

/** A quarter of an hour for the call. */
const callEnd = text`${{ field: 'rappel_prochain', plusMinutes: 15 }}`;

/** An appointment to call back, if the lead says when. */
export const googleCalendar = ({ googleCalendar: words }: RecipeWords): Recipe => {
  const { calendar, summary, ...texts } = words;
  return {
    ...texts,
    key: 'googleCalendar',
    app: 'Google Calendar',
    conditions: [noTests, { field: 'rappel_prochain', rule: 'exists' }],
    actions: [
      {
        event: 'Create Detailed Event',
        look: 'event',
        fields: [
          pick('Calendar', calendar),
          put('Summary', summary, 'heading'),
          put('Start Date & Time', 'rappel_prochain', 'moment'),
          put('End Date & Time', callEnd, 'moment'),
          put('Description', 'fiche', 'body'),
        ],
      },
    ],
  };
};
