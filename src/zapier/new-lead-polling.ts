import {
  defineInputFields,
  type InferInputData,
  type PollingTriggerPerform,
  type Trigger,
} from 'zapier-platform-core';
import { readToken } from '../connection/token.ts';
import { createFilter } from '../filters/filters.ts';
import type { Lead } from '../lead/schema.ts';
import { readLeads, readRequests } from '../leads-api/leads.ts';
import { lastDays, lastThreeMonths } from '../leads-api/period.ts';
import type { Texts } from '../locales/fr.ts';
import { withoutBundle } from './errors.ts';
import { createFilterFields, filterGroup, note } from './form-fields.ts';
import { leadsFrom } from './lead-resource.ts';

/** Longer than the week for which a Zap may be paused, or the API be down, without losing a lead. */
const days = 10;

/** All of a lead, or of a first poll its `id` alone. */
type PolledLead = Pick<Lead, 'id'> & Partial<Lead>;

const createInputFields = (texts: Texts) =>
  defineInputFields([note('note_jeton', texts.newLeadPolling.note), ...createFilterFields(texts)]);

type Fields = ReturnType<typeof createInputFields>;

/** The safety net: leads that the hook missed, found by asking the leads API every few minutes. */
export const createNewLeadPolling = (texts: Texts) =>
  ({
    key: 'new_lead_polling',
    noun: texts.noun,
    display: { label: texts.newLeadPolling.label, description: texts.newLeadPolling.description },
    operation: {
      type: 'polling',
      inputFieldGroups: [filterGroup(texts)],
      inputFields: createInputFields(texts),
      perform: withoutBundle(createPerform(texts)),
      ...leadsFrom('api', texts),
    },
  }) satisfies Trigger<'new_lead_polling', Fields>;

/**
 * Zapier starts the Zap for each `id` that is new to it. The first poll gives it the `id` of every lead of
 * the longest period, filtered or not, so that neither a later poll nor a wider filter brings up an old one.
 */
const createPerform = (texts: Texts) =>
  (async (z, bundle): Promise<PolledLead[]> => {
    const token = readToken(bundle.authData);
    // Not an ExpiredAuthError: it would hold every Zap on this connection, those with the hook too.
    if (!token) throw new z.errors.Error(texts.leadsApi.tokenMissing, 'token_missing', 400);

    const { isPopulatingDedupe, isLoadingSample } = bundle.meta ?? {};
    const now = Date.now();
    const period =
      isPopulatingDedupe || isLoadingSample ? lastThreeMonths(now) : lastDays(days, now);
    if (isPopulatingDedupe) {
      const oldestFirst = await readRequests(z, token, period, texts.leadsApi);
      const ids = oldestFirst.map(({ id }) => ({ id })).toArray();
      return ids.reverse();
    }
    const served = await readLeads(z, token, period, texts);
    const leads = served.filter(createFilter(bundle.inputData));
    return (isLoadingSample ? leads.take(3) : leads).toArray();
  }) satisfies PollingTriggerPerform<InferInputData<Fields>, PolledLead>;
