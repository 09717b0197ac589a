import type { Contract, FieldContract, OperationContract } from './contract.ts';

/** A difference between two contracts, and the part of the version that must rise for it. */
export interface Change {
  readonly level: 'major' | 'minor';
  /** Such as `triggers.new_lead.inputFields.client`. */
  readonly where: string;
  readonly what: string;
  /** Whom a breaking change would hurt. */
  readonly hurts?: string;
}

/**
 * The differences between the released contract and the present one. Breaking is what Zapier's guardrails
 * for promotion call so: a trigger, field or sample key that goes, one that becomes required, another type.
 */
export const compare = (released: Contract, current: Contract): Change[] => [
  ...changed('authentication.type', released.authentication.type, current.authentication.type, {
    hurts: 'everyone: all connections would have to be made anew',
  }),
  ...compareFields('authentication.fields', released.authentication.fields, {
    after: current.authentication.fields,
    hurts: 'people whose connection rests on it',
  }),
  ...(['triggers', 'searches', 'creates'] as const).flatMap((kind) =>
    compareAll(kind, released[kind], current[kind], {
      hurts: 'people whose Zaps have this step',
      both: compareOperation,
    }),
  ),
];

const compareOperation = (
  where: string,
  before: OperationContract,
  after: OperationContract,
): Change[] => [
  ...changed(`${where}.type`, before.type, after.type, {
    hurts:
      before.type === 'static hook'
        ? 'people who gave the hook’s address to Ici Formation: see “A new major version” in docs/publishing.md'
        : 'people whose Zaps have this step',
  }),
  ...(before.hidden === after.hidden
    ? []
    : [addition(where, after.hidden ? 'can no longer be chosen for new Zaps' : 'can be chosen')]),
  ...changed(`${where}.primary`, primaryOf(before), primaryOf(after), {
    hurts: 'people whose Zaps poll: leads that Zapier has seen would start them again',
  }),
  ...compareFields(`${where}.inputFields`, before.inputFields, {
    after: after.inputFields,
    hurts: 'people whose step has it filled in',
  }),
  ...compareAll(`${where}.outputFields`, before.outputFields, after.outputFields, {
    hurts: 'people whose next steps use it',
    both: (path, was, is) => changed(path, was, is, { hurts: 'people whose next steps use it' }),
  }),
  ...compareAll(`${where}.sample`, byKey(before.sample), byKey(after.sample), {
    hurts: 'people whose next steps were filled in from the sample',
    both: () => [],
  }),
];

const primaryOf = ({ primary }: OperationContract): string => primary.join() || 'id';

const byKey = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, key]));

const compareFields = (
  where: string,
  before: Record<string, FieldContract>,
  { after, hurts }: { after: Record<string, FieldContract>; hurts: string },
): Change[] => [
  ...compareAll(where, before, after, {
    hurts,
    isHarmless: ({ required }) => !required,
    both: (path, was, is) => [
      ...changed(`${path}.type`, was.type, is.type, { hurts }),
      ...changed(`${path}.list`, was.list, is.list, { hurts }),
      ...requirement(path, was.required, is.required),
      ...compareAll(`${path}.choices`, byKey(was.choices ?? []), byKey(is.choices ?? []), {
        hurts: 'people who have chosen it',
        both: () => [],
      }),
    ],
  }),
];

interface Comparison<Part> {
  readonly hurts: string;
  /** Whether a new part asks nothing of those who do without it. */
  readonly isHarmless?: (part: Part) => boolean;
  readonly both: (where: string, before: Part, after: Part) => Change[];
}

const compareAll = <Part>(
  where: string,
  before: Record<string, Part>,
  after: Record<string, Part>,
  { hurts, isHarmless = () => true, both }: Comparison<Part>,
): Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): Change[] => {
    const path = `${where}.${key}`;
    const [was, is] = [before[key], after[key]];
    if (was === undefined && is !== undefined) {
      return isHarmless(is)
        ? [addition(path, 'is new')]
        : [{ level: 'major', where: path, what: 'is new and required', hurts: hurtsWithout }];
    }
    if (was !== undefined && is !== undefined) return both(path, was, is);
    return [{ level: 'major', where: path, what: 'is gone', hurts }];
  });

const changed = (
  where: string,
  before: string | boolean,
  after: string | boolean,
  { hurts }: { hurts: string },
): Change[] =>
  before === after
    ? []
    : [{ level: 'major', where, what: `changes from ${before} to ${after}`, hurts }];

const addition = (where: string, what: string): Change => ({ level: 'minor', where, what });

const hurtsWithout = 'people who have left it empty';

const requirement = (where: string, before: boolean, after: boolean): Change[] => {
  if (before === after) return [];
  if (!after) return [addition(where, 'becomes optional')];
  return [{ level: 'major', where, what: 'becomes required', hurts: hurtsWithout }];
};
