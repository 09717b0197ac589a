import { text } from 'node:stream/consumers';
import { check } from 'recheck';

/**
 * Of the regular expressions that stand on standard input, as a JSON list of patterns with their flags,
 * those not known to take a time in proportion to a text's length. A program of its own: in jest, all
 * that isn't its own context's is slow.
 */

/** The checker's own JavaScript, in this process. */
process.env['RECHECK_BACKEND'] = 'pure';

/**
 * Enough for the checker to know the quadratic ones that its test shows it. No limits of time, so that it
 * comes to the same verdict on a slow machine.
 */
const effort = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  maxIteration: 3,
  maxGeneStringSize: 600,
  maxInitialGenerationSize: 100,
  maxGenerationSize: 30,
};

const suspects: string[] = [];
for (const [pattern, flags] of JSON.parse(await text(process.stdin))) {
  const { status } = await check(pattern, flags, effort);
  if (status !== 'safe') suspects.push(`/${pattern}/${flags}`);
}
process.stdout.write(JSON.stringify(suspects));
