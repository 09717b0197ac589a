/** Of the private edition, the first unless APP_LANGUAGE names another; the directory's is English. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
