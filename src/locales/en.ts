import type { Texts } from './texts.ts';

export const texts: Texts = {
  lead: {
    labels: {
      civilite: 'Title',
      nom: 'Last Name',
      prenom: 'First Name',
      tel: 'Phone',
      email: 'Email',
      nom_complet: 'Full Name',
      salutation: 'Salutation',
      tel_international: 'International Phone',
      tel_national: 'Display Phone',
      tel_type: 'Phone Type',
      email_normalise: 'Tidied Email',
      joignable: 'Reachable',
      ville: 'Town',
      code_postal: 'Postcode',
      ville_affichee: 'Display Town',
      departement_code: 'Département Number',
      departement: 'Département',
      region: 'Region',
      formation: 'Requested Training',
      horaire_rappel: 'Callback Time',
      statut: 'Status',
      rappel_moment: 'Callback Part of Day',
      rappel_debut: 'Callback From',
      rappel_fin: 'Callback Until',
      rappel_prochain: 'Next Possible Callback',
      client: 'Your Company',
      id_client: 'Your Identifier',
      cle_doublon: 'Duplicate Key',
      est_un_test: 'Is a Test',
      alertes: 'Alerts',
      autres_champs: 'Other Fields',
      source: 'Source',
      confirmation: 'Confirmation',
      date_creation: 'Request Date',
      id: 'Request ID',
    },
    alerts: {
      empty: (label) => `The field “${label}” is empty`,
      shape: (label) => `The field “${label}” isn’t a text (see “Other Fields”)`,
      garbled: (label) =>
        `The field “${label}” has unreadable characters (please tell tech@iciformation.fr)`,
      date: (label) =>
        `The field “${label}” can’t be read and has the time of reception (see “Other Fields”)`,
      phone: (label) => `The field “${label}” isn’t a valid phone number`,
      email: (label) => `The field “${label}” isn’t a valid address`,
      postcode: (label) => `The field “${label}” isn’t a French postcode`,
      sharedPostcode: (label) =>
        `The field “${label}” is shared by several départements, and the town doesn’t tell which one`,
    },
  },
  connection: {
    protection: {
      label: 'Webhook Protection',
      help: 'What proves that a delivery comes from Ici Formation (see their [documentation](https://github.com/adrian-if/webservice)). We recommend **X-Token** or **API Key**: their headers do reach Zapier. With **None**, anyone who knows the webhook’s address can start your Zap.',
    },
    none: 'None',
    recommended: (scheme) => `${scheme} (recommended)`,
    secret: {
      label: 'Secret',
      help: 'Make up a long string of letters and digits, and send it to Ici Formation along with the webhook’s address (see their [documentation](https://github.com/adrian-if/webservice)). Leave it empty if the protection is “None”.',
    },
    token: {
      label: 'Leads Access Token',
      help: 'Optional. With it, Zapier can read your leads at Ici Formation: real samples, dropdowns, search and a safety net. Ask Ici Formation for it (see their [documentation](https://github.com/adrian-if/webservice)).',
    },
    problems: {
      tokenUnsendable:
        'This token has a space, an accent or a special character: it was probably not copied right. Copy it again from the message of Ici Formation.',
      secretMissing:
        'The field “Secret” is empty. Enter the secret that you send to Ici Formation, or choose “None” under “Webhook Protection”.',
      schemeMissing:
        'You entered a secret without saying where Ici Formation will put it. Choose X-Token or API Key under “Webhook Protection”, or empty the field “Secret”.',
      schemeUnknown:
        'There is no such protection. Choose a value from the list “Webhook Protection”.',
      secretUnsendable:
        'This secret has a space, an accent or a special character that can’t be sent. Use only unaccented letters, digits and signs such as - or _.',
    },
    unprotected: 'Webhook without protection',
    protectedBy: (scheme) => `Webhook protected by ${scheme}`,
    withToken: 'Access to leads by token',
    company: (name, id) => [name, name && id ? `(no. ${id})` : id].filter(Boolean).join(' '),
  },
  delivery: {
    secretMissing: (header) =>
      `Delivery refused: it doesn’t carry the header “${header}” of your connection. If you were waiting for a lead, ask tech@iciformation.fr to add this header, with your secret. If not, there is nothing to do.`,
    secretWrong: (header) =>
      `Delivery refused: the header “${header}” doesn’t carry the secret of your connection. If you were waiting for a lead, check that you gave the same secret to tech@iciformation.fr and to Zapier. If not, there is nothing to do.`,
    connectionUnusable:
      'Delivery refused: the protection of your Ici Formation connection is incomplete. Open this connection in Zapier, choose a protection and enter your secret.',
    unreadable:
      'This delivery couldn’t be read. If you were waiting for a lead, send this message and the time of the delivery to tech@iciformation.fr.',
    noLead: (expected, received) =>
      `This delivery holds no lead. If you were waiting for one, send this message to tech@iciformation.fr. Received: ${received}. Expected: at least one of the fields ${expected}.`,
    received: {
      empty: 'nothing',
      object: 'fields that aren’t those of a lead',
      list: 'a list without a lead',
      value: 'a single value',
      binary: 'compressed or binary content, to be sent uncompressed',
      multipart: 'a form without a field that can be read',
      html: 'a web page',
      xml: 'XML, to be sent as JSON',
      php: 'an error message of PHP',
      json: 'JSON that is incomplete or malformed',
      text: 'some text',
    },
  },
  leadsApi: {
    tokenRefused:
      'Ici Formation doesn’t accept your access token. Check that it is copied right in your connection. If it is, ask tech@iciformation.fr for a new one.',
    throttled:
      'Ici Formation is busy. Zapier will retry by itself. If you are at the screen, try again in a minute.',
    unavailable:
      'Ici Formation doesn’t answer as it should. This is usually temporary: try again in a few minutes. If it goes on, write to tech@iciformation.fr.',
    tooLarge:
      'Ici Formation’s answer is too large for Zapier. Send this message to tech@iciformation.fr.',
    tokenMissing:
      'The leads access token is missing. Ask tech@iciformation.fr for it, then add it to your Ici Formation connection.',
  },
  filters: {
    formations: {
      label: 'Trainings',
      help: 'Leave empty to receive all. Otherwise only leads pass whose training contains one of these texts, and those that name none.',
    },
    departements: {
      label: 'Départements',
      help: 'Their number or name: 75, 2A, Paris… Leave empty for all. A lead whose département is unknown always passes, and a text that is no département doesn’t count.',
    },
    statuts: {
      label: 'Statuses',
      help: 'Leave empty for all. Otherwise only leads pass whose status contains one of these texts, and those that name none.',
    },
    client: {
      label: 'Your Company',
      help: 'Useful if you have several at Ici Formation: the name or identifier of one of them. A lead that lacks one of the two always passes.',
    },
  },
  noun: 'Lead',
  newLead: {
    label: 'New Lead',
    description: 'Triggers when a prospect contacts you on Ici Formation.',
    secretPlaceholder: 'secret',
    confirm: {
      label: 'Check With Ici Formation',
      help: 'Reads each lead back from Ici Formation before the Zap starts, and notes the result under “Confirmation”. It takes an access token. No lead is turned away.',
    },
    directions: (headers) => `1. Copy the webhook’s address shown in this step.
2. Test this step: your newest leads show if your connection has an access token, else a sample. Set up the rest of the Zap, then publish it: a lead delivered before that would be lost.
3. Send the address to [tech@iciformation.fr](mailto:tech@iciformation.fr) and ask for your leads to be delivered there.
4. If your connection is protected, also name the header of the protection you chose, only one of these, with your secret in place of “secret”:
${headers.map(({ scheme, header }) => `   - ${scheme}: \`${header}\``).join('\n')}
5. Ask for a test lead: you will see it in the history of the Zap.`,
  },
  newLeadPolling: {
    label: 'New Lead (Safety Net)',
    description:
      'Triggers when Zapier finds a new lead at Ici Formation, where it looks every few minutes.',
  },
  findLead: {
    label: 'Find Lead',
    description: 'Finds a lead by email, phone or name.',
    email: {
      label: 'Email',
      help: 'In upper or lower case.',
    },
    tel: {
      label: 'Phone',
      help: 'With or without spaces, dots or country code.',
    },
    nom: {
      label: 'Name',
      help: 'Last name, first name or both, in any order.',
    },
    depuis: {
      label: 'Since',
      help: 'The last three months if you leave this empty.',
    },
    criterionMissing:
      'There is nothing to search for: enter an email, a phone number or a name in this step.',
    dateUnreadable:
      'The date “Since” can’t be read. Write it like 2026-01-31, or empty this field.',
  },
};
