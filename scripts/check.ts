import Table from 'cli-table3';
import { type Edition, editions } from './build.ts';
import { type Accepted, type Result, runCheck } from './check/check.ts';
import { checks } from './check/checks.ts';
import { readDefinition } from './definition/definition.ts';
import { withEdition } from './definition/edition.ts';
import { runMain } from './run-main.ts';

const french = 'Asked of public integrations; this one is read by French staff';

/** What is meant to fail, in each edition. */
const accepted: Readonly<Record<Edition, Accepted>> = {
  private: {
    D017: 'Asked of public integrations; this one is shared by link, and lives by its hook',
    D018: french,
    D021: french,
  },
  directory: {},
};

/** Runs Zapier's schema validation and its integration checks on an edition, offline. */
export const checkEdition = (edition: Edition) =>
  withEdition(edition, async (app) => {
    const { results: schemaErrors } = await app.call({ command: 'validate' });
    const definition = await readDefinition(app);
    return {
      schemaErrors: [schemaErrors].flat(),
      results: checks.flatMap((check) => runCheck(check, definition, accepted[edition])),
    };
  });

const statuses = ['passed', 'accepted', 'does not apply', 'failed'] as const;

const tableOf = (results: readonly Result[]): string => {
  const table = new Table({
    head: ['Check', 'Where', 'Result', 'Why'],
    colWidths: [7, 35, 16, 60],
    wordWrap: true,
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const { id, where, status, why } of results) table.push([id, where, status, why]);
  return table.toString();
};

const main = async (): Promise<void> => {
  for (const edition of editions) {
    const { schemaErrors, results } = await checkEdition(edition);
    const count = (wanted: string) => results.filter(({ status }) => status === wanted).length;
    const schema = schemaErrors.length === 0 ? 'no error' : JSON.stringify(schemaErrors, null, 2);
    process.stdout.write(`
The ${edition} edition: ${statuses.map((status) => `${count(status)} ${status}`).join(', ')}
Zapier’s schema: ${schema}
${tableOf(results)}
`);
    if (schemaErrors.length > 0 || count('failed') > 0) process.exitCode = 1;
  }
};

if (import.meta.main) await runMain(main);
