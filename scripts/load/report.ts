import { cpus } from 'node:os';
import type { Part } from './parts/part.ts';
import { table } from './table.ts';

/** What was measured, by the title of each part. */
export type Parts = Readonly<Record<string, Part>>;

/** The figures as Markdown, with the machine and the day. */
export const report = (parts: Parts, at: Date): string => {
  const [cpu] = cpus();
  const machine = `${cpu?.model.trim()}, ${cpus().length} cores, Node.js ${process.versions.node}`;
  const day = at.toISOString().slice(0, 10);
  const sections = Object.entries(parts).map(
    ([title, { rows }]) => `### ${title}\n\n${table(rows)}`,
  );
  return [`\`npm run load\` on ${day}: ${machine}.`, ...sections].join('\n\n');
};

/** A text with the figures between its markers, `<!-- load -->` to `<!-- /load -->`, made anew. */
export const withReport = (markdown: string, figures: string): string =>
  markdown.replace(
    /(<!-- load -->\n).*?(<!-- \/load -->)/s,
    (_all, start: string, end: string) => `${start}\n${figures}\n\n${end}`,
  );
