import type { Definition } from '../definition/definition.ts';

/** One place that a check looked at, with what is wrong there, or nothing. */
export interface Look {
  /** Such as `triggers.new_lead` or `find_lead.depuis`. */
  readonly where: string;
  readonly problem?: string | false;
}

/**
 * One of the checks that Zapier runs on an integration before it is published, as its "Integration check
 * reference" describes them, on the definition alone.
 */
export interface Check {
  readonly id: string;
  /** What must hold, in a few words. */
  readonly rule: string;
  /** Every place to which the check applies. */
  readonly look: (definition: Definition) => readonly Look[];
  /** Why there may be no such place. */
  readonly otherwise: string;
}

export interface Result {
  readonly id: string;
  readonly where: string;
  readonly status: 'passed' | 'failed' | 'accepted' | 'does not apply';
  readonly why: string;
}

/** Checks whose failure is meant, with the reason. */
export type Accepted = Readonly<Record<string, string>>;

/** What a check says of a definition: a result for each place that fails, else one. */
export const runCheck = (check: Check, definition: Definition, accepted: Accepted): Result[] => {
  const { id, rule, otherwise } = check;
  const looks = check.look(definition);
  if (looks.length === 0) return [{ id, where: '–', status: 'does not apply', why: otherwise }];
  const failures = looks.filter(({ problem }) => problem);
  if (failures.length === 0) {
    const where = looks.length === 1 ? (looks[0]?.where ?? '') : `${looks.length} places`;
    return [{ id, where, status: 'passed', why: rule }];
  }
  const reason = accepted[id];
  if (reason) {
    const where = failures.map((failure) => failure.where).join('\n');
    return [{ id, where, status: 'accepted', why: reason }];
  }
  return failures.map(({ where, problem }) => ({
    id,
    where,
    status: 'failed',
    why: String(problem),
  }));
};
