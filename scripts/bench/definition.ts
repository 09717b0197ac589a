/**
 * How many objects, lists and keys or elements of them a definition is made of, what stands in several
 * places counted once: what core's copying costs at each call. The length of texts hardly matters.
 */
export const sizeOf = (definition: unknown, seen: Set<unknown> = new Set()): number => {
  if (typeof definition !== 'object' || definition === null || seen.has(definition)) return 0;
  seen.add(definition);
  const parts = Object.values(definition);
  return parts.reduce<number>((size, part) => size + sizeOf(part, seen), 1 + parts.length);
};
