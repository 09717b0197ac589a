import fc from 'fast-check';
import { readCallback } from '../src/lead/callback/callback.ts';
import { isHoliday } from '../src/lead/holidays.ts';
import { parisClock } from '../src/lead/paris.ts';

const SUNDAY = 0;
const SATURDAY = 6;
const TUESDAY_MORNING = Date.parse('2026-11-24T08:00:00+01:00');

const slotOf = (text: string) => {
  const { debut, fin, moment } = readCallback(text, TUESDAY_MORNING);
  return [debut, fin, moment];
};

const nextOf = (text: string, received: string): string =>
  readCallback(text, Date.parse(received)).prochain;

const WITH_A_START_AND_AN_END = [
  ['14H-16H', '14:00', '16:00', 'après-midi'],
  ['14h30 à 16h', '14:30', '16:00', 'après-midi'],
  ['entre 9h et 12h', '09:00', '12:00', 'matin'],
  ['de 9 h à 12 h', '09:00', '12:00', 'matin'],
  ['9h00-12h00', '09:00', '12:00', 'matin'],
  ['09:00 - 12:00', '09:00', '12:00', 'matin'],
  ['09:00:00-12:00:00', '09:00', '12:00', 'matin'],
  ['14-16h', '14:00', '16:00', 'après-midi'],
  ['14h-16', '14:00', '16:00', 'après-midi'],
  ['14h/16h', '14:00', '16:00', 'après-midi'],
  ['14h→16h', '14:00', '16:00', 'après-midi'],
  ['14h -> 16h', '14:00', '16:00', 'après-midi'],
  ['14h – 16h', '14:00', '16:00', 'après-midi'],
  ['14h — 16h', '14:00', '16:00', 'après-midi'],
  ['7h-9h', '07:00', '09:00', 'matin'],
  ['9-12', '09:00', '12:00', 'matin'],
  ['9 - 12', '09:00', '12:00', 'matin'],
  ['9 à 12', '09:00', '12:00', 'matin'],
  ['entre 9 et 12', '09:00', '12:00', 'matin'],
  ['entre 14 et 16h', '14:00', '16:00', 'après-midi'],
  ['entre 14h et 16', '14:00', '16:00', 'après-midi'],
  ['de 14 heures à 16 heures', '14:00', '16:00', 'après-midi'],
  ['De 17 heures 30 à 19 heures', '17:30', '19:00', 'après-midi'],
  ['14hrs - 16hrs', '14:00', '16:00', 'après-midi'],
  ['de 9h jusqu’à 11h30', '09:00', '11:30', 'matin'],
  ['après 14h et avant 16h', '14:00', '16:00', 'après-midi'],
  ['de 9h à midi', '09:00', '12:00', 'matin'],
  ['9h-midi', '09:00', '12:00', 'matin'],
  ['de 9 à midi', '09:00', '12:00', 'matin'],
  ['entre 10h et midi', '10:00', '12:00', 'matin'],
  ['entre midi et 14h', '12:00', '14:00', 'midi'],
  ['de midi à 13h30', '12:00', '13:30', 'midi'],
  ['12h-14h', '12:00', '14:00', 'midi'],
  ['12h30/13h30', '12:30', '13:30', 'midi'],
  ['midi et demi - 14h', '12:30', '14:00', 'midi'],
  ['18h-20h', '18:00', '20:00', 'soir'],
  ['18h30 à 19h45', '18:30', '19:45', 'soir'],
  ['Matin (9h-12h)', '09:00', '12:00', 'matin'],
  ['Matin - 9h-12h', '09:00', '12:00', 'matin'],
  ['le matin entre 8h30 et 10h', '08:30', '10:00', 'matin'],
  ['9h-11h du matin', '09:00', '11:00', 'matin'],
  ['Après-midi (13h-17h)', '13:00', '17:00', 'après-midi'],
  ['le midi 11h30-13h', '11:30', '13:00', 'midi'],
  ['En soirée, 17h30 - 19h', '17:30', '19:00', 'soir'],
  ['14h-16h svp merci', '14:00', '16:00', 'après-midi'],
  ['Bonsoir, entre 10h et 11h. Bonne soirée', '10:00', '11:00', 'matin'],
  ['peu importe entre 14h et 17h', '14:00', '17:00', 'après-midi'],
  ['du lundi au vendredi de 9h à 12h', '09:00', '12:00', 'matin'],
  ['lundi-vendredi 9-12', '09:00', '12:00', 'matin'],
  ['lundi de 14h à 16h', '14:00', '16:00', 'après-midi'],
  ['le 12/05 de 14h à 16h', '14:00', '16:00', 'après-midi'],
  ['mardi 12 mai 2026, 14h-16h', '14:00', '16:00', 'après-midi'],
  ['14h-16h sauf le mercredi', '14:00', '16:00', 'après-midi'],
  ['14h-16h, pas le week-end', '14:00', '16:00', 'après-midi'],
  ['06 39 98 00 01 de 14h à 16h', '14:00', '16:00', 'après-midi'],
  ['１４ｈ－１６ｈ', '14:00', '16:00', 'après-midi'],
  ['9hà12h', '09:00', '12:00', 'matin'],
  ['Horaire:14h-16h', '14:00', '16:00', 'après-midi'],
  ['Horaires : 9-12', '09:00', '12:00', 'matin'],
  ['midi/14h', '12:00', '14:00', 'midi'],
  ['pas avant 14h ni après 18h', '14:00', '18:00', 'après-midi'],
  ['9h-12h (pas le mercredi)', '09:00', '12:00', 'matin'],
  ['14h-16h - 06 39 98 00 01', '14:00', '16:00', 'après-midi'],
];

