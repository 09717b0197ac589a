import type { Compared, Comparison } from './compare.ts';
import { limits } from './limits.ts';
import type { Effort } from './run.ts';

/** All that the bench finds. */
export interface Figures {
  readonly date: string;
  readonly machine: string;
  readonly packages: Compared;
  /** By the megabytes of a delivery, and of what the leads API answers to the first poll. */
  readonly deliveries: ReadonlyMap<number, Effort>;
  readonly polls: ReadonlyMap<number, Effort>;
  /** Microseconds per lead of each step: for what most people type, and for what is odd. */
  readonly steps: readonly {
    readonly step: string;
    readonly usual: number;
    readonly odd: number;
  }[];
}

const table = (...rows: readonly (readonly string[])[]): string => {
  const [heading = [], ...others] = rows;
  return [heading, heading.map(() => '---'), ...others]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
};

const compared = (
  what: string,
  unit: string,
  { ours, bare, ratio }: Comparison,
  limit?: number,
): string[] => [
  what,
  `${ours.toFixed(0)}${unit && ` ${unit}`}`,
  `${bare.toFixed(0)}${unit && ` ${unit}`}`,
  ratio.toFixed(2),
  limit?.toFixed(2) ?? '',
];

const ratioOf = (ours: number, bare: number): Comparison => ({ ours, bare, ratio: ours / bare });

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;

const efforts = (what: string, found: ReadonlyMap<number, Effort>): string =>
  table(
    [what, 'Leads', 'Time', 'Time per lead', 'Memory before', 'Peak memory'],
    ...[...found].map(([size, { leads, milliseconds, before, peak }]) => [
      `${size} MB`,
      String(leads),
      `${milliseconds.toFixed(0)} ms`,
      `${((milliseconds * 1000) / leads).toFixed(0)} µs`,
      megabytes(before),
      megabytes(peak),
    ]),
  );

/** The figures as Markdown. */
export const report = (figures: Figures): string => {
  const { date, machine, packages, deliveries, polls, steps } = figures;
  const { cold, warm, packages: made } = packages;
  const kibibytes = ratioOf(made.ours.bytes / 1024, made.bare.bytes / 1024);
  return [
    `Measured by \`npm run bench\` on ${date}: ${machine}.`,
    table(
      ['', 'This app', 'Bare app', 'Ratio', 'At most'],
      compared('Cold start with one delivery', 'ms', cold, limits.cold),
      compared('Warm delivery', 'µs', warm, limits.warm),
      compared('build.zip', 'KiB', kibibytes, limits.zip),
      compared('Entries of build.zip', '', ratioOf(made.ours.entries, made.bare.entries)),
    ),
    efforts('One delivery of', deliveries),
    efforts('First poll of', polls),
    table(
      ['Per lead', 'as most are', 'odd ones'],
      ...steps.map(({ step, usual, odd }) => [
        step,
        `${usual.toFixed(1)} µs`,
        `${odd.toFixed(1)} µs`,
      ]),
    ),
  ].join('\n\n');
};

const markers = /(<!-- bench -->\n).*?(<!-- \/bench -->)/s;

/** A page with the figures between its markers, `<!-- bench -->` and `<!-- /bench -->`. */
export const withFigures = (page: string, figures: string): string =>
  page.replace(markers, (_all, start: string, end: string) => `${start}\n${figures}\n\n${end}`);
