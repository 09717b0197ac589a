import { createAppTester } from 'zapier-platform-core';
import {
  createLeadsApi,
  type Fault,
  type LeadsApi,
  leadsPath,
} from '../../local/leads-api/server.ts';
import { createApp } from '../../src/editions/private.ts';
import { texts } from '../../src/locales/fr.ts';
import { changesOf } from './changes.ts';
import { isIn, type Season } from './seasons.ts';

const minute = 60_000;

/** How long the owner of a Zap takes to connect again. */
const reconnection = 120 * minute;

/** These leave the app waiting until its own time-out. */
const silent: readonly Fault[] = ['slow', 'trickle', 'cut'];

/** A season's outcome. Each lead is to start the Zap once, and once more when it is corrected. */
export interface Figures {
  readonly polls: number;
  readonly failed: number;
  /** Times when Zapier paused the Zap until its owner had connected again. */
  readonly reconnected: number;
  readonly leads: number;
  readonly corrected: number;
  readonly starts: number;
  readonly missed: number;
  readonly doubled: number;
  /** Starts by the odd elements that the API put among the leads. */
  readonly strange: number;
  /** Leads that weren't found by the first poll that worked after they had come. */
  readonly overlooked: number;
  readonly faults: ReadonlySet<Fault>;
}

/** Plays a season through the polling trigger in Zapier's runtime, with Zapier's deduplication. */
export const play = (season: Season): Promise<Figures> =>
  withApi(season, async (api, poll, setNow) => {
    const { span, everyMinutes, faultAt, pauses = [] } = season;
    const changes = [...changesOf(season)];
    const count = { polls: 0, failed: 0, reconnected: 0, leads: 0, corrected: 0, starts: 0 };
    const wrong = { doubled: 0, strange: 0, overlooked: 0 };
    const met = new Set<Fault>();
    const seen = new Set<string>();
    const waiting = new Set<string>();
    const started = new Set<string>();

    const advance = (now: number) => {
      setNow(now);
      for (let next = changes[0]; next && next.when <= now; next = changes[0]) {
        const { payload, requestedAt, corrects } = next;
        changes.shift();
        if (corrects) api.remove(corrects);
        api.add(payload, requestedAt);
        if (!corrects) count.leads += 1;
        else if (!waiting.delete(versionOf(corrects))) count.corrected += 1;
        waiting.add(versionOf(payload));
      }
    };
    const start = (version: string) => {
      if (waiting.delete(version)) {
        started.add(version);
        count.starts += 1;
      } else wrong[started.has(version) ? 'doubled' : 'strange'] += 1;
    };

    advance(span.from);
    for (const { id } of await poll(true)) seen.add(id);
    waiting.clear();
    Object.assign(count, { leads: 0, corrected: 0 });

    let pausedUntil = 0;
    for (let now = span.from; now < span.to; now += everyMinutes * minute) {
      advance(now);
      if (isIn(pauses, now) || now < pausedUntil) continue;
      api.fault = faultAt(now);
      met.add(api.fault);
      count.polls += 1;
      try {
        for (const lead of await poll(false)) {
          if (!seen.has(lead.id)) start(versionOf(lead));
          seen.add(lead.id);
        }
        wrong.overlooked += waiting.size;
      } catch (error) {
        count.failed += 1;
        if (error instanceof Error && error.name === 'ExpiredAuthError') {
          count.reconnected += 1;
          pausedUntil = now + reconnection;
        }
      }
    }
    return { ...count, ...wrong, missed: waiting.size, faults: met };
  });

interface Polled {
  readonly id: string;
  readonly nom: string;
  readonly tel: string;
}

/** A lead before a correction is one version, the corrected lead another. */
const versionOf = ({ nom, tel }: Omit<Polled, 'id'>): string => `${nom}, ${tel}`;

/** Gives a leads API over HTTP, the trigger that polls it, and the clock of both. */
const withApi = async <Result>(
  { order = 'newest', endIncluded = true }: Season,
  use: (
    api: LeadsApi,
    poll: (isFirst: boolean) => Promise<readonly Polled[]>,
    setNow: (now: number) => void,
  ) => Promise<Result>,
): Promise<Result> => {
  const token = 'local-token';
  const realNow = Date.now;
  const api = createLeadsApi({ token, now: () => Date.now(), order, endIncluded });
  const origin = await api.server.listen({ port: 0, host: '127.0.0.1' });
  process.env['ICI_FORMATION_API_URL'] = `${origin}${leadsPath}`;
  const app = createApp(texts);
  const appTester = createAppTester(app);
  const poll = async (isPopulatingDedupe: boolean) => {
    const bundle = { authData: { api_token: token }, meta: { isPopulatingDedupe } };
    const call = () => appTester(app.triggers.new_lead_polling.operation.perform, bundle);
    const leads = await (silent.includes(api.fault) ? hurried(call) : call());
    return leads.map(({ id, nom = '', tel = '' }) => ({ id, nom, tel }));
  };
  try {
    return await use(api, poll, (now) => {
      Date.now = () => now;
    });
  } finally {
    Date.now = realNow;
    delete process.env['ICI_FORMATION_API_URL'];
    await api.server.close();
  }
};

/** A season has many time-outs: here they come a thousand times as soon. */
const hurried = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const { setTimeout } = globalThis;
  const sooner = (callback: () => void, milliseconds: number) =>
    setTimeout(callback, milliseconds / 1000);
  globalThis.setTimeout = Object.assign(sooner, setTimeout);
  try {
    return await work();
  } finally {
    globalThis.setTimeout = setTimeout;
  }
};
