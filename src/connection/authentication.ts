import {
  type Authentication,
  type Bundle,
  defineInputFields,
  type ZObject,
} from 'zapier-platform-core';
import type { Texts } from '../locales/texts.ts';
import { withoutBundle } from '../without-bundle.ts';
import { readProtection } from './protection.ts';
import { schemes } from './schemes.ts';

/** The connection form, its test and its label. */
export const createAuthentication = ({ connection: texts }: Texts) => {
  const choices = [
    { value: 'none', sample: 'none', label: texts.none },
    ...Object.entries(schemes).map(([value, { name, recommended }]) => ({
      value,
      sample: value,
      label: recommended ? texts.recommended(name) : name,
    })),
  ];

  return {
    type: 'custom',
    fields: defineInputFields([
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
    ]),
    test: withoutBundle(async (z: ZObject, bundle: Bundle) => {
      const { scheme, problem } = readProtection(bundle.authData);
      if (problem) throw new z.errors.Error(texts.problems[problem], problem, 400);
      return { protection: scheme?.name ?? texts.none };
    }),
    connectionLabel: withoutBundle(async (_z: ZObject, bundle: Bundle) => {
      const { scheme } = readProtection(bundle.authData);
      return scheme ? texts.protectedBy(scheme.name) : texts.unprotected;
    }),
  } satisfies Authentication;
};
