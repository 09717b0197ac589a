import { h } from './dom.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import type { PageTexts } from './texts/texts.ts';

const catalogues: ReadonlyMap<string, PageTexts> = new Map([
  ['fr', fr],
  ['en', en],
]);

export const textsIn = (language: string): PageTexts => catalogues.get(language) ?? fr;

const key = 'language';

/** The language of `?lang`, else the one chosen before, else the browser's. */
export const chosenLanguage = (): string =>
  [
    new URLSearchParams(location.search).get('lang'),
    localStorage.getItem(key),
    navigator.language.slice(0, 2),
  ].find((language) => language !== null && catalogues.has(language)) ?? 'fr';

/** A button for each language, the current one pressed. */
export const languageSwitch = (current: string, choose: (language: string) => void): HTMLElement =>
  h(
    'div',
    { class: 'languages', role: 'group', 'aria-label': textsIn(current).languageSwitch },
    ...[...catalogues].map(([language, { language: name }]) => {
      const pressed = String(language === current);
      const attributes = { type: 'button', lang: language, 'aria-pressed': pressed };
      const choice = h('button', attributes, name);
      choice.addEventListener('click', () => {
        localStorage.setItem(key, language);
        history.replaceState(null, '', location.pathname);
        choose(language);
      });
      return choice;
    }),
  );
