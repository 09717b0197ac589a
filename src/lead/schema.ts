import * as z from 'zod/mini';

/** What documentation says of a field, and its type in Zapier's words. */
interface FieldInfo {
  readonly type: 'string' | 'boolean' | 'datetime';
  readonly description: { readonly fr: string; readonly en: string };
  /** The value that documentation shows; without one it shows what the app makes of the others. */
  readonly example?: string;
  /** Whether an empty value is told in `alertes`. */
  readonly isMissed?: boolean;
}

/** The descriptions, types and examples of all fields, by their schema. */
export const fieldInfo = z.registry<FieldInfo>();

/** A whole number may have lost its first zero: of a postcode's five digits, or a phone number's ten. */
const digits = (length: number) => (value: number) => {
  const text = Number.isInteger(value) ? BigInt(value).toString() : String(value);
  return text.length === length - 1 && /^\d+$/.test(text) ? `0${text}` : text;
};

/** A list or an object in which there is one text is that text. */
const unwrapped = (sent: unknown): unknown => {
  if (typeof sent !== 'object' || sent === null) return sent;
  const values = Object.values(sent);
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === 1 ? texts[0] : values.length === 1 ? values[0] : sent;
};

/** What senders write for a text: a text, a number, yes or no, or nothing, alone in a list or not. */
const sentText = (length = 0) =>
  z.pipe(
    z.transform(unwrapped),
    z.union([
      z.string().check(z.trim()),
      z.pipe(z.number(), z.transform(digits(length))),
      z.pipe(z.literal(true), z.transform(String)),
      z.pipe(
        z.literal([false, null, undefined]),
        z.transform(() => ''),
      ),
    ]),
  );

const sent = (example: string, fr: string, en: string, { isMissed = false, length = 0 } = {}) =>
  sentText(length).register(fieldInfo, {
    type: 'string',
    description: { fr, en },
    example,
    isMissed,
  });

/** A field of which staff should hear where it is empty: they can ask the prospect. */
const missed = (example: string, fr: string, en: string, length = 0) =>
  sent(example, fr, en, { isMissed: true, length });

const text = (fr: string, en: string) =>
  z.string().register(fieldInfo, { type: 'string', description: { fr, en } });

const oneOf = <const Value extends string>(values: readonly Value[], fr: string, en: string) =>
  z.enum(values).register(fieldInfo, { type: 'string', description: { fr, en } });

const yesOrNo = (fr: string, en: string) =>
  z.boolean().register(fieldInfo, { type: 'boolean', description: { fr, en } });

const instant = z.iso.datetime({ offset: true });

const contact = {
  nom_complet: text(
    'Prénom et nom, majuscules rétablies s’ils ont été saisis sans',
    'First and last name, capitals set right if they were typed without care',
  ),
  salutation: text('Début d’un message au prospect', 'How a message to the prospect begins'),
  prenom_affiche: text(
    'Prénom, majuscules rétablies s’il a été saisi sans',
    'First name, capitals set right if it was typed without care',
  ),
  nom_affiche: text(
    'Nom, majuscules rétablies s’il a été saisi sans',
    'Last name, capitals set right if it was typed without care',
  ),
  tel_national: text(
    'Téléphone tel qu’on le compose en France, lisible et sans risque dans un tableur',
    'Phone as it is dialled in France, easy to read and safe in a spreadsheet',
  ),
  tel_international: text(
    'Téléphone au format international, vide s’il n’est pas valable',
    'Phone in the international format (E.164), empty if it isn’t valid',
  ),
  tel_type: oneOf(
    ['', 'mobile', 'fixe', 'autre'],
    'mobile, fixe ou autre',
    'mobile, fixe (landline) or autre (other)',
  ),
  email_normalise: text(
    'E-mail en minuscules et sans faute de copie, vide s’il n’est pas valable',
    'Email in lower case and rid of copying slips, empty if it isn’t valid',
  ),
  joignable: yesOrNo(
    'S’il y a un téléphone ou un e-mail valable',
    'Whether there is a valid phone number or email',
  ),
};

const contactSent = {
  civilite: missed('M.', 'Civilité', 'Title'),
  nom: missed('Doe', 'Nom du prospect', "The prospect's last name"),
  prenom: missed('John', 'Prénom du prospect', "The prospect's first name"),
  tel: missed('0102030405', 'Numéro de téléphone', 'Phone number', 10),
  email: missed('john.doe@example.com', 'Adresse e-mail', 'Email address'),
};

const place = {
  ville_affichee: text('Ville, majuscules rétablies', 'Town, capitals set right'),
  departement_code: text('Numéro du département', 'Number of the département'),
  departement: text('Nom du département', 'Name of the département'),
  region: text('Nom de la région', 'Name of the region'),
};

const placeSent = {
  ville: missed('paris', 'Ville (en minuscules)', 'Town (in lower case)'),
  code_postal: missed('75001', 'Code postal', 'Postcode', 5),
};

