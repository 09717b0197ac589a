import { fold } from './fold.ts';
import type { Documented } from './schema.ts';

/** Whether an address (normalised) is at a domain that nobody can own: RFC 2606 and RFC 6761. */
export const isAtReservedDomain = (email: string): boolean =>
  /[@.](?:example\.(?:com|net|org)|example|test|invalid|localhost)$/.test(email);

/** Whether an e-mail address (normalised) is at a reserved domain, or a name or the training is "test". */
export const isTestLead = (
  { nom, prenom, formation }: Pick<Documented, 'nom' | 'prenom' | 'formation'>,
  email: string,
): boolean =>
  isAtReservedDomain(email) || [nom, prenom, formation].some((text) => fold(text) === 'test');
