import { fieldInfo, type LeadKey, leadSchema, pushSchema } from './schema.ts';

/** A field of a lead, its type in Zapier's words; `documented` when Ici Formation sends it. */
export interface LeadField {
  readonly key: LeadKey;
  readonly type: 'string' | 'boolean' | 'datetime';
  readonly documented: boolean;
  readonly example: string;
}

const typeOf = (schema: { def: { type: string }; format?: unknown }): LeadField['type'] => {
  if (schema.format === 'datetime') return 'datetime';
  return schema.def.type === 'boolean' ? 'boolean' : 'string';
};

/**
 * The fields of a lead, read off the schema. The build runs this module and keeps its result alone, so
 * that zod, which takes 12 ms to load, stays off Zapier: don't import the schema's values elsewhere in src.
 */
export const leadFields: readonly LeadField[] = leadSchema.keyof().options.map((key) => ({
  key,
  type: typeOf(leadSchema.shape[key]),
  documented: key in pushSchema.shape,
  example: fieldInfo.get(leadSchema.shape[key])?.example ?? '',
}));
