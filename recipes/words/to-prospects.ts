import { text } from '../template.ts';

/** What prospects read is in French, whatever the language of those who set up the Zap. */
export const prospectSubject = text`Votre demande de formation`;

/** The person who sets it up replaces what is in brackets. */
export const prospectBody = text`${'salutation'}

Nous avons bien reçu la demande que vous nous avez adressée sur Ici Formation. Merci de votre confiance.

Nous vous recontactons très vite. Si vous préférez nous écrire, répondez simplement à ce message.

Bien à vous,
[votre société]

Ici Formation nous a transmis vos coordonnées pour que nous répondions à votre demande. L’usage que nous en faisons et vos droits : [lien vers votre politique de confidentialité]`;

/**
 * Without apostrophe, ç, circumflex or non-breaking space: one character outside the alphabet of GSM
 * (3GPP TS 23.038) makes an SMS hold 70 characters instead of 160.
 */
export const prospectSms = text`${'salutation'} merci pour votre demande sur Ici Formation. Nous vous rappelons très vite. [votre société]`;
