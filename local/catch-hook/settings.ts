import * as z from 'zod';
import type { ZapierApp } from '../zapier/app.ts';

/** What a person fills in when connecting and in the trigger's form; what is left out is empty. */
const settingsSchema = z.strictObject({
  authData: z.record(z.string(), z.string()).default({}),
  inputData: z.record(z.string(), z.unknown()).default({}),
});

export type Settings = z.infer<typeof settingsSchema>;

export const noSettings: Settings = { authData: {}, inputData: {} };

/** A field of one of the app's forms, as far as it is checked here. */
const formField = z.object({
  key: z.string(),
  required: z.boolean().optional(),
  choices: z.record(z.string(), z.string()).transform(Object.keys).optional(),
});

type FormField = z.infer<typeof formField>;

const definitionSchema = z.object({
  authentication: z.object({ fields: z.array(formField) }),
});

/** Settings that the app's own forms wouldn't take; the message says why. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const problemsIn = (form: string, fields: readonly FormField[], data: Settings['inputData']) => {
  const known = fields.map(({ key }) => key);
  const unknown = Object.keys(data)
    .filter((key) => !known.includes(key))
    .map(
      (key) =>
        `${form}.${key} isn't a field of the form; there are: ${known.join(', ') || 'none'}.`,
    );
  const wrong = fields.flatMap(({ key, required, choices }) => {
    const value = data[key];
    if (value === undefined || value === '') {
      return required ? `${form}.${key} is required.` : [];
    }
    const isChoice =
      choices === undefined || [value].flat().every((v) => choices.includes(String(v)));
    return isChoice ? [] : `${form}.${key} can only be ${choices.join(', ')}.`;
  });
  return [...unknown, ...wrong];
};

/**
 * Settings from a JSON value, checked against the forms of the app and, where something was filled in
 * to connect, by the connection test that Zapier would run. Throws SettingsError.
 */
export const readSettings = async (value: unknown, app: ZapierApp): Promise<Settings> => {
  const parsed = settingsSchema.safeParse(value);
  if (!parsed.success) throw new SettingsError(z.prettifyError(parsed.error));
  const settings = parsed.data;

  const definition = await app.call({ command: 'definition' });
  const inputFields = await app.call({
    command: 'execute',
    method: 'triggers.new_lead.operation.inputFields',
    bundle: settings,
  });
  const problems = [
    ...problemsIn(
      'authData',
      definitionSchema.parse(definition.results).authentication.fields,
      settings.authData,
    ),
    ...problemsIn('inputData', z.array(formField).parse(inputFields.results), settings.inputData),
  ];
  if (problems.length) throw new SettingsError(problems.join('\n'));

  if (Object.keys(settings.authData).length) {
    const test = await app.call({
      command: 'execute',
      method: 'authentication.test',
      bundle: settings,
    });
    if (test.error) throw new SettingsError(test.error.message);
  }
  return settings;
};
