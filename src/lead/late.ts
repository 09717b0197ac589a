/**
 * An expression, from its source and flags, that is made when it is first asked for, and then kept. Node.js
 * makes those that stand in the code while it loads it, and big classes of Unicode such as `\p{L}` take it
 * up to a millisecond: together a fiftieth of a cold start on Zapier, for what most leads never need. Not
 * with the flag `g` or `y` for `test` or `exec`, which would go on where they stopped the last time.
 */
export const late = (source: string, flags: string): (() => RegExp) => {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
};
