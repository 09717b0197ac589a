import type { PageTexts } from './texts.ts';

export const fr: PageTexts = {
  language: 'Français',
  title: 'Ici Formation dans Zapier',
  subtitle: 'Aperçu local : rien n’est envoyé à Zapier, tout reste sur cet ordinateur.',
  languageSwitch: 'Langue',
  skip: 'Aller aux livraisons',
  steps: 'Étapes',
  optional: 'facultatif',
  required: 'obligatoire',
  unreachable: 'Le serveur local ne répond plus. Relancez-le, puis rechargez cette page.',
  connection: {
    title: 'Connexion',
    intro: 'Le formulaire que voit la personne qui connecte son compte.',
    test: 'Se connecter',
    testing: 'Vérification…',
    connectedAs: (label) => `Connecté : ${label}`,
    show: 'Afficher',
    hide: 'Masquer',
  },
  trigger: {
    title: 'Déclencheur',
    url: 'Adresse du webhook',
    instant: 'Immédiat',
    polling: 'Relève régulière',
    filters: 'Choisir les prospects',
    add: 'Ajouter une valeur',
    remove: (label) => `Retirer une valeur de « ${label} »`,
    yes: 'Oui',
    no: 'Non',
    save: 'Enregistrer',
    saved: 'Enregistré. Les prochaines livraisons en tiendront compte.',
    test: 'Tester le déclencheur',
    testing: 'Test en cours…',
    found: (count) =>
      count === 0
        ? 'Aucun prospect trouvé.'
        : count === 1
          ? 'Un prospect trouvé.'
          : `${count} prospects trouvés.`,
  },
  send: {
    title: 'Envoyer un prospect',
    intro: 'Ce qu’Ici Formation envoie quand une personne remplit un formulaire.',
    send: 'Envoyer ce prospect',
    example: 'Un exemple',
    difficult: 'Un exemple difficile',
    wrongSecret: 'Mauvais secret',
    curl: 'Copier en curl',
    sent: 'Envoyé. La livraison arrive dans la liste.',
    difficultSent: (number, count) => `Exemple difficile ${number} sur ${count} envoyé.`,
    unprotected:
      'Votre connexion n’a pas de protection, donc aucun secret à vérifier. Choisissez-en une à l’étape 1.',
  },
  deliveries: {
    title: 'Livraisons',
    live: 'En direct',
    lost: 'Connexion perdue, nouvel essai…',
    search: 'Chercher',
    status: 'État',
    all: 'Tous',
    export: 'Exporter en CSV',
    exported: (count) => (count === 1 ? 'Un prospect exporté.' : `${count} prospects exportés.`),
    nothingToExport: 'Aucun prospect à exporter.',
    count: (shown, total) =>
      shown === total
        ? total === 1
          ? 'Une livraison'
          : `${total} livraisons`
        : `${shown} sur ${total} livraisons`,
    emptyTitle: 'Pas encore de livraison',
    emptyText:
      'Commencez par l’étape 3 : appuyez sur « Un exemple ». Le prospect s’affichera ici aussitôt.',
    noMatch: 'Aucune livraison ne correspond à votre recherche.',
    chooseOne: 'Choisissez une livraison pour voir ce que le Zap a reçu.',
    statuses: {
      success: 'Reçu',
      filtered: 'Filtré',
      halted: 'Refusé',
      error: 'Erreur',
    },
    withoutName: 'Sans nom',
    several: (count) => `${count} prospects`,
    arrived: (status, name) => `Nouvelle livraison, ${status} : ${name}`,
    duration: (milliseconds) => `${milliseconds} ms`,
  },
  detail: {
    filtered: 'Vos filtres ont écarté ce prospect : le Zap ne démarre pas.',
    lead: (number, count) => (count === 1 ? 'Prospect' : `Prospect ${number} sur ${count}`),
    alerts: 'À vérifier',
    noAlerts: 'Rien d’inhabituel.',
    fields: 'Champs',
    field: 'Champ',
    value: 'Valeur',
    origin: 'Origine',
    documented: 'envoyé',
    derived: 'déduit',
    empty: 'vide',
    yes: 'oui',
    no: 'non',
    request: 'Requête reçue',
    requestIntro: 'Telle qu’elle est arrivée, les secrets masqués.',
    headers: 'En-têtes',
    content: 'Contenu',
    cut: 'Le contenu est plus long : seul son début est affiché.',
    nextStep: 'Comme la prochaine étape le recevrait',
  },
  copy: 'Copier',
  copied: 'Copié',
  notCopied: 'La copie a échoué. Sélectionnez le texte et copiez-le.',
};
