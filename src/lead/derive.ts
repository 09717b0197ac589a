import type { Problem } from './alerts.ts';
import { readCallback } from './callback/callback.ts';
import { readText } from './damage.ts';
import { findDepartement } from './departement.ts';
import { duplicateKey } from './duplicate-key.ts';
import { readEmail } from './email.ts';
import { leadFields } from './fields.ts';
import { familyName, fullName, givenName, greeting } from './name.ts';
import { documentedKeys } from './payload.ts';
import { isPersonName } from './person-name.ts';
import { readPhone } from './phone.ts';
import type { Documented, DocumentedKey } from './schema.ts';
import { isTestLead } from './test-lead.ts';
import { displayTown } from './town.ts';

/** No answer to a form is longer, in characters; more is neither a name nor a town. */
const longest = 1000;

const missedKeys = leadFields.filter(({ isMissed }) => isMissed).map(({ key }) => key);

/**
 * What can be worked out from the documented values of a request that was made at an instant (milliseconds
 * since 1970), the empty text where it can't be known. `meant` are the values as they were before any damage,
 * the empty text for a placeholder.
 */
export const derive = (documented: Documented, createdAt: number) => {
  const problems: Problem[] = [];
  const meant = { ...documented };
  for (const key of documentedKeys) {
    const { text, state } = readText(documented[key]);
    meant[key] = text.length > longest ? '' : text;
    if (state === 'repaired' || state === 'damaged') problems.push({ kind: state, key });
    if (text === '' && missedKeys.includes(key)) problems.push({ kind: 'empty', key });
  }

  const { civilite, nom, prenom, tel, email, ville, code_postal, horaire_rappel } = meant;
  const phone = readPhone(tel, code_postal);
  const { address, problem, meant: meantDomain } = readEmail(email);
  const area = findDepartement(code_postal, ville);
  const callback = readCallback(horaire_rappel, createdAt, area.code);
  const joignable = Boolean(address || phone.international);

  const add = (kind: Problem['kind'], key: DocumentedKey, detail?: string) =>
    problems.push(detail ? { kind, key, detail } : { kind, key });
  if (!joignable) add('unreachable', 'tel');
  else if (tel && !phone.international) add('phone', 'tel');
  if (joignable && problem === 'invalid') add('email', 'email');
  if (problem === 'placeholder') add('emailPlaceholder', 'email');
  if (problem === 'dots') add('emailDots', 'email');
  if (meantDomain) add('emailMisspelled', 'email', meantDomain);
  for (const key of ['prenom', 'nom'] as const) {
    const isToldAlready = problems.some((one) => one.key === key && one.kind === 'damaged');
    if (
      documented[key].length > longest ||
      (meant[key] && !isPersonName(meant[key]) && !isToldAlready)
    )
      add('name', key);
  }
  if (area.problem === 'postcode') add('postcode', 'code_postal');
  if (area.problem === 'ambiguous') add('sharedPostcode', 'code_postal');

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
    cle_doublon: duplicateKey(address, phone.international, meant.formation, meant.id_client),
  };
  return { meant, fields, problems };
};
