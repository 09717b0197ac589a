import { credentialMark } from '../definition/definition.ts';
import type { Check } from './check.ts';

/** Whether a field's key or type says that it holds a credential. */
export const holdsCredential = ({ key, type }: { key: string; type?: string | undefined }) =>
  type === 'password' || /api_?key|token|secret|passw|credential/i.test(key);

/** On the connection form and the label of a connection. */
export const connectionChecks: readonly Check[] = [
  {
    id: 'D002',
    rule: 'Each field of the connection form links to where one learns of it',
    look: ({ authentication }) =>
      authentication.fields.map(({ key, helpText = '' }) => ({
        where: `authentication.${key}`,
        problem: !/\]\(https:/.test(helpText) && 'Its help text has no link',
      })),
    otherwise: 'The connection form has no field',
  },
  {
    id: 'D003',
    rule: 'A connection has a label, and it holds nothing secret',
    look: ({ authentication: { fields }, exampleLabels }) =>
      exampleLabels.map((label) => ({
        where: 'authentication.connectionLabel',
        problem: label
          ? (label.includes(credentialMark) ||
              fields.some((one) => holdsCredential(one) && label.includes(`{{${one.key}}}`))) &&
            'It shows a credential'
          : 'It is empty',
      })),
    otherwise: '',
  },
  {
    id: 'D026',
    rule: 'A domain that a person types is checked before it is used',
    look: ({ authentication }) =>
      authentication.fields
        .filter(({ key, inputFormat }) => inputFormat || /domain|host|url|instance/i.test(key))
        .map(({ key }) => ({
          where: `authentication.${key}`,
          problem: 'The code must check this domain by hand',
        })),
    otherwise: 'No field of the connection form asks for a domain',
  },
];
