import type { ZObject } from 'zapier-platform-core';
import { readText } from '../lead/damage.ts';
import { fold } from '../lead/fold.ts';
import { hashOf } from '../lead/identity.ts';
import type { Lead } from '../lead/schema.ts';
import { type LeadsTexts, readLeads } from './leads.ts';
import { lastDays } from './period.ts';

/**
 * A few digits for a person and their request, the same by webhook and from the API. With the token in
 * them, no one else who gets to see z.cache can try whose they are.
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

/** What was last learnt of the API: the fingerprints of its newest leads, or that it can't be asked. */
type Learnt = ReadonlySet<unknown> | 'down';

/** What is kept between deliveries, for some seconds, in z.cache. Where that fails it is as good as empty. */
const memoryOf = (z: ZObject, token: string) => {
  const name = `confirm-${hashOf({ token })}`;
  const keep = (learnt: readonly string[] | 'down', seconds: number) =>
    z.cache.set(name, learnt, seconds).catch(() => undefined);
  return {
    recall: async (): Promise<Learnt> => {
      const learnt: unknown = await z.cache.get(name).catch(() => undefined);
      if (learnt === 'down') return learnt;
      return new Set(Array.isArray(learnt) ? learnt : []);
    },
    keepLeads: (newestFirst: readonly string[]) => keep(newestFirst.slice(0, mostKept), 60),
    keepDown: () => keep('down', 30),
    /**
     * True once in two seconds, so that the API is asked no more often, however many leads come in; and
     * where the cache doesn't say, as it does by null when it is used too much.
     */
    isMyTurn: async () =>
      (await z.cache.set(`${name}-turn`, true, 2, undefined, true).catch(() => null)) !== false,
  };
};

/**
 * The same leads, each marked: `confirmé` when the leads API has it too, `non confirmé` when it hasn't,
 * `non vérifié` when it couldn't be asked or when there is nothing to tell it by.
 * Only fingerprints are kept between deliveries. Never throws, and gives up at an instant
 * (`until`, milliseconds since 1970) even where neither API nor cache answers.
 */
export const confirm = async (
  z: ZObject,
  token: string,
  leads: readonly Lead[],
  texts: LeadsTexts,
  until: number,
): Promise<Lead[]> => {
  const fingerprints = new Map<Lead, string>();
  for (const lead of leads)
    if (isTellable(lead)) fingerprints.set(lead, fingerprintOf(lead, token));
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

  return inTime(until, ask(), () => {
    memory.keepDown();
    return unchecked();
  });
};

/** The work's result, or the fallback once `until` (milliseconds since 1970) has passed. */
const inTime = async <Result>(
  until: number,
  work: Promise<Result>,
  fallback: () => Result,
): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result>((resolve) => {
    timer = setTimeout(() => resolve(fallback()), until - Date.now());
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
