import { type FieldInfo, fieldInfo, type LeadKey, leadSchema, pushSchema } from './schema.ts';

export interface LeadField extends Required<FieldInfo> {
  readonly key: LeadKey;
  /** Whether Ici Formation sends it. */
  readonly documented: boolean;
}

const keys = Object.keys(leadSchema.shape) as LeadKey[];

/** The fields of a lead in their order, read off the schema. */
export const leadFields: readonly LeadField[] = keys.map((key) => ({
  key,
  type: 'string',
  documented: key in pushSchema.shape,
  isMissed: false,
  example: '',
  ...fieldInfo.get(leadSchema.shape[key]),
}));
