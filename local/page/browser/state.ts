import { computed, effect, type Signal, signal } from '@preact/signals';
import type { Language } from '../../../src/locales/languages.ts';
import type { Delivery, PageData, Settings, Tally } from '../messages.ts';
import { en } from './texts/en.ts';
import { fr, type PageTexts } from './texts/fr.ts';

/** A choice that the browser remembers. */
const remembered = <Value>(key: string, initial: Value): Signal<Value> => {
  const choice = signal<Value>(JSON.parse(localStorage.getItem(key) ?? JSON.stringify(initial)));
  effect(() => localStorage.setItem(key, JSON.stringify(choice.value)));
  return choice;
};

const inLanguages: Readonly<Record<Language, PageTexts>> = { fr, en };
export const catalogues = new Map(Object.entries(inLanguages));

/** The language of `?lang`, else the one chosen before, else the browser's. */
export const language = remembered('language', navigator.language.slice(0, 2));
language.value = new URLSearchParams(location.search).get('lang') ?? language.value;
if (!catalogues.has(language.value)) language.value = 'fr';

export const texts = computed(() => catalogues.get(language.value) ?? fr);
export const edition = signal('private');

/** What the app is made of, and what is filled in, in the language and the edition that are chosen. */
export const page = signal<PageData | undefined>(undefined);
export const settings = signal<Settings>({ authData: {}, inputData: {} });

/** Whether the page hears of new deliveries; false once the server doesn't answer. */
export const isLive = signal<boolean | undefined>(undefined);

/** Newest first. */
export const deliveries = signal<readonly Delivery[]>([]);
export const tally = signal<Tally>({ total: 0, kept: 0 });

/** The ids of the deliveries that have just arrived. */
export const fresh = signal<ReadonlySet<string>>(new Set());

/** How many have arrived while the page couldn't be seen. */
export const unseen = signal(0);

const idInAddress = () => /^#delivery=([\w-]+)$/.exec(location.hash)?.[1] ?? '';
export const addressOf = (id: string): string => `#delivery=${id}`;

/** The id of the delivery that is open, which the page's address tells. */
export const opened = signal(idInAddress());
addEventListener('hashchange', () => {
  opened.value = idInAddress();
});
export const open = (id: string): void => {
  opened.value = id;
  history.replaceState(null, '', id ? addressOf(id) : location.pathname);
};

/** The id of the delivery that the person has sent or chosen, until it is in view. */
export const wanted = signal('');

export const hidesEmpty = remembered('hides-empty', false);
export const recipe = remembered('recipe', '');

/** Whether the real secret stands in what is copied for a terminal. */
export const withSecret = signal(false);

/** Told to everyone for a moment, such as that something is copied. */
export const told = signal('');
let telling: ReturnType<typeof setTimeout> | undefined;
export const tell = (text: string): void => {
  told.value = text;
  clearTimeout(telling);
  telling = setTimeout(tell, 4000, '');
};