const SEVERAL_SLOTS = [
  ['9h-12h et 14h-17h', '09:00', '12:00', 'matin'],
  ['9h-12h / 14h-18h', '09:00', '12:00', 'matin'],
  ['9h-12h/14h-18h', '09:00', '12:00', 'matin'],
  ['9-12 / 14-18', '09:00', '12:00', 'matin'],
  ['9-12h/14-18h', '09:00', '12:00', 'matin'],
  ['12h-14h ou 18h-20h', '12:00', '14:00', 'midi'],
  ['matin 9h-12h, après-midi 14h-17h', '09:00', '12:00', 'matin'],
  ['avant 10h ou après 18h', '', '10:00', 'matin'],
  ['14h ou 16h', '14:00', '', 'après-midi'],
];

const FROM_NOON_ON = [
  ['13h-17h', '13:00', '17:00', 'après-midi'],
  ['12h-18h', '12:00', '18:00', 'après-midi'],
  ['de midi à 17h', '12:00', '17:00', 'après-midi'],
  ['entre 13h30 et 15h30', '13:30', '15:30', 'après-midi'],
  ['12h-20h', '12:00', '20:00', 'après-midi'],
  ['13h-17h ou 18h-20h', '13:00', '17:00', 'après-midi'],
  ['12h-15h', '12:00', '15:00', 'midi'],
  ['13h30-15h', '13:30', '15:00', 'midi'],
  ['13h', '13:00', '', 'midi'],
  ['11h30-15h30', '11:30', '15:30', 'matin'],
  ['pause déjeuner 12h-15h30', '12:00', '15:30', 'midi'],
];

const OVER_THE_WHOLE_DAY = [
  ['9h-18h', '09:00', '18:00', 'indifférent'],
  ['8h-20h', '08:00', '20:00', 'indifférent'],
  ['Journée (9h-17h)', '09:00', '17:00', 'indifférent'],
  ['toute la journée à partir de 9h', '09:00', '', 'indifférent'],
  ['à partir de 9h30', '09:30', '', 'indifférent'],
  ['7j/7 de 8h à 20h', '08:00', '20:00', 'indifférent'],
  ['9h-14h', '09:00', '14:00', 'matin'],
];

