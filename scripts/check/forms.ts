import type { Definition, Field } from '../../local/zapier/definition.ts';
import type { Check } from './check.ts';
import { holdsCredential } from './connection.ts';

const inputFields = ({ operations }: Definition) =>
  operations.flatMap(({ path, inputFields: fields }) =>
    fields.map((field) => ({ where: `${path}.${field.key}`, field })),
  );

const isIdentifier = ({ key }: Field) => /(^|_)ids?($|_)|Id$/.test(key);

/** Checks of the fields of the steps' forms. */
export const formChecks: readonly Check[] = [
  {
    id: 'D001',
    rule: 'No field of a step asks for a credential',
    look: (definition) =>
      inputFields(definition).map(({ where, field }) => ({
        where,
        problem: holdsCredential(field) && 'Credentials belong in the connection form',
      })),
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
  },
  {
    id: 'D005',
    rule: 'Each dropdown that a trigger fills reads one that exists',
    look: (definition) => {
      const triggers = definition.operations.filter(({ kind }) => kind === 'triggers');
      const isKnown = (wanted: string) => triggers.some(({ key }) => key === wanted);
      return inputFields(definition).flatMap(({ where, field: { dynamic = '' } }) => {
        const [key = ''] = dynamic.split('.');
        return key ? [{ where, problem: !isKnown(key) && `There is no trigger “${key}”` }] : [];
      });
    },
  },
  {
    id: 'D009',
    rule: 'A search has a field to search by',
    look: ({ operations }) =>
      operations
        .filter(({ kind }) => kind === 'searches')
        .map(({ path, inputFields }) => ({
          where: path,
          problem: inputFields.length === 0 && 'It has no field',
        })),
  },
];
