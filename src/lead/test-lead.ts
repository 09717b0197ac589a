import { fold } from './fold.ts';
import type { Documented } from './schema.ts';

/** Domains that never belong to anyone: RFC 2606 and RFC 6761. */
const reservedDomain = /[@.](?:example\.(?:com|net|org)|example|test|invalid|localhost)$/;

/**
 * Whether a lead is one of the trials with which a hook is set up: its e-mail address (normalised) is at
 * a reserved domain, or its last name, first name or training is exactly "test".
 */
export const isTestLead = (
  { nom, prenom, formation }: Pick<Documented, 'nom' | 'prenom' | 'formation'>,
  email: string,
): boolean =>
  reservedDomain.test(email) || [nom, prenom, formation].some((text) => fold(text) === 'test');
