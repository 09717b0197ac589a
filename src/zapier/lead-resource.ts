import { leadFields } from '../lead/fields.ts';
import { sampleLead } from '../lead/sample.ts';
import type { Texts } from '../locales/texts.ts';

/**
 * What Zapier is told of a lead, whichever operation gives it: core hands the sample and the output fields
 * of this resource to each operation that names it (`ofLead`).
 */
export const createLeadResource = (texts: Texts) => ({
  key: 'lead',
  noun: texts.noun,
  outputFields: leadFields.map(({ key, type }) => ({
    key,
    type,
    label: texts.lead.labels[key],
  })),
  sample: sampleLead(texts.lead),
});

/** Of an operation that gives leads. */
export const ofLead = { resource: 'lead' } as const;
