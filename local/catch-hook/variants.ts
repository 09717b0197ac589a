import * as z from 'zod';
import { type Language, languages } from '../../src/locales/languages.ts';
import type { Edition } from '../page/messages.ts';
import type { ZapierApp } from '../zapier/app.ts';
import { BadRequest } from './bad-request.ts';

/** The app as it can be asked for: the private edition in its languages, and the directory's. */
export interface Variants {
  readonly languages?: Readonly<Partial<Record<Language, ZapierApp>>>;
  readonly directory?: ZapierApp | undefined;
}

const querySchema = z.object({
  lang: z.enum(languages).optional(),
  edition: z.enum(['private', 'directory']).default('private'),
});

const read = (query: unknown): z.infer<typeof querySchema> => {
  const { data, error } = querySchema.safeParse(query);
  if (data) return data;
  throw new BadRequest(z.prettifyError(error));
};

/** Which edition a query asks for, the private one by default. Throws BadRequest. */
export const editionOf = (query: unknown): Edition => read(query).edition;

/** Finds the app for a query's language and edition, both optional. It throws BadRequest. */
export const chooser =
  (app: ZapierApp, { languages = {}, directory }: Variants) =>
  (query: unknown): ZapierApp => {
    const { lang, edition } = read(query);
    if (edition === 'private') return (lang && languages[lang]) ?? app;
    if (directory) return directory;
    throw new BadRequest("The directory's edition isn't run here.");
  };