const request = {
  rappel_prochain: z.union([z.literal(''), instant]).register(fieldInfo, {
    type: 'datetime',
    description: {
      fr: 'Prochain moment ouvré pour rappeler, à l’heure de Paris : début du créneau ou, sans heures, matin dès 9 h, midi dès 12 h, après-midi dès 14 h, soir de 18 h à 20 h (outre-mer, à l’heure du prospect ; jours fériés de métropole)',
      en: 'Next time to call on a working day, in Paris time: start of the slot or, without hours, matin from 9:00, midi from 12:00, après-midi from 14:00, soir from 18:00 to 20:00 (overseas, in the prospect’s local time; public holidays of metropolitan France)',
    },
  }),
  rappel_moment: oneOf(
    ['', 'matin', 'midi', 'après-midi', 'soir', 'indifférent'],
    'matin, midi, après-midi, soir ou indifférent',
    'matin (morning), midi (noon), après-midi (afternoon), soir (evening) or indifférent (any time)',
  ),
  rappel_debut: text(
    'Début du créneau de rappel, si des heures sont données',
    'Start of the callback slot, if hours are given',
  ),
  rappel_fin: text(
    'Fin du créneau de rappel, si des heures sont données',
    'End of the callback slot, if hours are given',
  ),
};

const requestSent = {
  formation: missed('Développement Web', "Formation d'intérêt", 'Training course of interest'),
  horaire_rappel: missed(
    'après-midi',
    'Moment préféré pour le contact',
    'Preferred time to be contacted',
  ),
  statut: missed('prospect', 'État du prospect', 'State of the prospect'),
};

const companySent = {
  client: sent('XYZ Formations', 'Nom de votre société', 'Name of your company'),
  id_client: sent('1234', 'Votre identifiant unique', 'Your unique identifier'),
};

const summary = {
  fiche: text(
    'Tout le prospect en un texte prêt à l’emploi, une ligne par chose, sans ligne vide',
    'The whole lead as ready-made text, one line a thing, without empty lines',
  ),
};

const delivery = {
  alertes: text(
    'Ce qui est à vérifier, en phrases séparées par « ; »',
    'What to check, in sentences separated by “;”',
  ),
  autres_champs: text(
    'Ce qu’Ici Formation a envoyé de plus, une ligne par champ',
    'Whatever else Ici Formation sent, one line a field',
  ),
  est_un_test: yesOrNo(
    'Si c’est un prospect de test : adresse en example.com ou semblable, ou nom, prénom ou formation « test »',
    'Whether this is a test lead: an address at example.com or the like, or a name or course “test”',
  ),
  cle_doublon: text(
    'La même pour la même personne et la même formation, vide s’il n’y a ni téléphone ni e-mail valable',
    'The same for the same person and course, empty without a valid phone number or email',
  ),
  confirmation: oneOf(
    ['non vérifié', 'confirmé', 'non confirmé'],
    'confirmé si Ici Formation a bien cette demande, non confirmé sinon, non vérifié sans vérification',
    'confirmé (confirmed) if Ici Formation has this request, non confirmé (not confirmed) if not, non vérifié (not checked) without a check',
  ),
  source: oneOf(
    ['webhook', 'api'],
    'webhook (reçu aussitôt d’Ici Formation) ou api (lu chez Ici Formation)',
    'webhook (sent by Ici Formation at once) or api (read at Ici Formation)',
  ),
  date_affichee: text(
    'Date de la demande, à l’heure de Paris, pour un message ou un tableur',
    'When the request was made, in Paris time, for a message or a spreadsheet',
  ),
  date_creation: instant.register(fieldInfo, {
    type: 'datetime',
    description: {
      fr: 'Date de la demande, à défaut celle de sa réception, à l’heure de Paris',
      en: 'When the request was made, else received, in Paris time',
    },
    example: '2025-06-26T13:07:24+02:00',
  }),
  id: text(
    'Identifiant de la demande : le même si elle est livrée deux fois ou si son statut change',
    'Identifier of the request: the same when it is delivered twice or its status changes',
  ),
};

/**
 * Reads what Ici Formation sends when a prospect fills a form: the 12 keys of its document
 * "API - Ici Formation V2.1", section "Structure des données", whose descriptions and examples these are.
 */
export const pushSchema = z.object({
  ...contactSent,
  ...placeSent,
  ...requestSent,
  ...companySent,
});

/** A lead as it leaves this app; within each part, what is ready to use comes before what was sent. */
export const leadSchema = z.object({
  ...summary,
  ...contact,
  ...contactSent,
  ...place,
  ...placeSent,
  ...request,
  ...requestSent,
  ...companySent,
  ...delivery,
});

export type Lead = z.output<typeof leadSchema>;
export type LeadKey = keyof Lead;
export type Documented = z.output<typeof pushSchema>;
export type DocumentedKey = keyof Documented;