const WITH_ONE_HOUR = [
  ['à partir de 18h', '18:00', '', 'soir'],
  ['A partir de 18 heures', '18:00', '', 'soir'],
  ['après 18h', '18:00', '', 'soir'],
  ['après les 18h', '18:00', '', 'soir'],
  ['dès 17h30', '17:30', '', 'après-midi'],
  ['le soir à partir de 17h30', '17:30', '', 'soir'],
  ['à partir de 16h30 le soir', '16:30', '', 'soir'],
  ['pas avant 10h', '10:00', '', 'indifférent'],
  ['ne pas appeler avant 14h', '14:00', '', 'après-midi'],
  ['dès que possible après 14h', '14:00', '', 'après-midi'],
  ['avant 10h', '', '10:00', 'matin'],
  ['jusqu’à 11h30', '', '11:30', 'matin'],
  ['avant 18h', '', '18:00', ''],
  ['pas après 18h', '', '18:00', ''],
  ['18h au plus tard', '', '18:00', ''],
  ['18h max', '', '18:00', ''],
  ['le soir avant 20h', '', '20:00', 'soir'],
  ['vers 14h', '14:00', '', 'après-midi'],
  ['à 14h', '14:00', '', 'après-midi'],
  ['14h', '14:00', '', 'après-midi'],
  ['14 H', '14:00', '', 'après-midi'],
  ['12h', '12:00', '', 'midi'],
  ['18h30', '18:30', '', 'soir'],
  ['18 h 30', '18:30', '', 'soir'],
  ['18:30', '18:30', '', 'soir'],
  ['14h et demie', '14:30', '', 'après-midi'],
  ['midi et demi', '12:30', '', 'midi'],
  ['vers 9h du matin', '09:00', '', 'matin'],
  ['mercredi 12 à partir de 14h', '14:00', '', 'après-midi'],
  ['le 12 à 14h', '14:00', '', 'après-midi'],
  ['à14h', '14:00', '', 'après-midi'],
  ['à partir de 12h', '12:00', '', 'après-midi'],
  ['après 13h', '13:00', '', 'après-midi'],
  ['le midi à partir de 12h', '12:00', '', 'midi'],
  ['le 12/05 à 10h', '10:00', '', 'matin'],
  ['2026-05-12 10:00', '10:00', '', 'matin'],
];

const IN_WORDS = [
  ['matin', '', '', 'matin'],
  ['Matin', '', '', 'matin'],
  ['le matin', '', '', 'matin'],
  ['en matinée', '', '', 'matin'],
  ['avant midi', '', '', 'matin'],
  ['avant-midi', '', '', 'matin'],
  ['jusqu’à midi', '', '', 'matin'],
  ['toute la matinée', '', '', 'matin'],
  ['demain matin', '', '', 'matin'],
  ['n’importe quel jour le matin', '', '', 'matin'],
  ['midi', '', '', 'midi'],
  ['à midi', '', '', 'midi'],
  ['heure du déjeuner', '', '', 'midi'],
  ['pendant la pause déjeuner', '', '', 'midi'],
  ['après-midi', '', '', 'après-midi'],
  ['APRES MIDI', '', '', 'après-midi'],
  ['l’après midi', '', '', 'après-midi'],
  ["dans l'apres-midi", '', '', 'après-midi'],
  ['aprem', '', '', 'après-midi'],
  ['cet aprèm', '', '', 'après-midi'],
  ['fin d’après-midi', '', '', 'après-midi'],
  ['soir', '', '', 'soir'],
  ['le soir', '', '', 'soir'],
  ['soirée', '', '', 'soir'],
  ['plutôt en début de soirée', '', '', 'soir'],
  ['Bonjour, plutôt le soir. Bonne journée', '', '', 'soir'],
  ['6h du soir', '', '', 'soir'],
  ['8h-10h du soir', '', '', 'soir'],
  ['2h de l’après-midi', '', '', 'après-midi'],
  ['indifférent', '', '', 'indifférent'],
  ['Indifferent', '', '', 'indifférent'],
  ['peu importe', '', '', 'indifférent'],
  ['n’importe quand', '', '', 'indifférent'],
  ["N'importe quelle heure", '', '', 'indifférent'],
  ['toute la journée', '', '', 'indifférent'],
  ['en journée', '', '', 'indifférent'],
  ['à tout moment', '', '', 'indifférent'],
  ['tous les horaires', '', '', 'indifférent'],
  ['Peu m’importe', '', '', 'indifférent'],
  ['ça m’est égal', '', '', 'indifférent'],
  ['pas de préférence', '', '', 'indifférent'],
  ['dès que possible', '', '', 'indifférent'],
  ['ASAP', '', '', 'indifférent'],
  ['le plus tôt possible', '', '', 'indifférent'],
  ['24h/24', '', '', 'indifférent'],
  ['24h/24 7j/7', '', '', 'indifférent'],
  ['matin, après-midi ou soir', '', '', 'indifférent'],
  ['du matin au soir', '', '', 'indifférent'],
];

