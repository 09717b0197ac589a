import { createFields } from './fields.ts';
import { noTests, type Recipe } from './recipe.ts';
import { just, phrase } from './template.ts';
import type { RecipeWords } from './words/words.ts';

/** A contact in Google Contacts, if the person can be reached at all. */
export const createGoogleContacts = (words: RecipeWords): Recipe => {
  const { put } = createFields(words);
  const { notes, ...basics } = words.googleContacts;
  return {
    ...basics,
    key: 'googleContacts',
    app: 'Google Contacts',
    before: [],
    conditions: [noTests, { field: 'joignable', rule: 'isTrue' }],
    actions: [
      {
        event: 'Create Contact',
        look: 'card',
        fields: [
          put('First Name', 'prenom'),
          put('Last Name', 'nom'),
          put('Email', 'email_normalise'),
          put('Phone Number', 'tel_international'),
          put('Notes', notes, { part: 'body' }),
        ],
      },
    ],
  };
};

/** A quarter of an hour for the call. */
const callEnd = phrase`${{ field: 'rappel_prochain', plusMinutes: 15 }}`;

/** An appointment to call back, if the lead tells at what hours. */
export const createGoogleCalendar = (words: RecipeWords): Recipe => {
  const { put, pick } = createFields(words);
  const { calendar, summary, description, ...basics } = words.googleCalendar;
  return {
    ...basics,
    key: 'googleCalendar',
    app: 'Google Calendar',
    before: [],
    conditions: [noTests, { field: 'rappel_prochain', rule: 'exists' }],
    example: { field: 'horaire_rappel', value: '14H-16H' },
    actions: [
      {
        event: 'Create Detailed Event',
        look: 'event',
        fields: [
          pick('Calendar', calendar),
          put('Summary', summary, { part: 'heading' }),
          put('Start Date & Time', just('rappel_prochain'), { part: 'moment' }),
          put('End Date & Time', [callEnd], { part: 'moment' }),
          put('Description', description, { part: 'body' }),
        ],
      },
    ],
  };
};
