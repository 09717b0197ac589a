import * as z from 'zod';
import type { ConnectionProblem } from '../../src/connection/protection.ts';
import { pageDefinition } from '../page/definition.ts';
import type { FormField, Settings } from '../page/messages.ts';
import type { ZapierApp } from '../zapier/app.ts';
import { BadRequest, readJson } from './bad-request.ts';

const value = z.union([z.string(), z.boolean(), z.array(z.string())]);

/** The fields of a form by their keys, as Zapier hands them over. */
export const formData = z.record(z.string(), value);

/** What is left out is empty. */
const settingsSchema = z.strictObject({
  authData: z.record(z.string(), z.string()).default({}),
  inputData: formData.default({}),
});

export const noSettings: Settings = { authData: {}, inputData: {} };

const fieldSchema = ({ choices, required }: FormField) => {
  const known = choices && z.enum(['', ...choices.map((choice) => choice.value)]);
  return required ? (known ?? value) : (known ?? value).optional();
};

/** The form's own fields and no others, the required ones filled in. */
const formSchema = (fields: readonly FormField[]) => {
  const filled = fields.filter(({ type }) => type !== 'copy');
  return z.strictObject(Object.fromEntries(filled.map((one) => [one.key, fieldSchema(one)])));
};

/** Which field of the connection is to be mended, by the code of the app's error. */
const fieldsToMend = new Map<string, string>(
  Object.entries({
    tokenUnsendable: 'api_token',
    secretMissing: 'secret',
    secretUnsendable: 'secret',
    schemeMissing: 'protection',
    schemeUnknown: 'protection',
  } satisfies Record<ConnectionProblem, string>),
);

/**
 * Settings from JSON, checked against the forms of the app and, where something was filled in to connect,
 * by the connection test that Zapier would run. Throws BadRequest.
 */
export const readSettings = async (body: unknown, app: ZapierApp): Promise<Settings> => {
  const settings = readJson(body, settingsSchema);
  const isConnecting = Object.keys(settings.authData).length > 0;
  const { connection, operations } = await pageDefinition(app);
  const inputData = formSchema(operations[0]?.fields ?? []);
  const authData = isConnecting ? formSchema(connection) : z.unknown();
  const forms = z.object({ authData, inputData }).safeParse(settings);
  if (!forms.success) throw new BadRequest(z.prettifyError(forms.error));
  if (!isConnecting) return settings;

  const method = 'authentication.test';
  const { error } = await app.call({ command: 'execute', method, bundle: settings });
  if (!error) return settings;
  const isRefusedToken = error.name === 'ExpiredAuthError';
  const field = isRefusedToken ? 'api_token' : fieldsToMend.get(error.code ?? '');
  throw new BadRequest(error.message, field ? { [field]: error.message } : {});
};
