import type { Definition, Field, Operation } from '../../local/zapier/definition.ts';
import type { Check, Look } from './check.ts';

/** ISO 8601; a time needs its distance from UTC. */
const isoDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/;
const looksLikeDate = /^(\d{1,2}[ ./-](\d{1,2}|\p{L}{3,9})[ ./-]\d{4}|\d{4}-\d\d-\d\d)([ T]|$)/u;

/** Why a value isn't of its field's type, or false. Zapier's checks D024, T005 and Z001. */
export const wrongType = (value: unknown, { type = 'string' }: Field): string | false => {
  const isText = !['boolean', 'integer', 'number'].includes(type);
  const isRight =
    type === 'integer' ? Number.isInteger(value) : typeof value === (isText ? 'string' : type);
  return !isRight && `It is of type ${typeof value}, the field of type ${type}`;
};

/**
 * Why a value isn't a proper date, or false. An unknown date may be empty, and a text field may show people a
 * date. Zapier's checks D023 and T003.
 */
export const wrongDate = (value: unknown, { type }: Field): string | false =>
  typeof value === 'string' &&
  (type === undefined ? looksLikeDate.test(value) : type === 'datetime' && value !== '') &&
  !isoDate.test(value) &&
  'It is a date that isn’t written as in ISO 8601 with its time zone';

type Sampled = Operation & { readonly sample: Readonly<Record<string, unknown>> };

const sampled = ({ operations }: Definition): Sampled[] =>
  operations.flatMap(({ sample, ...rest }) => (sample ? [{ ...rest, sample }] : []));

const lookAtValues = (
  definition: Definition,
  wrong: (value: unknown, field: Field) => string | false,
): Look[] =>
  sampled(definition).flatMap(({ path, sample, outputFields }) =>
    Object.entries(sample).map(([key, value]) => ({
      where: `${path}.sample.${key}`,
      problem: wrong(value, outputFields.find((field) => field.key === key) ?? { key }),
    })),
  );

/** Checks of the samples that people see before there are real leads. */
export const sampleChecks: readonly Check[] = [
  {
    id: 'D010',
    rule: 'The sample of a polling trigger has what tells one item from another',
    look: (definition) =>
      sampled(definition)
        .filter(({ kind, type }) => kind === 'triggers' && type === 'polling')
        .map(({ path, sample, outputFields }) => {
          const primary = outputFields.filter((field) => field.primary).map(({ key }) => key);
          const missing = (primary.length ? primary : ['id']).filter((key) => !(key in sample));
          return { where: path, problem: missing.length > 0 && `It lacks ${missing.join(', ')}` };
        }),
  },
  {
    id: 'D012',
    rule: 'Whatever a person can choose has a sample',
    look: ({ operations }) =>
      operations
        .filter(({ isHidden }) => !isHidden)
        .map(({ path, sample }) => ({ where: path, problem: !sample && 'It has no sample' })),
  },
  {
    id: 'D023',
    rule: 'Each date of a sample is there, and written as in ISO 8601, a time with its zone',
    look: (definition) =>
      lookAtValues(definition, (value, field) =>
        field.type === 'datetime' && value === '' ? 'It is empty' : wrongDate(value, field),
      ),
  },
  {
    id: 'D024',
    rule: 'A sample has all required output fields, each of its type',
    look: (definition) => [
      ...lookAtValues(definition, wrongType),
      ...sampled(definition).flatMap(({ path, sample, outputFields }) =>
        outputFields
          .filter(({ required }) => required)
          .map(({ key }) => ({
            where: `${path}.sample.${key}`,
            problem: !(key in sample) && 'It is missing',
          })),
      ),
    ],
  },
];
