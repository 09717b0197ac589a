import type { Bundle, ZObject } from 'zapier-platform-core';
import { readToken } from '../connection/token.ts';
import { legible } from '../lead/damage.ts';
import { fold } from '../lead/fold.ts';
import type { Lead } from '../lead/schema.ts';
import { readLeads } from '../leads-api/leads.ts';
import { lastThreeMonths } from '../leads-api/period.ts';
import type { Texts } from '../locales/fr.ts';
import { withoutBundle } from './errors.ts';

/**
 * The choices of a dropdown: distinct values of the last three months' leads, spelled as in the newest,
 * sorted. None without a token; the field then takes what is typed.
 *
 * @param choiceOf What the field would hold, and how it is shown; a lead with an empty one offers no choice.
 */
export const choicesFrom = (
  choiceOf: (lead: Lead) => readonly [id: string, label: string],
  texts: Texts,
) => ({
  perform: withoutBundle(async (z: ZObject, bundle: Bundle) => {
    const choices = new Map<string, { id: string; label: string }>();
    const token = readToken(bundle.authData);
    const period = lastThreeMonths(Date.now());
    for (const lead of token ? await readLeads(z, token, period, texts) : []) {
      const [id, label] = choiceOf(lead).map((text) => legible(text) ?? '');
      const key = fold(id ?? '');
      if (id && label && !choices.has(key)) choices.set(key, { id, label });
    }
    const results = [...choices.values()].sort((a, b) => (fold(a.label) < fold(b.label) ? -1 : 1));
    return { results, paging_token: null };
  }),
});
