import { table } from '../markdown.ts';
import { type Effort, median, type Ratio } from './run.ts';

/** A figure of our app beside the bare one's, and the highest ratio allowed. */
export interface Comparison extends Ratio {
  readonly name: string;
  readonly unit: string;
  readonly limit: number;
}

/** One call for each size in megabytes, smallest first. */
export interface Series {
  readonly name: string;
  readonly efforts: readonly (Effort & { readonly size: number })[];
}

/** How much more time or memory per lead the largest size may take than the smallest. */
const growthLimit = 1.5;

const growth = ({ efforts }: Series, of: (effort: Effort) => number): number => {
  const perLead = efforts.map((effort) => of(effort) / effort.leads);
  return (perLead.at(-1) ?? 0) / (perLead[0] ?? 0);
};

/** A sentence for each ratio above its limit, and for each series that isn't linear in the size. */
export const excesses = (
  comparisons: readonly Comparison[],
  series: readonly Series[],
): readonly string[] => [
  ...comparisons
    .filter(({ ratio, limit }) => ratio > limit)
    .map(({ name, ratio, limit }) => `${name}: ${ratio.toFixed(3)}, at most ${limit}.`),
  ...series.flatMap((one) =>
    [
      { what: 'time', times: growth(one, ({ milliseconds }) => median(milliseconds)) },
      { what: 'memory', times: growth(one, ({ before, peak }) => peak - before) },
    ]
      .filter(({ times }) => times > growthLimit)
      .map(({ what, times }) => `${one.name}: ${times.toFixed(1)} times the ${what} per lead.`),
  ),
];

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

/** The figures as Markdown tables. */
export const report = (comparisons: readonly Comparison[], series: readonly Series[]): string =>
  [
    table([
      ['', 'This app', 'Bare app', 'Ratio', 'At most'],
      ...comparisons.map(({ name, unit, ours, bare, ratio, limit }) => [
        name,
        `${Math.round(ours)} ${unit}`,
        `${Math.round(bare)} ${unit}`,
        ratio.toFixed(2),
        limit.toFixed(2),
      ]),
    ]),
    ...series.map(({ name, efforts }) =>
      table([
        [name, 'Leads', 'Time', 'Time per lead', 'Memory before', 'Peak memory'],
        ...efforts.map(({ size, leads, milliseconds, before, peak }) => [
          `${size} MB`,
          String(leads),
          `${Math.round(median(milliseconds))} ms`,
          `${Math.round((median(milliseconds) * 1000) / leads)} µs`,
          megabytes(before),
          megabytes(peak),
        ]),
      ]),
    ),
  ].join('\n\n');
