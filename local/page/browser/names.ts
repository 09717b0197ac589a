import type { LeadKey } from '../../../src/lead/schema.ts';
import type { Delivery, PageData } from '../messages.ts';
import { texts } from './state.ts';

/** The labels of filters, quoted and joined as one says them. */
export const filterNames = (keys: readonly string[], { operations }: PageData): string => {
  const fields = operations.flatMap((operation) => operation.fields);
  const labels = keys.map((key) => fields.find((field) => field.key === key)?.label ?? key);
  return new Intl.ListFormat(texts.value.locale).format(labels.map(texts.value.quote));
};

/** The title of a delivery: who, and which filter held the lead; or why there is none. */
export const titleOf = ({ leads, held, message, status }: Delivery, page: PageData): string => {
  const words = texts.value.deliveries;
  const all = [...leads, ...held.map(({ lead }) => lead)];
  if (!all.length) return message || words.statuses[status];
  const person = all[0]?.['nom_complet' satisfies LeadKey] || words.withoutName;
  const name = all.length > 1 ? words.several(all.length) : String(person);
  const filters = [...new Set(held.flatMap((one) => one.filters))];
  return filters.length && !leads.length ? words.heldBy(name, filterNames(filters, page)) : name;
};

export const timeOf = ({ received_at }: Delivery): string =>
  new Date(received_at).toLocaleTimeString(texts.value.locale);
