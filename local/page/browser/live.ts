import { batch, effect, signal } from '@preact/signals';
import type { Delivery } from '../messages.ts';
import { server } from './server.ts';
import * as state from './state.ts';

/** How long a new arrival is marked, in milliseconds. */
const freshFor = 4000;

const take = (arrived: readonly Delivery[]): void => {
  const known = new Set(state.deliveries.value.map(({ id }) => id));
  const all = [...state.deliveries.value, ...arrived.filter(({ id }) => !known.has(id))];
  state.deliveries.value = all.sort((a, b) => b.received_at.localeCompare(a.received_at));
};

const arrive = (delivery: Delivery): void => {
  const isFirst = state.isLive.value && state.deliveries.value.length === 0;
  if (isFirst && !state.opened.value) state.open(delivery.id);
  state.fresh.value = new Set(state.fresh.value).add(delivery.id);
  setTimeout(() => {
    state.fresh.value = new Set([...state.fresh.value].filter((id) => id !== delivery.id));
  }, freshFor);
  if (document.hidden) state.unseen.value += 1;
  take([delivery]);
};

/** Asks for all that the server has, in the language and the edition that are chosen. */
const load = async (): Promise<void> => {
  const before = new Set(state.deliveries.peek().map(({ id }) => id));
  const [page, settings, list] = await Promise.all([
    server.page(),
    server.settings(),
    server.deliveries(),
  ]);
  const since = state.deliveries.value.filter(({ id }) => !before.has(id));
  batch(() => {
    state.settings.value = settings;
    state.page.value = page;
    state.deliveries.value = list;
    take(since);
    state.isLive.value = true;
  });
};

/** Where the server doesn't answer, the events try again by themselves. */
const lose = (): void => {
  state.isLive.value = false;
};

/** Listens to the server: all that it has at each start, then each delivery as it comes. */
export const listen = (): void => {
  const events = new EventSource('/api/events');
  events.addEventListener('message', ({ data }) => arrive(JSON.parse(data)));
  events.addEventListener('tally', ({ data }) => {
    state.tally.value = JSON.parse(data);
    state.deliveries.value = state.deliveries.value.slice(0, state.tally.value.kept);
  });
  events.addEventListener('error', lose);
  const starts = signal(0);
  events.addEventListener('open', () => {
    starts.value += 1;
  });
  addEventListener('visibilitychange', () => {
    if (!document.hidden) state.unseen.value = 0;
  });

  effect(() => {
    document.documentElement.lang = state.language.value;
    const { title } = state.texts.value;
    document.title = state.unseen.value ? `(${state.unseen.value}) ${title}` : title;
  });
  effect(() => {
    if (starts.value && state.language.value && state.edition.value) load().catch(lose);
  });
};
