import fc from 'fast-check';
import { readCallback } from '../src/lead/callback/callback.ts';

const TUESDAY_MORNING = Date.parse('2026-11-24T08:00:00+01:00');
const NOTHING = { debut: '', fin: '', moment: '', prochain: '' };

/** What is read from a text: start and end of the slot, the moment, and whether the next one is known. */
const read = (text: string): string => {
  const { debut, fin, moment, prochain } = readCallback(text, TUESDAY_MORNING);
  return [debut, fin, moment, prochain && 'next'].map((one) => one || '-').join(' ');
};

/** Lines of "what = way to say it | way to say it", one row a way. */
const rowsOf = (lines: string): [text: string, what: string][] =>
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [what = '', ways = ''] = line.split(' = ');
      return ways.split(' | ').map((way): [string, string] => [way, what]);
    });

const SAID = rowsOf(`
07:00 09:00 matin next = 7h-9h
08:00 09:00 matin next = entre 8 et 9h
08:00 10:00 matin next = 8-10h | 8h à 10h | 8/10h
08:00 12:00 matin next = 8h12h
08:00 20:00 indifférent next = 8h-20h | 7j/7 de 8h à 20h
08:00 - matin next = dès 8h le matin
08:30 10:00 matin next = le matin entre 8h30 et 10h
08:30 12:00 - next = de 8h30 à 12h00 et de 13h30 à 17h00
09:00 10:00 matin - = demain entre 9h et 10h
09:00 10:00 matin next = 9h-10h ou 11h-12h
09:00 10:00 - next = entre 9h et 10h ou entre 16h et 17h
09:00 11:00 matin next = 9h-11h du matin | entre neuf heures et onze heures | à partir de 9h et jusqu’à 11h
09:00 11:00 matin next = le matin entre 9 et 11
09:00 11:30 matin next = de 9h jusqu’à 11h30 | 9h-11h30
09:00 12:00 matin - = 9h-12h (pas le mercredi) | lundi 9-12
09:00 12:00 matin next = entre 9h et 12h | de 9 h à 12 h | 9h00-12h00 | 09:00 - 12:00 | 09:00:00-12:00:00
09:00 12:00 matin next = 9-12 | 9 - 12 | 9 à 12 | entre 9 et 12 | de 9h à midi | 9h-midi | de 9 à midi
09:00 12:00 matin next = Matin (9h-12h) | Matin - 9h-12h | du lundi au vendredi de 9h à 12h
09:00 12:00 matin next = lundi-vendredi 9-12 | 9hà12h | Horaires : 9-12 | 9 -12 | 9- 12 | 9/12h
09:00 12:00 matin next = entre les 9h et les 12h | n’importe le jour, 9h-12h | peu importe le jour, 9h-12h
09:00 12:00 matin next = 9h-12h, bon après-midi | 9h-12h bonne matinée | 9h-12h bonsoir | 9h-12h bon soir
09:00 12:00 matin next = 9h-12h, bonne soirée | 9h-12h, bonne fin d’après-midi
09:00 12:00 matin next = Je suis disponible de 9h à 12h | 9h 12h | 9H00 / 12H00
09:00 12:00 - - = le mercredi de 9h à 12h et le vendredi de 14h à 17h
09:00 12:00 - next = 9h-12h et 14h-17h | 9h-12h / 14h-18h | 9h-12h/14h-18h | 9-12 / 14-18 | 9-12h/14-18h
09:00 12:00 - next = matin 9h-12h, après-midi 14h-17h | 9h-12 et 14h-18 | 9h à 12h et de 14h à 18h
09:00 12:00 - next = 9h - 12h puis 14h - 17h | 9h/12h - 14h/18h
09:00 14:00 matin next = 9h-14h
09:00 15:30 matin next = 9h-15h30
09:00 16:00 indifférent next = 9h-16h
09:00 17:00 indifférent - = entre 9h et 17h sauf mercredi
09:00 17:00 indifférent next = Journée (9h-17h)
09:00 17:00 indifférent next = Bonjour, vous pouvez me contacter du lundi au vendredi de 9h00 à 17h00. Cordialement
09:00 18:00 indifférent next = 9h-18h | le matin ou l’après-midi, de 9h à 18h | 09h00 - 18h00
09:00 18:00 indifférent next = jours ouvrés 9h-18h | 9h à 18h non-stop
09:00 - indifférent next = toute la journée à partir de 9h | ne m’appelez pas avant 9h
09:00 - indifférent next = pas avant neuf heures
09:00 - matin next = vers 9h du matin | le matin, 9h
09:30 12:00 matin next = 9h30à12h | 9h30 à 12h
09:30 - indifférent next = à partir de 9h30 | à partir 9h30 | à partir des 9h30 | pas avant 9h30
09:30 - matin next = neuf heures trente | à neuf heures et demie | 9 heures trente
10:00 11:00 matin next = Bonsoir, entre 10h et 11h. Bonne soirée
10:00 11:30 matin next = idéalement entre 10h et 11h30
10:00 12:00 matin - = lundi 10-12 | mardi ou jeudi entre 10h et 12h
10:00 12:00 matin next = entre 10h et midi | tous les jours de 10h à 12h
10:00 12:00 - next = vous pouvez m’appeler entre 10h et 12h ou 14h et 16h | 10h-12h/14h-16h
10:00 - indifférent next = pas avant 10h | en journée après 10h
10:00 - matin - = le 12/05 à 10h | 2026-05-12 10:00 | demain à 10h | lundi prochain à 10h | le 15 mars à 10h
10:00 - matin next = vers dix heures | Le matin mais pas avant 10h | dix heures | à 10 heures
10:30 11:30 matin next = 10h30/11h30
11:00 13:00 matin next = De onze heures à treize heures
11:00 - matin next = aux alentours de 11h | je souhaiterais être appelée vers 11h
11:30 13:00 midi next = le midi 11h30-13h
11:30 15:30 matin next = 11h30-15h30
12:00 13:00 midi next = le midi entre 12h et 13h
12:00 13:30 midi next = de midi à 13h30 | Dispo entre 12h et 13h30 s’il vous plaît
12:00 14:00 midi next = entre midi et 14h | 12h-14h | midi/14h | entre midi et deux | Entre midi et 2
12:00 14:00 midi next = entre midi et 2h | midi-deux | midi-14 | entre midi et deux svp | midi et 2 heures
12:00 14:00 midi next = entre 12h et 14h (pause déjeuner) | entre midi et 14 heures
12:00 14:00 midi next = je suis disponible entre 12h et 14h | mon créneau : 12h-14h
12:00 14:00 - next = 12h-14h ou 18h-20h
12:00 15:00 midi next = 12h-15h
12:00 15:30 midi next = pause déjeuner 12h-15h30
12:00 17:00 après-midi next = de midi à 17h
12:00 18:00 après-midi next = 12h-18h
12:00 20:00 après-midi next = 12h-20h | entre midi et 20h
12:00 - après-midi next = à partir de 12h | à partir de midi
12:00 - midi next = 12h | le midi à partir de 12h
12:15 - midi next = midi et quart
12:30 13:30 midi next = 12h30/13h30 | Entre 12h30 et 13h30.
12:30 14:00 midi next = midi et demi - 14h
12:30 - midi next = midi et demi | midi trente
13:00 14:00 midi next = 13h-14h
13:00 17:00 après-midi next = Après-midi (13h-17h) | 13h-17h
13:00 17:00 - next = 13h-17h ou 18h-20h
13:00 - après-midi next = après 13h
13:00 - midi next = 13h
13:30 15:00 midi next = 13h30-15h
13:30 15:30 après-midi next = entre 13h30 et 15h30
14:00 16:00 après-midi - = lundi de 14h à 16h | le 12/05 de 14h à 16h | mardi 12 mai 2026, 14h-16h
14:00 16:00 après-midi - = 14h-16h sauf le mercredi | rdv 12-05-2026 14h-16h | rdv 12/5 14h-16h
14:00 16:00 après-midi - = rdv 12/11 14h-16h | lun 14h-16h | lun. 14h-16h | lundi 14h-16h | lundis 14h-16h
14:00 16:00 après-midi - = mar 14h-16h | mardi 14h-16h | mer 14h-16h | mercredi 14h-16h | jeu 14h-16h
14:00 16:00 après-midi - = jeudi 14h-16h | ven 14h-16h | vendredi 14h-16h | sam 14h-16h | samedi 14h-16h
14:00 16:00 après-midi - = dim 14h-16h | dimanche 14h-16h | fériés 14h-16h | jours fériés 14h-16h
14:00 16:00 après-midi - = weekend 14h-16h | week end 14h-16h | week-end 14h-16h | week-ends 14h-16h
14:00 16:00 après-midi - = 14h-16h sauf lundi | 14h-16h sauf lundi et mardi | 14h-16h sauf le lundi et mardi
14:00 16:00 après-midi - = 14h-16h sauf le lundi et le mardi | 14h-16h sauf les lundis et les mardis
14:00 16:00 après-midi - = 14h-16h pas le lundi ni le mardi | mardi et jeudi 14h-16h | 14h-16h, pas lundi.
14:00 16:00 après-midi next = 14H-16H | 14-16h | 14h-16 | 14h/16h | 14h→16h | 14h -> 16h | 14h – 16h
14:00 16:00 après-midi next = 14h — 16h | entre 14 et 16h | entre 14h et 16 | de 14 heures à 16 heures
14:00 16:00 après-midi next = 14hrs - 16hrs | après 14h et avant 16h | 14h-16h svp merci
14:00 16:00 après-midi next = 14h-16h, pas le week-end | 06 39 98 00 01 de 14h à 16h | １４ｈ－１６ｈ
14:00 16:00 après-midi next = Horaire:14h-16h | 14h-16h - 06 39 98 00 01 | 06-39-98-00-01 14h-16h
14:00 16:00 après-midi next = +33 6 39 98 00 01, 14h-16h | 0033 6 39 98 00 01, 14h-16h
14:00 16:00 après-midi next = +33 (0)6 39 98 00 01, 14h-16h | +33639980001 14h-16h | lun-ven 14h-16h
14:00 16:00 après-midi next = lundi à vendredi 14h-16h | lundi au samedi 14h-16h | 14h-16h sauf week-end
14:00 16:00 après-midi next = 14h-16h hors les week-ends et fériés
14:00 16:00 après-midi next = 14h-16h hors week-end et les jours fériés
14:00 16:00 après-midi next = 14h-16h sauf le samedi et le dimanche | 14h-16h pas le samedi ni le dimanche
14:00 16:00 après-midi next = 14h-16h sauf samedi et dimanche | pas de souci, 14h-16h | pas souci, 14h-16h
14:00 16:00 après-midi next = pas de problème pour 14h-16h | pas de problèmes, 14h-16h
14:00 16:00 après-midi next = 14h-16h bonne matinée | 14h-16h bon matin | 14h-16h, bonne fin de matinée
14:00 16:00 après-midi next = 14:00h-16:00h | 14:00 h - 16:00 h | de quatorze à seize heures
14:00 16:00 après-midi next = Rappel souhaité : 14h-16h | Je souhaite être rappelé entre 14h et 16h
14:00 16:30 après-midi next = 14h16h30
14:00 17:00 après-midi next = peu importe entre 14h et 17h | vous pouvez me joindre entre 14h et 17h
14:00 17:00 après-midi next = l’après-midi de 14h à 17h
14:00 18:00 après-midi next = pas avant 14h ni après 18h | à partir de 14h mais pas après 18h
14:00 - après-midi - = mercredi 12 à partir de 14h | le 12 à 14h | 14h en janv | 14h en janvier | 14h en fév
14:00 - après-midi - = 14h en févr | 14h en février | 14h en mars | 14h en avr | 14h en avril | 14h en mai
14:00 - après-midi - = 14h en juin | 14h en juil | 14h en juillet | 14h en août | 14h en sept
14:00 - après-midi - = 14h en septembre | 14h en oct | 14h en octobre | 14h en nov | 14h en novembre
14:00 - après-midi - = 14h en déc | 14h en décembre | 14h 15 mai | 14h 1er mai | 14h 15 mai 2027 | lundi 14h
14:00 - après-midi next = 14h ou 16h | ne pas appeler avant 14h | dès que possible après 14h | vers 14h
14:00 - après-midi next = à 14h | 14h | 14 H | à14h | 14h, 18h max | ne pas m’appeler avant 14h
14:00 - après-midi next = ne pas me rappeler avant 14h | ne pas rappeler avant 14h | pas plus tôt que 14h
14:00 - après-midi next = à partir 14h | 14heure | 14 heure | 14hre | 14:00h | 14h ou plus tard
14:00 - après-midi next = merci d’appeler après 14h | à compter de 14h | dès 14 heures
14:00 - après-midi next = téléphonez-moi à 14h précises | je préfère être contacté(e) vers 14h
14:15 - après-midi next = 14h et quart | 14 heures et quart | 14heure et quart | 14 h et quart | 14h15
14:30 15:30 après-midi next = 14h30-15h30 uniquement
14:30 16:00 après-midi next = 14h30 à 16h
14:30 - après-midi next = 14h et demie | 14 heures et demi | 14h et demi | 14 heure et demie | 14 h 30
15:00 - après-midi - = vendredi après-midi à partir de 15h | Rappelez-moi demain à 15h s’il vous plaît
15:00 - après-midi next = appelez-moi vers 15h | plutôt l’après midi vers 15h | rappelez-moi à 15h
16:00 - après-midi next = Appelez moi après 16h svp
16:00 - soir next = le soir à 16h
16:30 - soir next = à partir de 16h30 le soir
17:00 19:00 après-midi next = entre 17 h et 19 h
17:00 - après-midi next = après 17h svp | fin de journée, vers 17h | je suis joignable après 17h
17:00 - après-midi next = dix-sept heures | aux environs de 17h | tel après 17h | par téléphone après 17h
17:00 - après-midi next = 17h00 et après
17:30 19:00 après-midi next = De 17 heures 30 à 19 heures
17:30 19:00 soir next = En soirée, 17h30 - 19h
17:30 - après-midi next = dès 17h30 | Vous pouvez m’appeler à partir de 17h30
17:30 - soir next = le soir à partir de 17h30
18:00 19:00 soir next = vers 18h-19h
18:00 20:00 soir next = 18h-20h | Me joindre de préférence entre 18h et 20h | de 18 à 20h | 18h/20h
18:00 - soir - = après 18h ou le week-end
18:00 - soir next = à partir de 18h | A partir de 18 heures | après 18h | après les 18h
18:00 - soir next = Merci de me rappeler après 18h | en semaine après 18h
18:00 - soir next = à partir de 18h du lundi au vendredi | l’idéal serait vers 18h | environ 18h
18:00 - soir next = 18h environ
18:30 19:45 soir next = 18h30 à 19h45
18:30 - soir next = 18h30 | 18 h 30 | 18:30 | à partir de dix-huit heures trente
18:30 - soir next = le soir, à partir de 18h30 si possible | tous les soirs à partir de 18 heures 30
18:30 - soir next = Après 18h30 en semaine
19:00 - soir - = ce soir après 19h
19:00 - soir next = le soir après 19h | en soirée à partir de 19h
20:00 - soir next = après 20h
- - après-midi - = cet aprèm | fin d’après-midi | 2h de l’après-midi | 9h de l’après-midi
- - après-midi - = plutôt en fin d’après-midi | le mercredi après-midi | cet après-midi
- - après-midi next = après-midi | APRES MIDI | l’après midi | dans l’apres-midi | aprem | ap midi
- - après-midi next = apre midi | apres midi | apr.midi | apr. midi | apr midi | ap-midi | après midis
- - après-midi next = après le midi | apm | aprm | apem | aprèm
- - après-midi next = je préfère être contactée en début d’après-midi | je préfère l’après-midi
- - après-midi next = les après-midis | l’aprem
- - indifférent - = indifférent | Indifferent | peu importe | n’importe quand | N’importe quelle heure
- - indifférent - = toute la journée | en journée | à tout moment | tous les horaires | Peu m’importe
- - indifférent - = ça m’est égal | pas de préférence | dès que possible | ASAP | le plus tôt possible
- - indifférent - = 24h/24 | 24h/24 7j/7 | matin, après-midi ou soir | du matin au soir | dispo 24h/24
- - indifférent - = 24/24 | 24h/24h | 24 h/24 h | 24h sur 24 | 24h/24, 7j/7 | 7j/7 | 7 j/7 | 7 jours/7
- - indifférent - = 7 jours sur 7 | h24 | pas préférence | sans contrainte | aucune préférence
- - indifférent - = sans horaires précis | pas d’horaire particulier | pas d’importance
- - indifférent - = joignable à tout moment | Je suis libre toute la journée
- - indifférent - = pas de préférence particulière | quand vous voulez | mercredi toute la journée
- - indifférent - = n’importe quand dans la journée | rapidement | au plus vite svp | heures de bureau
- - indifférent - = aucun horaire particulier | pas d’heure précise | quand vous le souhaitez
- - indifférent - = horaires de bureau | toute la journée sauf le mercredi | dans la journée
- - matin - = demain matin | le samedi matin | vendredi matin | lundi, mardi ou jeudi matin | fin de matinée
- - matin - = à partir du 15 mars le matin | si possible en fin de matinée
- - matin - = je serai disponible demain matin
- - matin next = matin | Matin | le matin | en matinée | avant midi | avant-midi | jusqu’à midi
- - matin next = toute la matinée | n’importe quel jour le matin | peu importe jour, le matin
- - matin next = n’importe quels jours le matin | de préférence le matin | le matin de préférence, merci
- - matin next = tous les matins | dans la matinée | en matinée de préférence
- - matin next = Bonjour, je suis disponible le matin. Merci | en début de matinée
- - matin next = dès que possible le matin | les matins | le mieux est le matin
- - matin next = Vous pouvez me contacter le matin au 06 39 98 00 01 | j’aimerais être contacté le matin
- - midi next = midi | à midi | heure du déjeuner | pendant la pause déjeuner | sur l’heure du midi
- - midi next = pendant ma pause déjeuner | pause de midi | le midi | vers midi
- - soir - = 6h du soir | 8h-10h du soir | 9h du soir | 10h du soir | le soir sauf le vendredi
- - soir - = soirée ou week-end
- - soir next = soir | le soir | soirée | plutôt en début de soirée | Bonjour, plutôt le soir. Bonne journée
- - soir next = je préfère être rappelé le soir | je ne suis disponible que le soir | uniquement le soir
- - soir next = le soir uniquement
- 08:30 - - = avant 8h30 ou après 17h30
- 09:00 matin - = avant 9h le matin | le matin avant 9h
- 09:00 - - = avant 9h ou après 17h
- 10:00 matin - = avant 10h
- 10:00 - - = avant 10h ou après 18h
- 11:00 matin next = disponible tous les matins avant 11h
- 11:30 matin - = jusqu’à 11h30
- 12:00 matin - = avant 12h
- 14:00 - - = avant14h
- 18:00 - - = avant 18h | pas après 18h | 18h au plus tard | 18h max | max 18h | maximum 18h | 18:00max
- 18:00 - - = 18h maximum | 18h plus tard | 18h grand maximum | 18h dernier délai
- 18:00 - - = ne pas m’appeler après 18h | ne pas me rappeler après 18h | ne pas rappeler après 18h
- 18:00 - - = pas plus tard que 18h
- 19:00 - - = jusqu’à 19h
- 20:00 soir next = le soir avant 20h
- 20:00 - - = pas après 20h
`);

