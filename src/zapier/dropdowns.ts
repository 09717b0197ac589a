import type { Bundle, Trigger, ZObject } from 'zapier-platform-core';
import { readToken } from '../connection/token.ts';
import { fold } from '../lead/fold.ts';
import type { Lead } from '../lead/schema.ts';
import { readLeads } from '../leads-api/leads.ts';
import { lastThreeMonths } from '../leads-api/period.ts';
import type { Texts } from '../locales/texts.ts';
import { withoutBundle } from './errors.ts';

interface Choice {
  /** What the field then holds; a lead with an empty one offers no choice. */
  readonly id: string;
  readonly name: string;
}

/** One for all four: what several triggers share, core copies once. */
const hidden = { hidden: true };

/**
 * A hidden trigger behind a dropdown: what the leads of the last three months offer to choose from, each
 * once and as the newest lead writes it, in the order of the alphabet. Empty without a token; the field then takes what is typed.
 */
const createDropdown = <const Key extends string>(
  key: Key,
  choiceOf: (lead: Lead) => Choice,
  texts: Texts,
) =>
  ({
    key,
    noun: texts.noun,
    display: hidden,
    operation: {
      type: 'polling',
      perform: withoutBundle(async (z: ZObject, bundle: Bundle) => {
        const token = readToken(bundle.authData);
        if (!token) return [];
        const choices = new Map<string, Choice>();
        for (const lead of await readLeads(z, token, lastThreeMonths(Date.now()), texts)) {
          const choice = choiceOf(lead);
          const key = fold(choice.id);
          if (key && !choices.has(key)) choices.set(key, choice);
        }
        const order = ({ name }: Choice) => fold(name);
        return [...choices.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
      }),
    },
  }) satisfies Trigger<Key>;

/** The dropdowns of the filters. */
export const createDropdowns = (texts: Texts) => ({
  formation_list: createDropdown(
    'formation_list',
    ({ formation }) => ({ id: formation, name: formation }),
    texts,
  ),
  departement_list: createDropdown(
    'departement_list',
    ({ departement_code: code, departement }) => ({
      id: code || departement,
      name: [code, departement].filter(Boolean).join(' – '),
    }),
    texts,
  ),
  statut_list: createDropdown('statut_list', ({ statut }) => ({ id: statut, name: statut }), texts),
  client_list: createDropdown(
    'client_list',
    ({ client, id_client }) => ({
      id: id_client,
      name: texts.connection.company(client, id_client),
    }),
    texts,
  ),
});
