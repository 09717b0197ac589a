import type { ZObject } from 'zapier-platform-core';
import { isObject } from '../json.ts';
import { readLead } from '../lead/read.ts';
import type { Lead } from '../lead/schema.ts';
import type { Texts } from '../locales/texts.ts';
import { fetchLeads } from './client.ts';
import type { Period } from './period.ts';

/**
 * The leads of a period, newest first whatever order the API gives, each once. An element that is no
 * object becomes a lead without values, so that it is seen. Throws what fetchLeads does.
 */
export const readLeads = async (
  z: ZObject,
  token: string,
  period: Period,
  texts: Texts,
): Promise<Lead[]> => {
  const answer = await fetchLeads(z, token, period, texts.leadsApi);
  const origin = { source: 'api', receivedAt: Date.now() } as const;
  const leads = new Map<string, { lead: Lead; createdAt: number }>();
  for (const element of answer) {
    const lead = readLead(isObject(element) ? element : { element }, origin, texts.lead);
    leads.set(lead.id, { lead, createdAt: Date.parse(lead.date_creation) });
  }
  return [...leads.values()].sort((a, b) => b.createdAt - a.createdAt).map(({ lead }) => lead);
};
