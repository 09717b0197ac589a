import fc from 'fast-check';
import { readCallback } from '../src/lead/callback/callback.ts';
import { localOffset } from '../src/lead/callback/territories.ts';
import { isHoliday } from '../src/lead/holidays.ts';

const SUNDAY = 0;
const SATURDAY = 6;
const HOUR = 3_600_000;
const TUESDAY_MORNING = Date.parse('2026-11-24T08:00:00+01:00');

const nextOf = (text: string, received: string, departementCode = '75'): string =>
  readCallback(text, Date.parse(received), departementCode).prochain;

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
    ['le matin avant 11h', '2026-11-24T08:00:00+01:00', '2026-11-24T09:00:00+01:00'],
    ['le matin avant 11h', '2026-11-24T11:00:00+01:00', '2026-11-25T09:00:00+01:00'],
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
    ['fin d’après-midi'],
    ['le matin avant 9h'],
    ['demain matin'],
    ['6h du soir'],
    ['matin ou soir'],
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

  it.each([
    ['matin', '2026-11-24T08:00:00+01:00', '2026-11-24T09:00:00+01:00'],
    ['matin', '2026-11-24T11:59:59+01:00', '2026-11-24T11:59:59+01:00'],
    ['matin', '2026-11-24T12:00:00+01:00', '2026-11-25T09:00:00+01:00'],
    ['de préférence le matin', '2026-11-27T15:00:00+01:00', '2026-11-30T09:00:00+01:00'],
    ['midi', '2026-11-24T08:00:00+01:00', '2026-11-24T12:00:00+01:00'],
    ['midi', '2026-11-24T13:59:59+01:00', '2026-11-24T13:59:59+01:00'],
    ['midi', '2026-11-24T14:00:00+01:00', '2026-11-25T12:00:00+01:00'],
    ['après-midi', '2026-11-24T08:00:00+01:00', '2026-11-24T14:00:00+01:00'],
    ['après-midi', '2026-11-24T17:59:59+01:00', '2026-11-24T17:59:59+01:00'],
    ['après-midi', '2026-11-24T18:00:00+01:00', '2026-11-25T14:00:00+01:00'],
    ['soir', '2026-11-24T08:00:00+01:00', '2026-11-24T18:00:00+01:00'],
    ['soir', '2026-11-24T19:59:59+01:00', '2026-11-24T19:59:59+01:00'],
    ['soir', '2026-11-24T20:00:00+01:00', '2026-11-25T18:00:00+01:00'],
    ['Soirée', '2026-12-24T20:00:00+01:00', '2026-12-28T18:00:00+01:00'],
  ])('for "%s" alone, of a lead received %s, is %s by convention', (text, received, next) => {
    expect(readCallback(text, Date.parse(received))).toMatchObject({ debut: '', fin: '' });
    expect(nextOf(text, received)).toBe(next);
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
    ['1996-01-01T00:00:00Z', true],
    ['1995-12-31T23:59:59Z', false],
    ['9998-12-31T12:00:00Z', true],
    ['9999-01-01T00:00:00Z', false],
  ])('for a lead of %s is known: %s', (received, isKnown) => {
    expect(nextOf('14h-16h', received) !== '').toBe(isKnown);
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

const TERRITORIES = [
  ['971', 'America/Guadeloupe'],
  ['972', 'America/Martinique'],
  ['973', 'America/Cayenne'],
  ['974', 'Indian/Reunion'],
  ['975', 'America/Miquelon'],
  ['976', 'Indian/Mayotte'],
  ['977', 'America/St_Barthelemy'],
  ['978', 'America/Marigot'],
  ['986', 'Pacific/Wallis'],
  ['987', 'Pacific/Tahiti'],
  ['988', 'Pacific/Noumea'],
  ['2A', 'Europe/Paris'],
  ['', 'Europe/Paris'],
] as const;

/** A date and time as clocks in a time zone show it: "2026-11-24 09:00:00". */
const clockIn = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (instant: number): string => format.format(instant);
};

describe('overseas, hours are those of the prospect', () => {
  it.each(TERRITORIES)('clocks in %s agree with the time zone database: %s', (code, zone) => {
    const shown = clockIn(zone);
    const wrong: string[] = [];
    for (let t = Date.UTC(2007, 0, 1); t < Date.UTC(2045, 0, 1); t += 7 * HOUR) {
      const ours = new Date(t + localOffset(code, t)).toISOString();
      if (ours.slice(0, 19).replace('T', ' ') !== shown(t)) wrong.push(ours);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-03-08T04:59:59Z', -3],
    ['2026-03-08T05:00:00Z', -2],
    ['2026-11-01T03:59:59Z', -2],
    ['2026-11-01T04:00:00Z', -3],
    ['2027-03-14T05:00:00Z', -2],
    ['2027-11-07T04:00:00Z', -3],
  ])('at %s, clocks in Saint-Pierre-et-Miquelon differ by %s hours', (instant, hours) => {
    const at = Date.parse(instant);
    expect(localOffset('975', at)).toBe(hours * HOUR);
    expect(new Date(at + hours * HOUR).toISOString().slice(0, 19).replace('T', ' ')).toBe(
      clockIn('America/Miquelon')(at),
    );
  });

  it.each([
    ['974', '9h-12h', '2026-11-24T05:00:00+01:00', '2026-11-24T06:00:00+01:00'],
    ['974', '9h-12h', '2026-07-21T05:00:00+02:00', '2026-07-21T07:00:00+02:00'],
    ['974', '9h-12h', '2026-11-24T08:59:59+01:00', '2026-11-24T08:59:59+01:00'],
    ['974', '9h-12h', '2026-11-24T09:00:00+01:00', '2026-11-25T06:00:00+01:00'],
    ['976', 'matin', '2026-11-24T05:00:00+01:00', '2026-11-24T07:00:00+01:00'],
    ['971', '14H-16H', '2026-11-24T12:00:00+01:00', '2026-11-24T19:00:00+01:00'],
    ['973', 'après 18h', '2026-11-24T23:59:00+01:00', '2026-11-24T23:59:00+01:00'],
    ['973', 'après 18h', '2026-11-25T00:00:00+01:00', '2026-11-25T22:00:00+01:00'],
    ['975', '9h-12h', '2026-03-16T08:00:00+01:00', '2026-03-16T12:00:00+01:00'],
    ['975', '9h-12h', '2026-10-28T08:00:00+01:00', '2026-10-28T12:00:00+01:00'],
    ['975', '9h-12h', '2026-11-24T08:00:00+01:00', '2026-11-24T13:00:00+01:00'],
    ['988', 'matin', '2026-11-27T20:00:00+01:00', '2026-11-29T23:00:00+01:00'],
    ['987', '14h-16h', '2026-11-28T02:00:00+01:00', '2026-11-28T02:00:00+01:00'],
    ['986', '9h-12h', '2026-07-13T12:00:00+02:00', '2026-07-14T23:00:00+02:00'],
    ['75', '14H-16H', '2026-11-24T12:00:00+01:00', '2026-11-24T14:00:00+01:00'],
    ['', '14H-16H', '2026-11-24T12:00:00+01:00', '2026-11-24T14:00:00+01:00'],
  ])('from %s, "%s", received %s, is %s in Paris', (code, text, received, next) => {
    expect(nextOf(text, received, code)).toBe(next);
  });
});

describe('whenever a lead is received, and wherever from', () => {
  const slots = ['9h-12h', '14h-16h30', 'entre midi et deux', '18h-22h', 'matin', 'soir'] as const;
  const ends = ['12:00', '16:30', '14:00', '22:00', '12:00', '20:00'];
  const starts = ['09:00', '14:00', '12:00', '18:00', '09:00', '18:00'];

  it('the next moment is soon, on a working day there, and within the slot', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TERRITORIES),
        fc.nat({ max: slots.length - 1 }),
        fc.integer({ min: Date.UTC(2007, 0, 2), max: Date.UTC(2100, 0, 1) }),
        ([code, zone], which, received) => {
          const next = Date.parse(readCallback(slots[which] ?? '', received, code).prochain);
          expect(next).toBeGreaterThanOrEqual(Math.floor(received / 1000) * 1000);
          expect(next - received).toBeLessThan(7 * 24 * HOUR);
          const [date = '', time = ''] = clockIn(zone)(next).split(' ');
          const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
          expect([SATURDAY, SUNDAY]).not.toContain(new Date(date).getUTCDay());
          expect(isHoliday(year, month, day)).toBe(false);
          expect(time >= `${starts[which]}:00` && time < `${ends[which]}:00`).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