const A_FIXED_EXPRESSION = [
  ['entre midi et deux', '12:00', '14:00', 'midi'],
  ['Entre midi et 2', '12:00', '14:00', 'midi'],
  ['entre midi et 2h', '12:00', '14:00', 'midi'],
  ['midi-deux', '12:00', '14:00', 'midi'],
];

const NOT_KNOWN = [
  [''],
  ['   '],
  ['-'],
  ['?'],
  ['oui'],
  ['Bonjour'],
  ['Bonsoir'],
  ['Bonne soirée'],
  ['matin ou soir'],
  ['matin, après-midi'],
  ['matin / midi'],
  ['le matin ou après 18h30'],
  ['midi ou 18h'],
  ['fin de journée'],
  ['après le déjeuner'],
  ['pas le matin'],
  ['pas le mercredi après-midi'],
  ['pas le samedi matin'],
  ['sauf le lundi 14h-16h'],
  ['je suis en cours jusqu’à 17h'],
  ['en réunion jusqu’à 15h'],
  ['14h heure de La Réunion'],
  ['14h-16h GMT'],
  ['10h par semaine'],
  ['9 heures trente'],
  ['< 10h'],
  ['une demi-journée'],
  ['sauf l’après-midi'],
  ['jamais le soir'],
  ['toute la journée sauf le matin'],
  ['10h-18h sauf 12h-14h'],
  ['je travaille de 9h à 17h'],
  ['indisponible entre 9h et 12h'],
  ['le 12/05'],
  ['le 9-12'],
  ['8/10'],
  ['12-05-2026'],
  ['2026-05-12'],
  ['du 12 au 14 mai'],
  ['lundi 12'],
  ['lundi 12 à 14h'],
  ['lundi 9-12'],
  ['2 fois'],
  ['2 à 3 fois par semaine'],
  ['10-12 fois'],
  ['10 à 15 min'],
  ['dans 2h'],
  ['dans les 8h'],
  ['toutes les 8h'],
  ['pendant 8 heures'],
  ['sous 48h'],
  ['06 39 98 00 01'],
  ['06.39.98.00.01'],
  ['0639980001'],
  ['+33 6 39 98 00 01'],
  ['01 99 00 14 16'],
  ['75014'],
  ['14'],
  ['1/2'],
  ['25h'],
  ['24h'],
  ['14h99'],
  ['14h5'],
  ['14h-99h'],
  ['99h-14h'],
  ['14h5-16h'],
  ['14h-16h30h'],
  ['16h-14h'],
  ['14h-14h'],
  ['18h-2h'],
  ['2h'],
  ['6h30'],
  ['6h-8h'],
  ['2h-4h'],
  ['0h-24h'],
  ['14h moins le quart'],
  ['2pm-4pm'],
  ['9.30'],
  ['2026-05-12T14:00:00Z'],
  ['undefined'],
];

