import { fieldInfo, type LeadKey, leadSchema, pushSchema } from './schema.ts';

/** A field of a lead, its type in Zapier's words; `documented` when Ici Formation sends it. */
export interface LeadField {
  readonly key: LeadKey;
  readonly type: 'string' | 'boolean' | 'datetime';
  readonly documented: boolean;
  readonly isMissed: boolean;
  readonly example: string;
}

const keys = Object.keys(leadSchema.shape) as LeadKey[];

/** The fields of a lead in their order, read off the schema. */
export const leadFields: readonly LeadField[] = keys.map((key) => {
  const {
    type = 'string',
    example = '',
    isMissed = false,
  } = fieldInfo.get(leadSchema.shape[key]) ?? {};
  return { key, type, documented: key in pushSchema.shape, isMissed, example };
});
