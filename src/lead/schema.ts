import * as z from 'zod';

/** What documentation says of a field, and its type in Zapier's words. */
interface FieldInfo {
  readonly type: 'string' | 'boolean' | 'datetime';
  readonly description: { readonly fr: string; readonly en: string };
  /** The value that documentation shows; where there is none it shows what the app makes of the others. */
  readonly example?: string;
}

/** The descriptions, types and examples of all fields, by their schema. */
export const fieldInfo = z.registry<FieldInfo>();

const sent = (example: string, fr: string, en: string) =>
  z.string().register(fieldInfo, { type: 'string', description: { fr, en }, example });

const text = (fr: string, en: string) =>
  z.string().register(fieldInfo, { type: 'string', description: { fr, en } });

const oneOf = <const Value extends string>(values: readonly Value[], fr: string, en: string) =>
  z.enum(values).register(fieldInfo, { type: 'string', description: { fr, en } });

const yesOrNo = (fr: string, en: string) =>
  z.boolean().register(fieldInfo, { type: 'boolean', description: { fr, en } });

const contact = {
  civilite: sent('M.', 'Civilité', 'Title'),
  nom: sent('Doe', 'Nom du prospect', "The prospect's last name"),
  prenom: sent('John', 'Prénom du prospect', "The prospect's first name"),
  tel: sent('0102030405', 'Numéro de téléphone', 'Phone number'),
  email: sent('john.doe@example.com', 'Adresse email', 'Email address'),
};

const contactDerived = {
  nom_complet: text(
    'Prénom et nom, majuscules rétablies s’ils ont été saisis sans',
    'First and last name, capitals set right if they were typed without care',
  ),
  salutation: text('Début d’un message au prospect', 'How a message to the prospect begins'),
  tel_international: text(
    'Téléphone au format international, vide s’il n’est pas valable',
    'Phone in the international format (E.164), empty if it isn’t valid',
  ),
  tel_national: text(
    'Téléphone tel qu’on le compose en France, lisible et sans risque dans un tableur',
    'Phone as it is dialled in France, easy to read and safe in a spreadsheet',
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

const place = {
  ville: sent('paris', 'Ville (en minuscules)', 'Town (in lower case)'),
  code_postal: sent('75001', 'Code postal', 'Postcode'),
};

const placeDerived = {
  ville_affichee: text('Ville, majuscules rétablies', 'Town, capitals set right'),
  departement_code: text('Numéro du département', 'Number of the département'),
  departement: text('Nom du département', 'Name of the département'),
  region: text('Nom de la région', 'Name of the region'),
};

const request = {
  formation: sent('Développement Web', "Formation d'intérêt", 'Training course of interest'),
  horaire_rappel: sent(
    'après-midi',
    'Moment préféré pour le contact',
    'Preferred time to be contacted',
  ),
  statut: sent('prospect', 'État du prospect', 'State of the prospect'),
};

const requestDerived = {
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
  rappel_prochain: z.union([z.literal(''), z.iso.datetime({ offset: true })]).register(fieldInfo, {
    type: 'datetime',
    description: {
      fr: 'Prochain moment ouvré pour rappeler, à l’heure de Paris : début du créneau ou, sans heures, matin dès 9 h, midi dès 12 h, après-midi dès 14 h, soir de 18 h à 20 h (outre-mer, à l’heure du prospect ; jours fériés de métropole)',
      en: 'Next time to call on a working day, in Paris time: start of the slot or, without hours, matin from 9:00, midi from 12:00, après-midi from 14:00, soir from 18:00 to 20:00 (overseas, in the prospect’s local time; public holidays of metropolitan France)',
    },
  }),
};

const company = {
  client: sent('XYZ Formations', 'Nom de votre société', 'Name of your company'),
  id_client: sent('1234', 'Votre identifiant unique', 'Your unique identifier'),
};

const delivery = {
  cle_doublon: text(
    'La même pour la même personne et la même formation, vide s’il n’y a ni téléphone ni e-mail valable',
    'The same for the same person and training, empty without a valid phone number or email',
  ),
  est_un_test: yesOrNo(
    'Si c’est un essai : adresse en example.com ou semblable, ou nom, prénom ou formation « test »',
    'Whether this is a trial: an address at example.com or the like, or a name or training “test”',
  ),
  alertes: text(
    'Ce qui est inhabituel, en phrases séparées par « ; »',
    'What is unusual, in sentences separated by “;”',
  ),
  autres_champs: text(
    'Ce qu’Ici Formation a envoyé de plus, une ligne par champ',
    'Whatever else Ici Formation sent, one line a field',
  ),
  source: oneOf(
    ['webhook', 'api'],
    'webhook (reçu aussitôt d’Ici Formation) ou api (lu chez Ici Formation)',
    'webhook (sent by Ici Formation at once) or api (read at Ici Formation)',
  ),
  confirmation: oneOf(
    ['non_verifie', 'confirme', 'non_confirme'],
    'confirme si Ici Formation a bien cette demande, non_confirme sinon, non_verifie sans vérification',
    'confirme if Ici Formation has this request, non_confirme if not, non_verifie without a check',
  ),
  date_creation: z.iso.datetime({ offset: true }).register(fieldInfo, {
    type: 'datetime',
    description: {
      fr: 'Date de la demande, à défaut celle de sa réception, à l’heure de Paris',
      en: 'When the request was made, else received, in Paris time',
    },
    example: '2025-06-26T13:07:24+02:00',
  }),
  id: text(
    'Identifiant de la demande : le même si elle est livrée deux fois',
    'Identifier of the request: the same when it is delivered twice',
  ),
};

/**
 * What Ici Formation sends when a prospect fills a form: the 12 keys of its document
 * "API - Ici Formation V2.1", section "Structure des données", whose descriptions and examples these are.
 */
export const pushSchema = z.object({ ...contact, ...place, ...request, ...company });

/** A lead as it leaves this app, its fields in the order of the form that a person fills. */
export const leadSchema = z.object({
  ...contact,
  ...contactDerived,
  ...place,
  ...placeDerived,
  ...request,
  ...requestDerived,
  ...company,
  ...delivery,
});

export type Lead = z.infer<typeof leadSchema>;
export type LeadKey = keyof Lead;
export type Documented = z.infer<typeof pushSchema>;
export type DocumentedKey = keyof Documented;
/** What is worked out from the documented values. */
export type Derived = Pick<
  Lead,
  keyof typeof contactDerived | keyof typeof placeDerived | keyof typeof requestDerived
>;
