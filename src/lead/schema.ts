import * as z from 'zod/mini';

export interface FieldInfo {
  /** In Zapier's words; text unless another is given. */
  readonly type?: 'string' | 'boolean' | 'datetime';
  /** The value that documentation shows; without one it shows what the app makes of the others. */
  readonly example?: string;
  /** Whether `alertes` reports an empty value: staff can ask the prospect. */
  readonly isMissed?: boolean;
}

/** Types and examples of fields, by their schema. */
export const fieldInfo = z.registry<FieldInfo>();

/** A whole number may have lost its first zero: of a postcode's five digits, or a phone number's ten. */
const digits = (length: number) => (value: number) => {
  const text = Number.isInteger(value) ? BigInt(value).toString() : String(value);
  return text.length === length - 1 && /^\d+$/.test(text) ? `0${text}` : text;
};

/** A list or an object in which there is one text is that text. */
const unwrapped = (sent: unknown): unknown => {
  if (typeof sent !== 'object' || sent === null) return sent;
  const values = Object.values(sent).flat();
  const [text, ...others] = new Set(values.filter((value) => typeof value === 'string' && value));
  if (text !== undefined && others.length === 0) return text;
  return values.length === 1 ? values[0] : sent;
};

/** A field as Ici Formation may send it: a text, a number, yes or no, or nothing, alone in a list or not. */
const sent = (example: string, { isMissed = false, length = 0 } = {}) =>
  z
    .pipe(
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
    )
    .register(fieldInfo, { example, isMissed });

/** The same, and `alertes` reports it where it is empty. */
const missed = (example: string, length = 0) => sent(example, { isMissed: true, length });

const text = z.string();
const yesOrNo = z.boolean().register(fieldInfo, { type: 'boolean' });
const instant = z.iso.datetime({ offset: true });

/** A lead as it leaves this app; within each part, the ready-made fields come before those sent. */
export const leadSchema = z.object({
  fiche: text,
  nom_complet: text,
  salutation: text,
  prenom_affiche: text,
  nom_affiche: text,
  tel_national: text,
  tel_international: text,
  tel_type: z.enum(['', 'mobile', 'fixe', 'autre']),
  email_normalise: text,
  joignable: yesOrNo,
  civilite: missed('M.'),
  nom: missed('Doe'),
  prenom: missed('John'),
  tel: missed('0102030405', 10),
  email: missed('john.doe@example.com'),

  ville_affichee: text,
  departement_code: text,
  departement: text,
  region: text,
  ville: missed('paris'),
  code_postal: missed('75001', 5),

  rappel_prochain: z.union([z.literal(''), instant]).register(fieldInfo, { type: 'datetime' }),
  rappel_moment: z.enum(['', 'matin', 'midi', 'après-midi', 'soir', 'indifférent']),
  rappel_debut: text,
  rappel_fin: text,
  formation: missed('Développement Web'),
  horaire_rappel: missed('après-midi'),
  statut: missed('prospect'),
  client: sent('XYZ Formations'),
  id_client: sent('1234'),

  alertes: text,
  autres_champs: text,
  est_un_test: yesOrNo,
  cle_doublon: text,
  confirmation: z.enum(['non vérifié', 'confirmé', 'non confirmé']),
  source: z.enum(['webhook', 'api']),
  date_affichee: text,
  date_creation: instant.register(fieldInfo, {
    type: 'datetime',
    example: '2025-06-26T13:07:24+02:00',
  }),
  id: text,
});

/**
 * Reads a lead as Ici Formation sends it: the keys of its document "API - Ici Formation V2.1", section
 * "Structure des données", with its examples.
 */
export const pushSchema = z.pick(leadSchema, {
  civilite: true,
  nom: true,
  prenom: true,
  tel: true,
  email: true,
  ville: true,
  code_postal: true,
  formation: true,
  horaire_rappel: true,
  statut: true,
  client: true,
  id_client: true,
});

export type Lead = z.output<typeof leadSchema>;
export type LeadKey = keyof Lead;
export type Documented = z.output<typeof pushSchema>;
export type DocumentedKey = keyof Documented;
