import { type Fault, faults } from '../../local/leads-api/server.ts';
import { createRandom } from './random.ts';

/** From one instant until before another, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const isIn = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ from, to }) => at >= from && at < to);

/** A stretch of time in the life of a Zap that polls. */
export interface Season {
  readonly title: string;
  readonly span: Span;
  readonly everyMinutes: number;
  readonly leadsPerDay: number;
  /** Decides which leads come, and when. */
  readonly seed: number;
  /** What is wrong with the API at an instant. */
  readonly faultAt: (now: number) => Fault;
  /** When Zapier doesn't poll. */
  readonly pauses?: readonly Span[];
  readonly order?: 'newest' | 'oldest' | 'shuffled';
  readonly endIncluded?: boolean;
}

const minute = 60_000;

const span = (from: string, to: string): Span => ({ from: Date.parse(from), to: Date.parse(to) });

const downDuring =
  (...outages: readonly Span[]) =>
  (now: number): Fault =>
    isIn(outages, now) ? '503' : 'none';

const spring = {
  title: 'a month into summer time, the API down for a week',
  span: span('2026-03-10T00:00:00Z', '2026-04-09T00:00:00Z'),
  leadsPerDay: 4,
  seed: 1,
  faultAt: downDuring(span('2026-03-25T00:00:00Z', '2026-04-01T00:00:00Z')),
};

const autumn = {
  title: 'a month out of summer time, the Zap paused for a week',
  span: span('2026-10-10T00:00:00Z', '2026-11-09T00:00:00Z'),
  leadsPerDay: 4,
  seed: 1,
  pauses: [span('2026-10-21T00:00:00Z', '2026-10-28T00:00:00Z')],
  faultAt: downDuring(span('2026-11-03T10:00:00Z', '2026-11-03T16:00:00Z')),
  order: 'oldest',
  endIncluded: false,
} as const;

const change = {
  title: 'the days around the start of summer time and the end of a month',
  span: span('2026-03-28T20:00:00Z', '2026-04-01T02:00:00Z'),
  leadsPerDay: 4,
  seed: 1,
  faultAt: downDuring(),
  order: 'shuffled',
} as const;

/** Short enough for a test. */
export const shortSeasons: readonly Season[] = [
  { ...spring, everyMinutes: 120 },
  { ...autumn, everyMinutes: 120 },
  { ...change, everyMinutes: 15 },
];

/** The same with a poll every minute: some minutes of work. */
export const longSeasons: readonly Season[] = [spring, autumn, change].map((season) => ({
  ...season,
  everyMinutes: 1,
}));

/** A week in which the API fails at random in all its ways, half of the time, for 40 minutes on average. */
export const faultyWeek = (seed: number, everyMinutes: number, leadsPerDay: number): Season => {
  const random = createRandom(seed);
  const week = span('2026-03-16T05:00:00Z', '2026-03-23T05:00:00Z');
  const spells: { readonly fault: Fault; readonly until: number }[] = [];
  for (let at = week.from; at < week.to; at = spells.at(-1)?.until ?? week.to) {
    const fault = faults[Math.floor(random() * faults.length)] ?? 'none';
    const until = at - Math.log(1 - random()) * 40 * minute;
    spells.push({ fault: random() < 0.5 ? 'none' : fault, until });
  }
  return {
    title: `a week of faults, seed ${seed}`,
    span: week,
    everyMinutes,
    leadsPerDay,
    seed,
    faultAt: (now) => spells.find(({ until }) => now < until)?.fault ?? 'none',
  };
};
