import * as z from 'zod';
import type { ZapierApp } from '../../local/zapier/app.ts';
import type { Definition } from '../../local/zapier/definition.ts';
import type { Check } from './check.ts';

/** Stands for a credential in example labels. */
const credentialMark = 'credential-mark';

/** The app's labels of connections, one for each choice of the connection form. */
export const connectionLabels = (app: ZapierApp, { authentication }: Definition) => {
  const credentials = authentication.fields.map(({ key }) => [key, credentialMark]);
  const chosen = authentication.fields.flatMap(({ key, choices = {} }) =>
    Object.keys(choices).map((value) => ({ [key]: value })),
  );
  return Promise.all(
    [{}, ...chosen].map(async (choice) => {
      const authData = { ...Object.fromEntries(credentials), ...choice };
      const method = 'authentication.connectionLabel';
      const { results } = await app.call({
        command: 'execute',
        method,
        bundle: { authData, inputData: {} },
      });
      return z.string().parse(results);
    }),
  );
};

/** Whether a field's key or type says that it holds a credential. */
export const holdsCredential = ({ key, type }: { key: string; type?: string | undefined }) =>
  type === 'password' || /api_?key|token|secret|passw|credential/i.test(key);

/** Checks of the connection form and of a connection's label. */
export const connectionChecks: readonly Check[] = [
  {
    id: 'D002',
    rule: 'Each field of the connection form links to where one learns of it',
    look: ({ authentication }) =>
      authentication.fields.map(({ key, helpText = '' }) => ({
        where: `authentication.${key}`,
        problem: !/\]\(https:/.test(helpText) && 'Its help text has no link',
      })),
  },
  {
    id: 'D003',
    rule: 'A connection has a label, and it holds nothing secret',
    look: ({ connectionLabels }) =>
      connectionLabels.map((label) => ({
        where: 'authentication.connectionLabel',
        problem: label ? label.includes(credentialMark) && 'It shows a credential' : 'It is empty',
      })),
  },
];
