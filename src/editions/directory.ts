import type { App, Search, Trigger } from 'zapier-platform-core';
import { createCommon } from '../app.ts';
import type { Texts } from '../locales/fr.ts';
import { createAuthentication } from '../zapier/authentication.ts';

/** The edition for Zapier's public directory, which takes no static hooks (integration check D017). */
export const createApp = (texts: Texts) =>
  ({
    ...createCommon(texts),
    authentication: createAuthentication(texts),
  }) satisfies App<Record<string, Trigger>, undefined, Record<string, Search>>;
