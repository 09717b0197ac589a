import type { ZObject } from 'zapier-platform-core';
import { fold } from '../lead/fold.ts';
import { hashOf } from '../lead/id.ts';
import type { Lead } from '../lead/schema.ts';
import type { Texts } from '../locales/texts.ts';
import { readLeads } from './leads.ts';
import { lastDays } from './period.ts';

/** What tells a person and their request, whether it came by webhook or from the API, as digits. */
const fingerprintOf = (lead: Lead): string =>
  hashOf({
    nom: fold(lead.nom_complet),
    tel: lead.tel_international || fold(lead.tel),
    email: lead.email_normalise || fold(lead.email),
    formation: fold(lead.formation),
    id_client: lead.id_client,
  });

const tries = 3;
const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));

/** z.cache, for which a failure is as good as being empty: a lead never waits for it. */
const cacheOf = (z: ZObject, token: string) => {
  const name = `confirm-${hashOf({ token })}`;
  return {
    read: async (): Promise<readonly unknown[]> => {
      const known: unknown = await z.cache.get(name).catch(() => undefined);
      return Array.isArray(known) ? known : [];
    },
    write: (known: readonly string[]) => z.cache.set(name, known, 60, ['auth']).catch(() => false),
    /** True once in two seconds, so that the API is asked no more often, however many leads come in. */
    isMyTurn: () => z.cache.set(`${name}-turn`, true, 2, ['auth'], true).catch(() => true),
  };
};

/**
 * The same leads, each marked: `confirme` when the leads API has it too, `non_confirme` when it hasn't,
 * `non_verifie` when it couldn't be asked. Only fingerprints are kept between deliveries. Never throws.
 */
export const confirm = async (
  z: ZObject,
  token: string,
  leads: readonly Lead[],
  texts: Texts,
): Promise<Lead[]> => {
  const marked = (known: readonly unknown[], otherwise: Lead['confirmation']): Lead[] =>
    leads.map((lead) => ({
      ...lead,
      confirmation: known.includes(fingerprintOf(lead)) ? 'confirme' : otherwise,
    }));
  const cache = cacheOf(z, token);
  let known: readonly unknown[] = [];

  try {
    for (let i = 0; i < tries; i += 1) {
      known = await cache.read();
      if (leads.every((lead) => known.includes(fingerprintOf(lead)))) break;
      if (await cache.isMyTurn()) {
        const served = await readLeads(z, token, lastDays(1, Date.now()), texts);
        const fingerprints = served.map(fingerprintOf);
        await cache.write(fingerprints);
        return marked(fingerprints, 'non_confirme');
      }
      await pause();
    }
  } catch {
    // The API can't be asked, for a reason that is no concern of the lead's.
  }
  return marked(known, 'non_verifie');
};
