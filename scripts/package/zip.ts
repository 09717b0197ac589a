import { readFile, writeFile } from 'node:fs/promises';
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest time that a zip can hold, in any time zone. */
const mtime = new Date(1980, 0, 1);

const unix = 3;
const plainFile = 0o100_644;

/**
 * Rewrites a zip so that the same contents give the same bytes: Zapier's command line adds files in any order
 * and records when each was written.
 */
export const makeReproducible = async (file: string): Promise<void> => {
  const entries: Zippable = {};
  const contents = unzipSync(await readFile(file));
  for (const name of Object.keys(contents).sort()) {
    const data = contents[name];
    if (data) entries[name] = [data, { mtime, os: unix, attrs: plainFile * 0x1_0000 }];
  }
  await writeFile(file, zipSync(entries, { level: 9 }));
};

/** The unpacked size in bytes of each file in a zip, by name. */
export const listZip = async (file: string): Promise<Map<string, number>> =>
  new Map(
    Object.entries(unzipSync(await readFile(file))).map(([name, data]) => [name, data.length]),
  );
