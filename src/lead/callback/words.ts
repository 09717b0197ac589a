/**
 * The vocabulary of callback times, as sources of regular expressions for a text without capitals, accents
 * and apostrophes (`plain`).
 */

const oneOf = (...phrases: string[]): string => `(?:${phrases.join('|')})`;

export const WEEKDAY = String.raw`(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?)s?\b`;
export const DAY_OFF = String.raw`(?:week[ -]?end|sam(?:edi)?|dim(?:anche)?|(?:jours? )?ferie)s?\b`;
const MONTH = oneOf(
  'janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout',
  'sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?',
);

const HOUR = String.raw`(?:[01]?\d|2[0-3])`;
const MINUTE = String.raw`(?::?[0-5]\d| [0-5][05](?! ${MONTH}))(?: ?mi?n)?`;
/** A time of day with its unit: "9h", "9 heures 30", "9:30". */
export const CLOCK = String.raw`(?:${HOUR} ?h(?:(?:eu)?re?s?)?(?:${MINUTE})?|${HOUR}:[0-5]\d(?::[0-5]\d)?(?: ?h)?)(?![a-z\d:]| ?h(?:eu|r|\b))`;
/** One end of a slot, which may lack the unit ("9-12") or be noon. */
export const END = String.raw`(?:${CLOCK}|${HOUR}(?![a-z\d:])|midi\b)`;
/** An hour that isn't the one its figure says: "6h du soir". */
export const HOUR_OF_EVENING = String.raw`(?:0?\d|1[01]) ?h(?:eures?)?(?: ?\d\d)?(?= (?:du soir|de l apresmidi))`;
/** A set phrase for 12:00 to 14:00. */
export const NOON_TO_TWO = String.raw`(?:entre |de )?midi(?: et | a |[-/])2(?: ?h(?:eures)?)?(?![:\d]| \d)`;

/** Between a preposition and a time. */
export const ABOUT = '(?:(?:a|les|vers|environ) )*';

const CALL = '(?:r?appele[rz]|(?:re)?contacte[rz]|joindre)';
/** The only negation of a time. In "pas avant 9h et entre 12h et 14h", it isn't known how far it reaches. */
const not = (preposition: string): string =>
  `(?:(?:ne )?(?:pas|ni)(?: (?:me |m )?${CALL})?|ne (?:me |m )?${CALL} pas) ${preposition}(?! ${ABOUT}${CLOCK},? (?:et|ou) (?!pas |ni |ne ))`;
/** In front of a time from which one may call, and behind it. */
export const FROM = oneOf(
  String.raw`(?:a )?partir(?: d(?:e|u|es))?|a compter de|des|apres|passe(?= \d)`,
  not('(?:avant|plus tot que)'),
);
export const OR_LATER = '(?:(?:et|ou) (?:plus(?: tard)?|apres)|au plus tot|minimum)';
/** In front of a time until which one may call, and behind it. */
export const UNTIL = oneOf(
  'avant|jusqu au?|au plus tard|max(?:imum)?',
  not('(?:apres|plus tard que)'),
);
export const AT_MOST = '(?:(?:grand )?max(?:imum)?|(?:au )?plus tard|dernier delai)';

export const PARTS_OF_DAY = {
  matin: 'matine{0,2}s?|(?:avant|jusqu a)[ -](?:le )?midi',
  midi: 'midis?|(?:heures?|pause)(?: du| de)? (?:midi|dej(?:euner)?)|au dejeuner',
  'après-midi': 'apresmidi',
  soir: 'soir(?:ee)?s?',
};
/** Between "début" or "fin" and a part of the day. */
export const OF = '(?:de |d )?(?:la |le |l )?';

