import path from 'node:path';
import { runCli } from './cli.ts';
import { makeReproducible } from './zip.ts';

/** The two files that Zapier takes. */
export interface Package {
  /** Runs on Zapier. */
  readonly buildZip: string;
  /** `zapier-platform pull` gives it back. */
  readonly sourceZip: string;
}

/**
 * Packs a stage with Zapier's own command line. `flags` are those of `zapier-platform build`; without
 * `--skip-validation`, Zapier's checks run too. If it fails, throws an error whose `cause` is its output.
 */
export const pack = async (
  stage: string,
  flags: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<Package> => {
  const args = ['build', '--skip-dep-install', ...flags];
  const { isDone, output } = await runCli(stage, args, environment);
  if (!isDone)
    throw new Error('Zapier’s command line can’t pack it; why is above.', { cause: output });
  const buildZip = path.join(stage, 'build', 'build.zip');
  const sourceZip = path.join(stage, 'build', 'source.zip');
  await Promise.all([buildZip, sourceZip].map(makeReproducible));
  return { buildZip, sourceZip };
};
