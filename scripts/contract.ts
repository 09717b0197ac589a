import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import semver from 'semver';
import { type Edition, editions } from '../local/zapier/build.ts';
import { readDefinition } from '../local/zapier/definition.ts';
import { type Change, compare } from './contract/compare.ts';
import { type Contract, contractOf, contractSchema } from './contract/contract.ts';
import { withEdition } from './edition.ts';
import { runMain } from './run-main.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The released contracts, a file for each edition. */
const contractFolder = path.join(root, 'contract');

const fileOf = (edition: Edition, folder: string) => path.join(folder, `${edition}.json`);

/** The contract of the source as it stands. */
export const currentContract = (edition: Edition): Promise<Contract> =>
  withEdition(edition, async (app) => contractOf(await readDefinition(app)));

/** The contract that was released, or accepted since. */
export const releasedContract = async (
  edition: Edition,
  folder = contractFolder,
): Promise<Contract> =>
  contractSchema.parse(JSON.parse(await readFile(fileOf(edition, folder), 'utf8')));

/** Records a contract as released. */
export const accept = async (
  edition: Edition,
  contract: Contract,
  folder = contractFolder,
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(fileOf(edition, folder), `${JSON.stringify(contract, null, 2)}\n`);
};

/** The lowest version that may carry these changes; the released one if there are none. */
export const lowestVersion = (released: string, changes: readonly Change[]): string => {
  const level = changes.some((change) => change.level === 'major') ? 'major' : 'minor';
  return changes.length > 0 ? (semver.inc(released, level) ?? released) : released;
};

const sentence = ({ level, where, what, hurts }: Change): string =>
  `  ${level === 'major' ? 'breaks' : 'adds'}: ${where} ${what}.${hurts ? ` Hurts ${hurts}.` : ''}`;

/** Whether an edition's version is high enough for its changes, and why, in sentences. */
export const judge = (edition: Edition, released: Contract, current: Contract) => {
  const changes = compare(released, current);
  const lowest = lowestVersion(released.version, changes);
  const isKept = semver.gte(current.version, lowest);
  const news =
    changes.length > 0
      ? `changes since version ${released.version}:\n${changes.map(sentence).join('\n')}`
      : `as in version ${released.version}.`;
  const advice = isKept
    ? ''
    : `Version ${current.version} is too low for this. Set the version in package.json to ${lowest} or take the changes back. Where nobody uses what was released, accept it with "npm run contract -- --accept".\n`;
  return { isKept, text: `The ${edition} edition: ${news}\n${advice}` };
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { accept: { type: 'boolean', default: false } } });
  for (const edition of editions) {
    const current = await currentContract(edition);
    if (values.accept) {
      await accept(edition, current);
      process.stdout.write(`The ${edition} edition: accepted as version ${current.version}.\n`);
      continue;
    }
    const { isKept, text } = judge(edition, await releasedContract(edition), current);
    process.stdout.write(text);
    if (!isKept) process.exitCode = 1;
  }
};

if (import.meta.main) await runMain(main);
