import * as z from 'zod';
import type { ZapierApp } from './app.ts';

/** In a definition as Zapier stores it, a function is a text that begins so. */
const computed = z.string().startsWith('$func$');

/** A dropdown's labels by value; empty where the app computes them. */
const choices = z.union([
  z.strictObject({ perform: computed }).transform((): Record<string, string> => ({})),
  z.record(z.string(), z.string()),
]);

const field = z.looseObject({
  key: z.string(),
  type: z.string().optional(),
  label: z.string().optional(),
  /** In Markdown. */
  helpText: z.string().optional(),
  placeholder: z.string().optional(),
  /** The key of its group. */
  group: z.string().optional(),
  required: z.boolean().optional(),
  list: z.boolean().optional(),
  primary: z.boolean().optional(),
  default: z.string().optional(),
  /** The hidden trigger that fills the dropdown, such as `formation_list.id.name`. */
  dynamic: z.string().optional(),
  choices: choices.optional(),
});

/** A field of a form or of a result. */
export type Field = z.infer<typeof field>;

const authentication = z.looseObject({ type: z.string(), fields: z.array(field) });

const group = z.object({
  key: z.string(),
  label: z.string().optional(),
  emphasize: z.boolean().optional(),
});

const operation = z.looseObject({
  key: z.string(),
  display: z.object({
    label: z.string().default(''),
    description: z.string().default(''),
    /** In Markdown. */
    directions: z.string().default(''),
    hidden: z.boolean().default(false),
  }),
  operation: z.looseObject({
    type: z.string().default(''),
    inputFields: z.array(field).default([]),
    inputFieldGroups: z.array(group).default([]),
    outputFields: z.array(field).default([]),
    sample: z.record(z.string(), z.unknown()).optional(),
    performSubscribe: z.unknown().optional(),
    performList: z.unknown().optional(),
  }),
});

const operations = z.record(z.string(), operation).default({});

const kinds = ['triggers', 'searches', 'creates'] as const;

const definition = z.looseObject({
  version: z.string(),
  authentication,
  triggers: operations,
  searches: operations,
  creates: operations,
});

/** A trigger, a search or a create. */
export type Operation = ReturnType<typeof operationOf>;

/** All that Zapier knows of the app without calling it. */
export interface Definition {
  readonly version: string;
  readonly authentication: z.infer<typeof authentication>;
  readonly operations: readonly Operation[];
  /** As Zapier stores it. */
  readonly raw: object;
}

/** What a person can choose when building a Zap. */
export const visible = ({ operations }: Definition): Operation[] =>
  operations.filter(({ isHidden }) => !isHidden);

/** The definition of a built app, from Zapier's own runtime. Throws if it isn't one. */
export const readDefinition = async (app: ZapierApp): Promise<Definition> => {
  const { results: raw } = await app.call({ command: 'definition' });
  const { version, authentication, ...all } = definition.parse(raw);
  const operations = kinds.flatMap((kind) =>
    Object.values(all[kind]).map((one) => operationOf(kind, one)),
  );
  return { version, authentication, operations, raw: Object(raw) };
};

const operationOf = (
  kind: (typeof kinds)[number],
  { key, display, operation: one }: z.infer<typeof operation>,
) => {
  const { hidden: isHidden, ...texts } = display;
  return {
    /** Such as `triggers.new_lead`. */
    path: `${kind}.${key}`,
    kind,
    key,
    ...texts,
    /** Whether people can't choose it: it only fills a dropdown. */
    isHidden,
    /** `hook` or `polling`; empty unless it is a trigger. */
    type: one.type,
    /** Whether a person sends the hook's address, since the app doesn't subscribe. */
    isStaticHook: one.type === 'hook' && !one.performSubscribe,
    hasPerformList: Boolean(one.performList),
    inputFields: one.inputFields,
    groups: one.inputFieldGroups,
    outputFields: one.outputFields,
    sample: one.sample,
  };
};
