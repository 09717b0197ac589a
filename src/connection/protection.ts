import { type Scheme, schemes } from './schemes.ts';

/** Why a connection is refused when a person connects, or can't check a delivery. */
export type ConnectionProblem =
  | 'tokenUnsendable'
  | 'secretMissing'
  | 'schemeMissing'
  | 'schemeUnknown'
  | 'secretUnsendable';

/** What a person filled in when connecting, as Zapier hands it over. */
export type AuthData = Readonly<Record<string, string | undefined>>;

/** What a delivery must show; `scheme` is absent where the person chose no protection. */
export interface Protection {
  readonly scheme?: Scheme;
  readonly secret: string;
  readonly problem?: ConnectionProblem;
}

/** Whether a secret can be sent in a header as it is: visible ASCII characters. */
export const isSendable = (secret: string): boolean => /^[\x21-\x7e]+$/.test(secret);

/** The protection that a connection asks for, or the `problem` for which it can't be checked. */
export const readProtection = (authData: AuthData): Protection => {
  const key = authData['protection'] || 'none';
  const secret = authData['secret']?.trim() ?? '';
  const scheme = Object.hasOwn(schemes, key) ? schemes[key] : undefined;
  if (!scheme) {
    if (key !== 'none') return { secret, problem: 'schemeUnknown' };
    return secret ? { secret, problem: 'schemeMissing' } : { secret };
  }
  if (!secret) return { scheme, secret, problem: 'secretMissing' };
  if (!isSendable(secret)) return { scheme, secret, problem: 'secretUnsendable' };
  return { scheme, secret };
};
