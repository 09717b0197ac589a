import * as z from 'zod';

/** What documentation says of a field: in the document's language, in English, and an example. */
interface FieldInfo {
  readonly description: { readonly fr: string; readonly en: string };
  readonly example: string;
}

/** The descriptions and examples of all fields, by their schema. */
export const fieldInfo = z.registry<FieldInfo>();

const text = (example: string, fr: string, en: string) =>
  z.string().register(fieldInfo, { description: { fr, en }, example });

const contact = {
  civilite: text('M.', 'Civilité', 'Civility'),
  nom: text('Doe', 'Nom du prospect', "The prospect's last name"),
  prenom: text('John', 'Prénom du prospect', "The prospect's first name"),
  tel: text('0102030405', 'Numéro de téléphone', 'Phone number'),
  email: text('john.doe@example.com', 'Adresse email', 'Email address'),
};

const place = {
  ville: text('paris', 'Ville (en minuscules)', 'Town (in lower case)'),
  code_postal: text('75001', 'Code postal', 'Postcode'),
};

const request = {
  formation: text('Développement Web', "Formation d'intérêt", 'Training course of interest'),
  horaire_rappel: text(
    'après-midi',
    'Moment préféré pour le contact',
    'Preferred time to be contacted',
  ),
  statut: text('prospect', 'État du prospect', 'State of the prospect'),
};

const company = {
  client: text('XYZ Formations', 'Nom de votre société', 'Name of your company'),
  id_client: text('1234', 'Votre identifiant unique', 'Your unique identifier'),
};

const delivery = {
  autres_champs: text(
    'campagne: automne',
    'Ce qu’Ici Formation a envoyé de plus, une ligne par champ',
    'Whatever else Ici Formation sent, one line a field',
  ),
  alertes: text(
    'Le champ « Ville » est vide',
    'Ce qui est inhabituel, en phrases séparées par « ; »',
    'What is unusual, in sentences separated by “;”',
  ),
  source: z.enum(['webhook', 'api']).register(fieldInfo, {
    description: {
      fr: 'webhook (envoi immédiat) ou api (relève)',
      en: 'webhook (sent at once) or api (fetched later)',
    },
    example: 'webhook',
  }),
  date_creation: z.iso.datetime({ offset: true }).register(fieldInfo, {
    description: {
      fr: 'Date de la demande, à défaut celle de sa réception, à l’heure de Paris',
      en: 'When the request was made, else received, in Paris time',
    },
    example: '2025-06-26T13:07:24+02:00',
  }),
  id: text(
    '0b0d5a3c7f1e4d2a9c8b7a6f5e4d3c2b',
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
export const leadSchema = z.object({ ...contact, ...place, ...request, ...company, ...delivery });

export type Lead = z.infer<typeof leadSchema>;
export type LeadKey = keyof Lead;
export type DocumentedKey = keyof z.infer<typeof pushSchema>;
