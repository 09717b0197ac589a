import { leadFields } from '../lead/fields.ts';
import { sampleLead } from '../lead/sample.ts';
import type { LeadTexts } from '../locales/texts.ts';

/**
 * What every operation that gives leads tells Zapier of them. The output fields are computed when Zapier
 * asks, so that they aren't part of the definition, which core copies twice at every call.
 */
export const createLeadOutput = (texts: LeadTexts) => ({
  outputFields: [
    async () => leadFields.map(({ key, type }) => ({ key, type, label: texts.labels[key] })),
  ],
  sample: sampleLead(texts),
});

export type LeadOutput = ReturnType<typeof createLeadOutput>;
