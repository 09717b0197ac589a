import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildApp, distFolder, languageFrom } from '../local/zapier/build.ts';
import { editionFrom, integrationFiles } from './edition.ts';
import { runMain } from './run-main.ts';

/** The zapier-platform command that runs this build, or '' if the system doesn't tell. */
const zapierCommand = (): string => {
  let id = process.ppid;
  try {
    while (id > 1) {
      const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(id)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      if (/zapier-platform.*\s(build|push)\b/.test(line)) return line;
      id = Number.parseInt(line, 10);
    }
  } catch {
    return '';
  }
  return '';
};

/**
 * Throws if Zapier's command line is about to die of EMFILE: without `--skip-dep-install` it copies the whole
 * folder at once, node_modules included, and holds two open files for each.
 */
const checkOpenFiles = (): void => {
  const command = zapierCommand();
  if (!command || /--skip-(dep|npm)-install/.test(command)) return;
  const root = path.resolve(import.meta.dirname, '..');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).length;
  const report: { userLimits?: { open_files?: { soft: number | string } } } = Object(
    process.report.getReport(),
  );
  const limit = Number(report.userLimits?.open_files?.soft);
  if (!(2 * files > limit)) return;
  throw new Error(
    `Without --skip-dep-install, Zapier’s command line copies all ${files} files of this folder at once, and this system lets it open ${limit}. Type “npm run push”, which also proves the package, or add --skip-dep-install: docs/publishing.md.`,
  );
};

/** Zapier's command line runs this before it packs: it builds the edition of the current integration. */
const main = async (): Promise<void> => {
  checkOpenFiles();
  const file = process.env['ZAPIER_CURRENT_APP_FILE'] || integrationFiles.private;
  const edition = editionFrom({ ...process.env, ZAPIER_CURRENT_APP_FILE: file });
  await buildApp({ edition, language: languageFrom(process.env) }, distFolder);
};

await runMain(main);
