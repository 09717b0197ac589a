import { own, pick, put } from './fields.ts';
import { noTests, type Recipe } from './recipe.ts';
import { text } from './template.ts';
import type { Labels, RecipeWords } from './words/words.ts';

/**
 * Fills all that Ici Formation's own connection to HubSpot fills (its document on HubSpot, V1: name, phone,
 * e-mail, on request training, callback preference, title and town), and more.
 */
export const hubspot = ({ hubspot: words }: RecipeWords): Recipe => {
  const { training, callback, status, ...texts } = words;
  return {
    ...texts,
    key: 'hubspot',
    app: 'HubSpot',
    conditions: [noTests, { field: 'email_normalise', rule: 'exists' }],
    actions: [
      {
        event: 'Create or Update Contact',
        look: 'card',
        fields: [
          put('Contact Email', 'email_normalise'),
          put('First Name', 'prenom_affiche'),
          put('Last Name', 'nom_affiche'),
          put('Salutation', 'civilite'),
          put('Phone Number', 'tel_international'),
          put('City', 'ville_affichee'),
          put('Postal Code', 'code_postal'),
          own(training, 'formation'),
          own(callback, 'horaire_rappel'),
          own(status, 'statut'),
          put('Message', 'fiche', 'body'),
        ],
      },
    ],
  };
};

/** A person in Pipedrive, who needs a name, and a lead of theirs. */
export const pipedrive = ({ pipedrive: words }: RecipeWords, labelOf: Labels): Recipe => {
  const { training, callback, person, ...texts } = words;
  return {
    ...texts,
    key: 'pipedrive',
    app: 'Pipedrive',
    conditions: [noTests, { field: 'nom_complet', rule: 'exists' }],
    actions: [
      {
        event: 'Create Person',
        look: 'card',
        fields: [
          put('Name', 'nom_complet'),
          put('Email', 'email_normalise'),
          put('Phone', 'tel_international'),
          own(training, 'formation'),
          own(callback, 'horaire_rappel'),
          own(labelOf('fiche'), 'fiche', 'body'),
        ],
      },
      {
        event: 'Create Lead',
        look: 'card',
        fields: [put('Title', text`${'nom_complet'} (Ici Formation)`), pick('Person', person)],
      },
    ],
  };
};

/** A lead in Salesforce, which needs a last name and a company. */
export const salesforce = ({ salesforce: words }: RecipeWords): Recipe => {
  const { object, names, noCompany, chooseSource, ...texts } = words;
  return {
    ...texts,
    key: 'salesforce',
    app: 'Salesforce',
    conditions: [noTests, { field: 'nom_affiche', rule: 'exists' }],
    actions: [
      {
        event: 'Create Record',
        look: 'card',
        fields: [
          pick('Salesforce Object', object),
          own(names.lastName, 'nom_affiche'),
          own(names.firstName, 'prenom_affiche'),
          own(names.company, [noCompany]),
          own(names.email, 'email_normalise'),
          own(names.phone, 'tel_international'),
          own(names.postcode, 'code_postal'),
          own(names.town, 'ville_affichee'),
          { name: names.source, value: { choose: chooseSource } },
          own(names.description, 'fiche', 'body'),
        ],
      },
    ],
  };
};

/** A contact in Brevo, known by the e-mail address. */
export const brevo = ({ brevo: words }: RecipeWords): Recipe => {
  const { attributes, list, ...texts } = words;
  return {
    ...texts,
    key: 'brevo',
    app: 'Brevo',
    conditions: [noTests, { field: 'email_normalise', rule: 'exists' }],
    actions: [
      {
        event: 'Contact Create or Update',
        look: 'card',
        fields: [
          put('Email', 'email_normalise'),
          own(attributes.lastName, 'nom_affiche'),
          own(attributes.firstName, 'prenom_affiche'),
          own(attributes.sms, 'tel_international'),
          own(attributes.town, 'ville_affichee'),
          own(attributes.training, 'formation'),
          pick('List', list),
        ],
      },
    ],
  };
};

/** A contact in Sellsy. Public pages show the action, and none of its fields. */
export const sellsy = ({ sellsy: words }: RecipeWords): Recipe => {
  const { names, ...texts } = words;
  return {
    ...texts,
    key: 'sellsy',
    app: 'Sellsy',
    conditions: [noTests, { field: 'nom_affiche', rule: 'exists' }],
    actions: [
      {
        event: 'Create Contact',
        isUnseen: true,
        look: 'card',
        fields: [
          own(names.lastName, 'nom_affiche'),
          own(names.firstName, 'prenom_affiche'),
          own(names.email, 'email_normalise'),
          own(names.phone, 'tel_international'),
          own(names.note, 'fiche', 'body'),
        ],
      },
    ],
  };
};

/** A lead in noCRM.io, which has a title and a description. */
export const nocrm = ({ nocrm: texts, cardTitle }: RecipeWords): Recipe => ({
  ...texts,
  key: 'nocrm',
  app: 'noCRM.io',
  conditions: [noTests],
  actions: [
    {
      event: 'Create Lead',
      isUnseen: true,
      look: 'card',
      fields: [put('Title', cardTitle, 'heading'), put('Description', 'fiche', 'body')],
    },
  ],
});
