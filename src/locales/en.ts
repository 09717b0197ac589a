import type { Texts } from './fr.ts';
import { guide } from './guide.ts';

/** Fields as a sentence names them: without “as typed”, which their labels add. */
const named = (labels: string): string => labels.replaceAll(/ \(?as Typed\)?/g, '');

export const texts: Texts = {
  lead: {
    labels: {
      fiche: 'Lead Summary',
      nom_complet: 'Full Name',
      salutation: 'Greeting',
      prenom_affiche: 'Clean First Name',
      nom_affiche: 'Clean Last Name',
      tel_national: 'Phone (06 12 34 56 78)',
      tel_international: 'Phone (+33…)',
      tel_type: 'Phone Type',
      email_normalise: 'Clean Email',
      joignable: 'Reachable',
      civilite: 'Title',
      nom: 'Last Name as Typed',
      prenom: 'First Name as Typed',
      tel: 'Phone as Typed',
      email: 'Email as Typed',
      ville_affichee: 'Clean Town',
      departement_code: 'Département Number',
      departement: 'Département',
      region: 'Region',
      ville: 'Town',
      code_postal: 'Postcode',
      rappel_prochain: 'Next Possible Callback',
      rappel_moment: 'Callback: Morning, Noon, Afternoon or Evening',
      rappel_debut: 'Callback from',
      rappel_fin: 'Callback Until',
      formation: 'Desired Course',
      horaire_rappel: 'Desired Callback (as Typed)',
      statut: 'Status',
      client: 'Your Company',
      id_client: 'Your Ici Formation ID',
      alertes: 'Alerts',
      autres_champs: 'Other Fields',
      est_un_test: 'Test Lead',
      cle_doublon: 'Duplicate Key',
      confirmation: 'Checked with Ici Formation',
      source: 'Source',
      date_affichee: 'Display Date',
      date_creation: 'Request Date',
      id: 'Request ID',
    },
    alerts: {
      unreachable: 'Neither a valid phone number nor a valid email: this person can’t be reached',
      phone: 'The phone number isn’t valid: write to the person',
      email: 'The email isn’t valid: call the person',
      emailDots: 'A dot is misplaced in the email: if your message bounces, call the person',
      emailMisspelled: (domain) =>
        `The email may be mistyped: ask the person whether they meant ${domain}`,
      emailPlaceholder: 'The email is probably made up: call the person',
      name: (labels) => `Unusual name (${named(labels)}): check it before you write to the person`,
      damaged: (labels) => `Letters were lost on the way (${named(labels)}): check with the person`,
      unreadable: (labels) => `Unexpected value for “${named(labels)}” (see “Other Fields”)`,
      wrapped: (labels) => `The value for “${named(labels)}” came in an unusual form: check it`,
      date: 'The date can’t be read, so the time we received it is shown',
      postcode: 'The postcode is unknown in France: ask the person for it',
      sharedPostcode: 'Several départements share this postcode: ask for the town',
      empty: (labels) => `Not filled in: ${named(labels)}`,
      repaired: (labels) =>
        `Letters were damaged on the way and restored (${named(labels)}): tell tech@iciformation.fr`,
    },
    summary: {
      phone: 'Phone: ',
      email: 'Email: ',
      formation: 'Course: ',
      callback: 'Callback: ',
      place: 'Place: ',
      status: 'Status: ',
      check: 'To check: ',
      others: 'Other information: ',
      date: 'Requested on ',
    },
    omitted: (count) => `… and others, too long or too many: ${count.toLocaleString('en')}`,
  },
  connection: {
    note: `**Safety net, search:** the access token is enough. **Webhook:** choose a protection and a secret; the token is optional. See [the guide](${guide.en.connection}).`,
    protection: {
      label: 'Webhook Protection',
      help: `This proves that a delivery comes from Ici Formation. Choose **X-Token** unless Ici Formation asks otherwise. With **None**, anyone who knows the webhook’s address can start your Zap. See [the guide](${guide.en.connection}).`,
    },
    none: 'None',
    recommended: (scheme) => `${scheme} (recommended)`,
    secret: {
      label: 'Secret',
      help: `Make up a long run of letters and digits, and send it to Ici Formation with the webhook’s address. Leave it empty if the protection is “None”. See [the guide](${guide.en.connection}).`,
    },
    token: {
      label: 'Leads Access Token',
      help: `Needed for the safety net and the search, optional for the webhook: it gives real samples and lists of choices. Ask tech@iciformation.fr for it. See [the guide](${guide.en.connection}).`,
    },
    problems: {
      tokenUnsendable:
        'This token has a space, an accent or a special character: it was probably miscopied. Copy it again from Ici Formation’s message.',
      secretMissing:
        'The field “Secret” is empty. Enter the secret that you give to Ici Formation, or choose “None” under “Webhook Protection”.',
      schemeMissing:
        'You entered a secret without choosing a protection. Choose X-Token under “Webhook Protection”, or empty the field “Secret”.',
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
    tooLarge:
      'This delivery is too large for Zapier, and no lead was taken from it. If you expected leads, ask tech@iciformation.fr to deliver them one by one.',
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
    group: 'Filters (Optional)',
    formations: {
      label: 'Courses',
      help: 'Leave empty to receive all leads. Otherwise only leads whose course contains one of these texts pass, and those whose course is missing or unreadable.',
      placeholder: 'Anglais',
    },
    departements: {
      label: 'Départements',
      help: 'Their number or name. Leave empty to receive all leads. A lead whose département is unknown always passes, and a text that isn’t a département is ignored.',
      placeholder: '75, 2A, Paris',
    },
    statuts: {
      label: 'Statuses',
      help: 'Leave empty to receive all leads. Otherwise only leads whose status contains one of these texts pass, and those whose status is missing or unreadable.',
      placeholder: 'Salarié',
    },
    client: {
      label: 'Your Company',
      help: 'Useful if you have several at Ici Formation: the name or identifier of one of them. A lead without one of the two always passes.',
      placeholder: 'XYZ Formations',
    },
  },
  noun: 'Lead',
  newLead: {
    label: 'New Lead',
    description: 'Triggers when a prospect contacts you on Ici Formation.',
    verification: 'Check',
    secretPlaceholder: 'your-secret',
    confirm: {
      label: 'Check With Ici Formation',
      help: 'Reads each lead back from Ici Formation before the Zap starts, and notes the result under “Checked with Ici Formation”. It needs an access token. No lead is held back.',
    },
    directions: (header) => `1. Copy the webhook’s address shown in this step.
2. Test this step, set up the rest of the Zap, then publish it. Publish before you send the address: a lead delivered earlier would be lost.
3. Send the address to [tech@iciformation.fr](mailto:tech@iciformation.fr) and ask for your leads to be delivered there.
4. If X-Token protects your connection, also ask for the header \`${header}\`, with your secret in place of “your-secret”. For another protection, see [the guide](${guide.en.connection}).
5. Ask for a test lead, then look at the history of the Zap.`,
  },
  newLeadPolling: {
    label: 'New Lead (Safety Net)',
    description:
      'Triggers when Zapier, which asks Ici Formation every few minutes, finds a new lead.',
    note: `Your connection must have a **leads access token**. Ask tech@iciformation.fr for it. See [the guide](${guide.en.start}).`,
  },
  findLead: {
    label: 'Find Lead',
    description: 'Finds a lead by email, phone or name.',
    email: { label: 'Email', help: 'Upper or lower case doesn’t matter.' },
    tel: { label: 'Phone', help: 'With or without spaces, dots or country code.' },
    nom: { label: 'Name', help: 'Last name, first name or both, in any order.' },
    depuis: {
      label: 'Since',
      help: 'The last three months if you leave this empty.',
      placeholder: '2026-01-31',
    },
    criterionMissing: 'Enter an email, a phone number or a name in this step.',
    dateUnreadable:
      'The date “Since” can’t be read. Write it like 2026-01-31, or empty this field.',
  },
};
