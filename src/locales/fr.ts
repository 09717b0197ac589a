import type { Texts } from './texts.ts';

export const texts: Texts = {
  lead: {
    labels: {
      civilite: 'Civilité',
      nom: 'Nom',
      prenom: 'Prénom',
      tel: 'Téléphone',
      email: 'E-mail',
      nom_complet: 'Nom complet',
      salutation: 'Salutation',
      tel_international: 'Téléphone international',
      tel_national: 'Téléphone à afficher',
      tel_type: 'Type de téléphone',
      email_normalise: 'E-mail vérifié',
      joignable: 'Joignable',
      ville: 'Ville',
      code_postal: 'Code postal',
      ville_affichee: 'Ville à afficher',
      departement_code: 'Numéro de département',
      departement: 'Département',
      region: 'Région',
      formation: 'Formation souhaitée',
      horaire_rappel: 'Moment de rappel',
      statut: 'Statut',
      rappel_moment: 'Rappel, moment de la journée',
      rappel_debut: 'Rappel à partir de',
      rappel_fin: 'Rappel jusqu’à',
      rappel_prochain: 'Prochain rappel possible',
      client: 'Votre société',
      id_client: 'Votre identifiant',
      cle_doublon: 'Clé de doublon',
      est_un_test: 'Est un test',
      alertes: 'Alertes',
      autres_champs: 'Autres champs',
      source: 'Source',
      date_creation: 'Date de la demande',
      id: 'Identifiant de la demande',
    },
    alerts: {
      empty: (label) => `Le champ « ${label} » est vide`,
      shape: (label) =>
        `Le champ « ${label} » n’est pas un texte, ce qui a été reçu figure dans « Autres champs »`,
      garbled: (label) =>
        `Le champ « ${label} » contient des caractères illisibles, signalez-le à tech@iciformation.fr`,
      date: (label) =>
        `Le champ « ${label} » est illisible et porte l’heure de réception, ce qui a été reçu figure dans « Autres champs »`,
      phone: (label) => `Le champ « ${label} » n’est pas un numéro de téléphone valable`,
      email: (label) => `Le champ « ${label} » n’est pas une adresse valable`,
      postcode: (label) => `Le champ « ${label} » n’est pas un code postal français`,
      sharedPostcode: (label) =>
        `Le champ « ${label} » est commun à plusieurs départements, et la ville ne permet pas de trancher`,
    },
  },
  connection: {
    protection: {
      label: 'Protection du webhook',
      help: 'Ce qui prouve qu’une livraison vient d’Ici Formation. Nous recommandons **X-Token** ou **API Key** : leurs en-têtes arrivent à coup sûr jusqu’à Zapier. Avec **Aucune**, quiconque connaît l’adresse du webhook peut démarrer votre Zap.',
    },
    none: 'Aucune',
    recommended: (scheme) => `${scheme} (recommandé)`,
    secret: {
      label: 'Secret',
      help: 'Inventez une longue suite de lettres et de chiffres, puis communiquez-la à Ici Formation avec l’adresse du webhook (voir leur [documentation](https://github.com/adrian-if/webservice)). À laisser vide si la protection est « Aucune ».',
    },
    problems: {
      secretMissing:
        'Le champ « Secret » est vide. Saisissez le secret que vous communiquez à Ici Formation, ou choisissez « Aucune » dans « Protection du webhook ».',
      schemeMissing:
        'Vous avez saisi un secret sans dire où Ici Formation le placera. Choisissez X-Token ou API Key dans « Protection du webhook », ou videz le champ « Secret ».',
      schemeUnknown:
        'Cette protection n’existe pas. Choisissez une valeur de la liste « Protection du webhook ».',
      secretUnsendable:
        'Ce secret contient un espace, un accent ou un caractère spécial qui ne peut pas être transmis. N’utilisez que des lettres sans accent, des chiffres et des signes comme - ou _.',
    },
    unprotected: 'Webhook sans protection',
    protectedBy: (scheme) => `Webhook protégé par ${scheme}`,
  },
  delivery: {
    secretMissing: (header) =>
      `Livraison refusée : elle ne porte pas l’en-tête « ${header} » de votre connexion. Si elle vient d’Ici Formation, écrivez à tech@iciformation.fr pour que cet en-tête soit ajouté, avec votre secret. Sinon, vous n’avez rien à faire.`,
    secretWrong: (header) =>
      `Livraison refusée : l’en-tête « ${header} » ne porte pas le secret de votre connexion. Si elle vient d’Ici Formation, vérifiez que vous avez donné le même secret à tech@iciformation.fr et à Zapier. Sinon, vous n’avez rien à faire.`,
    noLead: (expected, received) =>
      `Cette livraison ne contient aucun prospect. Attendu : au moins un des champs ${expected}. Reçu : ${received}. Si vous attendiez un prospect, transmettez ce message à tech@iciformation.fr.`,
    received: {
      empty: 'un envoi vide',
      html: 'une page web',
      text: 'du texte',
      object: 'des champs qui ne sont pas ceux d’un prospect',
      list: 'une liste sans prospect',
      value: 'une valeur isolée',
    },
  },
  newLead: {
    noun: 'Prospect',
    label: 'Nouveau prospect',
    description: 'Se déclenche dès qu’un prospect vous contacte sur Ici Formation.',
    secretPlaceholder: 'secret',
    directions: (headers) => `1. Copiez l’adresse du webhook affichée dans cette étape.
2. Envoyez-la à [tech@iciformation.fr](mailto:tech@iciformation.fr) en demandant d’y livrer vos prospects.
3. Si votre connexion est protégée, indiquez aussi l’en-tête à joindre, avec votre secret à la place de « secret » :
${headers.map(({ scheme, header }) => `   - ${scheme} : \`${header}\``).join('\n')}
4. Demandez l’envoi d’un prospect de test.
5. Quand Ici Formation vous répond qu’il est parti, testez cette étape : il apparaît.`,
  },
};
