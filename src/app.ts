import { version as platformVersion } from 'zapier-platform-core';
import packageJson from '../package.json' with { type: 'json' };
import type { Texts } from './locales/fr.ts';
import { createFindLead } from './zapier/find-lead.ts';
import { createLeadResource } from './zapier/lead-resource.ts';
import { createNewLeadPolling } from './zapier/new-lead-polling.ts';

/** The definition that both editions share, all its words taken from one catalogue. */
export const createCommon = (texts: Texts) => ({
  version: packageJson.version,
  platformVersion,
  // Core would patch http at every call to log what z.request doesn't: here what stands in Zapier's cache.
  flags: { skipHttpPatch: true },
  resources: { lead: createLeadResource(texts) },
  triggers: { new_lead_polling: createNewLeadPolling(texts) },
  searches: { find_lead: createFindLead(texts) },
});
