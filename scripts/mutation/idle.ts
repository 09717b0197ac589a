import * as z from 'zod';

/** What Stryker keeps of a run, as far as it is needed here. */
const run = z.object({
  files: z.record(
    z.string(),
    z.object({ mutants: z.array(z.object({ killedBy: z.array(z.string()).optional() })) }),
  ),
  testFiles: z.record(
    z.string(),
    z.object({ tests: z.array(z.object({ id: z.string(), name: z.string() })) }),
  ),
});

/** A test, by its file and its name in it. */
export type Tests = ReadonlyMap<string, boolean>;

/** The tests of a run in which each was run for each mutant, and whether it has noticed one. */
export const testsOf = (json: unknown): Tests => {
  const { files, testFiles } = run.parse(json);
  const mutants = Object.values(files).flatMap(({ mutants }) => mutants);
  const busy = new Set(mutants.flatMap(({ killedBy }) => killedBy ?? []));
  return new Map(
    Object.entries(testFiles).flatMap(([file, { tests }]) =>
      tests.map(({ id, name }) => [`${file}: ${name}`, busy.has(id)] as const),
    ),
  );
};

/** The tests of several runs that have noticed nothing in any of them. */
export const idleTests = (runs: readonly Tests[]): string[] => {
  const names = new Set(runs.flatMap((tests) => [...tests.keys()]));
  return [...names].filter((name) => !runs.some((tests) => tests.get(name)));
};
