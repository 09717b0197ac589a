import type { Contract } from './contract.ts';

/** A difference between two contracts, and the part of the version that must rise. */
export interface Change {
  readonly level: 'major' | 'minor';
  /** Such as `triggers.new_lead.inputFields.client`. */
  readonly where: string;
  readonly what: string;
  /** Whom a breaking change would hurt. */
  readonly hurts?: string;
}

/**
 * The differences between the released contract and the present one. Breaking, by Zapier's promotion
 * guardrails, is a trigger, field or sample key that goes, a field that becomes required, another type.
 */
export const compare = (released: Contract, current: Contract): Change[] => {
  const { version: _was, ...before } = released;
  const { version: _is, ...after } = current;
  return differences('', before, after);
};

/** A list is a set of keys, in any order. */
type Part = string | boolean | string[] | { [key: string]: Part | undefined };

const partsOf = (part: Part): [string, Part | undefined][] => {
  if (Array.isArray(part)) return part.map((key) => [key, key]);
  return typeof part === 'object' ? Object.entries(part) : [];
};

const differences = (where: string, before: Part, after: Part): Change[] => {
  if (where.endsWith('.primary')) {
    return changeOf(where, String(before) || 'id', String(after) || 'id');
  }
  if (typeof before !== 'object' || typeof after !== 'object') {
    return changeOf(where, before, after);
  }
  const [was, is] = [new Map(partsOf(before)), new Map(partsOf(after))];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const path = where ? `${where}.${key}` : key;
    const [old, now] = [was.get(key), is.get(key)];
    if (old === undefined && now === undefined) return [];
    if (now === undefined) return [breaking(path, 'is gone')];
    if (old !== undefined) return differences(path, old, now);
    const isRequired = new Map(partsOf(now)).get('required') === true;
    return [isRequired ? breaking(path, 'is new and required') : addition(path, 'is new')];
  });
};

const changeOf = (where: string, before: Part, after: Part): Change[] => {
  if (before === after) return [];
  const [, owner = '', key = ''] = /^(.*)\.(\w+)$/.exec(where) ?? [];
  if (key === 'hidden') {
    return [addition(owner, after ? 'can no longer be chosen for new Zaps' : 'can be chosen')];
  }
  if (key === 'required') {
    return [after ? breaking(owner, 'becomes required') : addition(owner, 'becomes optional')];
  }
  return [breaking(where, `changes from ${before} to ${after}`)];
};

const addition = (where: string, what: string): Change => ({ level: 'minor', where, what });

const breaking = (where: string, what: string): Change => {
  const change = `${where} ${what}`;
  const [, hurts = 'people whose Zaps have this step'] =
    victims.find(([pattern]) => pattern.test(change)) ?? [];
  return { level: 'major', where, what, hurts };
};

const victims: readonly (readonly [RegExp, string])[] = [
  [/ required$/, 'people who have left it empty'],
  [/^authentication\.type /, 'everyone: all connections would have to be made anew'],
  [/\.choices\./, 'people who have chosen it'],
  [/^authentication\./, 'people whose connection rests on it'],
  [/\.inputFields\./, 'people whose step has it filled in'],
  [/\.outputFields\./, 'people whose next steps use it'],
  [/\.sample\./, 'people whose next steps were filled in from the sample'],
  [/\.primary /, 'people whose Zaps poll: leads that Zapier has seen would start them again'],
  [
    / from static hook /,
    'people who gave its address to Ici Formation: see “A new major version” in docs/publishing.md',
  ],
];
