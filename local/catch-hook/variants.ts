import type { Edition } from '../page/messages.ts';
import type { ZapierApp } from '../zapier/app.ts';
import { BadRequest } from './bad-request.ts';

/** The app as it can be asked for: the private edition in its languages, and the directory's. */
export interface Variants {
  readonly languages?: Readonly<Record<string, ZapierApp>>;
  readonly directory?: ZapierApp | undefined;
}

/** Which edition a query asks for, the private one by default. Throws BadRequest. */
export const editionOf = (query: unknown): Edition => {
  const { edition = 'private' } = Object(query);
  if (edition === 'private' || edition === 'directory') return edition;
  throw new BadRequest(`edition is "${edition}"; it can be private or directory.`);
};

/** Finds the app for a query's language and edition, both optional. It throws BadRequest. */
export const chooser = (app: ZapierApp, { languages = {}, directory }: Variants) => {
  const byLanguage = new Map(Object.entries(languages));
  return (query: unknown): ZapierApp => {
    const { lang } = Object(query);
    if (lang !== undefined && lang !== 'fr' && lang !== 'en') {
      throw new BadRequest(`lang is "${lang}"; it can be fr or en.`);
    }
    if (editionOf(query) === 'private') return byLanguage.get(lang ?? '') ?? app;
    if (!directory) throw new BadRequest("The directory's edition isn't run here.");
    return directory;
  };
};
