import {
  type App,
  version as platformVersion,
  type Search,
  type Trigger,
} from 'zapier-platform-core';
import packageJson from '../package.json' with { type: 'json' };
import type { Edition } from './editions/edition.ts';
import { edition as privateEdition } from './editions/private.ts';
import type { Texts } from './locales/texts.ts';
import { createAuthentication } from './zapier/authentication.ts';
import { createDropdowns } from './zapier/dropdowns.ts';
import { createFindLead } from './zapier/find-lead.ts';
import { createFilterFields } from './zapier/form-fields.ts';
import { createLeadResource } from './zapier/lead-resource.ts';
import { createNewLead } from './zapier/new-lead.ts';
import { createNewLeadPolling } from './zapier/new-lead-polling.ts';

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
