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
import type { Texts } from './locales/texts.ts';
import { createFindLead } from './searches/find-lead.ts';
import { createDropdowns } from './triggers/dropdowns.ts';
import { createLeadOutput } from './triggers/lead-operation.ts';
import { createNewLead } from './triggers/new-lead.ts';
import { createNewLeadPolling } from './triggers/new-lead-polling.ts';

/** The definition of an edition of the app, all its words taken from one catalogue. */
export const createApp = (texts: Texts, edition: Edition = privateEdition) => {
  const output = createLeadOutput(texts.lead);
  return {
    version: packageJson.version,
    platformVersion,
    authentication: createAuthentication(texts, edition),
    triggers: {
      new_lead: createNewLead(texts, output, edition),
      new_lead_polling: createNewLeadPolling(texts, output),
      ...createDropdowns(texts),
    },
    searches: { find_lead: createFindLead(texts, output) },
  } satisfies App<Record<string, Trigger>, undefined, Record<string, Search>>;
};
