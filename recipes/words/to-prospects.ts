import { phrase, type Template } from '../template.ts';

/** What prospects read is in French, whatever the language of those who set up the Zap. */
export const prospectSubject: Template = [
  phrase`Votre demande de formation${phrase` : ${'formation'}`}`,
];

export const prospectBody: Template = [
  phrase`${'salutation'}`,
  phrase``,
  phrase`Nous avons bien reçu la demande que vous nous avez adressée sur Ici Formation. Merci de votre confiance.`,
  phrase``,
  phrase`Formation souhaitée : ${'formation'}`,
  phrase`Moment de rappel souhaité : ${'horaire_rappel'}`,
  phrase``,
  phrase`Nous vous contactons très vite. Si vous préférez nous écrire, répondez simplement à ce message.`,
  phrase``,
  phrase`Bien à vous,`,
  phrase`${'client'}`,
];

/**
 * Without apostrophe, ç, circumflex or non-breaking space: one character outside the alphabet of GSM
 * (3GPP TS 23.038) makes an SMS hold 70 characters instead of 160.
 */
export const prospectSms: Template = [
  phrase`${'salutation'} merci pour votre demande sur Ici Formation. Nous vous appelons au plus vite.${phrase` ${'client'}`}`,
];
