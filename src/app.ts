import { type App, version as platformVersion, type Trigger } from 'zapier-platform-core';
import packageJson from '../package.json' with { type: 'json' };
import { createAuthentication } from './connection/authentication.ts';
import type { Texts } from './locales/texts.ts';
import { createNewLead } from './triggers/new-lead.ts';

/** The app's definition, all its words taken from one catalogue. */
export const createApp = (texts: Texts) =>
  ({
    version: packageJson.version,
    platformVersion,
    authentication: createAuthentication(texts),
    triggers: { new_lead: createNewLead(texts) },
  }) satisfies App<{ new_lead: Trigger }>;
