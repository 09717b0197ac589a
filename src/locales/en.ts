import type { Texts } from './texts.ts';

export const texts: Texts = {
  lead: {
    labels: {
      civilite: 'Civility',
      nom: 'Last Name',
      prenom: 'First Name',
      tel: 'Phone',
      email: 'Email',
      nom_complet: 'Full Name',
      salutation: 'Salutation',
      tel_international: 'International Phone',
      tel_national: 'Display Phone',
      tel_type: 'Phone Type',
      email_normalise: 'Checked Email',
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
      date_creation: 'Request Date',
      id: 'Request ID',
    },
    alerts: {
      empty: (label) => `The field “${label}” is empty`,
      shape: (label) =>
        `The field “${label}” isn’t a text, what was received is under “Other Fields”`,
      garbled: (label) =>
        `The field “${label}” has unreadable characters, please tell tech@iciformation.fr`,
      date: (label) =>
        `The field “${label}” can’t be read and has the time of reception, what was received is under “Other Fields”`,
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
      help: 'What proves that a delivery comes from Ici Formation. We recommend **X-Token** or **API Key**: their headers are certain to reach Zapier. With **None**, anyone who knows the webhook’s address can start your Zap.',
    },
    none: 'None',
    recommended: (scheme) => `${scheme} (recommended)`,
    secret: {
      label: 'Secret',
      help: 'Make up a long string of letters and digits, and send it to Ici Formation along with the webhook’s address (see their [documentation](https://github.com/adrian-if/webservice)). Leave it empty if the protection is “None”.',
    },
    problems: {
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
  },
  delivery: {
    secretMissing: (header) =>
      `Delivery refused: it doesn’t carry the header “${header}” of your connection. If it comes from Ici Formation, write to tech@iciformation.fr and ask them to add this header, with your secret. If not, there is nothing to do.`,
    secretWrong: (header) =>
      `Delivery refused: the header “${header}” doesn’t carry the secret of your connection. If it comes from Ici Formation, check that you gave the same secret to tech@iciformation.fr and to Zapier. If not, there is nothing to do.`,
    noLead: (expected, received) =>
      `This delivery holds no lead. Expected: at least one of the fields ${expected}. Received: ${received}. If you were waiting for a lead, send this message to tech@iciformation.fr.`,
    received: {
      empty: 'nothing',
      html: 'a web page',
      text: 'some text',
      object: 'fields that aren’t those of a lead',
      list: 'a list without a lead',
      value: 'a single value',
    },
  },
  newLead: {
    noun: 'Lead',
    label: 'New Lead',
    description: 'Triggers when a prospect contacts you on Ici Formation.',
    secretPlaceholder: 'secret',
    directions: (headers) => `1. Copy the webhook’s address shown in this step.
2. Send it to [tech@iciformation.fr](mailto:tech@iciformation.fr) and ask for your leads to be delivered there.
3. If your connection is protected, also name the header to send along, with your secret in place of “secret”:
${headers.map(({ scheme, header }) => `   - ${scheme}: \`${header}\``).join('\n')}
4. Ask for a test lead.
5. When Ici Formation tells you that it is on its way, test this step: there it is.`,
  },
};
