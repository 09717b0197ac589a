import { listZip } from './zip.ts';

const ownerOf = (name: string): string => {
  const [, owner] = /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(name) ?? [];
  return owner ?? name;
};

/** A package's contents as text: bytes and number of files of each file of the app and each dependency. */
export const contentsOf = async (zip: string): Promise<string> => {
  const files = await listZip(zip);
  const owners = Map.groupBy(files, ([name]) => ownerOf(name));
  const lines = [...owners]
    .map(([owner, its]) => ({
      owner,
      count: its.length,
      bytes: its.reduce((sum, [, size]) => sum + size, 0),
    }))
    .sort((a, b) => b.bytes - a.bytes)
    .map(
      ({ owner, count, bytes }) =>
        `${String(bytes).padStart(9)}  ${String(count).padStart(4)}  ${owner}`,
    );
  return ['    bytes  files', ...lines, `${files.size} files in all`].join('\n');
};