const SILENT = rowsOf(`
nothing = - | ? | oui | Bonjour | Bonsoir | Bonne soirée | undefined | merci
days alone = le 12/05 | 8/10 | 1/2 | 12-05-2026 | 2026-05-12 | le 9-12 | du 12 au 14 mai | du 12 au 14 | lundi 12
days alone = demain | tous les jours | n’importe quel jour | peu importe jour | le week-end
several parts of the day = matin ou soir | matin, après-midi | matin / midi | le mardi matin et jeudi après-midi
several parts of the day = matin ou soir, peu importe | midi ou soir
no part that has a name = fin de journée | fin de la journée | milieu de journée | petit déjeuner
no part that has a name = avant le déjeuner | avant déjeuner | après le déjeuner | après mon déjeuner
no part that has a name = après la pause déjeuner | avant l’heure du déjeuner | après l déjeuner | une demi-journée
a contradiction = le matin ou après 18h30 | midi ou 18h | le soir à partir de 14h | le soir avant 16h | le soir avant 15h
a contradiction = l’après-midi avant 12h | le matin à 12h | le soir de 9h à 19h | le matin ou le soir, 9h-12h | 16h-14h | 14h-14h | de 18h à 9h
an exclusion = pas le matin | sauf l’après-midi | jamais le soir | pas après-midi | pas après midi | pas le soir | le matin non
an exclusion = sauf entre 12h et 14h | hors 9h-17h | en dehors de 12h-14h | à l’exception de 12h-14h | hormis le matin
an exclusion = évitez le matin | éviter 12h-14h | inutile d’appeler le matin | plutôt pas le matin | surtout pas le matin
an exclusion = aucun appel avant 9h | jamais avant midi | ni matin ni soir | ni le matin, ni l’après-midi | pas à midi
an exclusion = pas 9h-12h | 9h pas 12h | pas de 9h à 12h | pas que le matin | n’importe quand sauf le matin
an exclusion = 12h-14h exclu | plutôt que le matin | au lieu de 14h | pas de disponibilité le matin | peu disponible le matin
an exclusion = toute la journée sauf le matin | 10h-18h sauf 12h-14h | merci de ne pas appeler le matin
an exclusion = pas le mercredi après-midi | pas le samedi matin | sauf le lundi 14h-16h | le lundi pas le matin
an exclusion = 14h-16h sauf lun. matin | sauf le mercredi : 9h-12h | 9h-12h sauf mercredi (après-midi)
an exclusion whose reach is unclear = pas avant 9h et après 18h | pas avant 9h ou après 18h | pas avant 12h-14h
an exclusion whose reach is unclear = pas après 18h ou le matin | ne pas appeler avant 9h et entre 12h et 14h
an exclusion whose reach is unclear = après 12h-14h | avant 12h-14h | pas de préférence entre le matin et le soir
a situation = je suis en cours jusqu’à 17h | en réunion jusqu’à 15h | je travaille de 9h à 17h | en stage de 9h à 17h
a situation = indisponible entre 9h et 12h | occupé de 9h à 12h | je dors jusqu’à 14h | réunion 10h-12h | je finis à 17h
a situation = au travail jusqu’à 17h | mes horaires 9h-17h | horaires de travail 8h-16h | rdv jusqu’à 15h | fermé entre 12h et 14h
a situation = avant le cours, à 14h | après mon cours, vers 9h | formation de 9h à 17h | je passe à 14h | après le travail
another time zone = 14h heure de La Réunion | 10h heure de Tahiti | 9h-12h heure locale | 14h-16h GMT | 14h (UTC+2) | 9h EST
another time zone = 9h ET | 8h am | 2pm-4pm | 10h heure de Paris | 2026-05-12T14:00:00Z
an amount = 10h par semaine | 2h par jour | 10h/semaine | toutes les 8h | dans 2h | dans les 8h | dans environ 8h | d’ici 8h
an amount = pendant 8 heures | durant 8h | sous 48h | 2 fois | 10-12 fois | 2 à 3 fois par semaine | 10 à 15 min | 10-15 ans
an amount = 1h | 2h | 3h | 6h30 | 6h-8h | 2h-4h | 0h-24h | entre midi et 2h30 | 18h-2h
a number = 14 | 9 | 10 | 9 12 | 75014 | 0639980001 | 06 39 98 00 01 | 06.39.98.00.01 | +33 6 39 98 00 01 | 01 99 00 14 16
a time that isn’t one = 25h | 24h | 14h99 | 14h60 | 14h5 | 14h-99h | 99h-14h | 14h5-16h | 14h-16h30h | 99h99 | 9.30 | < 10h
a time that isn’t one = 14h moins le quart | 9h de lapresmidi | à partir de 14h-15h
two readings = 9h-12h ou 2h-4h | lundi 12 à 14h | lundi 9 à 12 | le 9 ou 14
a doubt = peut-être 14h | éventuellement le soir | le matin, ça dépend | 14h ou pas | je ne sais pas, le matin | 14h ? | matin ?
a doubt = c’est possible à 14h ? | à quelle heure ? | 14h ou
lost letters = apr\ufffds 18h | 14h\ufffd16h | apr?s 18h | apr&egrave;s 18h | aprÃ¨s 18h | d\ufffds 9h
`);