describe('the slot a prospect asks for', () => {
  it.each(WITH_A_START_AND_AN_END)('"%s" is from %s to %s (%s)', (text, ...slot) => {
    expect(slotOf(text)).toEqual(slot);
  });

  it.each(SEVERAL_SLOTS)('the first of "%s" is from "%s" to "%s" (%s)', (text, ...slot) => {
    expect(slotOf(text)).toEqual(slot);
  });

  it.each(FROM_NOON_ON)('around noon, "%s" is from %s to "%s" (%s)', (text, ...slot) => {
    expect(slotOf(text)).toEqual(slot);
  });

  it.each(OVER_THE_WHOLE_DAY)('"%s" is from %s to "%s" (%s)', (text, ...slot) => {
    expect(slotOf(text)).toEqual(slot);
  });

  it.each(WITH_ONE_HOUR)('"%s" starts at "%s" or ends at "%s" (%s)', (text, ...slot) => {
    expect(slotOf(text)).toEqual(slot);
  });

  it.each(
    IN_WORDS,
  )('"%s" gives no invented hour ("%s", "%s") but a moment, %s', (text, ...slot) => {
    expect(slotOf(text)).toEqual(slot);
  });

  it.each(A_FIXED_EXPRESSION)('"%s" means from %s to %s (%s)', (text, ...slot) => {
    expect(slotOf(text)).toEqual(slot);
  });

  it.each(NOT_KNOWN)('"%s" tells no slot and no moment', (text) => {
    expect(readCallback(text, TUESDAY_MORNING)).toEqual({
      debut: '',
      fin: '',
      moment: '',
      prochain: '',
    });
  });
});

