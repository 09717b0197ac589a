/** The vocabulary, as sources of regular expressions for a text in plain letters (`plain`). */
const oneOf = (...phrases: string[]): string => `(?:${phrases.join('|')})`;

export const WEEKDAY = String.raw`(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?)s?\b`;
export const DAY_OFF = String.raw`(?:week[ -]?end|sam(?:edi)?|dim(?:anche)?|(?:jours? )?ferie)s?\b`;
const MONTH =
  '(?:janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|(?:sept|nov|dec)(?:embre)?|oct(?:obre)?)';

/** The day or week in which to call. "lundi 12 à 14h" may be a date or a slot, and is neither. */
export const DAY = oneOf(
  String.raw`\d{1,4}([/.-])\d{1,2}\1\d{1,4}|\d{1,2}/\d{1,2}(?![/:-]| ?h)`,
  String.raw`(?:\d{1,2}(?:er)?(?: | au | et |-))*${MONTH}(?: \d{4})?`,
  String.raw`(?:le|partir du) \d{1,2}(?:er|[/.-]\d{1,2})?(?![/:-]| ?h)|du \d{1,2} au \d{1,2}(?!:| ?h)`,
  String.raw`${WEEKDAY}(?! \d{1,2} (?:a|et|ou) \d)(?: \d{1,2}(?:er)?(?![\d:/-]| ?h))?|${DAY_OFF}`,
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

const HOUR = String.raw`(?:[01]?\d|2[0-3])`;
const MINUTE = String.raw`(?::?[0-5]\d| [0-5][05](?! ${MONTH}))(?: ?mi?n)?`;
/** A time of day with its unit ("9h", "9 heures 30", "9:30"); the end of a slot may lack it, or be noon. */
export const CLOCK = String.raw`(?:${HOUR} ?h(?:(?:eu)?re?s?)?(?:${MINUTE})?|${HOUR}:[0-5]\d(?::[0-5]\d)?(?: ?h)?)(?![a-z\d:]| ?h(?:eu|r|\b))`;
export const END = String.raw`(?:${CLOCK}|${HOUR}(?![a-z\d:])|midi\b)`;
/** "6h du soir" isn't 06:00. */
export const HOUR_OF_EVENING = String.raw`(?:0?\d|1[01]) ?h(?:eures?)?(?: ?\d\d)?(?= (?:du soir|de l apresmidi))`;
export const NOON_TO_TWO = String.raw`(?:entre |de )?midi(?: et | a |[-/])2(?: ?h(?:eures)?)?(?![:\d]| \d)`;

export const ABOUT = '(?:(?:a|les|vers|environ) )*';
const CALL = '(?:r?appele[rz]|(?:re)?contacte[rz]|joindre)';
/** The only negation of a time; not in "pas avant 9h et entre 12h et 14h", where its reach is unclear. */
const not = (preposition: string): string =>
  `(?:(?:ne )?(?:pas|ni)(?: (?:me |m )?${CALL})?|ne (?:me |m )?${CALL} pas) ${preposition}(?! ${ABOUT}${CLOCK}[ ,/&+-]+(?:(?:et|ou) (?!pas |ni |ne )|apres |avant ))`;
/** In front of a time from which one may call and behind it, then the same for a time until which. */
export const FROM = String.raw`(?:(?:a )?partir(?: d(?:e|u|es))?|a compter de|des|apres|passe(?= \d)|${not('(?:avant|plus tot que)')})`;
export const OR_LATER = '(?:(?:et|ou) (?:plus(?: tard)?|apres)|au plus tot|minimum)';
export const UNTIL = `(?:avant|jusqu au?|au plus tard|max(?:imum)?|${not('(?:apres|plus tard que)')})`;
export const AT_MOST = '(?:(?:grand )?max(?:imum)?|(?:au )?plus tard|dernier delai)';

export const PARTS_OF_DAY = {
  matin: 'matine{0,2}s?|(?:avant|jusqu a)[ -](?:le )?midi',
  midi: 'midis?|(?:heures?|pause)(?: du| de)? (?:midi|dej(?:euner)?)|au dejeuner',
  'après-midi': 'apresmidi',
  soir: 'soir(?:ee)?s?',
};
export const OF_THE = '(?:de |d )?(?:la |le |l )?';
export const ANY_TIME = oneOf(
  '24 ?h?(?:/| sur )24(?: ?h)?|h24|7 ?j(?:ours)?(?:/| sur )7|du matin au soir|flexibles?',
  'indifferente?s?|(?:peu |qu )(?:m )?importe|(?:ca |cela )?m est egal|tout me (?:va|convient)',
  'n importe(?: quand| quel(?:le)? (?:heure|moment|horaire|creneau))?|a votre convenance|rapidement|asap',
  '(?:pas|sans|aucune)(?: de| d)? (?:preference|contrainte|importance|horaire)s?(?: (?:particuli|precis)[a-z]*)?',
  '(?:quand|comme) (?:vous (?:voulez|pouvez|souhaitez)|ca vous arrange)|(?:heures?|horaires?) (?:de bureau|ouvrables|ouvrees)',
  'journees?|tou(?:te?|te?s|s)(?: les?)? (?:moment|heure|temps|horaire|creneau)[sx]?',
  '(?:des que|(?:le |au )?plus (?:tot|vite|rapidement)) possible|au plus vite',
);

export const PHONE = String.raw`(?:(?:00)?33 ?(?:\(0\))? ?|0)[1-9]([ .-]?)\d\d(?:\1\d\d){3}`;

const COURTEOUS_WORDS = `
  bonjour bonsoir madame monsieur oui ok cordialement merci beaucoup svp stp
  je j me m moi vous peux pouvez pourrez veuillez suis serai serait etre
  aimerais prefere prefererais souhaite souhaiterais souhaitee voudrais
  ${CALL} appel appels appele appelee rappel rappele rappelee contacte contactee joint jointe
  disponible disponibles dispo dispos disponibilite disponibilites libre joignable possible
  telephone tel moment creneau creneaux horaire horaires heure heures vers environ alentours environs
  plutot surtout idealement ideal mieux parfait preference seulement uniquement pile
  le la les l un de d du a au aux puis soit sinon voire mais
`;
/** Courtesies and joining words, which change nothing. */
export const COURTESY = oneOf(
  'bon(?:ne)? (?:fin (?:de |d ))?(?:journee|soir(?:ee)?|apresmidi|matin(?:ee)?)',
  's il (?:vous|te) plait|d avance|d accord|si possible|de mon cote|par telephone|non[ -]stop',
  '(?:c|mieux|ideal) est|ce serait|on peut|(?:et|ou)(?= )|pas (?:de )?(?:souci|probleme)s?(?: pour)?',
  'je ne (?:peux|(?:suis|serai) (?:dispo(?:nible)?|libre|joignable)) qu[ea]?',
  String.raw`(?:partir d(?:e|u|es)|des)(?! \d)|(?:rdv|rendez-vous)(?= (?:le )?\d{1,2}(?:/|-\d\d?-))`,
  'pour(?= (?:me|m|etre|un) )|(?:mon|ma|mes)(?= (?:creneau|dispo|pause))',
  `(?:dans|en|sur|pendant|durant|tou(?:te?|te?s|s)|chaque)(?= (?:l |la |les? )?(?:debut|fin|milieu|matin|midi|apresmidi|soir|journee|heure du|(?:ma )?pause|${WEEKDAY}|${DAY_OFF}|${MONTH}))`,
  `${AT_MOST}|${OR_LATER}`,
  ...COURTEOUS_WORDS.trim().split(/\s+/),
);
