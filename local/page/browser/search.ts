import type { Delivery } from '../messages.ts';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether each word of the search is in a value of the delivery; accents and case don't count. */
export const matches = ({ leads, message }: Delivery, search: string): boolean => {
  const values = leads.flatMap((lead) => Object.values(Object(lead)).map(String));
  const text = fold([message, ...values].join('\n'));
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
};