describe('the next moment at which one may call', () => {
  it.each([
    ['before the slot', '2026-11-24T09:00:00+01:00', '2026-11-24T14:00:00+01:00'],
    ['at midnight', '2026-11-24T00:00:00+01:00', '2026-11-24T14:00:00+01:00'],
    ['a second before it', '2026-11-24T13:59:59+01:00', '2026-11-24T14:00:00+01:00'],
    ['when it starts', '2026-11-24T14:00:00+01:00', '2026-11-24T14:00:00+01:00'],
    ['in the slot', '2026-11-24T15:12:34+01:00', '2026-11-24T15:12:34+01:00'],
    ['in its last second', '2026-11-24T15:59:59+01:00', '2026-11-24T15:59:59+01:00'],
    ['when it ends', '2026-11-24T16:00:00+01:00', '2026-11-25T14:00:00+01:00'],
    ['after it', '2026-11-24T18:30:00+01:00', '2026-11-25T14:00:00+01:00'],
    ['a minute before midnight', '2026-11-24T23:59:00+01:00', '2026-11-25T14:00:00+01:00'],
    ['on Friday in the slot', '2026-11-27T15:00:00+01:00', '2026-11-27T15:00:00+01:00'],
    ['on Friday evening', '2026-11-27T18:00:00+01:00', '2026-11-30T14:00:00+01:00'],
    ['on Saturday morning', '2026-11-28T10:00:00+01:00', '2026-11-30T14:00:00+01:00'],
    ['on Saturday in the slot', '2026-11-28T15:00:00+01:00', '2026-11-30T14:00:00+01:00'],
    ['on Sunday evening', '2026-11-29T23:00:00+01:00', '2026-11-30T14:00:00+01:00'],
    ['on Tuesday, still Monday in UTC', '2026-11-23T23:30:00Z', '2026-11-24T14:00:00+01:00'],
    ['on Saturday, still Friday in UTC', '2026-07-17T22:30:00Z', '2026-07-20T14:00:00+02:00'],
    ['on Monday, still Sunday in UTC', '2026-07-19T22:30:00Z', '2026-07-20T14:00:00+02:00'],
    ['on New Year, last year in UTC', '2025-12-31T23:30:00Z', '2026-01-02T14:00:00+01:00'],
    ['on 10 November in the evening', '2026-11-10T17:00:00+01:00', '2026-11-12T14:00:00+01:00'],
    ['on 11 November', '2026-11-11T15:00:00+01:00', '2026-11-12T14:00:00+01:00'],
    ['on 24 December', '2026-12-24T15:00:00+01:00', '2026-12-24T15:00:00+01:00'],
    ['on Christmas Eve', '2026-12-24T17:00:00+01:00', '2026-12-28T14:00:00+01:00'],
    ['on New Year’s Eve', '2026-12-31T18:00:00+01:00', '2027-01-04T14:00:00+01:00'],
    ['on the eve of Ascension', '2026-05-13T19:00:00+02:00', '2026-05-15T14:00:00+02:00'],
    ['on Ascension Thursday', '2026-05-14T15:00:00+02:00', '2026-05-15T14:00:00+02:00'],
    ['on the Friday that follows it', '2026-05-15T17:00:00+02:00', '2026-05-18T14:00:00+02:00'],
    ['before a Friday 1 May', '2026-04-30T17:00:00+02:00', '2026-05-04T14:00:00+02:00'],
    ['before a Friday 8 May', '2026-05-07T17:00:00+02:00', '2026-05-11T14:00:00+02:00'],
    ['before a Thursday 8 May', '2025-05-07T17:00:00+02:00', '2025-05-09T14:00:00+02:00'],
    ['before Ascension and 8 May', '2043-05-06T17:00:00+02:00', '2043-05-11T14:00:00+02:00'],
    ['on Good Friday', '2026-04-03T15:00:00+02:00', '2026-04-03T15:00:00+02:00'],
    ['on Good Friday in the evening', '2026-04-03T17:00:00+02:00', '2026-04-07T14:00:00+02:00'],
    ['on Easter Monday', '2026-04-06T15:00:00+02:00', '2026-04-07T14:00:00+02:00'],
    ['on Whit Monday', '2026-05-25T09:00:00+02:00', '2026-05-26T14:00:00+02:00'],
    ['on 13 July in the evening', '2026-07-13T17:00:00+02:00', '2026-07-15T14:00:00+02:00'],
    ['before summer time', '2026-03-27T18:00:00+01:00', '2026-03-30T14:00:00+02:00'],
    ['as summer time comes', '2026-03-29T01:59:59+01:00', '2026-03-30T14:00:00+02:00'],
    ['before winter time', '2026-10-23T18:00:00+02:00', '2026-10-26T14:00:00+01:00'],
    ['in the hour that occurs twice', '2026-10-25T02:30:00+01:00', '2026-10-26T14:00:00+01:00'],
  ])('for "14H-16H", of a lead received %s (%s), is %s', (_when, received, next) => {
    expect(nextOf('14H-16H', received)).toBe(next);
  });

  it.each([
    ['après 18h', '2026-11-24T12:00:00+01:00', '2026-11-24T18:00:00+01:00'],
    ['après 18h', '2026-11-24T19:00:00+01:00', '2026-11-24T19:00:00+01:00'],
    ['après 18h', '2026-11-24T19:59:59+01:00', '2026-11-24T19:59:59+01:00'],
    ['après 18h', '2026-11-24T20:00:00+01:00', '2026-11-25T18:00:00+01:00'],
    ['après 21h', '2026-11-24T20:30:00+01:00', '2026-11-24T21:00:00+01:00'],
    ['après 21h', '2026-11-24T21:30:00+01:00', '2026-11-25T21:00:00+01:00'],
    ['pas avant 10h', '2026-11-24T15:00:00+01:00', '2026-11-24T15:00:00+01:00'],
    ['le matin à partir de 9h', '2026-11-24T11:00:00+01:00', '2026-11-24T11:00:00+01:00'],
    ['le matin à partir de 9h', '2026-11-24T15:00:00+01:00', '2026-11-25T09:00:00+01:00'],
    ['18h-22h', '2026-11-24T21:00:00+01:00', '2026-11-24T21:00:00+01:00'],
    ['vers 14h', '2026-11-24T13:59:59+01:00', '2026-11-24T14:00:00+01:00'],
    ['vers 14h', '2026-11-24T14:00:00+01:00', '2026-11-24T14:00:00+01:00'],
    ['vers 14h', '2026-11-24T14:00:01+01:00', '2026-11-25T14:00:00+01:00'],
    ['9h-12h et 14h-17h', '2026-11-24T13:00:00+01:00', '2026-11-25T09:00:00+01:00'],
    ['entre midi et deux', '2026-11-24T09:00:00+01:00', '2026-11-24T12:00:00+01:00'],
    ['14h30-16h', '2026-11-24T14:15:00+01:00', '2026-11-24T14:30:00+01:00'],
    ['14h-16h30', '2026-11-24T16:15:00+01:00', '2026-11-24T16:15:00+01:00'],
    ['du lundi au vendredi 14h-16h', '2026-11-24T09:00:00+01:00', '2026-11-24T14:00:00+01:00'],
    ['14h-16h sauf le week-end', '2026-11-27T18:00:00+01:00', '2026-11-30T14:00:00+01:00'],
  ])('for "%s", of a lead received %s, is %s', (text, received, next) => {
    expect(nextOf(text, received)).toBe(next);
  });

  it.each([
    ['avant 10h'],
    ['matin'],
    ['dès que possible'],
    ['indifférent'],
    ['16h-14h'],
    ['lundi 14h-16h'],
    ['14h-16h le mardi et jeudi'],
    ['14h-16h sauf le mercredi'],
    ['demain 14h-16h'],
    ["aujourd'hui 14h-16h"],
    ['ce soir après 18h'],
    ['la semaine prochaine, 14h-16h'],
    ['samedi 10h-12h'],
    ['sam. 10h-12h'],
    ['14h en mars'],
    ['14h-16h (sauf lundi et jeudi)'],
    ['le week-end à partir de 10h'],
    ['le 12/05 à 10h'],
    ['12/05 10h-12h'],
    ['le 12 à 14h'],
    ['12 mai 14h-16h'],
    ['à partir du 3, 14h-16h'],
    ['2027-05-12 10:00'],
  ])('is not known for "%s"', (text) => {
    expect(readCallback(text, TUESDAY_MORNING).prochain).toBe('');
  });

  it('is to the second, and the second in which a slot starts is in it', () => {
    expect(readCallback('vers 14h', Date.parse('2026-11-24T14:00:00.400+01:00')).prochain).toBe(
      '2026-11-24T14:00:00+01:00',
    );
    expect(readCallback('14H-16H', Date.parse('2026-11-24T15:12:34.999+01:00')).prochain).toBe(
      '2026-11-24T15:12:34+01:00',
    );
  });

  it.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY],
    [8.64e15],
    [-8.64e15],
    [9e15],
    [Date.parse('+010000-01-01T00:00:00Z')],
    [Date.parse('1995-12-31T00:00:00Z')],
  ])('is not known for a lead received at %p', (received) => {
    expect(readCallback('14H-16H', received)).toEqual({
      debut: '14:00',
      fin: '16:00',
      moment: 'après-midi',
      prochain: '',
    });
  });
});

