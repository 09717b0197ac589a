import { texts as en } from './en.ts';
import type { Texts } from './fr.ts';
import { guide } from './guide.ts';

/** English for the edition without a hook: the token is what a connection is made of. */
export const texts: Texts = {
  ...en,
  connection: {
    ...en.connection,
    token: {
      ...en.connection.token,
      help: `With it, Zapier reads your leads at Ici Formation. Ask tech@iciformation.fr for it. See [the guide](${guide.en.directory}).`,
    },
  },
  newLeadPolling: {
    ...en.newLeadPolling,
    label: 'New Lead',
    description: 'Triggers when a new lead contacts you.',
  },
};
