import type { Area } from './areas.ts';

/** How the mutants of an area ended. */
export interface Score {
  readonly name: string;
  readonly mutants: number;
  readonly survived: number;
  /** The day of the run. */
  readonly date: string;
}

/** The statuses in which no test has noticed a mutant; those that can't run at all don't count. */
const unnoticed = ['Survived', 'NoCoverage'];
const noticed = ['Killed', 'Timeout'];

export const scoreOf = ({ name }: Area, mutants: readonly { readonly status: string }[]): Score => {
  const count = (statuses: readonly string[]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    name,
    mutants: count([...noticed, ...unnoticed]),
    survived: count(unnoticed),
    date: new Date().toISOString().slice(0, 10),
  };
};

const rowOf = ({ name, mutants, survived, date }: Score): string => {
  const share = Math.floor((1000 * (mutants - survived)) / mutants) / 10;
  return `| \`${name}\` | ${mutants} | ${survived} | ${share} % | ${date} |`;
};

/** A text in whose table of scores the row of an area is made anew. */
export const withScores = (markdown: string, score: Score): string =>
  markdown.replace(new RegExp(`^\\| \`${score.name}\` \\|.*$`, 'm'), () => rowOf(score));
