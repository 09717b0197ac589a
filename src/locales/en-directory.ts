import { texts as en } from './en.ts';
import type { Texts } from './texts.ts';

/** English for the edition in which the hook is hidden: the token is what a connection is made of. */
export const texts: Texts = {
  ...en,
  connection: {
    ...en.connection,
    token: {
      ...en.connection.token,
      help: 'With it, Zapier reads your leads at Ici Formation. Ask Ici Formation for it (see their [documentation](https://github.com/adrian-if/webservice)).',
    },
  },
  newLeadPolling: { ...en.newLeadPolling, label: 'New Lead' },
};
