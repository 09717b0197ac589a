import {
  type App,
  version as platformVersion,
  type Search,
  type Trigger,
} from 'zapier-platform-core';
import packageJson from '../package.json' with { type: 'json' };
import { createAuthentication } from './connection/authentication.ts';
import type { Edition } from './editions/edition.ts';
import { edition as privateEdition } from './editions/private.ts';
import { createFilterFields } from './filters/filters.ts';
import { createLeadResource } from './lead-resource.ts';
import type { Texts } from './locales/texts.ts';
import { createFindLead } from './searches/find-lead.ts';
import { createDropdowns } from './triggers/dropdowns.ts';
import { createNewLead } from './triggers/new-lead.ts';
import { createNewLeadPolling } from './triggers/new-lead-polling.ts';

/** The definition of an edition of the app, all its words taken from one catalogue. */
export const createApp = (texts: Texts, edition: Edition = privateEdition) => {
  const lead = createLeadResource(texts);
  const filterFields = createFilterFields(texts.filters);
  return {
    version: packageJson.version,
    platformVersion,
    // Core would patch http at every call to log what z.request doesn't: here what stands in Zapier's cache.
    flags: { skipHttpPatch: true },
    authentication: createAuthentication(texts, edition),
    resources: { lead },
    triggers: {
      new_lead: createNewLead(texts, { edition, filterFields, sample: lead.sample }),
      new_lead_polling: createNewLeadPolling(texts, filterFields),
      ...createDropdowns(texts),
    },
    searches: { find_lead: createFindLead(texts) },
  } satisfies App<Record<string, Trigger>, undefined, Record<string, Search>>;
};
