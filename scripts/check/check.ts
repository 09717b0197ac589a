import type { Definition } from '../../local/zapier/definition.ts';

/** A definition, and labels that only calls of the app give. */
export interface Checked extends Definition {
  /** A label for each choice of the connection form, made from credentials that are all `credentialMark`. */
  readonly connectionLabels: readonly string[];
}

/** A place that a check looked at, and its problem, if any. */
export interface Look {
  /** Such as `triggers.new_lead` or `find_lead.depuis`. */
  readonly where: string;
  readonly problem?: string | false;
}

/** One of the checks that Zapier runs before it publishes: see its "Integration check reference". */
export interface Check {
  readonly id: string;
  /** What must hold, in a few words. */
  readonly rule: string;
  /** Looks at every place that the check is about. */
  readonly look: (checked: Checked) => readonly Look[];
}

export interface Result {
  readonly id: string;
  readonly where: string;
  readonly status: 'passed' | 'failed' | 'accepted' | 'does not apply';
  readonly why: string;
}

/** Reasons by a check's number: why it may fail, or why it can't apply. */
export type Reasons = Readonly<Record<string, string>>;

/** The results of a check: one for each place that fails, else one in all. */
export const runCheck = (
  { id, rule, look }: Check,
  checked: Checked,
  accepted: Reasons,
): Result[] => {
  const looks = look(checked);
  const failures = looks.filter(({ problem }) => problem);
  const places = (failures.length > 0 ? failures : looks).map(({ where }) => where);
  const reason = accepted[id];
  if (looks.length === 0) {
    const why = `Nothing to look at for: ${rule}`;
    return [{ id, where: '–', status: 'does not apply', why }];
  }
  if (failures.length === 0) {
    const where = places.length === 1 ? places.join('') : `${places.length} places`;
    return [{ id, where, status: 'passed', why: rule }];
  }
  if (reason) return [{ id, where: places.join('\n'), status: 'accepted', why: reason }];
  return failures.map(({ where, problem }) => ({
    id,
    where,
    status: 'failed',
    why: String(problem),
  }));
};
