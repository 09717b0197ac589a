import type { ZObject } from 'zapier-platform-core';
import { readText } from '../lead/damage.ts';
import { fold } from '../lead/fold.ts';
import { hashOf } from '../lead/identity.ts';
import type { Lead } from '../lead/schema.ts';
import { type LeadsTexts, readLeads } from './leads.ts';
import { lastDays } from './period.ts';

/**
 * A short hash of a person and their request, the same by webhook and from the API. The token in it keeps
 * others who see z.cache from trying whose it is.
 */
const fingerprintOf = (lead: Lead, token: string): string =>
  hashOf({
    token,
    nom: fold(lead.nom_complet),
    tel: lead.tel_international || foldMeant(lead.tel),
    email: lead.email_normalise || foldMeant(lead.email),
    formation: foldMeant(lead.formation),
    id_client: lead.id_client,
  }).slice(0, 12);

const foldMeant = (sent: string): string => fold(readText(sent).text);

/** Whether a lead can be told from others, and none of its values lost letters that the API may have. */
const isTellable = ({ joignable, nom, prenom, formation }: Lead): boolean =>
  joignable && [nom, prenom, formation].every((text) => readText(text).state !== 'damaged');

/** Of the newest leads; z.cache takes few bytes a minute for the whole app. */
const mostKept = 300;

const tries = 4;
const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));

/** z.cache, kept between deliveries for some seconds; as good as empty where it fails. */
const memoryOf = (z: ZObject, token: string) => {
  const name = `confirm-${hashOf({ token })}`;
  const keep = (learnt: readonly string[] | 'down', seconds: number) =>
    z.cache.set(name, learnt, seconds).catch(() => undefined);
  return {
    /** The fingerprints of the API's newest leads, or 'down' if it didn't answer. */
    recall: async () => {
      const learnt: unknown = await z.cache.get(name).catch(() => undefined);
      return learnt === 'down' ? learnt : new Set<unknown>(Array.isArray(learnt) ? learnt : []);
    },
    keepLeads: (newestFirst: readonly string[]) => keep(newestFirst.slice(0, mostKept), 60),
    keepDown: () => keep('down', 30),
    /** True once in two seconds, so that many leads make few requests, and where the cache is throttled (null). */
    isMyTurn: async () =>
      (await z.cache.set(`${name}-turn`, true, 2, undefined, true).catch(() => null)) !== false,
  };
};

/**
 * The same leads, each marked `confirmé` if the leads API has it, `non confirmé` if not, `non vérifié` if the
 * API couldn't be asked or the lead can't be told from others. Never throws, and gives up at an instant
 * (`until`, milliseconds since 1970) even if neither API nor cache answers.
 */
export const confirm = async (
  z: ZObject,
  token: string,
  leads: readonly Lead[],
  texts: LeadsTexts,
  until: number,
): Promise<Lead[]> => {
  const fingerprints = new Map(
    leads.filter(isTellable).map((lead) => [lead, fingerprintOf(lead, token)]),
  );
  const marked = (known: ReadonlySet<unknown>, otherwise: Lead['confirmation']): Lead[] =>
    leads.map((lead) => {
      const fingerprint = fingerprints.get(lead);
      if (!fingerprint) return lead;
      return { ...lead, confirmation: known.has(fingerprint) ? 'confirmé' : otherwise };
    });
  const unchecked = () => marked(new Set(), 'non vérifié');
  const isComplete = (known: ReadonlySet<unknown>) =>
    fingerprints.values().every((fingerprint) => known.has(fingerprint));
  const memory = memoryOf(z, token);

  const ask = async (): Promise<Lead[]> => {
    for (let i = 1; ; i += 1) {
      const learnt = await memory.recall();
      if (learnt === 'down') return unchecked();
      if (isComplete(learnt) || i === tries) return marked(learnt, 'non vérifié');
      if (await memory.isMyTurn()) break;
      await pause();
    }

    try {
      const served = await readLeads(z, token, lastDays(1, Date.now()), texts);
      const known = served.map((lead) => fingerprintOf(lead, token)).toArray();
      await memory.keepLeads(known);
      return marked(new Set(known), 'non confirmé');
    } catch {
      await memory.keepDown();
      return unchecked();
    }
  };

  const timeout = Promise.withResolvers<Lead[]>();
  const timer = setTimeout(() => {
    memory.keepDown();
    timeout.resolve(unchecked());
  }, until - Date.now());
  return Promise.race([ask(), timeout.promise]).finally(() => clearTimeout(timer));
};
