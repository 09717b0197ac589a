import { leadFields } from '../lead/fields.ts';
import { sampleLead } from '../lead/sample.ts';
import type { Lead } from '../lead/schema.ts';
import type { Texts } from '../locales/fr.ts';

/** The output fields of whichever operation gives leads: core hands them to each that names this resource. */
export const createLeadResource = (texts: Texts) => ({
  key: 'lead',
  noun: texts.noun,
  outputFields: leadFields.map(({ key, type }) => ({ key, type, label: texts.lead.labels[key] })),
});

/** The output of an operation that gives leads as they come in by webhook, or are read from the leads API. */
export const leadsFrom = (source: Lead['source'], texts: Texts) =>
  ({ resource: 'lead', sample: sampleLead(source, texts.lead) }) as const;
