import Table from 'cli-table3';
import type { ZapierApp } from '../local/zapier/app.ts';
import { type Edition, editions } from '../local/zapier/build.ts';
import { readDefinition } from '../local/zapier/definition.ts';
import type { Reasons, Result } from './check/check.ts';
import { runChecks } from './check/checks.ts';
import { connectionLabels } from './check/connection.ts';
import { withEdition } from './edition.ts';
import { runMain } from './run-main.ts';

const french = 'Asked of public integrations; this one is read by French staff';

/** Checks that may fail, by edition, and why. */
export const accepted: Readonly<Record<Edition, Reasons>> = {
  private: {
    D017: 'Asked of public integrations; this one is shared by link, and lives by its hook',
    D018: french,
    D021: french,
  },
  directory: {},
};

interface Report {
  /** Of Zapier's schema validation. */
  readonly schemaErrors: readonly unknown[];
  readonly results: readonly Result[];
}

/** Zapier's schema validation and integration checks of an edition, offline. */
export const checkApp = async (app: ZapierApp, edition: Edition): Promise<Report> => {
  const { results: schemaErrors } = await app.call({ command: 'validate' });
  const definition = await readDefinition(app);
  const checked = { ...definition, connectionLabels: await connectionLabels(app, definition) };
  return {
    schemaErrors: [schemaErrors].flat(),
    results: runChecks(checked, accepted[edition]),
  };
};

/** The numbers of the checks that fail, `schema` among them for Zapier's schema. */
export const failuresOf = ({ schemaErrors, results }: Report): string[] => {
  const failed = results.filter(({ status }) => status === 'failed').map(({ id }) => id);
  return [...new Set([...(schemaErrors.length > 0 ? ['schema'] : []), ...failed])];
};

const statuses = ['passed', 'accepted', 'does not apply', 'failed'] as const;

/** A report as a person reads it: how many, then a table of all. */
export const describeReport = ({ schemaErrors, results }: Report): string => {
  const table = new Table({
    head: ['Check', 'Where', 'Result', 'Why'],
    colWidths: [7, 35, 16, 60],
    wordWrap: true,
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const { id, where, status, why } of results) table.push([id, where, status, why]);
  const count = (wanted: string) => results.filter(({ status }) => status === wanted).length;
  const schema = schemaErrors.length === 0 ? 'no error' : JSON.stringify(schemaErrors, null, 2);
  const counts = statuses.map((status) => `${count(status)} ${status}`).join(', ');
  return `${counts}\nZapier’s schema: ${schema}\n${table.toString()}\n`;
};

const main = async (): Promise<void> => {
  for (const edition of editions) {
    const report = await withEdition(edition, (app) => checkApp(app, edition));
    process.stdout.write(`\nThe ${edition} edition: ${describeReport(report)}`);
    if (failuresOf(report).length > 0) process.exitCode = 1;
  }
};

if (import.meta.main) await runMain(main);