describe('what a prospect writes about when to call', () => {
  it.each(SAID)('"%s" is %s', (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  it.each(SILENT)('"%s" says nothing: %s', (text) => {
    expect(readCallback(text, TUESDAY_MORNING)).toEqual(NOTHING);
  });

  it.each([
    [200, '14:00 16:00 après-midi next'],
    [201, '- - - -'],
  ])('a text of %s characters, and a longer one is a message, not a slot', (length, meaning) => {
    expect(read('14h-16h'.padEnd(length))).toBe(meaning);
  });

  it.each([
    ['digits', '1'.repeat(1e6)],
    ['spaces', ' '.repeat(1e6)],
    ['a slot after a million spaces', `${' '.repeat(1e6)}14h-16h`],
    ['slots', '14h-16h '.repeat(125_000)],
    ['words', 'entre midi et '.repeat(70_000)],
    ['accents', `e${'\u0301\u0323'.repeat(500_000)}`],
    ['ligatures', '\ufdfa'.repeat(1e6)],
  ])('a megabyte of %s is answered, with nothing', (_what, text) => {
    expect(readCallback(text, TUESDAY_MORNING)).toEqual(NOTHING);
  });
});

const pieces = `9h 12h 14h30 16:00 18 h 9 12 25h - / à et entre de après avant vers le pas matin midi soir
  après-midi aprem journée lundi 12/05 mai deux demi heures : , . ( ) @ < > ~ # 06 39 2026`;
const likeASlot = fc
  .array(fc.tuple(fc.constantFrom(...pieces.split(/\s+/)), fc.constantFrom('', ' ', '\u00a0')), {
    maxLength: 12,
  })
  .map((some) => some.flat().join(''));
const anyText = fc.oneof(
  likeASlot,
  fc.string({ unit: 'grapheme', maxLength: 250 }),
  fc.string({ unit: 'binary', maxLength: 250 }),
);
const said = fc.constantFrom(...SAID.map(([text]) => text));

describe('whatever a prospect types', () => {
  it('every answer has its shape, and an end comes after its start', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.oneof(fc.integer({ max: 2 ** 42 }), fc.double()),
        (text, received) => {
          const { debut, fin, moment, prochain } = readCallback(text, received);
          expect(debut).toMatch(/^$|^([01]\d|2[0-3]):[0-5]\d$/);
          expect(fin).toMatch(/^$|^([01]\d|2[0-3]):[0-5]\d$/);
          if (debut !== '' && fin !== '') expect(fin > debut).toBe(true);
          expect(['', 'matin', 'midi', 'après-midi', 'soir', 'indifférent']).toContain(moment);
          expect(prochain).toMatch(/^$|^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/);
          if (debut + moment === '') expect(prochain).toBe('');
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('capitals, accents and spaces change nothing', () => {
    fc.assert(
      fc.property(said, fc.constantFrom(' ', '  ', '\u00a0', '\t', '\n '), (text, space) => {
        const expected = read(text);
        expect(read(text.toUpperCase())).toBe(expected);
        expect(read(text.toLowerCase())).toBe(expected);
        expect(read(text.normalize('NFD'))).toBe(expected);
        expect(read(text.normalize('NFD').replace(/\p{M}/gu, ''))).toBe(expected);
        expect(read(space + text.replaceAll(' ', space) + space)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('a word that nobody knows, anywhere in it, and nothing is read', () => {
    const anyWord = fc.oneof(
      fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{4,9}$/),
      fc.constantFrom('non', 'jamais', 'cours', 'Tahiti', 'indisponible', 'stage', 'trop'),
    );
    fc.assert(
      fc.property(said, anyWord, fc.nat(), (text, word, at) => {
        const words = text.split(' ');
        words.splice(at % (words.length + 1), 0, word);
        expect(readCallback(words.join(' '), TUESDAY_MORNING)).toEqual(NOTHING);
      }),
      { numRuns: 1000 },
    );
  });

  it('a damaged text says what it said before, or nothing', () => {
    const damages: ((text: string, at: number) => string)[] = [
      (text, at) => `${text.slice(0, at)}\ufffd${text.slice(at + 1)}`,
      (text, at) => `${text.slice(0, at)}?${text.slice(at + 1)}`,
      (text) =>
        text.replaceAll('é', '&eacute;').replaceAll('è', '&egrave;').replaceAll('’', '&#039;'),
      (text) => Buffer.from(text).toString('latin1'),
    ];
    fc.assert(
      fc.property(said, fc.constantFrom(...damages), fc.nat(), (text, damage, at) => {
        expect([read(text), '- - - -']).toContain(read(damage(text, at % text.length)));
      }),
      { numRuns: 2000 },
    );
  });
});
