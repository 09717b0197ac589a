/** The vocabulary, as sources of regular expressions for a text in plain letters (`plain`). */
const oneOf = (...phrases: string[]): string => `(?:${phrases.join('|')})`;
export const WEEKDAY = String.raw`(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?)s?\b`;
export const DAY_OFF = String.raw`(?:week[ -]?end|sam(?:edi)?|dim(?:anche)?|(?:jours? )?ferie)s?\b`;
const MONTH =
  '(?:janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|(?:sept|nov|dec)(?:embre)?|oct(?:obre)?)';

/** The day or week in which to call. "lundi 12 à 14h" may be a date or a slot, and is neither. */
export const DAY = oneOf(
  String.raw`\d{1,4}([/.-])\d{1,2}\1\d{1,4}|\d{1,2}/\d{1,2}(?![/:-])`,
  String.raw`(?:\d{1,2}(?:er)?(?: | au | et |-))*${MONTH}(?: \d{4})?`,
  String.raw`(?:le|partir du) \d{1,2}(?:er|[/.-]\d{1,2})?(?![/:-])|du \d{1,2} au \d{1,2}(?!:)`,
  String.raw`${WEEKDAY}(?! \d{1,2} (?:a|et|ou) \d)(?: \d{1,2}(?:er)?(?![\d:/-]))?|${DAY_OFF}`,
  '(?:apres[ -])?demain|lendemain|aujourd hui|ce jour|ce(?:t|tte)?(?= (?:matin|midi|soir|apres))',
  '(?:cette|(?:debut|milieu|fin) de(?: la)?) semaine|(?:semaine |mois )?prochaine?s?',
  String.raw`dans (?:\d+|une|quelques) (?:jours?|semaines?)`,
);
/** A day on which calls are made anyway. */
export const ANY_DAY = oneOf(
  '(?:tous les|chaque) jours?|(?:en|toute la) semaine|(?:peu|n|qu) importe (?:le |quels? )?jours?',
  '(?:du )?lun(?:di)?(?:-| au? )(?:ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?)',
  'jours? (?:ouvres?|ouvrables?|de (?:la )?semaine)',
);

/** A time of day; one end of a slot may lack its unit ("9-12") or be noon. */
export const CLOCK = String.raw`(?:[01]?\d|2[0-3])h[0-5]\d`;
export const END = String.raw`(?:${CLOCK}|(?:[01]?\d|2[0-3])(?![a-z\d:])|midi\b)`;
/** What may stand between one of these and the time. */
export const ABOUT = '(?:(?:a|les|vers|environ) )*';
export const CALL = '(?:r?appele[rz]|(?:re)?contacte[rz]|telephone[rz]|joindre)';
/** In front of a time from which one may call and behind it, then the same for a time until which. */
export const FROM = String.raw`(?:(?:a )?partir(?: d(?:e|u|es))?|a compter de|des|apres|passe(?= \d))`;
export const OR_LATER = '(?:(?:et|ou) (?:plus(?: tard)?|apres)|au plus tot|minimum)';
export const UNTIL = '(?:avant|jusqu au?|au plus tard|max(?:imum)?)';
export const AT_MOST = '(?:(?:grand )?max(?:imum)?|(?:au )?plus tard|dernier delai)';

export const PARTS_OF_DAY = {
  matin: 'matine{0,2}s?|(?:avant|jusqu a)[ -](?:le )?midi',
  midi: 'midis?|(?:heures?|pause)(?: du| de)? (?:midi|dej(?:euner)?)|au dejeuner',
  'après-midi': 'apresmidi',
  soir: 'soir(?:ee)?s?',
};
export const ANY_TIME = oneOf(
  '24 ?h?(?:/| sur )24(?: ?h)?|h24|7 ?j(?:ours)?(?:/| sur )7|du matin au soir|flexibles?',
  'indifferente?s?|(?:peu |qu )(?:m )?importe|(?:ca |cela )?m est egal|tout me (?:va|convient)',
  'n importe(?: quand| quel(?:le)? (?:heure|moment|horaire|creneau))?|a votre convenance|rapidement|asap',
  '(?:pas|sans|aucune?)(?: de| d)? (?:preference|contrainte|importance|horaire|heure)s?(?: (?:particuliere?|precise?)s?)?',
  '(?:quand|comme) (?:vous (?:le )?(?:voulez|pouvez|souhaitez)|ca vous arrange)|(?:heures?|horaires?) (?:de bureau|ouvrables|ouvrees)',
  'journees?|tou(?:te?|te?s|s)(?: les?)? (?:moment|heure|temps|horaire|creneau)[sx]?',
  '(?:des que|(?:le |au )?plus (?:tot|vite|rapidement)) possible|au plus vite',
);

const COURTEOUS_WORDS = `
  bonjour bonsoir madame monsieur oui ok cordialement merci beaucoup svp stp
  je j me m moi vous peux pouvez pourrez veuillez suis serai serait etre
  aimerais prefere preferes prefererais souhaite souhaiterais souhaitee voudrais
  ${CALL} appel appels appele appelee rappel rappele rappelee contact contacte contactee joint jointe e
  disponible disponibles dispo dispos disponibilite disponibilites libre joignable possible
  telephone tel numero moment creneau creneaux horaire horaires heure heures vers environ env alentours environs
  plutot surtout idealement ideal mieux parfait preference seulement uniquement pile precise precises
  le la les l un de d du a au aux puis soit sinon voire mais
`;
/** Courtesies and joining words, which change nothing. */
export const COURTESY = oneOf(
  'bon(?:ne)? (?:fin (?:de |d ))?(?:journee|soir(?:ee)?|apresmidi|matin(?:ee)?)',
  's il (?:vous|te) plait|d avance|d accord|si possible|de mon cote|par telephone|non[ -]stop',
  '(?:c|mieux|ideal) est|ce serait|on peut|(?:et|ou)(?= )|pas (?:de )?(?:souci|probleme)s?(?: pour)?',
  'je ne (?:peux|(?:suis|serai) (?:dispo(?:nible)?|libre|joignable)) qu[ea]?',
  String.raw`(?:partir d(?:e|u|es)|des)(?! \d)|(?:rdv|rendez-vous)(?= (?:le )?\d{1,2}(?:/|-\d\d?-))`,
  `pour(?= (?:me|m|etre|un) )|(?:mon|ma|mes)(?= (?:creneau|dispo|pause))|${AT_MOST}|${OR_LATER}`,
  `(?:dans|en|sur|pendant|durant|tou(?:te?|te?s|s)|chaque)(?= (?:l |la |les? )?(?:debut|fin|milieu|matin|midi|apresmidi|soir|journee|heure du|(?:ma )?pause|${WEEKDAY}|${DAY_OFF}|${MONTH}))`,
  ...COURTEOUS_WORDS.trim().split(/\s+/),
);
