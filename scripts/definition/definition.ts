import * as z from 'zod';
import type { ZapierApp } from '../../local/zapier/app.ts';

const field = z.looseObject({
  key: z.string(),
  type: z.string().optional(),
  label: z.string().optional(),
  helpText: z.string().optional(),
  required: z.boolean().optional(),
  list: z.boolean().optional(),
  primary: z.boolean().optional(),
  default: z.string().optional(),
  dynamic: z.string().optional(),
  search: z.string().optional(),
  dict: z.boolean().optional(),
  children: z.array(z.unknown()).optional(),
  inputFormat: z.string().optional(),
  /** Their labels, by value. */
  choices: z.record(z.string(), z.string()).optional(),
});

/** A field of a form or of a result. */
export type Field = z.infer<typeof field>;

/** In a definition as Zapier stores it, a function is a text that names its number of parameters. */
const computed = z.string().startsWith('$func$');

const sample = z.record(z.string(), z.unknown());

const operation = z.looseObject({
  key: z.string(),
  noun: z.string().optional(),
  display: z.object({
    label: z.string().optional(),
    description: z.string().optional(),
    directions: z.string().optional(),
    hidden: z.boolean().default(false),
  }),
  operation: z.looseObject({
    type: z.string().optional(),
    inputFields: z.array(z.union([field, computed])).default([]),
    outputFields: z.array(z.union([field, computed])).default([]),
    sample: sample.optional(),
    performSubscribe: z.unknown().optional(),
    performUnsubscribe: z.unknown().optional(),
    performList: z.unknown().optional(),
  }),
});

const operations = z.record(z.string(), operation).default({});

const definition = z.looseObject({
  version: z.string(),
  authentication: z.looseObject({
    type: z.string(),
    fields: z.array(field),
    connectionLabel: z.string().optional(),
  }),
  triggers: operations,
  searches: operations,
  creates: operations,
  searchOrCreates: z
    .record(z.string(), z.looseObject({ search: z.string(), create: z.string() }))
    .default({}),
});

/** A trigger, a search or a create, its computed fields worked out. */
export interface Operation {
  /** Such as `triggers.new_lead`. */
  readonly path: string;
  readonly kind: 'triggers' | 'searches' | 'creates';
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly directions: string;
  readonly isHidden: boolean;
  /** `hook` or `polling`, of a trigger. */
  readonly type: string;
  readonly isStaticHook: boolean;
  readonly hasPerformList: boolean;
  readonly inputFields: readonly Field[];
  /** How many of the input fields are the same for everyone. */
  readonly staticInputFields: number;
  readonly outputFields: readonly Field[];
  readonly sample: Readonly<Record<string, unknown>> | undefined;
}

/** What a person can choose when building a Zap. */
export const visible = ({ operations }: Definition): Operation[] =>
  operations.filter(({ isHidden }) => !isHidden);

/** Stands for a credential where a label is made as an example. */
export const credentialMark = 'credential-mark';

/** What Zapier knows of the app. */
export interface Definition {
  readonly version: string;
  readonly authentication: z.infer<typeof definition>['authentication'];
  /** Labels of connections whose credentials are `credentialMark`, one for each choice of the form. */
  readonly exampleLabels: readonly string[];
  readonly operations: readonly Operation[];
  readonly searchOrCreates: z.infer<typeof definition>['searchOrCreates'];
  /** As Zapier stores it. */
  readonly raw: object;
}

/**
 * The compiled definition of a built app, as Zapier's own runtime gives it. Throws where the app has no
 * valid one.
 */
export const readDefinition = async (app: ZapierApp): Promise<Definition> => {
  const { results: raw } = await app.call({ command: 'definition' });
  const { version, authentication, searchOrCreates, ...all } = definition.parse(raw);

  const fieldsOf = async (path: string, fields: readonly unknown[]): Promise<Field[]> => {
    if (fields.every((one) => typeof one === 'object')) return z.array(field).parse(fields);
    const { results } = await app.call({ command: 'execute', method: path, bundle: {} });
    return z.array(field).parse(results);
  };

  const labelWith = async (choice: object): Promise<string> => {
    if (!computed.safeParse(authentication.connectionLabel).success) {
      return authentication.connectionLabel ?? '';
    }
    const credentials = authentication.fields.map(({ key }) => [key, credentialMark]);
    const { results } = await app.call({
      command: 'execute',
      method: 'authentication.connectionLabel',
      bundle: { authData: { ...Object.fromEntries(credentials), ...choice }, inputData: {} },
    });
    return z.string().parse(results);
  };

  const choices = authentication.fields.flatMap(({ key, choices: offered = {} }) =>
    Object.keys(offered).map((value) => ({ [key]: value })),
  );

  const read = async (kind: Operation['kind'], one: z.infer<typeof operation>) => {
    const path = `${kind}.${one.key}`;
    const { type = '', inputFields, outputFields, sample, ...rest } = one.operation;
    return {
      path,
      kind,
      key: one.key,
      label: one.display.label ?? '',
      description: one.display.description ?? '',
      directions: one.display.directions ?? '',
      isHidden: one.display.hidden,
      type,
      isStaticHook: type === 'hook' && !(rest.performSubscribe && rest.performUnsubscribe),
      hasPerformList: Boolean(rest.performList),
      inputFields: await fieldsOf(`${path}.operation.inputFields`, inputFields),
      staticInputFields: inputFields.filter((each) => typeof each === 'object').length,
      outputFields: await fieldsOf(`${path}.operation.outputFields`, outputFields),
      sample,
    };
  };

  const kinds = ['triggers', 'searches', 'creates'] as const;
  const found = await Promise.all(
    kinds.flatMap((kind) => Object.values(all[kind]).map((one) => read(kind, one))),
  );
  return {
    version,
    authentication,
    exampleLabels: await Promise.all([{}, ...choices].map(labelWith)),
    operations: found,
    searchOrCreates,
    raw: Object(raw),
  };
};
