import type { Edition } from './edition.ts';

/** For training companies that are invited, by a link or by name. */
export const edition: Edition = { isHookVisible: true };
