import type { LeadTexts } from './alerts.ts';
import { readDate } from './date.ts';
import { leadFields } from './fields.ts';
import { readLead } from './lead.ts';
import { documentedKeys } from './payload.ts';
import type { Lead } from './schema.ts';

const exampleOf = new Map(leadFields.map(({ key, example }) => [key, example]));

/** The documented payload: the examples of the schema. */
export const samplePayload = Object.fromEntries(
  documentedKeys.map((key) => [key, exampleOf.get(key) ?? '']),
);

const receivedAt = readDate(exampleOf.get('date_creation')) ?? 0;

/** The lead of the documented payload, received at the schema's example of a date. */
export const sampleLead = (source: Lead['source'], texts: LeadTexts): Lead =>
  readLead(samplePayload, { source, receivedAt }, texts);