const piece = fc.constantFrom(
  ...'9h 12h 14h30 16:00 18 h 9 12 25h - / à et entre de après avant vers le pas matin midi soir'.split(
    ' ',
  ),
  ...'après-midi aprem journée lundi 12/05 mai deux demi heures : , . ( ) @ < > ~ # 06 39 2026'.split(
    ' ',
  ),
);
const likeASlot = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', '\u00a0')), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''));
const anyText = fc.oneof(
  likeASlot,
  fc.string({ unit: 'grapheme', maxLength: 250 }),
  fc.string({ unit: 'binary', maxLength: 250 }),
);
const anyInstant = fc.integer({
  min: Date.UTC(1996, 0, 2),
  max: Date.UTC(2100, 0, 1),
});
const slotText = fc.constantFrom(
  ...[...WITH_A_START_AND_AN_END, ...SEVERAL_SLOTS, ...WITH_ONE_HOUR, ...IN_WORDS].flatMap(
    ([text]) => text ?? [],
  ),
);

describe('whatever a prospect types', () => {
  it('every answer has its shape, and an end comes after its start', () => {
    fc.assert(
      fc.property(anyText, fc.oneof(anyInstant, fc.double()), (text, received) => {
        const { debut, fin, moment, prochain } = readCallback(text, received);
        expect(debut).toMatch(/^$|^([01]\d|2[0-3]):[0-5]\d$/);
        expect(fin).toMatch(/^$|^([01]\d|2[0-3]):[0-5]\d$/);
        if (debut !== '' && fin !== '') expect(fin > debut).toBe(true);
        expect(['', 'matin', 'midi', 'après-midi', 'soir', 'indifférent']).toContain(moment);
        expect(prochain).toMatch(/^$|^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/);
        if (debut === '') expect(prochain).toBe('');
      }),
      { numRuns: 3000 },
    );
  });

  it('capitals, accents and spaces change nothing', () => {
    fc.assert(
      fc.property(slotText, fc.constantFrom(' ', '  ', '\u00a0', '\t', '\n '), (text, space) => {
        const expected = slotOf(text);
        expect(slotOf(text.toUpperCase())).toEqual(expected);
        expect(slotOf(text.toLowerCase())).toEqual(expected);
        expect(slotOf(text.normalize('NFD'))).toEqual(expected);
        expect(slotOf(text.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(expected);
        expect(slotOf(space + text.replaceAll(' ', space) + space)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('words without a figure give no hour, but for noon to two and half past noon', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = text.normalize('NFKD').replace(/\d/g, '').replace(/midi/gi, '');
        expect(slotOf(words).slice(0, 2)).toEqual(['', '']);
      }),
      { numRuns: 1000 },
    );
  });

  it('the next moment is not in the past, nor on a day when nobody works', () => {
    fc.assert(
      fc.property(slotText, anyInstant, (text, received) => {
        const { prochain } = readCallback(text, received);
        if (prochain === '') return;
        const next = Date.parse(prochain);
        const day = parisClock(next);
        expect(next).toBeGreaterThanOrEqual(Math.floor(received / 1000) * 1000);
        expect(next - received).toBeLessThan(7 * 86_400_000);
        expect([SATURDAY, SUNDAY]).not.toContain(day.getUTCDay());
        expect(isHoliday(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())).toBe(
          false,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('the next moment is within the slot', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WITH_A_START_AND_AN_END), anyInstant, ([text], received) => {
        const { debut, fin, prochain } = readCallback(text ?? '', received);
        if (prochain === '') return;
        const time = prochain.slice(11, 16);
        expect(time >= debut && time < fin).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['digits', '1'.repeat(1e6)],
    ['spaces', ' '.repeat(1e6)],
    ['a slot after a million spaces', `${' '.repeat(1e6)}14h-16h`],
    ['hours', '14h'.repeat(350_000)],
    ['slots', '14h-16h '.repeat(125_000)],
    ['half a slot', '14h - '.repeat(170_000)],
    ['bare ranges', '9-12/'.repeat(200_000)],
    ['dates', '12/05 '.repeat(170_000)],
    ['telephone numbers', '06 39 98 00 '.repeat(80_000)],
    ['words', 'entre midi et '.repeat(70_000)],
    ['dashes', '-'.repeat(1e6)],
    ['accents', `e${'\u0301\u0323'.repeat(500_000)}`],
    ['ligatures', '\ufdfa'.repeat(1e6)],
  ])('a megabyte of %s is answered, with nothing', (_what, text) => {
    expect(readCallback(text, TUESDAY_MORNING)).toEqual({
      debut: '',
      fin: '',
      moment: '',
      prochain: '',
    });
  });
});
