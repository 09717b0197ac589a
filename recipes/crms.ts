import { createFields, own } from './fields.ts';
import { noTests, type Recipe } from './recipe.ts';
import { words as text } from './template.ts';
import type { RecipeWords } from './words/words.ts';

/**
 * Fills all that Ici Formation's own connection to HubSpot fills (its document on HubSpot, V1: name, phone,
 * e-mail, on request training, callback preference, title and town), and more.
 */
export const createHubspot = (words: RecipeWords): Recipe => {
  const { put } = createFields(words);
  const { training, callback, status, message, ...basics } = words.hubspot;
  return {
    ...basics,
    key: 'hubspot',
    app: 'HubSpot',
    conditions: [noTests, { field: 'email_normalise', rule: 'exists' }],
    actions: [
      {
        event: 'Create or Update Contact',
        look: 'card',
        fields: [
          put('Contact Email', 'email_normalise'),
          put('First Name', 'prenom'),
          put('Last Name', 'nom'),
          put('Salutation', 'civilite'),
          put('Phone Number', 'tel_international'),
          put('City', 'ville_affichee'),
          put('Postal Code', 'code_postal'),
          own(training, 'formation'),
          own(callback, 'horaire_rappel'),
          own(status, 'statut'),
          put('Message', message, { part: 'body' }),
        ],
      },
    ],
  };
};

/** A person in Pipedrive, who needs a name, and a lead of theirs. */
export const createPipedrive = (words: RecipeWords): Recipe => {
  const { put, pick } = createFields(words);
  const { training, callback, town, person, leadTitle, ...basics } = words.pipedrive;
  return {
    ...basics,
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
          own(town, 'ville_affichee'),
        ],
      },
      {
        event: 'Create Lead',
        look: 'card',
        fields: [put('Title', leadTitle), pick('Person', person)],
      },
    ],
  };
};

/** A lead in Salesforce, which needs a last name and a company. */
export const createSalesforce = (words: RecipeWords): Recipe => {
  const { pick } = createFields(words);
  const { object, names, description, company, source, details, ...basics } = words.salesforce;
  return {
    ...basics,
    key: 'salesforce',
    app: 'Salesforce',
    before: [],
    conditions: [noTests, { field: 'nom', rule: 'exists' }],
    actions: [
      {
        event: 'Create Record',
        look: 'card',
        fields: [
          pick('Salesforce Object', object),
          own(names.lastName, 'nom'),
          own(names.firstName, 'prenom'),
          own(names.company, text(company)),
          own(names.email, 'email_normalise'),
          own(names.phone, 'tel_international'),
          own(names.postcode, 'code_postal'),
          own(names.town, 'ville_affichee'),
          { name: names.source, value: { choose: source } },
          { name: description, value: details, part: 'body' },
        ],
      },
    ],
  };
};

/** A contact in Brevo, known by the e-mail address. */
export const createBrevo = (words: RecipeWords): Recipe => {
  const { put, pick } = createFields(words);
  const { attributes, list, ...basics } = words.brevo;
  return {
    ...basics,
    key: 'brevo',
    app: 'Brevo',
    conditions: [noTests, { field: 'email_normalise', rule: 'exists' }],
    actions: [
      {
        event: 'Contact Create or Update',
        look: 'card',
        fields: [
          put('Email', 'email_normalise'),
          own(attributes.lastName, 'nom'),
          own(attributes.firstName, 'prenom'),
          own(attributes.sms, 'tel_international'),
          own(attributes.town, 'ville_affichee'),
          own(attributes.training, 'formation'),
          pick('List', list),
        ],
      },
    ],
  };
};
