import { callingCodeOf, patternsOf, withSameCode } from '../src/lead/numbering-plans.ts';
import { readUsualPhone } from '../src/lead/usual-phone.ts';

describe('a number of mainland France is read at once, without the plans of other regions, when it is written', () => {
  it.each([
    '0199001234',
    '01 99 00 12 34',
    '01.99.00.12.34',
    '01-99-00-12-34',
    '+33199001234',
    '+33 199001234',
    '+33 1 99 00 12 34',
    '+331.99.00.12.34',
  ])('%s', (tel) => {
    expect(readUsualPhone(tel)).toEqual({
      international: '+33199001234',
      national: '01 99 00 12 34',
      type: 'fixe',
    });
  });

  it('as a mobile number', () => {
    expect(readUsualPhone('06 12 34 56 78')).toEqual({
      international: '+33612345678',
      national: '06 12 34 56 78',
      type: 'mobile',
    });
  });
});

describe('a phone number is left to be looked at in full', () => {
  it.each([
    ['with words', 'Tél 01 99 00 12 34'],
    ['with a second one', '01 99 00 12 34 06 12 34 56 78'],
    ['with a digit too many', '01 99 00 12 345'],
    ['of a service', '0892 70 00 01'],
    ['of another country', '+32 2 555 12 12'],
    ['in no known range', '06 39 98 00 01'],
    ['of Guadeloupe', '0590 20 00 01'],
    ['of a mobile in Guadeloupe', '06 90 35 00 01'],
    ['of Mayotte, which shares its calling code', '02 69 61 00 01'],
    ['of Saint-Pierre-et-Miquelon', '05 08 41 00 01'],
    ['that is none', ''],
  ])('%s: %j', (_what, tel) => {
    expect(readUsualPhone(tel)).toBeUndefined();
  });
});

describe('a numbering plan', () => {
  it('has one pattern for each of its kinds of number, and none for others', () => {
    expect(patternsOf('FR', 'fixedLine')).toHaveLength(1);
    expect(
      patternsOf('FR', 'mobile').map((pattern) => new RegExp(pattern).test('612345678')),
    ).toEqual([true]);
    expect(
      patternsOf('GP', 'voip').map((pattern) => new RegExp(`^${pattern}$`).test('976010001')),
    ).toEqual([true]);
    expect(patternsOf('NC', 'voip')).toEqual([]);
    expect(patternsOf('JP', 'mobile')).toEqual([]);
  });

  it('knows which regions share a calling code', () => {
    expect(callingCodeOf('RE')).toBe('262');
    expect(withSameCode('RE')).toEqual(['RE', 'YT']);
  });
});
