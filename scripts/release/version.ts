import semver from 'semver';

export interface Situation {
  /** Of package.json. */
  readonly current: string;
  readonly isReleased: boolean;
  /** The lowest version that may carry the changes to people's Zaps. */
  readonly lowest: string;
}

/** The form that Zapier asks of a version. */
const zapierVersion = /^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){2}$/;

const levels = ['major', 'minor', 'patch'] as const;

/**
 * The version of the next release: the one wanted (`1.2.3`, or a level to rise by), else that of package.json
 * if unreleased, else the lowest allowed. Throws if the one wanted is no version or too low.
 */
export const nextVersion = (
  { current, isReleased, lowest }: Situation,
  wanted?: string,
): string => {
  const patched = semver.inc(current, 'patch') ?? current;
  const floor = semver.rsort([lowest, isReleased ? patched : current])[0] ?? current;
  if (!wanted) return floor;
  const level = levels.find((known) => known === wanted);
  const version = level ? semver.inc(current, level) : wanted;
  if (!version || !zapierVersion.test(version))
    throw new Error(`"${wanted}" is neither a version nor one of ${levels.join(', ')}.`);
  if (semver.lt(version, floor)) {
    throw new Error(`Version ${version} is too low: it must be at least ${floor}.`);
  }
  return version;
};