/** The day or week in which to call. "lundi 12 à 14h" may be a date or a slot, and is neither. */
export const DAY = oneOf(
  String.raw`\d{1,4}([/.-])\d{1,2}\1\d{1,4}|\d{1,2}/\d{1,2}(?![/:-]| ?h)`,
  String.raw`(?:\d{1,2}(?:er)?(?: | au | et |-))*${MONTH}(?: \d{4})?`,
  String.raw`(?:le|partir du) \d{1,2}(?:er|[/.-]\d{1,2})?(?![/:-]| ?h)|du \d{1,2} au \d{1,2}(?!:| ?h)`,
  String.raw`${WEEKDAY}(?! \d{1,2} (?:a|et|ou) \d)(?: \d{1,2}(?:er)?(?![\d:/-]| ?h))?|${DAY_OFF}`,
  '(?:apres[ -])?demain|lendemain|aujourd hui|ce jour|ce(?:t|tte)?(?= (?:matin|midi|soir|apres))',
  '(?:cette|(?:debut|milieu|fin) de(?: la)?) semaine|(?:semaine )?prochaine?s?',
  String.raw`dans (?:\d+|une|quelques) (?:jours?|semaines?)`,
);

/** On a working day, as calls are anyway. */
export const ANY_DAY = oneOf(
  '(?:tous les|chaque) jours?|en semaine|jours? (?:ouvres?|ouvrables?|de (?:la )?semaine)',
  '(?:peu|n|qu) importe (?:le |quels? )?jours?',
  '(?:du )?lun(?:di)?(?:-| au? )(?:ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?)',
);

export const ANY_TIME = oneOf(
  '24 ?h?(?:/| sur )24(?: ?h)?|h24|7 ?j(?:ours)?(?:/| sur )7|du matin au soir|flexibles?',
  'indifferente?s?|(?:peu |qu )(?:m )?importe|(?:ca |cela )?m est egal|tout me (?:va|convient)',
  'n importe(?: quand| quel(?:le)? (?:heure|moment|horaire|creneau))?|a votre convenance',
  '(?:pas|sans|aucune)(?: de| d)? (?:preference|contrainte|importance|horaire)s?(?: (?:particuli|precis)[a-z]*)?',
  '(?:quand|comme) (?:vous (?:voulez|pouvez|souhaitez)|ca vous arrange)',
  'journees?|tou(?:te?|te?s|s)(?: les?)? (?:moment|heure|temps|horaire|creneau)[sx]?',
  'heures? (?:de bureau|ouvrables|ouvrees)',
  '(?:des que|(?:le |au )?plus (?:tot|vite|rapidement)) possible|au plus vite|asap',
);

export const PHONE = String.raw`(?:(?:00)?33 ?(?:\(0\))? ?|0)[1-9]([ .-]?)\d\d(?:\1\d\d){3}`;

const NEUTRAL_WORDS = `
  bonjour bonsoir madame monsieur oui ok cordialement merci beaucoup svp stp
  je j me m moi vous peux pouvez pourrez veuillez suis serai est etre
  aimerais prefere prefererais souhaite souhaiterais souhaitee voudrais
  ${CALL} appel appels appele appelee rappel rappele rappelee contacte contactee joint jointe
  disponible disponibles dispo dispos disponibilite disponibilites libre joignable possible
  telephone tel moment creneau creneaux horaire horaires heure heures
  plutot surtout idealement ideal mieux bien parfait preference seulement uniquement
  vers environ alentours environs pile
  le la les l un de d du des a au aux et ou puis soit sinon voire mais partir
`;

/** Courtesies and joining words, which change nothing. */
export const NEUTRAL = oneOf(
  'bon(?:ne)? (?:fin (?:de |d ))?(?:journee|soir(?:ee)?|apresmidi|matin(?:ee)?)',
  's il (?:vous|te) plait|d avance|d accord|si possible|de mon cote|c est|ce serait|par telephone',
  'pas (?:de )?(?:souci|probleme)s?(?: pour)?|pour (?=me |m |etre |un )|on peut',
  'je ne (?:peux|(?:suis|serai) (?:dispo(?:nible)?|libre|joignable)) qu[ea]?',
  String.raw`(?:rdv|rendez-vous)(?= (?:le )?\d{1,2}(?:/|-\d\d?-))`,
  `(?:dans|en|pendant|durant|tou(?:te?|te?s|s)|chaque)(?= (?:l |la |les? )?(?:debut|fin|milieu|matin|midi|apresmidi|soir|journee|pause|${WEEKDAY}|${DAY_OFF}|${MONTH}))`,
  AT_MOST,
  OR_LATER,
  ...NEUTRAL_WORDS.trim().split(/\s+/),
);
