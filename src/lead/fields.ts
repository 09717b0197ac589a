import { fieldInfo, type LeadKey, leadSchema, pushSchema } from './schema.ts';

/** A field of a lead, its type in Zapier's words; `documented` when Ici Formation sends it. */
export interface LeadField {
  readonly key: LeadKey;
  readonly type: 'string' | 'boolean' | 'datetime';
  readonly documented: boolean;
  readonly example: string;
}

const describe = (key: LeadKey): LeadField => {
  const { type = 'string', example = '' } = fieldInfo.get(leadSchema.shape[key]) ?? {};
  return { key, type, documented: key in pushSchema.shape, example };
};

/**
 * The fields of a lead, read off the schema. The build runs this module and keeps its result alone, so
 * that zod, which takes 12 ms to load, stays off Zapier: don't import the schema's values elsewhere in src.
 */
export const leadFields: readonly LeadField[] = leadSchema.keyof().options.map(describe);
