import type { ZObject } from 'zapier-platform-core';
import type { LeadTexts } from '../lead/alerts.ts';
import { readDate } from '../lead/date.ts';
import { toLead } from '../lead/lead.ts';
import { readList } from '../lead/list.ts';
import { isObject } from '../lead/payload.ts';
import type { Request } from '../lead/read.ts';
import type { Lead } from '../lead/schema.ts';
import { fetchLeads, type LeadsApiTexts } from './client.ts';
import type { Period } from './period.ts';

/** Words for leads and for failures. */
export interface LeadsTexts {
  readonly lead: LeadTexts;
  readonly leadsApi: LeadsApiTexts;
}

/**
 * The requests of a period, each once, oldest first: a later lead with the same `id` must not take it from
 * one that Zapier has seen. Read on demand, as a first poll keeps the `id` alone of very many.
 * An element that isn't an object becomes a request without values, so that it is seen. Throws as fetchLeads.
 */
export const readRequests = async (
  z: ZObject,
  token: string,
  period: Period,
  texts: LeadsApiTexts,
): Promise<IteratorObject<Request>> => {
  const answer = await fetchLeads(z, token, period, texts);
  const dated = answer.map((element) => {
    const payload = isObject(element) ? element : { element };
    return { payload, at: readDate(payload['date_creation']) ?? 0 };
  });
  const oldestFirst = dated.reverse().sort((a, b) => a.at - b.at);
  const payloads = oldestFirst.map(({ payload }) => payload);
  return readList(payloads, Date.now());
};

/** The same as leads, newest first. */
export const readLeads = async (
  z: ZObject,
  token: string,
  period: Period,
  texts: LeadsTexts,
): Promise<IteratorObject<Lead>> => {
  const requests = await readRequests(z, token, period, texts.leadsApi);
  const newestFirst = requests.toArray().reverse().values();
  return newestFirst.map((request) => toLead(request, 'api', texts.lead));
};
