import { inventedLeads } from '../../local/leads-api/invented-leads.ts';
import type { ZapierEvent } from '../../local/zapier/messages.ts';
import observed from '../../test/samples/hook-bundle-observed.json' with { type: 'json' };
import documented from '../../test/samples/post-documented.json' with { type: 'json' };

const execute = (method: string, bundle: object): ZapierEvent => ({
  command: 'execute',
  method: `triggers.${method}.operation.perform`,
  bundle: { authData: {}, inputData: {}, meta: {}, ...bundle },
});

const deliveryOf = (body: unknown, cleanedRequest: unknown): ZapierEvent =>
  execute('new_lead', {
    cleanedRequest,
    rawRequest: { ...observed.rawRequest, content: JSON.stringify(body) },
  });

/** The documented payload, delivered as Zapier hands it over. */
export const delivery = deliveryOf(documented, { ...documented, querystring: {} });

const now = Date.UTC(2026, 6, 1);
const people = inventedLeads(now).map(({ payload }) => payload);

/** Leads of invented people, no two the same, that take as many megabytes (2^20 bytes) as JSON. */
export const leadsOf = (megabytes: number) => {
  const leadAt = (i: number) => ({
    ...documented,
    ...people[i % people.length],
    email: `contact${i}@example.com`,
    date_creation: new Date(now - i * 60_000).toISOString(),
  });
  const leads: ReturnType<typeof leadAt>[] = [];
  for (let bytes = 2; bytes < megabytes * 2 ** 20; ) {
    const lead = leadAt(leads.length);
    leads.push(lead);
    bytes += Buffer.byteLength(JSON.stringify(lead)) + 1;
  }
  return leads;
};

/** One delivery of a list of leads. */
export const listDelivery = (leads: readonly object[]): ZapierEvent => deliveryOf(leads, leads);

/** The first poll, which gives Zapier all leads that the API serves. */
export const firstPoll = execute('new_lead_polling', {
  authData: { api_token: 'invented' },
  meta: { isPopulatingDedupe: true },
});
