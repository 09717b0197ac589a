import { readCallback } from '../src/lead/callback/callback.ts';

const TUESDAY_MORNING = Date.parse('2026-11-24T08:00:00+01:00');

/** What is read from a text: the slot, its moment, and whether the next moment to call is known. */
const read = (text: string) => {
  const { debut, fin, moment, prochain } = readCallback(text, TUESDAY_MORNING);
  return [debut, fin, moment, prochain === '' ? 'no day known' : 'next day known'];
};

const NEXT = 'next day known';
const NO_DAY = 'no day known';

type Said = readonly [meaning: readonly string[], texts: readonly string[]];

const said: readonly Said[] = [
  [
    ['14:00', '16:00', 'après-midi', NEXT],
    [
      '06-39-98-00-01 14h-16h',
      '+33 6 39 98 00 01, 14h-16h',
      '0033 6 39 98 00 01, 14h-16h',
      '+33 (0)6 39 98 00 01, 14h-16h',
      '+33639980001 14h-16h',
      'lun-ven 14h-16h',
      'lundi à vendredi 14h-16h',
      'lundi au samedi 14h-16h',
      '14h-16h sauf week-end',
      '14h-16h hors les week-ends et fériés',
      '14h-16h hors week-end et les jours fériés',
      '14h-16h sauf le samedi et le dimanche',
      '14h-16h pas le samedi ni le dimanche',
      '14h-16h sauf samedi et dimanche',
      'pas de souci, 14h-16h',
      'pas souci, 14h-16h',
      'pas de problème pour 14h-16h',
      'pas de problèmes, 14h-16h',
      '14h-16h bonne matinée',
      '14h-16h bon matin',
      '14h-16h, bonne fin de matinée',
      '14:00h-16:00h',
      '14:00 h - 16:00 h',
    ],
  ],
  [
    ['14:00', '16:00', 'après-midi', NO_DAY],
    [
      'rdv 12-05-2026 14h-16h',
      'rdv 12/5 14h-16h',
      'rdv 12/11 14h-16h',
      ...['lun', 'lun.', 'lundi', 'lundis', 'mar', 'mardi', 'mer', 'mercredi', 'jeu', 'jeudi'].map(
        (day) => `${day} 14h-16h`,
      ),
      ...['ven', 'vendredi', 'sam', 'samedi', 'dim', 'dimanche', 'fériés', 'jours fériés'].map(
        (day) => `${day} 14h-16h`,
      ),
      ...['weekend', 'week end', 'week-end', 'week-ends'].map((day) => `${day} 14h-16h`),
      '14h-16h sauf lundi',
      '14h-16h sauf lundi et mardi',
      '14h-16h sauf le lundi et mardi',
      '14h-16h sauf le lundi et le mardi',
      '14h-16h sauf les lundis et les mardis',
      '14h-16h pas le lundi ni le mardi',
    ],
  ],
  [
    ['14:00', '', 'après-midi', NO_DAY],
    [
      ...['janv', 'janvier', 'fév', 'févr', 'février', 'mars', 'avr', 'avril', 'mai', 'juin'].map(
        (month) => `14h en ${month}`,
      ),
      ...['juil', 'juillet', 'août', 'sept', 'septembre', 'oct', 'octobre', 'nov', 'novembre'].map(
        (month) => `14h en ${month}`,
      ),
      ...['14h en déc', '14h en décembre', '14h 15 mai', '14h 1er mai', '14h 15 mai 2027'],
    ],
  ],
  [
    ['14:00', '', 'après-midi', NEXT],
    [
      'avant le cours, à 14h',
      '14h, 18h max',
      'ne pas m’appeler avant 14h',
      'ne pas me rappeler avant 14h',
      'ne pas rappeler avant 14h',
      'pas plus tôt que 14h',
      'à partir 14h',
      '14heure',
      '14 heure',
      '14hre',
      '14:00h',
    ],
  ],
  [
    ['14:30', '', 'après-midi', NEXT],
    ['14 heures et demi', '14h et demi', '14 heure et demie', '14h et demie', '14 h 30'],
  ],
  [
    ['14:15', '', 'après-midi', NEXT],
    ['14h et quart', '14 heures et quart', '14heure et quart', '14 h et quart', '14h15'],
  ],
  [
    ['09:00', '12:00', 'matin', NEXT],
    [
      '9 -12',
      '9- 12',
      '9/12h',
      'entre 9 et 12',
      'entre les 9h et les 12h',
      '9h-12 et 14h-18',
      'n’importe le jour, 9h-12h',
      'peu importe le jour, 9h-12h',
      '9h-12h, bon après-midi',
      '9h-12h bonne matinée',
      '9h-12h bonsoir',
      '9h-12h bon soir',
      '9h-12h, bonne soirée',
      '9h-12h, bonne fin d’après-midi',
    ],
  ],
  [['08:00', '09:00', 'matin', NEXT], ['entre 8 et 9h']],
  [
    ['09:00', '', 'matin', NEXT],
    ['après mon cours, vers 9h', 'le matin, 9h'],
  ],
  [
    ['09:30', '12:00', 'matin', NEXT],
    ['9h30à12h', '9h30 à 12h'],
  ],
  [['09:00', '16:00', 'indifférent', NEXT], ['9h-16h']],
  [['09:00', '15:30', 'matin', NEXT], ['9h-15h30']],
  [
    ['09:30', '', 'indifférent', NEXT],
    ['à partir 9h30', 'à partir de 9h30', 'à partir des 9h30'],
  ],
  [
    ['12:00', '14:00', 'midi', NEXT],
    ['midi-14', 'entre midi et deux svp', 'midi et 2 heures'],
  ],
  [['12:00', '20:00', 'après-midi', NEXT], ['entre midi et 20h']],
  [['12:15', '', 'midi', NEXT], ['midi et quart']],
  [['16:00', '', 'soir', NEXT], ['le soir à 16h']],
  [['', '12:00', 'matin', NO_DAY], ['avant 12h']],
  [['', '14:00', '', NO_DAY], ['avant14h']],
  [
    ['', '18:00', '', NO_DAY],
    [
      'max 18h',
      'maximum 18h',
      '18:00max',
      '18h maximum',
      '18h plus tard',
      '18h grand maximum',
      '18h dernier délai',
      'ne pas m’appeler après 18h',
      'ne pas me rappeler après 18h',
      'ne pas rappeler après 18h',
      'pas plus tard que 18h',
    ],
  ],
  [
    ['', '', 'indifférent', NO_DAY],
    [
      'dispo 24h/24',
      '24/24',
      '24h/24h',
      '24 h/24 h',
      '24h sur 24',
      '24h/24, 7j/7',
      '7j/7',
      '7 j/7',
      '7 jours/7',
      '7 jours sur 7',
      'h24',
      'pas préférence',
      'pas de préférence',
      'sans contrainte',
      'aucune préférence',
      'sans horaires précis',
      'pas d’horaire particulier',
      'pas d’importance',
    ],
  ],
  [
    ['', '', 'matin', NO_DAY],
    ['peu importe jour, le matin', 'n’importe quels jours le matin'],
  ],
  [
    ['', '', 'après-midi', NO_DAY],
    [
      ...[
        'ap midi',
        'apre midi',
        'apres midi',
        'apr.midi',
        'apr. midi',
        'apr midi',
        'ap-midi',
        'après midis',
      ],
      ...['après le midi', 'apm', 'aprm', 'apem', 'aprem', 'aprèm', '9h de l’après-midi'],
    ],
  ],
  [
    ['', '', 'soir', NO_DAY],
    ['9h du soir', '10h du soir'],
  ],
  [
    ['', '', '', NO_DAY],
    [
      '14h60',
      '9h de lapresmidi',
      'l’après-midi avant 12h',
      'le soir avant 15h',
      'le soir avant 16h',
      'le soir à partir de 14h',
      'le matin à 12h',
      'matin ou soir, peu importe',
      'pas après midi',
      'pas après-midi',
      'entre midi et 2h30',
      'n’importe quel jour',
      'peu importe jour',
      'fin de la journée',
      'milieu de journée',
      'petit déjeuner',
      'avant déjeuner',
      'avant le déjeuner',
      'après la pause déjeuner',
      'après ma pause déjeuner',
      'après mon déjeuner',
      'après l déjeuner',
      'après m déjeuner',
      'après pause déjeuner',
      'avant l’heure du déjeuner',
      'avant heure du déjeuner',
    ],
  ],
];

const rows = said.flatMap(([meaning, texts]) => texts.map((text) => [text, ...meaning] as const));

describe('people say the same in many ways', () => {
  it.each(rows)('"%s" is from "%s" to "%s", %s, %s', (text, ...meaning) => {
    expect(read(text)).toEqual(meaning);
  });

  it.each([
    [200, ['14:00', '16:00', 'après-midi', NEXT]],
    [201, ['', '', '', NO_DAY]],
  ])('a text of %s characters, and a longer one is a message, not a slot', (length, meaning) => {
    expect(read('14h-16h'.padEnd(length))).toEqual(meaning);
  });

  it.each([
    ['1996-01-01T00:00:00Z', true],
    ['1995-12-31T23:59:59Z', false],
    ['9998-12-31T12:00:00Z', true],
    ['9999-01-01T00:00:00Z', false],
  ])('the next moment for a lead of %s is known: %s', (received, isKnown) => {
    expect(readCallback('14h-16h', Date.parse(received)).prochain !== '').toBe(isKnown);
  });
});
