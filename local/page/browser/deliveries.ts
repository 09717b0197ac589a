import type { Delivery, PageData } from '../messages.ts';
import { toCsv } from './csv.ts';
import { detailView } from './detail.ts';
import { button, h, newId, statusLine } from './dom.ts';
import { written } from './lead.ts';
import { matches } from './search.ts';
import type { Server } from './server.ts';
import { statusBadge } from './status.ts';
import type { PageTexts } from './texts/texts.ts';

const kept = 200;

const time = (iso: string, { language }: PageTexts): string =>
  new Date(iso).toLocaleTimeString(language === 'English' ? 'en-GB' : 'fr-FR');

export interface DeliveriesPanel {
  readonly element: HTMLElement;
  /** Takes in what has arrived, each delivery once. */
  add(arrived: readonly Delivery[], isNew: boolean): void;
  /** Tells whether the page hears of new deliveries. */
  setLive(isLive: boolean): void;
  /** The delivery that is open, if there is one. */
  openId(): string;
  open(id: string): void;
}

/** The deliveries, newest first, with a search, an export, and the one that was chosen below them. */
export const deliveriesPanel = (
  page: PageData,
  server: Server,
  texts: PageTexts,
): DeliveriesPanel => {
  const words = texts.deliveries;
  const list: Delivery[] = [];
  let opened = '';
  const rows = new Map<string, HTMLElement>();
  const nameKey = page.leadFields.find(({ role }) => role === 'name')?.key ?? '';

  const live = h('p', { class: 'live', role: 'status' });
  const arrivals = h('p', { class: 'unseen', role: 'status' });
  const count = h('p', { class: 'count', role: 'status' });
  const items = h('ol', { class: 'rows' });
  const empty = h(
    'div',
    { class: 'empty-state' },
    h('p', { class: 'empty-title' }, words.emptyTitle),
    h('p', {}, words.emptyText),
  );
  const noMatch = h('p', { class: 'empty-state' }, words.noMatch);
  const detail = h('div', { class: 'detail', id: newId() });
  detail.append(h('p', { class: 'intro' }, words.chooseOne));

  const nameOf = ({ leads }: Delivery): string => {
    if (leads.length > 1) return words.several(leads.length);
    return String(Object(leads[0])[nameKey] || words.withoutName);
  };

  const title = (delivery: Delivery): string =>
    delivery.leads.length ? nameOf(delivery) : delivery.message || words.statuses[delivery.status];

  const row = (delivery: Delivery): HTMLElement => {
    const open = h(
      'button',
      { type: 'button', class: 'row', 'aria-controls': detail.id, 'aria-expanded': 'false' },
      h('span', { class: 'time' }, time(delivery.received_at, texts)),
      statusBadge(delivery.status, texts),
      h('span', { class: delivery.leads.length ? 'name' : 'name why' }, title(delivery)),
      h('span', { class: 'duration' }, words.duration(`${Math.round(delivery.milliseconds)}`)),
    );
    open.addEventListener('click', () => show(delivery.id));
    const item = h('li', {}, open);
    rows.set(delivery.id, item);
    return item;
  };

  const show = (id: string): void => {
    const delivery = list.find((one) => one.id === id);
    if (!delivery) return;
    opened = id;
    for (const [rowId, item] of rows) {
      item.firstElementChild?.setAttribute('aria-expanded', String(rowId === id));
    }
    const at = time(delivery.received_at, texts);
    const heading = delivery.leads.length ? `${at} – ${nameOf(delivery)}` : at;
    detail.replaceChildren(detailView(delivery, heading, page, server, texts));
  };

  items.addEventListener('keydown', ({ key }) => {
    const item = document.activeElement?.closest('li');
    const way = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
    const step = key === 'ArrowDown' || key === 'ArrowUp' ? way[key] : undefined;
    if (!item || !step) return;
    let next = item[step];
    while (next instanceof HTMLElement && next.hidden) next = next[step];
    const target = next?.firstElementChild;
    if (target instanceof HTMLElement) target.focus();
  });

  const search = h('input', { id: newId(), type: 'search', autocomplete: 'off' });
  const status = h(
    'select',
    { id: newId() },
    h('option', { value: '' }, words.all),
    ...Object.entries(words.statuses).map(([value, label]) => h('option', { value }, label)),
  );

  const shown = (): Delivery[] =>
    list.filter(
      (delivery) =>
        (!status.value || delivery.status === status.value) && matches(delivery, search.value),
    );

  const update = (): void => {
    const found = new Set(shown().map(({ id }) => id));
    for (const [id, item] of rows) item.hidden = !found.has(id);
    empty.hidden = list.length > 0;
    noMatch.hidden = list.length === 0 || found.size > 0;
    count.textContent = list.length ? words.count(found.size, list.length) : '';
  };
  search.addEventListener('input', update);
  status.addEventListener('change', update);

  const outcome = statusLine();
  const exportCsv = () => {
    const leads = shown().flatMap((delivery) => delivery.leads);
    if (!leads.length) return outcome.say(words.nothingToExport);
    const fields = page.leadFields;
    const csv = toCsv(
      [
        fields.map(({ label }) => label),
        ...leads.map((lead) => fields.map(({ key }) => written(Object(lead)[key], texts))),
      ],
      texts.language === 'English' ? ',' : ';',
    );
    const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    h('a', { href: url, download: 'ici-formation.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    outcome.say(`✓ ${words.exported(leads.length)}`, 'good');
  };

  const headingId = newId();
  const element = h(
    'section',
    { class: 'card deliveries', id: 'deliveries', tabindex: '-1', 'aria-labelledby': headingId },
    h('div', { class: 'heading' }, h('h2', { id: headingId }, words.title), live),
    arrivals,
    h(
      'div',
      { class: 'toolbar' },
      h('div', { class: 'field grow' }, h('label', { for: search.id }, words.search), search),
      h('div', { class: 'field' }, h('label', { for: status.id }, words.status), status),
      button(words.export, exportCsv),
    ),
    h('div', { class: 'under-toolbar' }, count, outcome.element),
    h('div', { class: 'list' }, items, empty, noMatch),
    detail,
  );
  update();

  return {
    element,
    openId: () => opened,
    open: show,
    setLive: (isLive) => {
      live.dataset['live'] = String(isLive);
      live.textContent = isLive ? `● ${words.live}` : `○ ${words.lost}`;
    },
    add: (arrived, isNew) => {
      const fresh = arrived.filter(({ id }) => !rows.has(id));
      for (const delivery of [...fresh].reverse()) {
        const older = list.findIndex(({ received_at }) => received_at <= delivery.received_at);
        const at = older < 0 ? list.length : older;
        const next = rows.get(list[at]?.id ?? '') ?? null;
        items.insertBefore(row(delivery), next);
        list.splice(at, 0, delivery);
        if (isNew) {
          arrivals.textContent = words.arrived(words.statuses[delivery.status], title(delivery));
        }
      }
      for (const { id } of list.splice(kept)) {
        rows.get(id)?.remove();
        rows.delete(id);
      }
      update();
    },
  };
};
