import { createAppTester } from 'zapier-platform-core';
import { createApp } from '../../src/editions/private.ts';
import { texts } from '../../src/locales/fr.ts';
import { createRandom } from './random.ts';
import { createLeadsApi, type Fault, leadsPath } from './server.ts';
import { type Figures, isIn, type Span, simulate } from './simulation.ts';

/** A stretch of time in the life of a Zap that polls. */
export interface Season {
  readonly title: string;
  readonly span: Span;
  readonly everyMinutes: number;
  readonly leadsPerDay?: number;
  /** Which leads come, and when, is the same for the same seed. */
  readonly seed?: number;
  /** When the API answers with errors. */
  readonly outages?: readonly Span[];
  /** Any fault at an instant, instead of outages. */
  readonly faultAt?: (now: number) => Fault;
  /** When Zapier doesn't poll. */
  readonly pauses?: readonly Span[];
  readonly order?: 'newest' | 'oldest' | 'shuffled';
  readonly endIncluded?: boolean;
}

const span = (from: string, to: string): Span => ({ from: Date.parse(from), to: Date.parse(to) });

const spring = {
  span: span('2026-03-10T00:00:00Z', '2026-04-09T00:00:00Z'),
  outages: [span('2026-03-25T00:00:00Z', '2026-04-01T00:00:00Z')],
};

const autumn = {
  span: span('2026-10-10T00:00:00Z', '2026-11-09T00:00:00Z'),
  pauses: [span('2026-10-21T00:00:00Z', '2026-10-28T00:00:00Z')],
  outages: [span('2026-11-03T10:00:00Z', '2026-11-03T16:00:00Z')],
  order: 'oldest',
  endIncluded: false,
} as const;

/** Quick enough for a test. */
export const shortSeasons: readonly Season[] = [
  { title: 'a month into summer time, the API down for a week', everyMinutes: 15, ...spring },
  { title: 'a month out of summer time, the Zap paused for a week', everyMinutes: 15, ...autumn },
  {
    title: 'the days around the start of summer time and the end of a month',
    everyMinutes: 1,
    order: 'shuffled',
    span: span('2026-03-28T20:00:00Z', '2026-04-01T02:00:00Z'),
  },
];

/** The same months, polled every minute: some minutes of work. */
export const longSeasons: readonly Season[] = [spring, autumn].map((season, i) => ({
  title: shortSeasons[i]?.title ?? '',
  everyMinutes: 1,
  ...season,
}));

/** With these the app is left waiting until its own time-out. */
const silent: readonly Fault[] = ['slow', 'trickle', 'cut'];

/** Does a work whose time-outs come a thousand times as soon, since a season has many of them. */
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

/** Plays a season through the app's polling trigger in Zapier's runtime and a leads API over HTTP. */
export const play = async (season: Season): Promise<Figures> => {
  const { outages = [], pauses = [], order = 'newest', endIncluded = true } = season;
  const { leadsPerDay = 4, seed = 1 } = season;
  const { faultAt = (now) => (isIn(outages, now) ? '503' : 'none') } = season;
  const app = createApp(texts);
  const appTester = createAppTester(app);
  const { perform } = app.triggers.new_lead_polling.operation;
  const token = 'local-token';
  const realNow = Date.now;

  const api = createLeadsApi({ token, now: () => Date.now(), order, endIncluded });
  const origin = await api.server.listen({ port: 0, host: '127.0.0.1' });
  process.env['ICI_FORMATION_API_URL'] = `${origin}${leadsPath}`;
  try {
    return await simulate({
      ...season,
      api,
      faultAt,
      random: createRandom(seed),
      pauses,
      leadsPerDay,
      setNow: (now) => {
        Date.now = () => now;
      },
      poll: (isPopulatingDedupe) => {
        const bundle = { authData: { api_token: token }, meta: { isPopulatingDedupe } };
        const call = () => appTester(perform, bundle);
        return silent.includes(api.fault) ? hurried(call) : call();
      },
    });
  } finally {
    Date.now = realNow;
    delete process.env['ICI_FORMATION_API_URL'];
    await api.server.close();
  }
};
