import { type Check, type Checked, type Reasons, type Result, runCheck } from './check.ts';
import { connectionChecks } from './connection.ts';
import { formChecks } from './forms.ts';
import { sampleChecks } from './samples.ts';
import { textChecks } from './texts.ts';
import { triggerChecks } from './triggers.ts';

/** Checks of things that this app doesn't have. Write the check the day it has one. */
export const inapplicable: Reasons = {
  D013: 'No search fills a field',
  D014: 'No search fills a field',
  D015: 'There is no “find or create”',
  D019: 'Zapier publishes no check of this number',
  D020: 'Zapier publishes no check of this number',
  D022: 'There is no create',
  D026: 'No field of the connection form asks for a domain',
};

export const checks: readonly Check[] = [
  ...connectionChecks,
  ...formChecks,
  ...sampleChecks,
  ...textChecks,
  ...triggerChecks,
];

/** The results of all of Zapier's checks of a definition, D001 to D026, in order. */
export const runChecks = (checked: Checked, accepted: Reasons): Result[] =>
  [
    ...checks.flatMap((check) => runCheck(check, checked, accepted)),
    ...Object.entries(inapplicable).map(
      ([id, why]): Result => ({ id, where: '–', status: 'does not apply', why }),
    ),
  ].sort((a, b) => a.id.localeCompare(b.id));
