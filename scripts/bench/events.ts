import { inventedLeads } from '../../local/leads-api/invented-leads.ts';
import type { ZapierEvent } from '../../local/zapier/messages.ts';
import observed from '../../test/samples/hook-bundle-observed.json' with { type: 'json' };
import documented from '../../test/samples/post-documented.json' with { type: 'json' };

const execute = (method: string, bundle: object): ZapierEvent => ({
  command: 'execute',
  method: `triggers.${method}.operation.perform`,
  bundle: { authData: {}, inputData: {}, meta: {}, ...bundle },
});

const deliveryOf = (body: unknown, cleanedRequest: unknown, inputData = {}): ZapierEvent =>
  execute('new_lead', {
    inputData,
    cleanedRequest,
    rawRequest: { ...observed.rawRequest, content: JSON.stringify(body) },
  });

/** A delivery of the documented payload, with other values in some fields. */
export const delivery = (values: Partial<typeof documented> = {}): ZapierEvent => {
  const payload = { ...documented, ...values };
  return deliveryOf(payload, { ...payload, querystring: {} });
};

/** One delivery of a list of leads, to a Zap with these filters. */
export const listDelivery = (leads: readonly object[], inputData = {}): ZapierEvent =>
  deliveryOf(leads, leads, inputData);

/** The first poll, which returns every lead that the API serves. */
export const firstPoll = execute('new_lead_polling', {
  authData: { api_token: 'invented' },
  meta: { isPopulatingDedupe: true },
});

/** Different leads of invented people that take as many megabytes (2^20 bytes) as JSON. */
export const leadsOf = (megabytes: number): object[] => {
  const now = Date.UTC(2026, 6, 1);
  const people = inventedLeads(now).map(({ payload }) => payload);
  const leads: object[] = [];
  for (let bytes = 2; bytes < megabytes * 2 ** 20; ) {
    const lead = {
      ...documented,
      ...people[leads.length % people.length],
      email: `contact${leads.length}@example.com`,
      date_creation: new Date(now - leads.length * 60_000).toISOString(),
    };
    leads.push(lead);
    bytes += Buffer.byteLength(JSON.stringify(lead)) + 1;
  }
  return leads;
};
