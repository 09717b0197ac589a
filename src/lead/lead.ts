import { alertsOf, type LeadTexts, type Problem } from './alerts.ts';
import { derive } from './derive.ts';
import { leadFields } from './fields.ts';
import { displayed, toParisIso } from './paris.ts';
import type { JsonObject } from './payload.ts';
import { type Request, readPayload } from './read.ts';
import type { Lead, LeadKey } from './schema.ts';
import { summaryOf } from './summary.ts';

/** Gives a lead the key order of the schema. */
const blank = Object.fromEntries(leadFields.map(({ key }) => [key, ''])) as Record<LeadKey, ''>;

/** The lead of a request: all fields of the schema, anything unusual reported in `alertes`. */
export const toLead = (request: Request, source: Lead['source'], texts: LeadTexts): Lead => {
  const { id, createdAt, documented, others, omitted, problems } = request;
  const { meant, fields, problems: found } = derive(request);
  // A value that can't be read is empty, but that is told already.
  const isNews = ({ kind, key }: Problem) =>
    kind !== 'empty' || !problems.some((problem) => problem.key === key);
  const lead: Lead = {
    ...blank,
    ...documented,
    ...fields,
    alertes: alertsOf([...problems, ...found.filter(isNews)], texts),
    autres_champs: [...others, ...(omitted > 0 ? [texts.omitted(omitted)] : [])].join('\n'),
    confirmation: source === 'api' ? 'confirmé' : 'non vérifié',
    source,
    date_affichee: displayed(createdAt),
    date_creation: toParisIso(createdAt),
    id,
  };
  return { ...lead, fiche: summaryOf(lead, meant, texts.summary) };
};

/** The lead of a single payload, received at an instant (milliseconds since 1970). Never throws. */
export const readLead = (
  payload: JsonObject,
  { source, receivedAt }: { source: Lead['source']; receivedAt: number },
  texts: LeadTexts,
): Lead => toLead(readPayload(payload, receivedAt), source, texts);
