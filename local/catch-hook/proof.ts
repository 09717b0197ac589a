import * as z from 'zod';
import { credentialOf, headerOf, schemes } from '../../src/connection/schemes.ts';
import type { Settings } from '../page/messages.ts';

/** What is asked for: a body that is to be sent, and another secret than the connection's. */
export const proofSchema = z.strictObject({
  body: z.string().default(''),
  secret: z.string().optional(),
});

const byKey = new Map(Object.entries(schemes));

/** The header that shows a secret for a body, by the connection as it is set; none where it has no protection. */
export const proofHeaders = (
  { authData }: Settings,
  body: string,
  secret = authData['secret'] ?? '',
): Record<string, string> => {
  const scheme = byKey.get(authData['protection'] ?? '');
  if (!scheme) return {};
  const header = headerOf(scheme, credentialOf(scheme, secret, body));
  const [name = '', ...value] = header.split(': ');
  return { [name]: value.join(': ') };
};
