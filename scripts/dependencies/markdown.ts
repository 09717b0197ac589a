import type { Metafile } from 'esbuild';
import packageJson from '../../package.json' with { type: 'json' };
import { runtimePackages } from './runtime.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const figure = (bytes: number): string => bytes.toLocaleString('en');

const link = (keeper: string): string =>
  keeper.includes('/') ? `[${keeper}](https://github.com/${keeper})` : keeper;

const packageTable = async (zip: string): Promise<string> => {
  const packages = await runtimePackages(zip);
  const total = packages.reduce((sum, { bytes }) => sum + bytes, 0);
  return table(
    ['Package', 'Version', 'Bytes', 'Needed by', 'Kept by', 'Licence'],
    [
      ...packages.map(({ name, version, bytes, neededBy, keeper, licence }) => [
        `\`${name}\``,
        version,
        figure(bytes),
        neededBy.map((other) => `\`${other}\``).join(', ') || 'this app',
        link(keeper),
        licence,
      ]),
      [`${packages.length} in all`, '', figure(total), '', '', ''],
    ],
  );
};

const { 'libphonenumber-js': phone, '@etalab/decoupage-administratif': division } =
  packageJson.devDependencies;

const compiled = [
  {
    what: `\`libphonenumber-js\` ${phone}`,
    from: /^node_modules\/libphonenumber-js\//,
    keeper: 'catamphetamine/libphonenumber-js',
    licence: 'MIT',
  },
  {
    what: `Numbering plans, out of \`libphonenumber-js\` ${phone}`,
    from: /^src\/lead\/data\/phone-metadata\.json$/,
    keeper: 'google/libphonenumber',
    licence: 'Apache-2.0',
  },
  {
    what: `Postcodes, départements and towns, out of \`@etalab/decoupage-administratif\` ${division}`,
    from: /^src\/lead\/data\/(?:postcodes|towns)\.ts$/,
    keeper: 'etalab/decoupage-administratif',
    licence: 'Data: Licence Ouverte 2.0; code: MIT',
  },
];

const compiledTable = ({ outputs }: Metafile): string => {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const bytesOf = (from: RegExp) =>
    inputs.reduce(
      (sum, [file, { bytesInOutput }]) => sum + (from.test(file) ? bytesInOutput : 0),
      0,
    );
  return table(
    ['What', 'Bytes', 'Kept by', 'Licence'],
    compiled.map(({ what, from, keeper, licence }) => [
      what,
      figure(bytesOf(from)),
      link(keeper),
      licence,
    ]),
  );
};

/**
 * A text with its tables of what runs on Zapier made anew between their markers, from a build.zip and
 * from what esbuild tells of the module in it.
 */
export const withDependencies = async (
  markdown: string,
  zip: string,
  metafile: Metafile,
): Promise<string> => {
  const tables = { compiled: compiledTable(metafile), packages: await packageTable(zip) };
  return markdown.replace(
    /(<!-- (compiled|packages) -->\n).*?(<!-- \/\2 -->)/gs,
    (_all, start: string, name: 'compiled' | 'packages', end: string) =>
      `${start}\n${tables[name]}\n\n${end}`,
  );
};
