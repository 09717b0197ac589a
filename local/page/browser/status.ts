import type { Delivery } from '../messages.ts';
import { h } from './dom.ts';
import type { PageTexts } from './texts/texts.ts';

const icons: Readonly<Record<Delivery['status'], string>> = {
  success: '✓',
  filtered: '–',
  halted: '✕',
  error: '!',
};

/** What became of a delivery: a word, a colour and an icon. */
export const statusBadge = (status: Delivery['status'], texts: PageTexts): HTMLElement =>
  h(
    'span',
    { class: `status ${status}` },
    h('span', { class: 'icon', 'aria-hidden': 'true' }, icons[status]),
    texts.deliveries.statuses[status],
  );
