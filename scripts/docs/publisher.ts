import type { Language } from '../../src/locales/languages.ts';

/** Who publishes the app at Zapier and helps its users. Ici Formation fills in both; until then they are empty. */
const publisher = { name: '', contact: '' };

const { name, contact } = publisher;

/** What the guides say of it, in Markdown: once it is settled, and until then. */
const texts: Readonly<Record<Language, readonly [settled: string, open: string]>> = {
  fr: [
    `L’application est publiée par ${name}. Pour toute question à son sujet, écrivez à ${contact}.`,
    'Ce n’est pas encore décidé. Ici Formation indiquera ici qui publie l’application et qui répond aux questions. D’ici là, écrivez à tech@iciformation.fr.',
  ],
  en: [
    `The app is published by ${name}. If you have a question about it, write to ${contact}.`,
    'This isn’t settled yet. Ici Formation will say here who publishes the app and who answers questions. Until then, write to tech@iciformation.fr.',
  ],
};

export const publisherText = (language: Language): string =>
  texts[language][name && contact ? 0 : 1];
