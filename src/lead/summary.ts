import type { SummaryTexts } from './alerts.ts';
import { onOneLine } from './lines.ts';
import { titleOf } from './name.ts';
import { displayed } from './paris.ts';
import type { Documented, Lead } from './schema.ts';

/** In characters; a longer line would hide the others. */
const longestLine = 1000;

/** Strangers' text stays on its line, even where it is shown as HTML. */
const tame = (text: string): string => {
  const line = onOneLine(text).trim().replaceAll('<', '‹').replaceAll('>', '›');
  return line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
};

const joined = (separator: string, ...texts: string[]): string =>
  texts.filter((text) => text !== '').join(separator);

/**
 * The text of `fiche`: a line for everything that is known, the most important first.
 *
 * @param meant The documented values as they were before any damage.
 */
export const summaryOf = (
  lead: Omit<Lead, 'fiche'>,
  meant: Documented,
  texts: SummaryTexts,
): string => {
  const { rappel_prochain, ville_affichee: town, departement } = lead;
  const next = rappel_prochain && displayed(Date.parse(rappel_prochain));
  const clock = next && /^9[78]/.test(lead.departement_code) ? ` ${texts.parisTime}` : '';
  const fields = lead.autres_champs.replace(/\n\s+/g, ' ').split('\n');
  const others = fields.filter((line) => !/^[^:]*: *$/.test(line));
  const area = departement && departement !== town ? `(${departement})` : '';
  const lines: readonly (readonly [label: string, text: string])[] = [
    ['', joined(' ', titleOf(meant.civilite) && meant.civilite, lead.nom_complet)],
    [texts.phone, lead.tel_national || meant.tel],
    [texts.email, lead.email_normalise || meant.email],
    [texts.formation, meant.formation],
    [texts.callback, joined(' → ', meant.horaire_rappel, next + clock)],
    [texts.place, joined(' ', meant.code_postal, town, area)],
    [texts.status, meant.statut],
    [texts.check, lead.alertes],
    [texts.others, others.join(' ; ')],
    [texts.date, lead.date_affichee],
  ];
  return lines
    .map(([label, text]) => text.trim() && `${label}${tame(text)}`)
    .filter((line) => line !== '')
    .join('\n');
};
