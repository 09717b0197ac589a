import type { LeadTexts } from '../lead/alerts.ts';
import { guide } from './guide.ts';

/** Fields as a sentence names them: without “as typed”, which their labels add. */
const named = (labels: string): string => labels.replaceAll(/ \(?tel que saisi\)?/g, '');

/** Every word that a person sees, in French; other languages have the same keys. */
export const texts = {
  lead: {
    labels: {
      fiche: 'Fiche du prospect',
      nom_complet: 'Nom complet',
      salutation: 'Formule d’appel',
      prenom_affiche: 'Prénom à afficher',
      nom_affiche: 'Nom à afficher',
      tel_national: 'Téléphone (06 12 34 56 78)',
      tel_international: 'Téléphone (+33…)',
      tel_type: 'Type de téléphone',
      email_normalise: 'E-mail vérifié',
      joignable: 'Joignable',
      civilite: 'Civilité',
      nom: 'Nom tel que saisi',
      prenom: 'Prénom tel que saisi',
      tel: 'Téléphone tel que saisi',
      email: 'E-mail tel que saisi',
      ville_affichee: 'Ville à afficher',
      departement_code: 'Numéro de département',
      departement: 'Département',
      region: 'Région',
      ville: 'Ville',
      code_postal: 'Code postal',
      rappel_prochain: 'Prochain rappel possible',
      rappel_moment: 'Rappel : matin, midi, après-midi ou soir',
      rappel_debut: 'Rappel à partir de',
      rappel_fin: 'Rappel jusqu’à',
      formation: 'Formation souhaitée',
      horaire_rappel: 'Rappel souhaité (tel que saisi)',
      statut: 'Statut',
      client: 'Votre société',
      id_client: 'Votre identifiant chez Ici Formation',
      alertes: 'Alertes',
      autres_champs: 'Autres champs',
      est_un_test: 'Prospect de test',
      cle_doublon: 'Clé de doublon',
      confirmation: 'Vérifié auprès d’Ici Formation',
      source: 'Source',
      date_affichee: 'Date à afficher',
      date_creation: 'Date de la demande',
      id: 'Identifiant de la demande',
    },
    alerts: {
      unreachable: 'Ni téléphone ni e-mail valable : impossible de joindre cette personne',
      phone: 'Téléphone non valable : écrivez à la personne',
      email: 'E-mail non valable : appelez la personne',
      emailDots:
        'E-mail dont un point est mal placé : si votre message revient, appelez la personne',
      emailMisspelled: (domain) =>
        `E-mail peut-être mal tapé : demandez à la personne si elle voulait écrire ${domain}`,
      emailPlaceholder: 'E-mail sans doute inventé : appelez la personne',
      name: (labels) =>
        `Nom inhabituel (${named(labels)}) : vérifiez-le avant d’écrire à la personne`,
      damaged: (labels) =>
        `Lettres perdues pendant l’envoi (${named(labels)}) : vérifiez auprès de la personne`,
      unreadable: (labels) =>
        `Valeur inattendue pour « ${named(labels)} » (voir « Autres champs »)`,
      wrapped: (labels) =>
        `Valeur reçue sous une forme inhabituelle pour « ${named(labels)} » : vérifiez-la`,
      date: 'Date illisible : l’heure de réception la remplace',
      postcode: 'Code postal inconnu en France : vérifiez-le auprès de la personne',
      sharedPostcode: 'Code postal partagé par plusieurs départements : demandez la ville',
      empty: (labels) => `Non renseigné : ${named(labels)}`,
      repaired: (labels) =>
        `Lettres abîmées pendant l’envoi, puis rétablies (${named(labels)}) : signalez-le à tech@iciformation.fr`,
    },
    summary: {
      phone: 'Téléphone : ',
      email: 'E-mail : ',
      formation: 'Formation : ',
      callback: 'Rappel : ',
      place: 'Lieu : ',
      status: 'Statut : ',
      check: 'À vérifier : ',
      others: 'Autres champs : ',
      parisTime: '(heure de Paris)',
      date: 'Demande du ',
    },
    omitted: (count) =>
      `… et d’autres, trop longs ou trop nombreux : ${count.toLocaleString('fr')}`,
  } satisfies LeadTexts,
  connection: {
    note: `**Filet de sécurité, recherche :** le jeton d’accès suffit. **Webhook :** choisissez une protection et un secret ; le jeton est facultatif. Voir [le guide](${guide.fr.connection}).`,
    protection: {
      label: 'Protection du webhook',
      help: `Ce qui prouve qu’une livraison vient d’Ici Formation. Choisissez **X-Token**, sauf demande contraire d’Ici Formation. Avec **Aucune**, quiconque connaît l’adresse du webhook peut déclencher votre Zap. Voir [le guide](${guide.fr.connection}).`,
    },
    none: 'Aucune',
    recommended: (scheme: string) => `${scheme} (recommandé)`,
    secret: {
      label: 'Secret',
      help: `Inventez une longue suite de lettres et de chiffres, puis communiquez-la à Ici Formation avec l’adresse du webhook. À laisser vide si la protection est « Aucune ». Voir [le guide](${guide.fr.connection}).`,
    },
    token: {
      label: 'Jeton d’accès aux prospects',
      help: `Nécessaire au filet de sécurité et à la recherche, facultatif pour le webhook : il donne de vrais exemples et des listes de choix. Demandez-le à tech@iciformation.fr. Voir [le guide](${guide.fr.connection}).`,
    },
    problems: {
      tokenUnsendable:
        'Ce jeton contient un espace, un accent ou un caractère spécial : il a sans doute été mal copié. Copiez-le à nouveau depuis le message d’Ici Formation.',
      secretMissing:
        'Le champ « Secret » est vide. Saisissez le secret que vous communiquez à Ici Formation, ou choisissez « Aucune » dans « Protection du webhook ».',
      schemeMissing:
        'Vous avez saisi un secret sans choisir de protection. Choisissez X-Token dans « Protection du webhook », ou videz le champ « Secret ».',
      schemeUnknown:
        'Cette protection n’existe pas. Choisissez une valeur de la liste « Protection du webhook ».',
      secretUnsendable:
        'Ce secret contient un espace, un accent ou un caractère spécial qui ne peut pas être transmis. N’utilisez que des lettres sans accent, des chiffres et des signes comme - ou _.',
    },
    unprotected: 'Webhook sans protection',
    protectedBy: (scheme: string) => `Webhook protégé par ${scheme}`,
    withToken: 'Accès aux prospects par jeton',
    company: (name: string, id: string) =>
      [name, name && id ? `(n° ${id})` : id].filter(Boolean).join(' '),
  },
  delivery: {
    secretMissing: (header: string) =>
      `Livraison refusée : il lui manque l’en-tête « ${header} » demandé par votre connexion. Si vous attendiez un prospect, demandez à tech@iciformation.fr d’ajouter cet en-tête, avec votre secret. Sinon, vous n’avez rien à faire.`,
    secretWrong: (header: string) =>
      `Livraison refusée : l’en-tête « ${header} » ne porte pas le secret de votre connexion. Si vous attendiez un prospect, vérifiez que vous avez donné le même secret à tech@iciformation.fr et à Zapier. Sinon, vous n’avez rien à faire.`,
    connectionUnusable:
      'Livraison refusée : la protection de votre connexion Ici Formation est incomplète. Ouvrez cette connexion dans Zapier, choisissez une protection et saisissez votre secret.',
    unreadable:
      'Cette livraison n’a pas pu être lue. Si vous attendiez un prospect, transmettez ce message et l’heure de la livraison à tech@iciformation.fr.',
    tooLarge:
      'Cette livraison est trop grosse pour Zapier, et aucun prospect n’en a été tiré. Si vous attendiez des prospects, demandez à tech@iciformation.fr de les livrer un par un.',
    noLead: (expected: string, received: string) =>
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
    group: 'Filtres (facultatif)',
    formations: {
      label: 'Formations',
      help: 'Laissez vide pour recevoir tous les prospects. Un texte par ligne : seuls passent les prospects dont la formation contient l’un de ces textes, et ceux dont la formation manque ou est illisible.',
      placeholder: 'Anglais',
    },
    departements: {
      label: 'Départements',
      help: 'Leur numéro ou leur nom. Laissez vide pour tous les recevoir. Un prospect dont le département est inconnu passe toujours, et un texte qui n’est pas un département ne compte pas.',
      placeholder: '75, 2A, Paris',
    },
    statuts: {
      label: 'Statuts',
      help: 'Laissez vide pour tous les recevoir. Sinon, seuls passent les prospects dont le statut contient l’un de ces textes, et ceux dont le statut manque ou est illisible.',
      placeholder: 'Salarié',
    },
    client: {
      label: 'Votre société',
      help: 'Utile si vous en avez plusieurs chez Ici Formation : le nom ou l’identifiant de l’une d’elles. Un prospect auquel il manque l’un ou l’autre passe toujours.',
      placeholder: 'XYZ Formations',
    },
  },
  noun: 'Prospect',
  newLead: {
    label: 'Nouveau prospect',
    description: 'Se déclenche dès qu’un prospect vous contacte sur Ici Formation.',
    verification: 'Vérification',
    secretPlaceholder: 'votre-secret',
    confirm: {
      label: 'Vérifier auprès d’Ici Formation',
      help: 'Relit chaque prospect chez Ici Formation avant de déclencher le Zap, et note le résultat dans « Vérifié auprès d’Ici Formation ». Il faut un jeton d’accès. Aucun prospect n’est écarté.',
    },
    directions: (header: string) => `1. Copiez l’adresse du webhook affichée dans cette étape.
2. Testez cette étape, réglez la suite du Zap, puis publiez-le. Publiez avant de donner l’adresse : un prospect livré plus tôt serait perdu.
3. Envoyez l’adresse à [tech@iciformation.fr](mailto:tech@iciformation.fr) en demandant d’y livrer vos prospects.
4. Si votre connexion est protégée par X-Token, demandez aussi l’en-tête \`${header}\`, avec votre secret à la place de « votre-secret ». Pour une autre protection, voyez [le guide](${guide.fr.connection}).
5. Demandez l’envoi d’un prospect de test, puis regardez l’historique du Zap.`,
  },
  newLeadPolling: {
    label: 'Nouveau prospect (filet de sécurité)',
    description:
      'Se déclenche quand Zapier, qui interroge régulièrement Ici Formation, y trouve un nouveau prospect.',
    note: `Il faut un **jeton d’accès aux prospects** dans votre connexion. Demandez-le à tech@iciformation.fr. Voir [le guide](${guide.fr.start}).`,
  },
  findLead: {
    label: 'Trouver un prospect',
    description: 'Cherche un prospect par son e-mail, son téléphone ou son nom.',
    email: { label: 'E-mail', help: 'Majuscules ou minuscules, peu importe.' },
    tel: { label: 'Téléphone', help: 'Avec ou sans espaces, points ou indicatif.' },
    nom: { label: 'Nom', help: 'Nom, prénom ou les deux, dans n’importe quel ordre.' },
    depuis: {
      label: 'Depuis le',
      help: 'Les trois derniers mois si vous laissez ce champ vide.',
      placeholder: '31/01/2026',
    },
    criterionMissing: 'Indiquez un e-mail, un téléphone ou un nom dans cette étape.',
    dateUnreadable:
      'La date « Depuis le » est illisible. Écrivez-la comme 31/01/2026, ou videz ce champ.',
  },
};

export type Texts = typeof texts;
