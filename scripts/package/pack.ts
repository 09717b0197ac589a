import path from 'node:path';
import { runCli } from './cli.ts';
import { makeReproducible } from './zip.ts';

/** What Zapier takes, made in a stage. */
export interface Package {
  /** What runs on Zapier. */
  readonly buildZip: string;
  /** What `zapier-platform pull` gives back. */
  readonly sourceZip: string;
}

/**
 * Packs a stage with Zapier's own command line. `flags` are those of `zapier-platform build`; without
 * `--skip-validation` it asks Zapier what it thinks of the definition. Throws where it fails; the
 * error's `cause` is what it printed.
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
