import { leadFields } from '../lead/fields.ts';
import type { LeadTexts } from '../locales/texts.ts';

/**
 * The fields of a lead as Zapier shows them. Computed when Zapier asks, not part of the definition,
 * which core copies twice at every call.
 */
export const createOutputFields = ({ labels }: LeadTexts) => [
  async () => leadFields.map(({ key, type }) => ({ key, type, label: labels[key] })),
];
