import type { Definition, Field, Operation } from '../definition/definition.ts';
import type { Check } from './check.ts';
import { holdsCredential } from './connection.ts';

const inputFields = ({ operations }: Definition) =>
  operations.flatMap(({ path, inputFields: fields }) =>
    fields.map((field) => ({ where: `${path}.${field.key}`, field })),
  );

const isIdentifier = ({ key }: Field) => /(^|_)ids?($|_)|Id$/.test(key);

const exists = (definition: Definition, kind: Operation['kind'], reference: string) => {
  const key = reference.split('.', 1)[0];
  const isKnown = definition.operations.some((one) => one.kind === kind && one.key === key);
  return !isKnown && `There is no “${key}” in ${kind}`;
};

const withStaticField = ({ operations }: Definition, wanted: Operation['kind']) =>
  operations
    .filter(({ kind }) => kind === wanted)
    .map(({ path, staticInputFields }) => ({
      where: path,
      problem: staticInputFields === 0 && 'It has no static field',
    }));

/** On the fields of the steps' forms. */
export const formChecks: readonly Check[] = [
  {
    id: 'D001',
    rule: 'No field of a step asks for a credential',
    look: (definition) =>
      inputFields(definition).map(({ where, field }) => ({
        where,
        problem: holdsCredential(field) && 'Credentials belong in the connection form',
      })),
    otherwise: 'No step has a field',
  },
  {
    id: 'D004',
    rule: 'A field that takes an identifier offers a dropdown',
    look: (definition) =>
      inputFields(definition)
        .filter(({ field }) => isIdentifier(field))
        .map(({ where, field: { dynamic, choices } }) => ({
          where,
          problem: !dynamic && !choices && 'It offers no dropdown',
        })),
    otherwise: 'No field takes an identifier',
  },
  {
    id: 'D005',
    rule: 'Each dropdown reads a trigger that exists',
    look: (definition) =>
      inputFields(definition).flatMap(({ where, field: { dynamic } }) =>
        dynamic ? [{ where, problem: exists(definition, 'triggers', dynamic) }] : [],
      ),
    otherwise: 'No field has a dropdown',
  },
  {
    id: 'D009',
    rule: 'A search has a field to search by',
    look: (definition) => withStaticField(definition, 'searches'),
    otherwise: 'There is no search',
  },
  {
    id: 'D013',
    rule: 'Each field that a search fills names a search that exists',
    look: (definition) =>
      inputFields(definition).flatMap(({ where, field: { search } }) =>
        search ? [{ where, problem: exists(definition, 'searches', search) }] : [],
      ),
    otherwise: 'No field is filled by a search',
  },
  {
    id: 'D014',
    rule: 'A field that a search fills is one plain value',
    look: (definition) =>
      inputFields(definition)
        .filter(({ field }) => field.search)
        .map(({ where, field: { list, dict, children, type = 'string' } }) => ({
          where,
          problem:
            (list || dict || children || !['string', 'number', 'integer'].includes(type)) &&
            'A search can fill neither a list nor this type',
        })),
    otherwise: 'No field is filled by a search',
  },
  {
    id: 'D015',
    rule: 'Each “find or create” joins a search and a create that exist',
    look: (definition) =>
      Object.entries(definition.searchOrCreates).map(([key, { search, create }]) => ({
        where: `searchOrCreates.${key}`,
        problem: exists(definition, 'searches', search) || exists(definition, 'creates', create),
      })),
    otherwise: 'There is no “find or create”',
  },
  {
    id: 'D022',
    rule: 'A create has a field that is the same for everyone',
    look: (definition) => withStaticField(definition, 'creates'),
    otherwise: 'There is no create',
  },
];
