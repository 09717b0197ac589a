import type { Fault, LeadsApi } from './server.ts';

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
  /** What is wrong with the API at an instant. */
  readonly faultAt: (now: number) => Fault;
  /** Which leads come, and when. */
  readonly random: () => number;
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
  /** Starts of what is no lead that was sent: each odd element of an answer, once. */
  readonly strange: number;
  /** Times when Zapier paused the Zap until its owner had connected again. */
  readonly reconnected: number;
  /** Leads that weren't found by the first poll that worked after they had come. */
  readonly overlooked: number;
  /** From each lead's request to the start of the Zap, in minutes. */
  readonly delays: readonly number[];
  /** Polls in which each fault was met. */
  readonly faults: ReadonlyMap<Fault, number>;
}

export const isIn = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ from, to }) => at >= from && at < to);

/** How long the owner of a Zap takes to connect again. */
const reconnection = 2 * hour;

/**
 * Plays a Zap that polls, with Zapier's deduplication: a first poll tells what there is, and from then on
 * each id that is new starts the Zap, but for the time after an ExpiredAuthError. Leads come at random,
 * some of them in one second, some from a person who asked before, and one in twenty is corrected two days
 * later.
 */
export const simulate = async (plan: Plan): Promise<Figures> => {
  const { api, poll, setNow, span, everyMinutes, leadsPerDay, faultAt, random, pauses } = plan;
  const seen = new Set<string>();
  const faults = new Map<Fault, number>();
  const waiting = new Map<string, number>();
  const startsOf = new Map<string, number>();
  const delays: number[] = [];
  const corrections = new Map<string, number>();
  let [polls, failed, number, strange, reconnected, overlooked, pausedUntil] = [
    0, 0, 0, 0, 0, 0, 0,
  ];

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
      const payload = { nom: `Lefèvre ${number}`, email: `contact${person}@example.com` };
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
      waiting.set(payload['nom'] ?? '', at);
    }
    while (edits[0] && edits[0].when <= now) {
      const { payload, at } = edits.shift() ?? edits[0];
      api.remove(payload);
      api.add({ ...payload, tel: '0639980001' }, at);
      if (startsOf.has(payload['nom'] ?? '')) corrections.set(payload['nom'] ?? '', 1);
    }
  };

  const start = (nom: string, now: number) => {
    const at = waiting.get(nom);
    if (at !== undefined) delays.push((now - at) / minute);
    else if (!startsOf.has(nom)) {
      strange += 1;
      return;
    }
    waiting.delete(nom);
    startsOf.set(nom, (startsOf.get(nom) ?? 0) + 1);
  };

  advance(span.from);
  for (const { id } of await poll(true)) seen.add(id);
  waiting.clear();
  const before = number - arrivals.length;
  for (let now = span.from + everyMinutes * minute; now < span.to; now += everyMinutes * minute) {
    advance(now);
    if (isIn(pauses, now) || now < pausedUntil) continue;
    api.fault = faultAt(now);
    faults.set(api.fault, (faults.get(api.fault) ?? 0) + 1);
    polls += 1;
    try {
      for (const { id, nom } of await poll(false)) {
        if (seen.has(id)) continue;
        seen.add(id);
        start(nom, now);
      }
      overlooked += waiting.size;
    } catch (error) {
      failed += 1;
      if (error instanceof Error && error.name === 'ExpiredAuthError') {
        reconnected += 1;
        pausedUntil = now + reconnection;
      }
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
    strange,
    reconnected,
    overlooked,
    delays,
    faults,
  };
};
