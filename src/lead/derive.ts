import type { Problem } from './alerts.ts';
import { readCallback } from './callback/callback.ts';
import { findDepartement } from './departement.ts';
import { readEmail } from './email.ts';
import { leadFields } from './fields.ts';
import { duplicateKey } from './identity.ts';
import { familyName, fullName, givenName, greeting } from './name.ts';
import { documentedKeys } from './payload.ts';
import { isPersonName } from './person-name.ts';
import { readPhone } from './phone.ts';
import type { Request } from './read.ts';
import type { DocumentedKey } from './schema.ts';
import { isTestLead } from './test-lead.ts';
import { displayTown } from './town.ts';

/** In characters; anything longer is neither a name nor a town. */
const longest = 1000;

/** Of which longer ones can't be any. */
const shortKeys: readonly string[] = ['nom', 'prenom', 'ville'];

/** Empty ones are told by the alert that nobody can be reached. */
const contactKeys: readonly string[] = ['tel', 'email'];

const missedKeys = leadFields.filter(({ isMissed }) => isMissed).map(({ key }) => key);

/**
 * The fields worked out from the documented values of a request made at an instant (milliseconds since
 * 1970), '' where unknown. `meant` holds the documented values as they were before any damage, '' for a
 * placeholder.
 */
export const derive = ({ documented, readings, createdAt }: Request) => {
  const meant = { ...documented };
  for (const key of documentedKeys) {
    const { text } = readings[key];
    meant[key] = text.length > longest && shortKeys.includes(key) ? '' : text;
  }

  const { civilite, nom, prenom, tel, email, ville, code_postal, horaire_rappel } = meant;
  const phone = readPhone(tel, code_postal);
  const { address, problem: emailProblem, meant: meantDomain } = readEmail(email);
  const area = findDepartement(code_postal, ville);
  const callback = readCallback(horaire_rappel, createdAt, area.code);
  const joignable = Boolean(address || phone.international);

  const inState = (state: 'repaired' | 'damaged') =>
    documentedKeys.filter((key) => readings[key].state === state);
  const isOddName = (key: 'prenom' | 'nom') =>
    documented[key].length > longest ||
    (meant[key] && !isPersonName(meant[key]) && readings[key].state !== 'damaged');
  const isEmpty = (key: DocumentedKey) =>
    !readings[key].text && missedKeys.includes(key) && (joignable || !contactKeys.includes(key));
  const rules: readonly (readonly [applies: unknown, problem: Problem])[] = [
    ...inState('repaired').map((key) => [true, { kind: 'repaired', key }] as const),
    ...inState('damaged').map((key) => [true, { kind: 'damaged', key }] as const),
    ...documentedKeys.filter(isEmpty).map((key) => [true, { kind: 'empty', key }] as const),
    [!joignable, { kind: 'unreachable', key: 'tel' }],
    [joignable && tel && !phone.international, { kind: 'phone', key: 'tel' }],
    [joignable && emailProblem === 'invalid' && !meantDomain, { kind: 'email', key: 'email' }],
    [joignable && emailProblem === 'placeholder', { kind: 'emailPlaceholder', key: 'email' }],
    [phone.international && emailProblem === 'dots', { kind: 'emailDots', key: 'email' }],
    [meantDomain, { kind: 'emailMisspelled', key: 'email', detail: meantDomain }],
    [isOddName('nom'), { kind: 'name', key: 'nom' }],
    [isOddName('prenom'), { kind: 'name', key: 'prenom' }],
    [area.problem === 'postcode', { kind: 'postcode', key: 'code_postal' }],
    [area.problem === 'ambiguous', { kind: 'sharedPostcode', key: 'code_postal' }],
  ];
  const problems = rules.filter(([applies]) => applies).map(([, problem]) => problem);

  const fields = {
    nom_complet: fullName(prenom, nom),
    salutation: greeting(civilite, prenom, nom),
    prenom_affiche: givenName(prenom),
    nom_affiche: familyName(nom),
    tel_national: phone.national,
    tel_international: phone.international,
    tel_type: phone.type,
    email_normalise: address,
    joignable,
    ville_affichee: displayTown(ville),
    departement_code: area.code,
    departement: area.nom,
    region: area.region,
    rappel_prochain: callback.prochain,
    rappel_moment: callback.moment,
    rappel_debut: callback.debut,
    rappel_fin: callback.fin,
    est_un_test: isTestLead(meant, address),
    cle_doublon: duplicateKey(address, phone.international, meant),
  };
  return { meant, fields, problems };
};
