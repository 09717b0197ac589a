import type { AlertTexts } from './alerts.ts';
import { readCallback } from './callback/callback.ts';
import { findDepartement } from './departement.ts';
import { normaliseEmail } from './email.ts';
import { fullName, greeting } from './name.ts';
import { readPhone } from './phone.ts';
import type { Derived, Documented, DocumentedKey } from './schema.ts';
import { displayTown } from './town.ts';

/** What is odd about a documented value that isn't empty. */
export interface Oddity {
  readonly key: DocumentedKey;
  readonly problem: keyof AlertTexts;
}

const postcodeProblems = { postcode: 'postcode', ambiguous: 'sharedPostcode' } as const;

/**
 * What can be worked out from the documented values of a lead that was created at an instant
 * (milliseconds since 1970), the empty text where it can't be known, and what is odd about them.
 */
export const derive = (
  lead: Documented,
  createdAt: number,
): { fields: Derived; oddities: readonly Oddity[] } => {
  const { civilite, nom, prenom, tel, email, ville, code_postal, horaire_rappel } = lead;
  const phone = readPhone(tel, code_postal);
  const address = normaliseEmail(email);
  const place = findDepartement(code_postal, ville);
  const callback = readCallback(horaire_rappel, createdAt, place.code);

  const oddities: Oddity[] = [];
  if (tel && !phone.international) oddities.push({ key: 'tel', problem: 'phone' });
  if (email && !address) oddities.push({ key: 'email', problem: 'email' });
  if (place.problem)
    oddities.push({ key: 'code_postal', problem: postcodeProblems[place.problem] });

  return {
    fields: {
      nom_complet: fullName(prenom, nom),
      salutation: greeting(civilite, prenom, nom),
      tel_international: phone.international,
      tel_national: phone.national,
      tel_type: phone.type,
      email_normalise: address,
      joignable: Boolean(address || phone.international),
      ville_affichee: displayTown(ville),
      departement_code: place.code,
      departement: place.nom,
      region: place.region,
      rappel_moment: callback.moment,
      rappel_debut: callback.debut,
      rappel_fin: callback.fin,
      rappel_prochain: callback.prochain,
    },
    oddities,
  };
};
