import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import lock from '../../package-lock.json' with { type: 'json' };
import { listZip } from '../package/zip.ts';
import { licenceOf } from './licences.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

const lockedSchema = z.object({
  version: z.string(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  devOptional: z.boolean().optional(),
});

const { '': _project, ...others } = lock.packages;

/** What the lock file holds, by the folder in which npm puts it. */
export const locked = new Map(Object.entries(z.record(z.string(), lockedSchema).parse(others)));

/** The name of the package in a folder: "node_modules/a/node_modules/@b/c" holds "@b/c". */
export const nameOf = (folder: string): string => folder.replace(/^.*node_modules\//, '');

/** The folders of what the app needs on Zapier. */
export const runtimeFolders: readonly string[] = [...locked]
  .filter(([, { dev, optional, devOptional }]) => !dev && !optional && !devOptional)
  .map(([folder]) => folder);

/** The folder from which a package in a folder takes another one: the nearest above. */
const resolve = (from: string, name: string): string | undefined => {
  const inside = `${from}/node_modules/${name}`;
  if (locked.has(inside)) return inside;
  const above = from.lastIndexOf('/node_modules/');
  if (above >= 0) return resolve(from.slice(0, above), name);
  return locked.has(`node_modules/${name}`) ? `node_modules/${name}` : undefined;
};

const neededBy = (folder: string): string[] =>
  runtimeFolders
    .filter((other) =>
      Object.keys(locked.get(other)?.dependencies ?? {}).some(
        (name) => resolve(other, name) === folder,
      ),
    )
    .map(nameOf);

const nested = <const Key extends string>(key: Key) =>
  z.union([z.string(), z.object({ [key]: z.string() }).transform((inside) => String(inside[key]))]);

const manifestSchema = z.object({
  repository: nested('url').default(''),
  author: nested('name').default(''),
});

/** Who keeps a package: its repository on GitHub, as "owner/name", else its author. */
const keeperOf = async (folder: string): Promise<string> => {
  const text = await readFile(path.join(root, folder, 'package.json'), 'utf8');
  const { repository, author } = manifestSchema.parse(JSON.parse(text));
  const [, onGitHub] = /([\w.-]+\/[\w.-]+?)(?:\.git)?(?:#.*|\/tree\/.*)?$/.exec(repository) ?? [];
  return onGitHub ?? author;
};

/** A package that runs on Zapier. */
export interface RuntimePackage {
  readonly name: string;
  readonly version: string;
  /** Of its files in the package, unpacked. */
  readonly bytes: number;
  readonly neededBy: readonly string[];
  /** A repository on GitHub, as "owner/name", or the name of a person. */
  readonly keeper: string;
  readonly licence: string;
}

/** What a build.zip holds beside the app itself, the biggest first. */
export const runtimePackages = async (zip: string): Promise<RuntimePackage[]> => {
  const bytes = new Map<string, number>();
  for (const [file, size] of await listZip(zip)) {
    const folder = runtimeFolders.findLast((one) => file.startsWith(`${one}/`));
    if (folder) bytes.set(folder, (bytes.get(folder) ?? 0) + size);
  }
  const packages = await Promise.all(
    runtimeFolders.map(async (folder) => {
      const { version = '', license } = locked.get(folder) ?? {};
      const name = nameOf(folder);
      return {
        name,
        version,
        bytes: bytes.get(folder) ?? 0,
        neededBy: neededBy(folder),
        keeper: await keeperOf(folder),
        licence: licenceOf(name, { license }),
      };
    }),
  );
  return packages.sort((a, b) => b.bytes - a.bytes);
};
