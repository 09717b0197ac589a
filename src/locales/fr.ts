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
      email_normalise: 'E-mail mis en forme',
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
      confirmation: 'Confirmation',
      date_creation: 'Date de la demande',
      id: 'Identifiant de la demande',
    },
    alerts: {
      empty: (label) => `Le champ « ${label} » est vide`,
      shape: (label) => `Le champ « ${label} » n’est pas un texte (voir « Autres champs »)`,
      garbled: (label) =>
        `Le champ « ${label} » contient des caractères illisibles (signalez-le à tech@iciformation.fr)`,
      date: (label) =>
        `Le champ « ${label} » est illisible et porte l’heure de réception (voir « Autres champs »)`,
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
      help: 'Ce qui prouve qu’une livraison vient d’Ici Formation (voir leur [documentation](https://github.com/adrian-if/webservice)). Nous recommandons **X-Token** ou **API Key** : leurs en-têtes parviennent bien à Zapier. Avec **Aucune**, quiconque connaît l’adresse du webhook peut déclencher votre Zap.',
    },
    none: 'Aucune',
    recommended: (scheme) => `${scheme} (recommandé)`,
    secret: {
      label: 'Secret',
      help: 'Inventez une longue suite de lettres et de chiffres, puis communiquez-la à Ici Formation avec l’adresse du webhook (voir leur [documentation](https://github.com/adrian-if/webservice)). À laisser vide si la protection est « Aucune ».',
    },
    token: {
      label: 'Jeton d’accès aux prospects',
      help: 'Facultatif. Avec lui, Zapier peut relire vos prospects chez Ici Formation : vrais exemples, listes de choix, recherche et filet de sécurité. Demandez-le à Ici Formation (voir leur [documentation](https://github.com/adrian-if/webservice)).',
    },
    problems: {
      tokenUnsendable:
        'Ce jeton contient un espace, un accent ou un caractère spécial : il a sans doute été mal copié. Copiez-le à nouveau depuis le message d’Ici Formation.',
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
    withToken: 'Accès aux prospects par jeton',
    company: (name, id) => [name, name && id ? `(n° ${id})` : id].filter(Boolean).join(' '),
  },
  delivery: {
    secretMissing: (header) =>
      `Livraison refusée : elle ne porte pas l’en-tête « ${header} » de votre connexion. Si vous attendiez un prospect, demandez à tech@iciformation.fr d’ajouter cet en-tête, avec votre secret. Sinon, vous n’avez rien à faire.`,
    secretWrong: (header) =>
      `Livraison refusée : l’en-tête « ${header} » ne porte pas le secret de votre connexion. Si vous attendiez un prospect, vérifiez que vous avez donné le même secret à tech@iciformation.fr et à Zapier. Sinon, vous n’avez rien à faire.`,
    connectionUnusable:
      'Livraison refusée : la protection de votre connexion Ici Formation est incomplète. Ouvrez cette connexion dans Zapier, choisissez une protection et saisissez votre secret.',
    unreadable:
      'Cette livraison n’a pas pu être lue. Si vous attendiez un prospect, transmettez ce message et l’heure de la livraison à tech@iciformation.fr.',
    noLead: (expected, received) =>
      `Cette livraison ne contient aucun prospect. Si vous en attendiez un, transmettez ce message à tech@iciformation.fr. Reçu : ${received}. Attendu : au moins un des champs ${expected}.`,
    received: {
      empty: 'un envoi vide',
      object: 'des champs qui ne sont pas ceux d’un prospect',
      list: 'une liste sans prospect',
      value: 'une valeur isolée',
      binary: 'un contenu compressé ou binaire, à envoyer sans compression',
      multipart: 'un formulaire sans champ lisible',
      html: 'une page web',
      xml: 'du XML, à envoyer en JSON',
      php: 'un message d’erreur de PHP',
      json: 'du JSON incomplet ou mal formé',
      text: 'du texte',
    },
  },
  leadsApi: {
    tokenRefused:
      'Ici Formation n’accepte pas votre jeton d’accès. Vérifiez qu’il est bien copié dans votre connexion. S’il l’est, demandez-en un nouveau à tech@iciformation.fr.',
    throttled:
      'Ici Formation demande de patienter un peu. Zapier réessaiera de lui-même. Si vous êtes devant l’écran, réessayez dans une minute.',
    unavailable:
      'Ici Formation ne répond pas comme prévu. C’est en général passager : réessayez dans quelques minutes. Si cela dure, écrivez à tech@iciformation.fr.',
    tooLarge:
      'La réponse d’Ici Formation est trop volumineuse pour Zapier. Transmettez ce message à tech@iciformation.fr.',
    tokenMissing:
      'Il manque le jeton d’accès aux prospects. Demandez-le à tech@iciformation.fr, puis ajoutez-le à votre connexion Ici Formation.',
  },
  filters: {
    formations: {
      label: 'Formations',
      help: 'Laissez vide pour recevoir tous les prospects. Sinon, seuls passent les prospects dont la formation contient l’un de ces textes, et ceux qui n’en indiquent aucune.',
    },
    departements: {
      label: 'Départements',
      help: 'Leur numéro ou leur nom : 75, 2A, Paris… Laissez vide pour tous. Un prospect dont le département est inconnu passe toujours, et un texte qui n’est pas un département ne compte pas.',
    },
    statuts: {
      label: 'Statuts',
      help: 'Laissez vide pour tous. Sinon, seuls passent les prospects dont le statut contient l’un de ces textes, et ceux qui n’en indiquent aucun.',
    },
    client: {
      label: 'Votre société',
      help: 'Utile si vous en avez plusieurs chez Ici Formation : le nom ou l’identifiant de l’une d’elles. Un prospect auquel il manque l’un ou l’autre passe toujours.',
    },
  },
  noun: 'Prospect',
  newLead: {
    label: 'Nouveau prospect',
    description: 'Se déclenche dès qu’un prospect vous contacte sur Ici Formation.',
    secretPlaceholder: 'secret',
    confirm: {
      label: 'Vérifier auprès d’Ici Formation',
      help: 'Relit chaque prospect chez Ici Formation avant de déclencher le Zap, et note le résultat dans « Confirmation ». Il faut un jeton d’accès. Aucun prospect n’est écarté.',
    },
    directions: (headers) => `1. Copiez l’adresse du webhook affichée dans cette étape.
2. Testez cette étape : vos derniers prospects s’affichent si votre connexion a un jeton d’accès, sinon un exemple. Réglez la suite du Zap, puis publiez-le : livré avant, un prospect serait perdu.
3. Envoyez l’adresse à [tech@iciformation.fr](mailto:tech@iciformation.fr) en demandant d’y livrer vos prospects.
4. Si votre connexion est protégée, indiquez aussi l’en-tête de la protection choisie, un seul de ceux-ci, avec votre secret à la place de « secret » :
${headers.map(({ scheme, header }) => `   - ${scheme} : \`${header}\``).join('\n')}
5. Demandez l’envoi d’un prospect de test : vous le verrez dans l’historique du Zap.`,
  },
  newLeadPolling: {
    label: 'Nouveau prospect (filet de sécurité)',
    description:
      'Se déclenche quand Zapier, qui interroge régulièrement Ici Formation, y trouve un nouveau prospect.',
  },
  findLead: {
    label: 'Trouver un prospect',
    description: 'Cherche un prospect par son e-mail, son téléphone ou son nom.',
    email: {
      label: 'E-mail',
      help: 'Majuscules ou minuscules, peu importe.',
    },
    tel: {
      label: 'Téléphone',
      help: 'Avec ou sans espaces, points ou indicatif.',
    },
    nom: {
      label: 'Nom',
      help: 'Nom, prénom ou les deux, dans n’importe quel ordre.',
    },
    depuis: {
      label: 'Depuis le',
      help: 'Les trois derniers mois si vous laissez ce champ vide.',
    },
    criterionMissing:
      'Il nous faut de quoi chercher : indiquez un e-mail, un téléphone ou un nom dans cette étape.',
    dateUnreadable:
      'La date « Depuis le » est illisible. Écrivez-la comme 31/01/2026, ou videz ce champ.',
  },
};
