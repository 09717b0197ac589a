import type { Edition } from './edition.ts';

/** For Zapier's public directory, which takes no static hooks (integration check D017). */
export const edition: Edition = { isHookVisible: false };
