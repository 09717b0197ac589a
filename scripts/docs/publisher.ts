/** Who publishes the app at Zapier and helps its users: Ici Formation fills in both before publishing. */
const publisher = { name: '', contact: '' };

/** The guides' sentence about the publisher, in Markdown. */
export const publisherText = (language: 'fr' | 'en'): string => {
  const { name, contact } = publisher;
  if (language === 'fr') {
    return name && contact
      ? `L’application est publiée par ${name}. Pour toute question à son sujet, écrivez à ${contact}.`
      : 'Ce n’est pas encore décidé. Ici Formation indiquera ici qui publie l’application et qui répond aux questions. D’ici là, écrivez à tech@iciformation.fr.';
  }
  return name && contact
    ? `The app is published by ${name}. If you have a question about it, write to ${contact}.`
    : 'This isn’t settled yet. Ici Formation will say here who publishes the app and who answers questions. Until then, write to tech@iciformation.fr.';
};
