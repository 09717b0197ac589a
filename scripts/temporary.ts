import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Passes a new folder to `use`, and removes it when `use` ends, fails or is stopped by Ctrl-C. `parent` is
 * the system's temporary folder by default.
 */
export const withTemporaryFolder = async <Result>(
  use: (folder: string) => Promise<Result>,
  parent = tmpdir(),
): Promise<Result> => {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(path.join(await realpath(parent), 'ici-formation-'));
  // On Ctrl-C, other programs that are ending may still write into it.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  const stop = () => {
    remove();
    process.exit(1);
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    return await use(folder);
  } finally {
    for (const signal of signals) process.off(signal, stop);
    remove();
  }
};
