import {
  type Authentication,
  type Bundle,
  defineInputFields,
  type ZObject,
} from 'zapier-platform-core';
import { isSendable, readProtection } from '../connection/protection.ts';
import { schemes } from '../connection/schemes.ts';
import { readToken } from '../connection/token.ts';
import { readLeads } from '../leads-api/leads.ts';
import { lastDays, lastThreeMonths, type Period } from '../leads-api/period.ts';
import type { Texts } from '../locales/fr.ts';
import { withoutBundle } from './errors.ts';
import { note, optionalField } from './form-fields.ts';

/** The connection form, its test and its label. Without fields of a hook, the token is required. */
export const createAuthentication = (
  texts: Texts,
  hookFields: ReturnType<typeof createHookFields> | readonly [] = [],
) =>
  ({
    type: 'custom',
    fields: [
      ...hookFields,
      {
        ...optionalField('api_token', texts.connection.token),
        type: 'password',
        required: hookFields.length === 0,
      },
    ],
    test: withoutBundle(createTest(texts)),
    connectionLabel: withoutBundle(createLabel(texts)),
  }) satisfies Authentication;

/** How Ici Formation proves that it sent a delivery: asked for where there is a hook. */
export const createHookFields = ({ connection: texts }: Texts) => {
  const choices: Record<string, string> = { none: texts.none };
  for (const [key, { name, recommended }] of Object.entries(schemes)) {
    choices[key] = recommended ? texts.recommended(name) : name;
  }
  return defineInputFields([
    note('note_connexion', texts.note),
    {
      ...optionalField('protection', texts.protection),
      type: 'string',
      choices,
      default: 'none',
      required: false,
      isNoSecret: true,
    },
    { ...optionalField('secret', texts.secret), type: 'password', required: false },
  ]);
};

/** Checks the connection; the result, the protection and whose leads the token serves, makes the label. */
const createTest = (texts: Texts) => async (z: ZObject, bundle: Bundle) => {
  const refuse = (problem: keyof typeof texts.connection.problems) =>
    new z.errors.Error(texts.connection.problems[problem], problem, 400);

  const { problem } = readProtection(bundle.authData);
  if (problem) throw refuse(problem);
  const protection = bundle.authData['protection'] || 'none';

  const token = readToken(bundle.authData);
  if (!token) return { protection };
  if (!isSendable(token)) throw refuse('tokenUnsendable');
  const newest =
    (await findCompany(z, token, lastDays(10, Date.now()), texts)) ??
    (await findCompany(z, token, lastThreeMonths(Date.now()), texts));
  return { protection, client: newest?.client ?? '', id_client: newest?.id_client ?? '' };
};

/** The company named in the newest lead of a period, if any: a short period is answered sooner. */
const findCompany = async (z: ZObject, token: string, period: Period, texts: Texts) => {
  const leads = await readLeads(z, token, period, texts);
  return leads.find(({ client, id_client }) => client || id_client);
};

const createLabel =
  ({ connection: texts }: Texts) =>
  async (_z: ZObject, { authData, inputData }: Bundle) => {
    const [client, id] = [String(inputData['client'] ?? ''), String(inputData['id_client'] ?? '')];
    if (client || id) return texts.company(client, id);
    const { scheme } = readProtection(authData);
    if (scheme) return texts.protectedBy(scheme.name);
    return readToken(authData) ? texts.withToken : texts.unprotected;
  };
