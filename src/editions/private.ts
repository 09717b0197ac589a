import type { App, Search, Trigger } from 'zapier-platform-core';
import { createCommon } from '../app.ts';
import type { Texts } from '../locales/fr.ts';
import { createAuthentication, createHookFields } from '../zapier/authentication.ts';
import { createNewLead } from '../zapier/new-lead.ts';

/** The edition for training companies that are invited, by a link or by name: it has the hook. */
export const createApp = (texts: Texts) => {
  const common = createCommon(texts);
  return {
    ...common,
    authentication: createAuthentication(texts, createHookFields(texts)),
    triggers: { new_lead: createNewLead(texts), ...common.triggers },
  } satisfies App<Record<string, Trigger>, undefined, Record<string, Search>>;
};
