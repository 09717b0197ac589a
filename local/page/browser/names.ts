import type { Delivery, PageData } from '../messages.ts';
import { texts } from './state.ts';

/** The labels of filters, quoted and joined as one says them. */
export const filterNames = (keys: readonly string[], { operations }: PageData): string => {
  const fields = operations.flatMap((operation) => operation.fields);
  const labels = keys.map((key) => fields.find((field) => field.key === key)?.label ?? key);
  return new Intl.ListFormat(texts.value.locale).format(labels.map(texts.value.quote));
};

/** The person of a delivery, or how many there are. */
const nameOf = ({ leads, held }: Delivery, { leadFields }: PageData): string => {
  const { several, withoutName } = texts.value.deliveries;
  const count = leads.length + held.length;
  if (count > 1) return several(count);
  const key = leadFields.find(({ role }) => role === 'name')?.key ?? '';
  return String((leads[0] ?? held[0]?.lead)?.[key] || withoutName);
};

/** The title of a delivery: who, and which filter held the lead; or why there is none. */
export const titleOf = (delivery: Delivery, page: PageData): string => {
  const { leads, held, message, status } = delivery;
  const words = texts.value.deliveries;
  if (!leads.length && !held.length) return message || words.statuses[status];
  const name = nameOf(delivery, page);
  const filters = [...new Set(held.flatMap((one) => one.filters))];
  return filters.length && !leads.length ? words.heldBy(name, filterNames(filters, page)) : name;
};

export const timeOf = ({ received_at }: Delivery): string =>
  new Date(received_at).toLocaleTimeString(texts.value.locale);
