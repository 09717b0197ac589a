import type { Figures } from './report.ts';
import type { Effort } from './run.ts';

/** How many times what the bare app takes this app may take. */
export const limits = { cold: 1.08, warm: 2, zip: 1.12 } as const;

/** How much more time or memory a lead of the largest size may take than one of the smallest. */
const growth = 1.5;

/** In words, each figure that is above its limit, and each growth with the size that isn't linear. */
export const excesses = ({ packages, deliveries, polls }: Figures): string[] => {
  const { cold, warm, packages: made } = packages;
  const ratios = [
    { what: 'A cold start', ratio: cold.ratio, limit: limits.cold },
    { what: 'A warm delivery', ratio: warm.ratio, limit: limits.warm },
    { what: 'build.zip', ratio: made.ours.bytes / made.bare.bytes, limit: limits.zip },
  ];
  return [
    ...ratios
      .filter(({ ratio, limit }) => ratio > limit)
      .map(({ what, ratio, limit }) => `${what}: ${ratio.toFixed(3)}, at most ${limit}.`),
    ...superlinear('A delivery', deliveries),
    ...superlinear('A poll', polls),
  ];
};

const superlinear = (what: string, efforts: ReadonlyMap<number, Effort>): string[] => {
  const all = [...efforts.values()];
  const [first, last] = [all.at(0), all.at(-1)];
  if (!first || !last) return [];
  const grown = (of: (effort: Effort) => number) =>
    of(last) / last.leads / (of(first) / first.leads);
  const time = grown(({ milliseconds }) => milliseconds);
  const memory = grown(({ before, peak }) => peak - before);
  return [
    ...(time > growth ? [`${what}: ${time.toFixed(1)} times the time per lead.`] : []),
    ...(memory > growth ? [`${what}: ${memory.toFixed(1)} times the memory per lead.`] : []),
  ];
};
