import { fold } from './fold.ts';
import { hashOf } from './identity.ts';

/**
 * 32 hexadecimal digits, the same for the same person and training however they were typed: from the
 * normalised e-mail address, else the E.164 phone number, the training and the training company. Empty
 * where there is neither address nor number.
 */
export const duplicateKey = (
  email: string,
  phone: string,
  formation: string,
  idClient: string,
): string => {
  const contact = email || phone;
  return contact && hashOf({ contact, formation: fold(formation), id_client: idClient });
};
