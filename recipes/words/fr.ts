import { text } from '../template.ts';
import type { FieldName, RecipeWords } from './words.ts';

const pasteHeadings = (where: string): string =>
  `Créez ${where}. Cliquez dans la case A1, puis collez cette ligne : chaque titre se range dans sa colonne.`;

const privateChannel =
  'Choisissez un canal que seuls lisent ceux qui rappellent les prospects : le message contient des coordonnées.';

const microsoft =
  'Si Microsoft demande l’approbation d’un administrateur, transmettez cette demande à la personne qui gère votre Microsoft 365 : elle autorise Zapier une fois pour toutes.';

const noFilterBefore =
  'Ne mettez pas de filtre avant cette étape : vous verrez ainsi tous les prospects, même ceux qu’un filtre arrête plus loin.';

const twice = (where: string): string =>
  `Une personne qui écrit deux fois aurait deux fiches dans ${where}. La \`{cle_doublon}\` vous aide à les reconnaître : voyez [Les doublons](../guide/doublons.md).`;

const missing = (what: string, where: string): string =>
  `Un prospect sans ${what} n’entre pas dans ${where} par cette recette. L’e-mail à votre équipe vous le signale.`;

export const fr: RecipeWords = {
  page: {
    folder: 'docs/fr/recettes',
    title: 'Recettes : que faire de chaque prospect ?',
    intro: [
      'Une recette ajoute une étape à votre Zap, après le déclencheur d’Ici Formation. Elle dit quoi choisir dans Zapier et quoi mettre dans chaque champ.',
      'Commencez par l’e-mail à votre équipe : ainsi, aucun prospect ne passe inaperçu. Ajoutez ensuite les recettes qui vous servent, une à la fois.',
    ],
    recipe: 'Recette',
    forWhom: 'Pour quoi faire',
    elsewhere: {
      title: 'Vous ne trouvez pas votre outil ?',
      pages: [
        'Digiforma, Dendreo, YPAREO, SC Form, Hub3E… : voyez [Votre logiciel de formation](../logiciel-de-formation.md).',
        'Un autre outil : cherchez-le dans Zapier, à l’étape **Action**. S’il y est, prenez l’action qui crée un contact ou une fiche, et remplissez ses champs comme dans la recette la plus proche.',
        'Zapier n’est peut-être pas ce qu’il vous faut : voyez [Recevoir ses prospects sans Zapier](../sans-zapier.md).',
      ],
    },
    howToRead: 'Comment lire une recette',
    notes: [
      'Les noms **en gras** sont ceux que vous voyez dans Zapier, le plus souvent en anglais. Leur sens est entre parenthèses. Zapier change parfois un nom : cherchez alors le plus proche.',
      'Les étiquettes comme `{nom_complet}` sont les champs du prospect. Dans Zapier, cliquez dans le champ à remplir et choisissez-les dans la liste qui s’ouvre, sous le déclencheur. Le reste, vous le tapez.',
      '`{fiche}` contient tout ce que l’on sait du prospect, une ligne par chose et seulement les lignes remplies : une seule étiquette suffit pour un e-mail, un message ou une note. Si vous ajoutez un intitulé à vous, comme « Ville : », il reste seul quand le champ est vide.',
      'L’« exemple » est ce que Zapier montre pendant que vous réglez le Zap, en général John Doe. Le « prospect de test » est celui qu’Ici Formation vous envoie pour vérifier que tout arrive.',
      'Le déclencheur, le filtre et chaque action comptent pour une étape ; seules les actions comptent pour une tâche. L’offre gratuite de Zapier permet deux étapes par Zap et 100 tâches par mois, et le filet de sécurité y passe toutes les 15 minutes : voyez [Les limites](../guide/limites.md).',
      'Avec l’offre gratuite, deux recettes demandent deux Zaps. Avec le webhook, chacun a sa propre adresse : donnez les deux à Ici Formation.',
      'Dans un Zap, les étapes se suivent : un filtre arrête aussi tout ce qui vient après lui. Placez donc l’e-mail à votre équipe avant les filtres, et en dernier la recette dont le filtre arrête le plus de prospects, comme Google Agenda ou le SMS. Si vous prenez ces deux recettes, donnez à chacune sa branche dans une étape **Paths**.',
    ],
    allRecipes: 'Toutes les recettes',
    otherLanguage: 'In English',
    generated:
      'Page faite par « npm run docs » à partir du dossier recipes : ne la modifiez pas ici.',
    cost: {
      title: 'En bref',
      steps: 'Étapes',
      stepsAre: (hasFilter, apps) =>
        `${apps.length + (hasFilter ? 2 : 1)} : ${['le déclencheur', ...(hasFilter ? ['le filtre'] : []), ...apps].join(', ')}`,
      tasks: 'Tâches',
      tasksAre: (count) => `${count} par prospect, soit ${count * 50} pour 50 prospects par mois`,
      free: 'Offre gratuite',
      isFree: {
        asIs: ['oui', 'suffit, sauf si Zapier marque l’application « Premium »'],
        unfiltered: [
          'sans le filtre',
          'suffit [sans le filtre](#avec-loffre-gratuite), sauf si Zapier marque l’application « Premium »',
        ],
        no: ['non', 'ne suffit pas : il faut plus de deux étapes'],
      },
    },
    unfiltered: {
      title: 'Avec l’offre gratuite',
      intro:
        'L’offre gratuite s’arrête à deux étapes : passez donc le filtre et mettez l’action juste après le déclencheur. Ce qui change alors :',
      tests: 'Les prospects de test passent aussi. Effacez ce qu’ils ont créé.',
      unreachable: 'Les personnes que l’on ne peut ni appeler ni joindre par e-mail passent aussi.',
      empty: (label) =>
        `Quand \`${label}\` est vide, l’étape peut échouer : l’historique du Zap dit alors **Errored**, et rien d’autre ne se passe. Appelez ce prospect ou écrivez-lui vous-même.`,
      other: (label, value) =>
        `L’étape s’exécute même quand \`${label}\` n’est pas \`${value}\`, et peut alors échouer ou coûter pour rien. Mieux vaut garder ce filtre.`,
    },
    before: 'Avant de commencer',
    filter: {
      title: 'Le filtre',
      steps: [
        'Dans votre Zap, cliquez sur l’étape **Action**, si elle est vide, ou sur « + » sous la dernière étape, et choisissez **Filter**.',
        'Sous **Only continue if…**, ajoutez chacune de ces conditions, reliées par **And** :',
      ],
      heads: ['Champ du prospect', 'Condition', 'Valeur'],
      test: 'Au test, Zapier annonce que l’exemple John Doe serait arrêté : c’est normal, son champ `{est_un_test}` vaut « oui ». Passez à l’étape suivante.',
      goesNoFurther:
        'Un prospect que le filtre arrête figure dans l’historique du Zap, mais n’atteint aucune des étapes qui suivent. Placez avant le filtre celles que tous les prospects doivent atteindre, à commencer par l’e-mail à votre équipe.',
    },
    step: (app, event) => `L’étape ${app} : ${event}`,
    unseen:
      'Nous n’avons pas pu voir cette étape dans Zapier : les noms qui suivent peuvent différer. Prenez les plus proches.',
    steps: (app, event) => [
      `Cliquez sur l’étape **Action**, si elle est vide, ou sur « + » sous la dernière étape, et choisissez l’application **${app}**.`,
      `Dans **Action event**, choisissez **${event}**.`,
      app === 'Email by Zapier'
        ? 'Zapier ne demande aucun compte : continuez.'
        : `Dans **Account**, choisissez votre compte ${app}, ou connectez-le, puis continuez.`,
      'Remplissez les champs ainsi, et laissez les autres comme ils sont :',
    ],
    fieldHeads: ['Champ dans Zapier', 'Ce qu’il faut y mettre'],
    thenType: (typed) => `puis tapez \`${typed}\` juste après`,
    publish:
      'Appuyez sur **Test step** : Zapier exécute alors réellement l’étape, avec l’exemple. Regardez le résultat dans votre application, effacez-le, puis publiez le Zap avec **Publish**.',
    colon: ' : ',
    watch: 'À savoir',
    example: 'Exemple',
    exampleIs: 'Voici ce que donne l’exemple de la documentation d’Ici Formation.',
    columnHeads: ['Colonne', 'Valeur'],
  },
  preview: {
    destination: 'Étape suivante',
    intro: 'Choisissez une recette : voici ce qu’elle ferait de cette livraison dans Zapier.',
    stopped: (reasons) => `Le filtre de cette recette arrêterait ce prospect : ${reasons}.`,
    reasons: {
      isTrue: (label) => `« ${label} » vaut « non »`,
      isFalse: (label) => `« ${label} » vaut « oui »`,
      exists: (label) => `« ${label} » est vide`,
      exactly: (label, value) => `« ${label} » n’est pas « ${value} »`,
    },
    moment: (day, hour, minute) => `${day} à ${hour} h ${minute}`,
    nothing: 'vide',
  },
  meanings: {
    To: 'destinataire',
    'Reply To': 'adresse de réponse',
    Subject: 'objet',
    'Body Type': 'type de texte',
    'Body Format': 'format du texte',
    Body: 'texte',
    Spreadsheet: 'classeur',
    Worksheet: 'feuille',
    'Contact Email': 'e-mail du contact',
    'First Name': 'prénom',
    'Last Name': 'nom',
    'Phone Number': 'téléphone',
    City: 'ville',
    'Postal Code': 'code postal',
    Salutation: 'civilité',
    Message: 'message',
    Name: 'nom',
    Email: 'e-mail',
    Phone: 'téléphone',
    Title: 'titre',
    Person: 'personne',
    'Salesforce Object': 'objet Salesforce',
    List: 'liste',
    Board: 'tableau',
    Base: 'base',
    Table: 'table',
    Database: 'base de données',
    Content: 'contenu',
    Notes: 'notes',
    Calendar: 'agenda',
    Summary: 'titre',
    Description: 'description',
    'Start Date & Time': 'début',
    'End Date & Time': 'fin',
    Channel: 'canal',
    'Message Text': 'message',
    Team: 'équipe',
    'Message Text Format': 'format du message',
    'From Number': 'numéro d’envoi',
    'To Number': 'numéro du prospect',
  } satisfies Record<FieldName, string>,
  news: text`Une personne a demandé à être contactée sur Ici Formation.

${'fiche'}`,
  newsTitle: text`Nouveau prospect ${'nom_complet'}`,
  cardTitle: text`Prospect ${'nom_complet'} ${'formation'}`,
  teamEmail: {
    to: 'tapez l’adresse de votre équipe ; s’il y en a plusieurs, séparez-les par des virgules',
    bodyType:
      'choisissez **Plain** : ce qu’une personne a tapé dans le formulaire reste ainsi du simple texte',
    bodyFormat: 'si ce champ est proposé, choisissez le texte simple',
    byZapier: {
      file: 'email-equipe',
      title: 'E-mail à votre équipe, le plus simple',
      forWhom: 'Pour prévenir aussitôt ceux qui rappellent les prospects, sans connecter de boîte.',
      watch: [
        'Cet e-mail part de Zapier, et non de chez vous. Si vous ne le voyez pas, cherchez-le parmi les indésirables et marquez l’expéditeur comme sûr.',
        'Zapier limite ces e-mails : [5 par jour avec l’offre gratuite ou pendant l’essai, 10 par heure avec une offre payante](https://community.zapier.com/troubleshooting-99/this-email-step-was-throttled-by-zapier-33294), pour tout votre compte. Au-delà, l’étape échoue, et vous pouvez la relancer dans l’historique du Zap.',
        'Si vous recevez plus de prospects, envoyez cet e-mail [depuis Gmail](email-equipe-gmail.md) ou [depuis Outlook](email-equipe-outlook.md).',
        noFilterBefore,
        'La ligne « À vérifier » de la fiche rassemble ce qui est inhabituel, par exemple un numéro de téléphone incomplet.',
      ],
    },
    byGmail: {
      file: 'email-equipe-gmail',
      title: 'E-mail à votre équipe depuis Gmail',
      forWhom:
        'Pour prévenir aussitôt ceux qui rappellent les prospects, depuis votre boîte Gmail.',
      watch: [
        noFilterBefore,
        'L’e-mail figure aussi parmi les messages envoyés de cette boîte. Une boîte commune convient mieux que celle d’une personne.',
      ],
    },
    byOutlook: {
      file: 'email-equipe-outlook',
      title: 'E-mail à votre équipe depuis Outlook',
      forWhom:
        'Pour prévenir aussitôt ceux qui rappellent les prospects, depuis votre boîte Microsoft 365.',
      watch: [
        noFilterBefore,
        microsoft,
        'L’e-mail figure aussi parmi les messages envoyés de cette boîte. Une boîte commune convient mieux que celle d’une personne.',
      ],
    },
  },
  googleSheets: {
    file: 'google-sheets',
    title: 'Google Sheets : une ligne par prospect',
    forWhom: 'Pour suivre tous vos prospects dans un tableau partagé.',
    paste: pasteHeadings('un tableau Google Sheets vide'),
    format:
      'Sélectionnez toute la feuille (Ctrl + A), puis choisissez **Format > Nombre > Texte brut**. Les zéros du début (01000), les « + » des numéros et les dates restent alors tels quels.',
    spreadsheet: 'choisissez votre tableau',
    worksheet: 'choisissez la feuille, souvent « Feuille 1 »',
    watch: [
      'Le format « Texte brut » vous protège aussi : un texte qui commence par =, +, - ou @ pourrait sinon agir comme une formule. N’importe qui peut en taper un dans un formulaire.',
      'Ne renommez pas et ne déplacez pas les colonnes ensuite. S’il le faut, rouvrez l’étape dans Zapier et vérifiez chaque champ.',
      '`{tel_national}` est le numéro mis en forme : ses espaces le gardent intact partout. `{tel}` est ce que la personne a tapé.',
      'Les lignes s’ajoutent dans l’ordre où les prospects arrivent. Pour pouvoir les trier par date, ajoutez une colonne avec `{date_creation}` : elle s’écrit année-mois-jour.',
    ],
    duplicates: (column) =>
      `Pour voir les doublons, sélectionnez la colonne ${column} (\`{cle_doublon}\`), puis **Format > Mise en forme conditionnelle > La formule personnalisée est**, et tapez \`=ET(${column}1<>"";NB.SI(${column}:${column};${column}1)>1)\`. La même clé veut dire : même personne, même formation. Une case vide veut dire que l’on ne peut pas savoir.`,
  },
  excel: {
    file: 'excel',
    title: 'Microsoft Excel : une ligne par prospect',
    forWhom: 'Pour suivre vos prospects dans un classeur OneDrive ou SharePoint.',
    paste: pasteHeadings('un classeur Excel vide sur OneDrive ou SharePoint'),
    format:
      'Sélectionnez toute la feuille (Ctrl + A), puis, dans l’onglet **Accueil**, remplacez **Standard** par **Texte** dans le groupe **Nombre**. Les zéros du début (01000) et les « + » des numéros restent alors tels quels.',
    spreadsheet: 'choisissez votre classeur ; s’il manque, choisissez d’abord son dossier',
    worksheet: 'choisissez la feuille, souvent « Feuil1 »',
    watch: [
      'Le classeur doit être en ligne, sur OneDrive ou SharePoint. Un fichier sur votre ordinateur ne convient pas.',
      microsoft,
      'Le format « Texte » vous protège aussi : un texte qui commence par =, +, - ou @ pourrait sinon agir comme une formule. Pour vous en assurer, mettez `=1+1` à la place de l’étiquette `{nom_affiche}` et testez l’étape : la case doit montrer ce texte, pas 2. Remettez ensuite l’étiquette.',
      'Ne renommez pas les colonnes ensuite. S’il le faut, rouvrez l’étape dans Zapier et vérifiez chaque champ.',
      'Pour voir les doublons, sélectionnez la colonne `{cle_doublon}`, puis **Accueil > Mise en forme conditionnelle > Règles de mise en surbrillance des cellules > Valeurs en double**.',
    ],
  },
  prospectEmail: {
    file: 'email-prospect',
    title: 'E-mail au prospect',
    forWhom: 'Pour dire au prospect, dans la minute, que sa demande est bien arrivée.',
    replyTo: 'tapez l’adresse où vous lirez sa réponse',
    beforeTest:
      'Remplacez d’abord ce qui est entre crochets par vos mots. L’exemple peut être une vraie personne : pour le test, mettez donc votre propre adresse dans **To**, puis remettez l’étiquette `{email_normalise}` avant de publier.',
    watch: [
      '`{salutation}` s’adapte à chacun : « Bonjour Madame Dubois, », ou simplement « Bonjour, » quand le nom manque.',
      'Relisez le texte et mettez-y vos mots : il part au nom de votre société.',
      'La dernière phrase dit d’où viennent les coordonnées et mène à votre politique de confidentialité : gardez-la, elle vous permet d’informer le prospect comme le demande la loi. [RGPD](../rgpd.md) propose un texte pour cette politique.',
      'Ce message répond à une demande. N’y ajoutez pas de publicité sans l’accord de la personne.',
      'Un prospect sans e-mail valable ne reçoit rien : rappelez-le. Vous le trouverez grâce à l’e-mail à votre équipe.',
      'Avec Microsoft Outlook, l’action s’appelle aussi **Send Email** et demande à peu près les mêmes champs.',
    ],
  },
  hubspot: {
    file: 'hubspot',
    title: 'HubSpot : un contact par prospect',
    forWhom: 'Pour créer ou compléter la fiche de chaque prospect dans HubSpot.',
    before: [
      'Dans HubSpot, ouvrez **Paramètres > Propriétés > Propriétés de contacts** et créez trois propriétés de type texte, sur une seule ligne : « Formation souhaitée », « Préférence de rappel » et « Statut Ici Formation ». Si vous avez déjà des propriétés pour cela, gardez les vôtres.',
    ],
    training: 'Formation souhaitée',
    callback: 'Préférence de rappel',
    status: 'Statut Ici Formation',
    watch: [
      'HubSpot reconnaît une personne à son e-mail. Si elle a déjà une fiche, celle-ci est complétée : il n’y a pas de doublon.',
      missing('e-mail valable', 'HubSpot'),
      'Cette recette remplit tout ce que remplit la [connexion directe d’Ici Formation à HubSpot](../sans-zapier.md#hubspot-directement). Si celle-ci est active, demandez à tech@iciformation.fr de l’arrêter quand votre Zap marche : une seule des deux suffit.',
      'Si **Salutation** est chez vous une liste de choix, vérifiez qu’elle accepte « M. » et « Mme », ou laissez ce champ vide.',
    ],
  },
  pipedrive: {
    file: 'pipedrive',
    title: 'Pipedrive : une personne et un prospect',
    forWhom: 'Pour que chaque demande apparaisse dans l’onglet « Prospects » de Pipedrive.',
    before: [
      'Dans Pipedrive, ouvrez **Paramètres > Champs de données** et ajoutez trois champs aux personnes : « Formation souhaitée » et « Préférence de rappel », de type « Texte », et « {fiche} », de type « Texte long ». Si vous avez déjà des champs pour cela, gardez les vôtres.',
    ],
    training: 'Formation souhaitée',
    callback: 'Préférence de rappel',
    person:
      'choisissez la personne (ID) que l’étape précédente a créée ; si elle manque, testez d’abord l’étape précédente',
    watch: [
      'Ce que Zapier appelle « Lead » est un « prospect » dans Pipedrive en français. Vous le trouverez sous **Prospects > Boîte des prospects**.',
      'Une personne qui écrit deux fois aurait deux fiches. Pour l’éviter, remplacez **Create Person** par **Find Person**, cherchez par e-mail et cochez la case qui crée la personne si elle n’existe pas. Un prospect sans e-mail valable s’arrête alors là : l’e-mail à votre équipe vous le signale.',
      'Un prospect sans nom n’entre pas dans Pipedrive par cette recette, car Pipedrive exige un nom. L’e-mail à votre équipe vous le signale.',
    ],
  },
  salesforce: {
    file: 'salesforce',
    title: 'Salesforce : une piste par prospect',
    forWhom: 'Pour que chaque prospect devienne une piste dans Salesforce.',
    object: 'choisissez **Piste** (Lead)',
    names: {
      lastName: 'Nom',
      firstName: 'Prénom',
      company: 'Société',
      email: 'E-mail',
      phone: 'Téléphone',
      town: 'Ville',
      postcode: 'Code postal',
      source: 'Origine de la piste',
      description: 'Description',
    },
    noCompany: 'Particulier',
    chooseSource: 'choisissez l’origine qui désigne Ici Formation, si vous en avez une',
    watch: [
      'Salesforce exige un nom et une société. Un particulier n’a pas de société : le mot « Particulier » en tient lieu.',
      missing('nom de famille', 'Salesforce'),
      'Zapier montre les champs dans la langue de votre compte Salesforce. Si votre société en a rendu d’autres obligatoires, remplissez-les aussi.',
    ],
  },
  brevo: {
    file: 'brevo',
    title: 'Brevo : un contact par prospect',
    forWhom: 'Pour ranger vos prospects dans une liste Brevo et leur écrire depuis Brevo.',
    before: [
      'Dans Brevo, ouvrez **Contacts > Paramètres > Attributs de contact** et ajoutez deux attributs de type « Texte » : VILLE et FORMATION. Créez aussi une liste pour ces prospects.',
    ],
    attributes: {
      lastName: 'NOM',
      firstName: 'PRENOM',
      sms: 'SMS',
      town: 'VILLE',
      training: 'FORMATION',
    },
    list: 'choisissez la liste créée pour ces prospects',
    watch: [
      'Ces personnes ont demandé à être contactées pour une formation, pas à recevoir votre lettre d’information. Gardez-les dans une liste à part tant qu’elles n’ont pas donné leur accord.',
      'L’attribut SMS exige un numéro avec son indicatif (+33…), et Brevo n’accepte un numéro que sur une seule fiche. Si l’étape échoue pour cette raison, videz ce champ dans Zapier.',
      'Si Zapier propose aussi **Add or Update Contact**, ne prenez pas cette action : Zapier la marque « Deprecated », elle est obsolète.',
      missing('e-mail valable', 'Brevo'),
    ],
  },
  sellsy: {
    file: 'sellsy',
    title: 'Sellsy : un contact par prospect',
    forWhom: 'Pour retrouver chaque prospect parmi vos contacts dans Sellsy.',
    names: {
      lastName: 'Nom',
      firstName: 'Prénom',
      email: 'E-mail',
      phone: 'Téléphone',
      note: 'Note',
    },
    watch: [
      'Pour ouvrir aussi une opportunité, ajoutez une seconde action Sellsy et choisissez celle qui en crée une. Le Zap demande alors une offre payante.',
      missing('nom de famille', 'Sellsy'),
      twice('Sellsy'),
    ],
  },
  nocrm: {
    file: 'nocrm',
    title: 'noCRM.io : une opportunité par prospect',
    forWhom: 'Pour que chaque demande devienne une opportunité à suivre.',
    watch: [
      'noCRM.io appelle « opportunité » en français ce que Zapier appelle « Lead ».',
      'La [documentation de noCRM.io](https://nocrm.io/fr/no-code-academy/api-simplifiee) parle aussi d’une action **Call Simplified API** : vous n’en avez pas besoin ici.',
      twice('noCRM.io'),
    ],
  },
  trello: {
    file: 'trello',
    title: 'Trello : une carte par prospect',
    forWhom:
      'Pour faire avancer chaque demande de colonne en colonne, par exemple de « À rappeler » à « Inscrit ».',
    board: 'choisissez le tableau',
    list: 'choisissez la liste où arrivent les nouvelles demandes',
    watch: ['Gardez ce tableau privé : les cartes contiennent des coordonnées.', twice('Trello')],
  },
  airtable: {
    file: 'airtable',
    title: 'Airtable : une ligne par prospect',
    forWhom: 'Pour suivre vos prospects dans une table Airtable.',
    before: [
      'Dans Airtable, créez une table avec six champs de type « Texte sur une ligne » : `{nom_complet}`, `{tel_national}`, `{email_normalise}`, `{formation}`, `{horaire_rappel}` et `{date_affichee}`. Ajoutez-en un de type « Texte long » : `{fiche}`.',
    ],
    base: 'choisissez votre base',
    table: 'choisissez la table',
    watch: [
      'Si vous donnez un autre type à un champ, par exemple une liste de choix, Airtable peut refuser ce que la personne a tapé.',
      twice('Airtable'),
    ],
  },
  notion: {
    file: 'notion',
    title: 'Notion : une page par prospect',
    forWhom: 'Pour suivre vos prospects dans une base de données Notion.',
    before: [
      'Dans Notion, créez une base de données dont le titre est `{nom_complet}`, avec cinq propriétés de type « Texte » : `{tel_national}`, `{email_normalise}`, `{formation}`, `{horaire_rappel}` et `{date_affichee}`.',
      'Quand vous connectez Notion à Zapier, donnez-lui accès à cette base, et à elle seule.',
    ],
    database: 'choisissez votre base',
    watch: [
      'Le contenu de la page est la fiche du prospect : vous pouvez écrire à la suite.',
      twice('Notion'),
    ],
  },
  googleContacts: {
    file: 'google-contacts',
    title: 'Google Contacts : le nom s’affiche quand le prospect appelle',
    forWhom: 'Pour reconnaître un prospect quand il vous appelle ou vous écrit.',
    watch: [
      'Le numéro est au format international (+33…) : votre téléphone le reconnaît aussi depuis l’étranger.',
      'Une personne qui écrit deux fois aurait deux fiches. Google Contacts sait les réunir : **Fusionner et corriger**.',
      'Pensez à effacer les contacts qui n’ont pas abouti : on ne garde des coordonnées que tant qu’elles servent.',
    ],
  },
  googleCalendar: {
    file: 'google-agenda',
    title: 'Google Agenda : un rendez-vous pour rappeler',
    forWhom: 'Pour bloquer un quart d’heure au moment où le prospect souhaite être rappelé.',
    calendar: 'choisissez l’agenda de la personne qui rappelle',
    summary: text`Rappeler ${'nom_complet'}`,
    watch: [
      '`{rappel_prochain}` est le premier moment ouvré du créneau que le prospect souhaite : jamais un samedi, un dimanche ni un jour férié. Quand il a écrit « 14H-16H », c’est à 14 h.',
      'Quand il n’a donné qu’un moment de la journée, nous comptons le matin à partir de 9 h, midi à partir de 12 h, l’après-midi à partir de 14 h et le soir à partir de 18 h.',
      'Sans souhait, ou avec « indifférent », `{rappel_prochain}` est vide, et le filtre arrête le prospect : rappelez-le grâce à l’e-mail à votre équipe.',
      'Au test, le rendez-vous se place peu après la date de l’exemple, donc dans le passé : cherchez-le là dans votre agenda.',
      'Pour la fin, tapez un espace puis `+15m` juste après l’étiquette. Au test, vérifiez que le rendez-vous dure un quart d’heure. Sinon, ajoutez une étape **Formatter > Date / Time > Add/Subtract Time** et mettez son résultat.',
      'Dans les réglages de votre compte Zapier, le fuseau horaire doit être celui de Paris.',
    ],
  },
  slack: {
    file: 'slack',
    title: 'Slack : un message à votre équipe',
    forWhom: 'Pour prévenir l’équipe là où elle discute déjà.',
    channel: 'choisissez le canal, de préférence privé',
    watch: [
      privateChannel,
      'Si l’étape propose **Link Usernames and Channel Names**, laissez **No** : sinon, un « @channel » tapé dans le formulaire préviendrait tout le monde.',
    ],
  },
  teams: {
    file: 'teams',
    title: 'Microsoft Teams : un message à votre équipe',
    forWhom: 'Pour prévenir l’équipe dans un canal Teams.',
    team: 'choisissez votre équipe',
    channel: 'choisissez le canal, de préférence privé',
    format: 'si ce champ est proposé, choisissez le texte simple',
    watch: [privateChannel, microsoft],
  },
  sms: {
    file: 'sms',
    title: 'SMS au prospect',
    forWhom: 'Pour confirmer la demande par SMS à ceux qui ont laissé un numéro de portable.',
    from: 'choisissez votre numéro Twilio, ou tapez votre nom d’expéditeur',
    beforeTest:
      'Remplacez d’abord ce qui est entre crochets par le nom de votre société. L’exemple peut être une vraie personne : pour le test, mettez donc votre propre numéro dans **To Number**, puis remettez l’étiquette `{tel_international}` avant de publier.',
    watch: [
      'Chaque SMS est payant. Le filtre ne laisse passer que les portables.',
      'Avec Twilio, le SMS peut partir sous un nom à la place d’un numéro : un « Alphanumeric Sender ID » de 11 caractères au plus, sans accent. Le prospect voit alors votre nom, mais ne peut pas répondre.',
      'Le SMS part dès que le formulaire est rempli, même la nuit. Si cela vous gêne, préférez l’e-mail au prospect.',
      'Ce texte évite les apostrophes, le ç et les accents circonflexes : un seul de ces signes peut doubler le prix du SMS, qui ne contient alors que 70 caractères au lieu de 160. Si vous le changez, faites de même.',
      'Avec Brevo, OVHcloud ou un autre service d’envoi de SMS, les champs se ressemblent : un numéro et un message.',
    ],
  },
};
