import {
  type Authentication,
  type Bundle,
  defineInputFields,
  type ZObject,
} from 'zapier-platform-core';
import { isSendable, readProtection } from '../connection/protection.ts';
import { schemes } from '../connection/schemes.ts';
import { readToken } from '../connection/token.ts';
import type { Edition } from '../editions/edition.ts';
import { readLeads } from '../leads-api/leads.ts';
import { lastThreeMonths } from '../leads-api/period.ts';
import type { Texts } from '../locales/texts.ts';
import { withoutBundle } from './errors.ts';

/** The connection form, its test and its label. */
export const createAuthentication = (texts: Texts, { isHookVisible }: Edition) =>
  ({
    type: 'custom',
    fields: [
      ...(isHookVisible ? createHookFields(texts) : []),
      createTokenField(texts, { required: !isHookVisible }),
    ],
    test: withoutBundle(createTest(texts)),
    connectionLabel: withoutBundle(createLabel(texts)),
  }) satisfies Authentication;

const createHookFields = ({ connection: texts }: Texts) => {
  const names = Object.entries(schemes).map(([key, { name, recommended }]) => [
    key,
    recommended ? texts.recommended(name) : name,
  ]);
  const choices: Record<string, string> = { none: texts.none, ...Object.fromEntries(names) };

  return defineInputFields([
    {
      key: 'protection',
      label: texts.protection.label,
      helpText: texts.protection.help,
      type: 'string',
      choices,
      default: 'none',
      required: false,
      isNoSecret: true,
    },
    {
      key: 'secret',
      label: texts.secret.label,
      helpText: texts.secret.help,
      type: 'password',
      required: false,
    },
  ]);
};

const createTokenField = ({ connection: texts }: Texts, { required }: { required: boolean }) =>
  ({
    key: 'api_token',
    label: texts.token.label,
    helpText: texts.token.help,
    type: 'password',
    required,
  }) as const;

/** What the label is made of: the protection's key, and whose leads the token serves, from the newest. */
const createTest = (texts: Texts) => async (z: ZObject, bundle: Bundle) => {
  const refuse = (problem: keyof typeof texts.connection.problems) =>
    new z.errors.Error(texts.connection.problems[problem], problem, 400);

  const { problem } = readProtection(bundle.authData);
  if (problem) throw refuse(problem);
  const protection = bundle.authData['protection'] || 'none';

  const token = readToken(bundle.authData);
  if (!token) return { protection };
  if (!isSendable(token)) throw refuse('tokenUnsendable');
  const leads = await readLeads(z, token, lastThreeMonths(Date.now()), texts);
  const newest = leads.find(({ client, id_client }) => client || id_client);
  return { protection, client: newest?.client ?? '', id_client: newest?.id_client ?? '' };
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
