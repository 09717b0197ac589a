import { headerOf, schemes } from '../../src/connection/schemes.ts';
import type { Proof } from '../page/messages.ts';
import type { Settings } from './settings.ts';

/** The header by which a delivery passes the connection's protection, or fails it with another secret. */
export const proofFor = ({ authData }: Settings, secret = authData['secret']): Proof => {
  const scheme = schemes[authData['protection'] ?? ''];
  if (!scheme) return { headers: {} };
  const [name = '', ...value] = headerOf(scheme, secret).split(': ');
  return { headers: { [name]: value.join(': ') } };
};
