import {
  defineInputFields,
  type InferInputData,
  type Search,
  type SearchPerform,
} from 'zapier-platform-core';
import { readToken } from '../connection/token.ts';
import { readText } from '../lead/damage.ts';
import { readDate } from '../lead/date.ts';
import { normaliseEmail } from '../lead/email.ts';
import { fold } from '../lead/fold.ts';
import { asText } from '../lead/lines.ts';
import { readPhone } from '../lead/phone.ts';
import type { Lead } from '../lead/schema.ts';
import { readLeads } from '../leads-api/leads.ts';
import { lastThreeMonths, since } from '../leads-api/period.ts';
import type { Texts } from '../locales/fr.ts';
import { withoutBundle } from './errors.ts';
import { optionalField } from './form-fields.ts';
import { leadsFrom } from './lead-resource.ts';

const createInputFields = ({ findLead }: Texts) =>
  defineInputFields([
    optionalField('email', findLead.email),
    optionalField('tel', findLead.tel),
    optionalField('nom', findLead.nom),
    { ...optionalField('depuis', findLead.depuis), type: 'datetime' },
  ]);

type Fields = ReturnType<typeof createInputFields>;

/** Finds leads at Ici Formation, newest first; none is no error. */
export const createFindLead = (texts: Texts) =>
  ({
    key: 'find_lead',
    noun: texts.noun,
    display: { label: texts.findLead.label, description: texts.findLead.description },
    operation: {
      inputFields: createInputFields(texts),
      perform: withoutBundle(createPerform(texts)),
      ...leadsFrom('api', texts),
    },
  }) satisfies Search<'find_lead', Fields>;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Valid ones are compared in their normal form, others as they were typed. */
const hasEmail = (lead: Lead, wanted: string): boolean => {
  const normal = normaliseEmail(wanted);
  if (normal) return lead.email_normalise === normal;
  return fold(readText(lead.email).text) === fold(wanted);
};

const hasPhone = (lead: Lead, wanted: string): boolean => {
  const { international } = readPhone(wanted, lead.code_postal);
  if (international) return lead.tel_international === international;
  return digitsOf(wanted) !== '' && digitsOf(lead.tel) === digitsOf(wanted);
};

/** In characters; more is no name, and every word of it would have to be tried. */
const longestName = 200;

/** Every word that is looked for begins one of the name's ("emma dubois", "Dub"), or all of it ("obrien"). */
const hasName = (lead: Lead, wanted: string): boolean => {
  const wordsOf = (text: string) =>
    text
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .map(fold)
      .filter(Boolean);
  const words = wordsOf(lead.nom_complet.slice(0, longestName));
  const starts = words.map((_word, i) => words.slice(i).join(''));
  const sought = wordsOf(wanted);
  return sought.length > 0 && sought.every((word) => starts.some((s) => s.startsWith(word)));
};

/** Zapier goes on with the first; a search for a letter would find more than it takes at once. */
const mostFound = 100;

/** A lead is found when it fits all the criteria that were filled in. */
const createPerform = (texts: Texts) =>
  (async (z, { authData, inputData }) => {
    const filledIn = (key: keyof typeof inputData) => asText(inputData[key] ?? '').trim();
    const [email, tel, nom] = [filledIn('email'), filledIn('tel'), filledIn('nom')];
    if (!email && !tel && !nom) throw new z.errors.HaltedError(texts.findLead.criterionMissing);
    const token = readToken(authData);
    if (!token) throw new z.errors.HaltedError(texts.leadsApi.tokenMissing);
    const depuis = filledIn('depuis');
    const from = readDate(depuis);
    if (depuis && from === undefined) throw new z.errors.HaltedError(texts.findLead.dateUnreadable);

    const now = Date.now();
    const period = from === undefined ? lastThreeMonths(now) : since(from, now);
    const leads = await readLeads(z, token, period, texts);
    return leads
      .filter(
        (lead) =>
          (from === undefined || Date.parse(lead.date_creation) >= from) &&
          (!email || hasEmail(lead, email)) &&
          (!tel || hasPhone(lead, tel)) &&
          (!nom || hasName(lead, nom)),
      )
      .take(mostFound)
      .toArray();
  }) satisfies SearchPerform<InferInputData<Fields>, Lead>;
