import { headerOf, schemes } from '../../src/connection/schemes.ts';
import type { Settings } from '../page/messages.ts';

const byKey = new Map(Object.entries(schemes));

/** The header that carries a secret by the connection as it is set; none where it has no protection. */
export const proofHeaders = (
  { authData }: Settings,
  secret = authData['secret'],
): Record<string, string> => {
  const scheme = byKey.get(authData['protection'] ?? '');
  if (!scheme) return {};
  const [name = '', ...value] = headerOf(scheme, secret).split(': ');
  return { [name]: value.join(': ') };
};
