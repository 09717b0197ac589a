import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const cli = path.resolve(
  import.meta.dirname,
  ...['..', '..', 'node_modules', 'zapier-platform-cli', 'src', 'bin', 'run'],
);

/** How a command ended. */
export interface Ended {
  readonly isDone: boolean;
  /** Standard output and errors. */
  readonly output: string;
}

/**
 * Runs Zapier's own command line in a folder, on this Node.js, and shows its output as it comes. It neither
 * looks for updates nor reports its use to Zapier.
 */
export const runCli = async (
  folder: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> => {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: {
      ...process.env,
      NO_UPDATE_NOTIFIER: '1',
      DISABLE_ZAPIER_ANALYTICS: '1',
      ...environment,
    },
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  let output = '';
  const show = (to: NodeJS.WriteStream) => (data: Buffer) => {
    output += data;
    to.write(data);
  };
  child.stdout.on('data', show(process.stdout));
  child.stderr.on('data', show(process.stderr));
  const [code] = await once(child, 'close');
  return { isDone: code === 0, output };
};
