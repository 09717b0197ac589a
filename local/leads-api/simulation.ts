import type { LeadsApi } from './server.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** From one instant until before another, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Plan {
  readonly api: LeadsApi;
  /** Calls the polling trigger as Zapier does and gives what it returned; rejects when it failed. */
  readonly poll: (isPopulatingDedupe: boolean) => Promise<readonly { id: string; nom: string }[]>;
  /** Sets the clock that the app and the API read. */
  readonly setNow: (now: number) => void;
  readonly span: Span;
  readonly everyMinutes: number;
  readonly leadsPerDay: number;
  /** When the API answers with errors. */
  readonly outages: readonly Span[];
  /** When Zapier doesn't poll. */
  readonly pauses: readonly Span[];
}

export interface Figures {
  readonly polls: number;
  readonly failed: number;
  readonly leads: number;
  /** Leads that Ici Formation corrected after they had started the Zap; each is to start it again. */
  readonly corrected: number;
  readonly starts: number;
  readonly missed: number;
  readonly doubled: number;
}

/** Numbers from 0 to 1 that are the same at each run: a linear congruential generator. */
const createRandom = () => {
  let state = 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

const isIn = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ from, to }) => at >= from && at < to);

/**
 * Plays a Zap that polls, with Zapier's deduplication: a first poll tells what there is, and from then on
 * each id that is new starts the Zap. Leads come at random, some of them in one second, some from a
 * person who asked before, and one in twenty is corrected two days later.
 */
export const simulate = async (plan: Plan): Promise<Figures> => {
  const { api, poll, setNow, span, everyMinutes, leadsPerDay, outages, pauses } = plan;
  const random = createRandom();
  const seen = new Set<string>();
  const startsOf = new Map<string, number>();
  const corrections = new Map<string, number>();
  let [polls, failed, number] = [0, 0, 0];

  const arrivals: { at: number; payload: Record<string, string> }[] = [];
  for (
    let at = span.from;
    at < span.to - day;
    at += (-Math.log(1 - random()) * day) / leadsPerDay
  ) {
    const second = Math.floor(at / 1000) * 1000;
    for (let i = random() < 0.1 ? 2 : 1; i > 0; i -= 1) {
      number += 1;
      const person = Math.ceil(random() * number);
      const payload = { nom: `Doe ${number}`, email: `contact${person}@example.com` };
      arrivals.push({ at: second, payload });
    }
  }
  const edits = arrivals
    .filter((_arrival, i) => i % 20 === 19)
    .map((arrival) => ({ ...arrival, when: arrival.at + 2 * day }));

  const advance = (now: number) => {
    setNow(now);
    while (arrivals[0] && arrivals[0].at <= now) {
      const { payload, at } = arrivals.shift() ?? arrivals[0];
      api.add(payload, at);
    }
    while (edits[0] && edits[0].when <= now) {
      const { payload, at } = edits.shift() ?? edits[0];
      api.remove(payload);
      api.add({ ...payload, tel: '0639980001' }, at);
      if (startsOf.has(payload['nom'] ?? '')) corrections.set(payload['nom'] ?? '', 1);
    }
  };

  advance(span.from);
  for (const { id } of await poll(true)) seen.add(id);
  const before = number - arrivals.length;
  for (let now = span.from + everyMinutes * minute; now < span.to; now += everyMinutes * minute) {
    advance(now);
    if (isIn(pauses, now)) continue;
    api.fault = isIn(outages, now) ? '503' : 'none';
    polls += 1;
    try {
      for (const { id, nom } of await poll(false)) {
        if (seen.has(id)) continue;
        seen.add(id);
        startsOf.set(nom, (startsOf.get(nom) ?? 0) + 1);
      }
    } catch {
      failed += 1;
    }
  }

  const starts = [...startsOf.values()].reduce((sum, count) => sum + count, 0);
  const extra = (nom: string, count: number) => count - 1 - (corrections.get(nom) ?? 0);
  return {
    polls,
    failed,
    leads: number - before,
    corrected: corrections.size,
    starts,
    missed: number - before - startsOf.size,
    doubled: [...startsOf].filter(([nom, count]) => extra(nom, count) > 0).length,
  };
};
