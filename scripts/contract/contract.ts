import * as z from 'zod';
import type { Definition, Field, Operation } from '../../local/zapier/definition.ts';

const fieldContract = z.object({
  type: z.string(),
  required: z.boolean(),
  list: z.boolean(),
  /** The values, sorted. */
  choices: z.array(z.string()).optional(),
});

const operationContract = z.object({
  /** `static hook`, `hook` or `polling`; empty unless it is a trigger. */
  type: z.string(),
  hidden: z.boolean(),
  inputFields: z.record(z.string(), fieldContract),
  /** Types by key. */
  outputFields: z.record(z.string(), z.string()),
  /** The output fields by which Zapier tells one item from another; `id` where there are none. */
  primary: z.array(z.string()),
  /** The keys of the sample. */
  sample: z.array(z.string()),
});

const operations = z.record(z.string(), operationContract);

/** The parts of a definition on which people's Zaps and connections depend. */
export const contractSchema = z.object({
  version: z.string(),
  authentication: z.object({ type: z.string(), fields: z.record(z.string(), fieldContract) }),
  triggers: operations,
  searches: operations,
  creates: operations,
});

export type Contract = z.infer<typeof contractSchema>;
export type FieldContract = z.infer<typeof fieldContract>;
export type OperationContract = z.infer<typeof operationContract>;

/** The contract of a definition. */
export const contractOf = ({ version, authentication, operations: all }: Definition): Contract => {
  const ofKind = (kind: Operation['kind']) =>
    Object.fromEntries(
      all.filter((one) => one.kind === kind).map((one) => [one.key, operationOf(one)]),
    );
  return {
    version,
    authentication: { type: authentication.type, fields: fieldsOf(authentication.fields) },
    triggers: ofKind('triggers'),
    searches: ofKind('searches'),
    creates: ofKind('creates'),
  };
};

const operationOf = (operation: Operation): OperationContract => ({
  type: operation.isStaticHook ? 'static hook' : operation.type,
  hidden: operation.isHidden,
  inputFields: fieldsOf(operation.inputFields),
  outputFields: Object.fromEntries(
    operation.outputFields.map(({ key, type = 'string' }) => [key, type]),
  ),
  primary: operation.outputFields.filter(({ primary }) => primary).map(({ key }) => key),
  sample: Object.keys(operation.sample ?? {}),
});

/** Nothing depends on notes (`copy`): they hold no value. */
const fieldsOf = (fields: readonly Field[]): Record<string, FieldContract> =>
  Object.fromEntries(
    fields
      .filter(({ type }) => type !== 'copy')
      .map(({ key, type = 'string', required = false, list = false, choices }) => [
        key,
        { type, required, list, ...(choices && { choices: Object.keys(choices).sort() }) },
      ]),
  );
