import * as z from 'zod';
import type { ConnectionProblem } from '../../src/connection/protection.ts';
import { pageDefinition } from '../page/definition.ts';
import type { FormField, Settings } from '../page/messages.ts';
import type { ZapierApp } from '../zapier/app.ts';
import { BadRequest, readJson } from './bad-request.ts';

/** The fields of a form by their keys, as Zapier hands them over. */
export const formData = z.record(
  z.string(),
  z.union([z.string(), z.boolean(), z.array(z.string())]),
);

/** What is left out is empty. */
const settingsSchema = z.strictObject({
  authData: z.record(z.string(), z.string()).default({}),
  inputData: formData.default({}),
});

export const noSettings: Settings = { authData: {}, inputData: {} };

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

const problemIn = (
  form: keyof Settings,
  { key, required, choices }: FormField,
  value: unknown,
): string => {
  if (value === undefined || value === '') return required ? `${form}.${key} is required.` : '';
  const known = choices?.map((choice) => choice.value);
  const isKnown = !known || [value].flat().every((one) => known.includes(String(one)));
  return isKnown ? '' : `${form}.${key} can only be ${known.join(', ')}.`;
};

const checkForm = (
  form: keyof Settings,
  all: readonly FormField[],
  data: Settings['inputData'],
): void => {
  const fields = all.filter(({ type }) => type !== 'copy');
  const known = fields.map(({ key }) => key);
  const unknown = Object.keys(data).filter((key) => !known.includes(key));
  if (unknown.length) {
    const names = unknown.map((key) => `${form}.${key}`).join(', ');
    const those = known.join(', ') || 'none';
    throw new BadRequest(`${names} isn't a field of the form; there are: ${those}.`);
  }
  const problems = fields.flatMap((field) => {
    const problem = problemIn(form, field, data[field.key]);
    return problem ? [[field.key, problem] as const] : [];
  });
  if (problems.length) {
    const message = problems.map(([, problem]) => problem).join('\n');
    throw new BadRequest(message, Object.fromEntries(problems));
  }
};

/**
 * Settings from JSON, checked against the forms of the app and, where something was filled in to connect,
 * by the connection test that Zapier would run. Throws BadRequest.
 */
export const readSettings = async (body: unknown, app: ZapierApp): Promise<Settings> => {
  const settings = readJson(body, settingsSchema);
  const { connection, operations } = await pageDefinition(app);
  checkForm('authData', connection, settings.authData);
  checkForm('inputData', operations[0]?.fields ?? [], settings.inputData);
  if (!Object.keys(settings.authData).length) return settings;

  const method = 'authentication.test';
  const { error } = await app.call({ command: 'execute', method, bundle: settings });
  if (!error) return settings;
  const isRefusedToken = error.name === 'ExpiredAuthError';
  const field = isRefusedToken ? 'api_token' : fieldsToMend.get(error.code ?? '');
  throw new BadRequest(error.message, field ? { [field]: error.message } : {});
};
