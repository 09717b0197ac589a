import type { InferInputData, PollingTriggerPerform, Trigger } from 'zapier-platform-core';
import { readToken } from '../connection/token.ts';
import { createFilter } from '../filters/filters.ts';
import type { Lead } from '../lead/schema.ts';
import { readLeads } from '../leads-api/leads.ts';
import { lastDays, lastThreeMonths } from '../leads-api/period.ts';
import type { Texts } from '../locales/texts.ts';
import { withoutBundle } from './errors.ts';
import type { FilterFields } from './form-fields.ts';
import { ofLead } from './lead-resource.ts';

/** Longer than the week for which a Zap may be paused, or the API be down, without losing a lead. */
const days = 10;

/** The safety net: leads that the hook missed, found by asking the leads API every few minutes. */
export const createNewLeadPolling = (texts: Texts, filterFields: FilterFields) =>
  ({
    key: 'new_lead_polling',
    noun: texts.noun,
    display: texts.newLeadPolling,
    operation: {
      type: 'polling',
      inputFields: filterFields,
      perform: withoutBundle(createPerform(texts)),
      ...ofLead,
    },
  }) satisfies Trigger<'new_lead_polling', FilterFields>;

/**
 * Leads that Zapier may not have seen yet; it starts the Zap for each `id` that is new to it. The id is
 * made of all documented values and the date. So two leads in the same second stay two, one person who
 * asks twice starts the Zap twice, and so does a lead that Ici Formation corrects later: the correction
 * is worth having, and `cle_doublon` tells that it is the same request.
 *
 * The first poll tells Zapier what there already is: the longest period that the API serves, so that no
 * later poll can bring up an older lead. Without a token, ExpiredAuthError asks the person for it.
 */
const createPerform = (texts: Texts) =>
  (async (z, bundle) => {
    const token = readToken(bundle.authData);
    if (!token) throw new z.errors.ExpiredAuthError(texts.leadsApi.tokenMissing);

    const { isPopulatingDedupe, isLoadingSample } = bundle.meta ?? {};
    const now = Date.now();
    const period =
      isPopulatingDedupe || isLoadingSample ? lastThreeMonths(now) : lastDays(days, now);
    const served = await readLeads(z, token, period, texts);
    const leads = served.filter(createFilter(bundle.inputData));
    return (isLoadingSample ? leads.take(3) : leads).toArray();
  }) satisfies PollingTriggerPerform<InferInputData<FilterFields>, Lead>;
