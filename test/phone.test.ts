import fc from 'fast-check';
import parsePhoneNumber from 'libphonenumber-js/max';
import { readPhone } from '../src/lead/phone.ts';

type Phone = readonly [international: string, national: string, type: string];

const mobile: Phone = ['+33612345678', '06 12 34 56 78', 'mobile'];
const landline: Phone = ['+33199001234', '01 99 00 12 34', 'fixe'];
const none: Phone = ['', '', ''];

/** For each promise: a phone, a postcode, and what was typed there, each between bars. */
const promises: Readonly<Record<string, readonly (readonly [Phone, string, string])[]>> = {
  'of mainland France is read however it is spelled': [
    [['+33102030405', '01 02 03 04 05', 'fixe'], '75001', '0102030405'],
    [mobile, '35000', '06 12 34 56 78'],
    [['+33780123456', '07 80 12 34 56', 'mobile'], '13001', '07.80.12.34.56'],
    [landline, '75011', '01-99-00-12-34'],
    [['+33261911234', '02 61 91 12 34', 'fixe'], '44000', '02/61/91/12/34'],
    [['+33465711234', '04 65 71 12 34', 'fixe'], '13001', '04,65,71,12,34'],
    [['+33536491234', '05 36 49 12 34', 'fixe'], '33000', '0536 491 234'],
    [mobile, '75001', '+33 6 12 34 56 78|+33 (0)6 12 34 56 78|(+33) 6 12 34 56 78'],
    [mobile, '75001', '+ 33 6.12.34.56.78|+330612345678|0033612345678|33612345678'],
    [mobile, '75001', '33 (0)6 12 34 56 78|+06 12 34 56 78|+0033 6 12 34 56 78'],
    [mobile, '75001', 'tel:+33-6-12-34-56-78'],
    [landline, '75001', '00 33 (0) 1 99 00 12 34'],
    [['+33932000001', '09 32 00 00 01', 'autre'], '75001', '09 32 00 00 01'],
    [['+33892700001', '0 892 70 00 01', 'autre'], '75001', '0892 70 00 01'],
    [['+33800000001', '0 800 00 00 01', 'autre'], '75001', '0 800 00 00 01'],
    [['+33809000001', '0 809 00 00 01', 'autre'], '75001', '0809 00 00 01'],
    [['+33884000001', '0 884 00 00 01', 'autre'], '75001', '0884 00 00 01'],
  ],
  'is read without the zero that a spreadsheet ate': [
    [mobile, '75001', '612345678'],
    [landline, '', '199001234'],
    [['+590690350001', '0690 35 00 01', 'mobile'], '97110', '690350001'],
    [landline, '75001', '(199001234)|Tél. 199001234|199001234 (bureau)'],
  ],
  'is read when it was copied with invisible or wide characters': [
    [mobile, '', '\u202a06\u00a012\u00a034\u00a056\u00a078'],
    [mobile, '75001', '\u202d+33 6 12 34 56 78\u202c|06\u200b12\u200b34\u200b56\u200b78'],
    [mobile, '75001', '\ufeff06\u202f12\u202f34\u202f56\u202f78|０６ １２ ３４ ５６ ７８'],
    [mobile, '75001', '＋３３ ６ １２ ３４ ５６ ７８|06‑12‑34‑56‑78|  \t06 12 34 56 78\r\n'],
  ],
  'is found between words': [
    [mobile, '75001', 'Tél : 06 12 34 56 78|tel0612345678|☎ 06 12 34 56 78'],
    [mobile, '75001', '06 12 34 56 78 (après 18h30)|Après 18h au 06 12 34 56 78'],
    [mobile, '75001', 'Mme Durand, +33 6 12 34 56 78'],
    [landline, '75001', '01 99 00 12 34 poste 12|01 99 00 12 34 #12|01 99 00 12 34 x12'],
  ],
  'is the first valid one of several': [
    [mobile, '75001', '06 12 34 56 78 / 01 99 00 12 34|06 12 34 56 78 01 99 00 12 34'],
    [mobile, '75001', '0612345678 0199001234|06.12.34.56.78/01.99.00.12.34'],
    [mobile, '75001', '06/12/34/56/78 01/99/00/12/34|06-12-34-56-78 - 01-99-00-12-34'],
    [mobile, '75001', '0612345678;0199001234|06 12 34 56 78\n01 99 00 12 34'],
    [mobile, '75001', '+33 6 12 34 56 78 +33 1 99 00 12 34|33 6 12 34 56 78 / 01 99 00 12 34'],
    [landline, '75001', '01 99 00 12 34 ou 06 12 34 56 78|06 12 34 56 / 01 99 00 12 34'],
    [landline, '75001', '01 99 00 12 34/35'],
    [landline, '', '01  99  00  12  34  02  61  91  12  34'],
    [mobile, '', '0612345678, 0199001234, 0932000001'],
    [['+590690350001', '0690 35 00 01', 'mobile'], '97110', '0690 35 00 01 / 06 12 34 56 78'],
    [
      ['+32475123456', '00 32 475 12 34 56', 'mobile'],
      '59000',
      '+32 475 12 34 56 ou 06 12 34 56 78',
    ],
    [['+33639980001', '06 39 98 00 01', 'mobile'], '75001', '06 39 98 00 01 / 01 99 00 12 34'],
  ],
  'of an overseas region gets the calling code of that region': [
    [['+590590200001', '0590 20 00 01', 'fixe'], '97110', '0590 20 00 01'],
    [['+590690350001', '0690 35 00 01', 'mobile'], '97110', '0690 35 00 01|+590 690 35 00 01'],
    [['+590690350001', '0690 35 00 01', 'mobile'], '97110', '00590 690 35 00 01|590690350001'],
    [['+590590270001', '0590 27 00 01', 'fixe'], '97700', '0590 27 00 01'],
    [['+590590870001', '0590 87 00 01', 'fixe'], '97150', '0590 87 00 01'],
    [['+590690500001', '0690 50 00 01', 'mobile'], '97800', '0690 50 00 01'],
    [['+596596300001', '0596 30 00 01', 'fixe'], '97200', '0596 30 00 01'],
    [['+596696300001', '0696 30 00 01', 'mobile'], '97220', '0696 30 00 01'],
    [['+594594300001', '0594 30 00 01', 'fixe'], '97300', '0594 30 00 01'],
    [['+594694200001', '0694 20 00 01', 'mobile'], '97300', '0694 20 00 01'],
    [['+262262200001', '0262 20 00 01', 'fixe'], '97400', '0262 20 00 01'],
    [['+262692200001', '0692 20 00 01', 'mobile'], '97490', '0692 20 00 01'],
    [['+262693000001', '0693 00 00 01', 'mobile'], '97410', '0693 00 00 01'],
    [['+262269610001', '0269 61 00 01', 'fixe'], '97600', '0269 61 00 01'],
    [['+262639200001', '0639 20 00 01', 'mobile'], '97600', '0639 20 00 01'],
    [['+590976010001', '0976 01 00 01', 'autre'], '97110', '0976 01 00 01'],
    [['+508410001', '00 508 41 00 01', 'fixe'], '97500', '41 00 01|0508 41 00 01'],
    [['+508708410001', '00 508 708 410 001', 'mobile'], '97500', '0708 41 00 01'],
    [['+508410001', '00 508 41 00 01', 'fixe'], '75001', '+508 41 00 01'],
    [['+681720001', '00 681 72 00 01', 'autre'], '98600', '72 00 01'],
    [['+681820001', '00 681 82 00 01', 'mobile'], '98600', '82 00 01'],
    [['+68940500001', '00 689 40 50 00 01', 'fixe'], '98713', '40 50 00 01'],
    [['+68987700001', '00 689 87 70 00 01', 'mobile'], '98713', '87 70 00 01'],
    [['+687270001', '00 687 27 00 01', 'fixe'], '98800', '27.00.01'],
    [['+687750001', '00 687 75 00 01', 'mobile'], '98800', '75 00 01'],
    [['+687750001', '00 687 75 00 01', 'mobile'], '98 800', '75.00.01 / 27.00.01'],
    [['+687750001', '00 687 75 00 01', 'mobile'], '75001', '+687 75 00 01'],
    [['+37793150001', '00 377 93 15 00 01', 'fixe'], '98000', '93 15 00 01'],
    [['+377640000001', '00 377 6 40 00 00 01', 'mobile'], '98000', '+377 6 40 00 00 01'],
  ],
  'keeps its own region when the postcode is of another one': [
    [mobile, '97110', '06 12 34 56 78'],
    [mobile, '97400', '06 12 34 56 78'],
    [mobile, '98000', '06 12 34 56 78'],
    [['+33687750001', '06 87 75 00 01', 'mobile'], '98800', '06 87 75 00 01'],
    [landline, '97200', '01 99 00 12 34'],
    [['+33932000001', '09 32 00 00 01', 'autre'], '97110', '09 32 00 00 01'],
    [['+590690350001', '0690 35 00 01', 'mobile'], '75001', '0690 35 00 01'],
    [['+590590270001', '0590 27 00 01', 'fixe'], '75001', '0590 27 00 01'],
    [['+590590130001', '0590 13 00 01', 'fixe'], '75001', '0590 13 00 01'],
    [['+594594300001', '0594 30 00 01', 'fixe'], '75001', '0594 30 00 01'],
    [['+262692200001', '0692 20 00 01', 'mobile'], '75001', '0692 20 00 01'],
    [['+596596300001', '0596 30 00 01', 'fixe'], '', '0596 30 00 01|+33 5 96 30 00 01'],
    [['+596596300001', '0596 30 00 01', 'fixe'], '97110', '0596 30 00 01'],
    [['+262269610001', '0269 61 00 01', 'fixe'], '75001', '0269 61 00 01'],
    [['+508410001', '00 508 41 00 01', 'fixe'], '75001', '0508 41 00 01'],
    [['+262639200001', '0639 20 00 01', 'mobile'], '75001', '0639 20 00 01'],
    [['+590939500001', '0939 50 00 01', 'autre'], '75001', '0939 50 00 01'],
    [['+590690350001', '0690 35 00 01', 'mobile'], '97110', '+33 6 90 35 00 01'],
  ],
  'in no range in use yet has the region and type of its block': [
    [['+33639980001', '06 39 98 00 01', 'mobile'], '75001', '06 39 98 00 01|639980001'],
    [['+33639980001', '06 39 98 00 01', 'mobile'], '97600', '+33 (0)639980001'],
    [['+33715000001', '07 15 00 00 01', 'mobile'], '97110', '07 15 00 00 01'],
    [['+33700000001', '07 00 00 00 01', 'autre'], '75001', '07 00 00 00 01'],
    [['+33400000001', '04 00 00 00 01', 'fixe'], '75001', '04 00 00 00 01'],
    [['+590691400001', '0691 40 00 01', 'mobile'], '75001', '0691 40 00 01'],
    [['+596709140001', '0709 14 00 01', 'mobile'], '97200', '0709 14 00 01'],
    [['+262639410001', '0639 41 00 01', 'mobile'], '97600', '0639 41 00 01'],
    [['+596596900001', '0596 90 00 01', 'fixe'], '', '0596 90 00 01'],
  ],
  'is read past what spreadsheets and fingers did to it': [
    [mobile, '75001', "612345678.0|612345678,0|612345678.00|+33 6 12 34 56 78.0|'0612345678"],
    [mobile, '75001', 'O6 12 34 56 78|o612345678|OO33 (O)6 12 34 56 78|tel:O612345678'],
    [mobile, '75001', 'o 06 12 34 56 78'],
    [['+33612345600', '06 12 34 56 00', 'mobile'], '75001', '06.12.34.56.00'],
    [['+687750001', '00 687 75 00 01', 'mobile'], '98800', '750001.0'],
    [['+33612340678', '06 12 34 06 78', 'mobile'], '75001', '06 12 34 O6 78'],
  ],
  'never changes a calling code that was typed': [
    [none, '75001', '+32 0612345678|+320612345678|0032 612345678|00 32 06 12 34 56 78'],
    [none, '75001', '+44 0612345678'],
    [none, '59000', '+ 32 / 0612345678|(+32) 06 12 34 56 78|+32 (0) 0612345678'],
    [none, '59000', '+32 (Belgique) 0475 12 34 56'],
    [['+41612345678', '00 41 61 234 56 78', 'fixe'], '75001', '+41 0612345678'],
    [none, '97110', '+590 612345678'],
    [none, '97400', '+262 0690 35 00 01'],
    [none, '98800', '+687 0612345678'],
    [['+590800000001', '00 590 800 00 00 01', 'autre'], '97110', '+590 800 00 00 01'],
    [mobile, '75001', '+33 tel 06 12 34 56 78'],
    [mobile, '59000', '+32 475 12 34 / 06 12 34 56 78|06 12 34 56 78 ou +32 0612345678'],
    [['+262692200001', '0692 20 00 01', 'mobile'], '75001', '262692200001'],
    [['+687751234', '00 687 75 12 34', 'mobile'], '98800', '687 75 12 34'],
    [['+33687751234', '06 87 75 12 34', 'mobile'], '75001', '687 75 12 34'],
    [['+68987123456', '00 689 87 12 34 56', 'mobile'], '98713', '689 87 12 34 56'],
    [['+681820001', '00 681 82 00 01', 'mobile'], '98600', '681 82 00 01'],
    [['+508410001', '00 508 41 00 01', 'fixe'], '97500', '508 41 00 01'],
    [['+37793150001', '00 377 93 15 00 01', 'fixe'], '98000', '377 93 15 00 01'],
  ],
  'with a digit too many is none': [
    [none, '75001', '0612345678 9|06123456789|06 12 34 56 78 9|0612345678-9|0612345678.90'],
    [none, '75001', '0612345678\u200b9|9 0612345678|00612345678|612345678 9|+33612345678 9'],
    [none, '75001', '+33 6 12 34 56 78 9'],
    [none, '98800', '75 00 01 2'],
    [none, '98713', '87 70 00 01 9'],
    [landline, '75001', '06 12 34 56 78 9 / 01 99 00 12 34'],
    [mobile, '75001', '0612345678 75001|0612345678 (75)|0612345678 9h-12h'],
    [mobile, '75001', '+33 (0)6.12.34.56.78 18h|0612345678 01 99 00 12'],
    [['+33337045353', '03 37 04 53 53', 'fixe'], '75001', '03.37.04.53.53 (75)'],
  ],
  'of another country keeps its calling code in both forms': [
    [['+3225551212', '00 32 2 555 12 12', 'fixe'], '59000', '+32 2 555 12 12|+ 32 2 555 12 12'],
    [['+3225551212', '00 32 2 555 12 12', 'fixe'], '59000', '(+) 32 2 555 12 12'],
    [['+3225551212', '00 32 2 555 12 12', 'fixe'], '', '0032 (0)2/555.12.12'],
    [['+32475123456', '00 32 475 12 34 56', 'mobile'], '', '+32 (0)475/12.34.56'],
    [['+32475123456', '00 32 475 12 34 56', 'mobile'], '1000', '0032475123456'],
    [['+41795550001', '00 41 79 555 00 01', 'mobile'], '', '+41 (0)79 555 00 01'],
    [['+41225550001', '00 41 22 555 00 01', 'fixe'], '1201', '0041 22 555 00 01'],
    [['+352621123456', '00 352 621 123 456', 'mobile'], '', '+352 621 123 456'],
    [['+35226123456', '00 352 26 12 34 56', 'fixe'], '57000', '00352 26 12 34 56'],
    [['+493012345678', '00 49 30 12345678', 'fixe'], '67000', '+49 30 12345678'],
    [['+34612345678', '00 34 612 34 56 78', 'mobile'], '64000', '+34 612 34 56 78'],
    [['+390612345678', '00 39 06 1234 5678', 'fixe'], '06000', '+39 06 1234 5678'],
    [['+351912345678', '00 351 912 345 678', 'mobile'], '94000', '+351 912 345 678'],
    [['+442079460001', '00 44 20 7946 0001', 'fixe'], '', '+44 20 7946 0001'],
    [['+212612345678', '00 212 6 12 34 56 78', 'mobile'], '', '+212 6 12 34 56 78'],
    [['+212522123456', '00 212 5 22 12 34 56', 'fixe'], '', '00212 5 22 12 34 56'],
    [['+213551234567', '00 213 551 23 45 67', 'mobile'], '', '+213 551 23 45 67'],
    [['+21321123456', '00 213 21 12 34 56', 'fixe'], '', '00213 21 12 34 56'],
    [['+21620123456', '00 216 20 123 456', 'mobile'], '', '+216 20 123 456'],
    [['+21671123456', '00 216 71 123 456', 'fixe'], '', '00216 71 123 456'],
    [['+221771234567', '00 221 77 123 45 67', 'mobile'], '', '+221 77 123 45 67'],
    [['+2250701020304', '00 225 07 01 02 0304', 'mobile'], '', '+225 07 01 02 03 04'],
    [['+237671234567', '00 237 6 71 23 45 67', 'mobile'], '', '+237 6 71 23 45 67'],
    [['+15145550123', '00 1 514 555 0123', 'autre'], '', '+1 514-555-0123'],
    [['+998901234567', '00 998 90 123 45 67', 'mobile'], '', '+998 90 123 45 67'],
  ],
  'is left out when it is none': [
    [none, '75001', '|   |abc|-|+|1234|3631|0000000000|06 12 34 56|06 12 34 56 7'],
    [none, '75001', '06 12 34 56 789|06 12 34 34 56 78|06 12 34 56 / 07 12 34 56|+33 6 12 34'],
    [none, '75001', '+999 12 34 56 78|06 xx xx xx xx|jean.dupont@example.com|199001234A'],
    [none, '75001', 'A199001234|CO612345678|75001|24/11/2026|552 100 554 00013|552100554 00013'],
    [none, '75001', '12/03/1985 612345678|75 00 01|-612345678.5|6,12E+08|undefined'],
    [none, '', '00000000'],
    [none, '98000', '612345678'],
    [none, '9880', '75 00 01'],
    [none, '97110', '41 00 01'],
  ],
};

const read = (tel: string, codePostal = ''): string[] => {
  const { international, national, type } = readPhone(tel, codePostal);
  return [international, national, type];
};

describe.each(
  Object.entries(promises),
)('a phone number that a prospect typed %s', (_promise, rows) => {
  it.each(rows)('%s at %j: %s', (phone, codePostal, typed) => {
    const all = typed.split('|');
    expect(all.map((tel) => [tel, read(tel, codePostal)])).toEqual(all.map((tel) => [tel, phone]));
  });
});

it('a French number has the region, type and form that libphonenumber knows for its range', () => {
  const kinds = new Map<string | undefined, string>([
    ['MOBILE', 'mobile'],
    ['FIXED_LINE', 'fixe'],
  ]);
  for (let range = 10_000; range < 80_000; range += 3) {
    const { international, national, type } = readPhone(`0${range}0001`, '75001');
    const known = parsePhoneNumber(international);
    if (known?.isValid() && known.countryCallingCode !== '508') {
      expect([national, type]).toEqual([known.formatNational(), kinds.get(known.getType())]);
    }
    for (const code of ['590', '594', '596', '262']) {
      const overseas = parsePhoneNumber(`+${code}${range}0001`);
      if (overseas?.isValid()) expect(international).toBe(overseas.number);
    }
  }
});

const postcode = fc.constantFrom(
  ...['', '75001', '97110', '97133', '97150', '97200', '97300', '97400', '97500', '97600'],
  ...['97700', '97800', '98000', '98600', '98713', '98800', '1000'],
);
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const typed = fc.oneof(
  digits(9).map((nine) => `0${nine}`),
  digits(8).map((eight) => `+33 6${eight}`),
  digits(6),
  digits(8),
  digits(9),
  fc
    .tuple(fc.constantFrom('590', '594', '596', '262', '639', '69', '508'), digits(6))
    .map(([prefix, rest]) => `0${prefix}${rest}`),
  fc
    .tuple(fc.constantFrom('+590', '+262', '+377', '+687', '00689', '+32'), digits(9))
    .map(([prefix, rest]) => `${prefix}${rest}`),
  fc.stringMatching(/^[+0-9 ./()-]{0,30}$/),
);

describe('whatever was typed', () => {
  it('is read as three texts: all of them, or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(typed, fc.string({ unit: 'binary' })),
        fc.oneof(postcode, fc.string({ unit: 'binary' })),
        (tel, codePostal) => {
          const { international, national, type } = readPhone(tel, codePostal);
          expect(international).toMatch(/^(\+[1-9]\d{4,14})?$/);
          expect(['', 'mobile', 'fixe', 'autre']).toContain(type);
          expect([0, 3]).toContain([international, national, type].filter(Boolean).length);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is read the same again from its international form, at any postcode', () => {
    fc.assert(
      fc.property(typed, postcode, postcode, (tel, codePostal, other) => {
        const phone = readPhone(tel, codePostal);
        fc.pre(phone.international !== '');
        expect(readPhone(phone.international, other)).toEqual(phone);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read the same from its national form, at the same postcode', () => {
    fc.assert(
      fc.property(typed, postcode, (tel, codePostal) => {
        const phone = readPhone(tel, codePostal);
        fc.pre(/^0[1-79]/.test(phone.national));
        fc.pre(phone.type !== 'autre');
        expect(readPhone(phone.national, codePostal)).toEqual(phone);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read the same however a French number is spelled', () => {
    const pairs = fc.array(digits(2), { minLength: 4, maxLength: 4 });
    const separator = fc.constantFrom('', ' ', '.', '-', '/', ' - ', '\u00a0', '\u202f');
    const prefix = fc.constantFrom('0', '+33', '+33 ', '0033', '00 33 ', '+33 (0)', '(+33)0', '33');
    const known = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '9');
    fc.assert(
      fc.property(known, pairs, prefix, separator, postcode, (first, rest, start, between, at) => {
        const plain = readPhone(`0${first}${rest.join('')}`, at);
        fc.pre(plain.type === 'mobile' || plain.type === 'fixe');
        fc.pre(!plain.international.startsWith('+377'));
        expect(readPhone(start + [first, ...rest].join(between), at)).toEqual(plain);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['digits', '0'.repeat(1_000_000)],
    ['pairs of digits', '06 '.repeat(333_333)],
    ['numbers', '0612345678 / '.repeat(80_000)],
    ['plus signs', '+'.repeat(1_000_000)],
    ['plus signs and spaces', '+ '.repeat(500_000)],
    ['punctuation', '(.-/ '.repeat(200_000)],
    ['spaces around a digit', `${' '.repeat(500_000)}0${' '.repeat(500_000)}`],
    ['letters', 'a'.repeat(1_000_000)],
    ['invisible characters', '\u200b'.repeat(1_000_000)],
    ['combining marks', `0${'\u0301\u0327'.repeat(500_000)}`],
  ])('is left out when it is a megabyte of %s', (_what, text) => {
    expect(read(text, text)).toEqual(['', '', '']);
  });

  it.each([
    ['more groups of digits than six numbers in pairs have', `0612345678 /${' 1 /'.repeat(30)}`],
    ['signs that get long when they are written out', `0612345678 ${'ﷺ'.repeat(20)}`],
  ])('is left out among %s', (_what, text) => {
    expect(read(text)).toEqual(['', '', '']);
    const half = text.slice(0, 10 + (text.length - 10) / 2);
    expect(read(half)[1]).toBe('06 12 34 56 78');
  });

  it('is read between any number of spaces', () => {
    const space = ' '.repeat(500_000);
    expect(read(`${space}06 12 34 56 78${space}`)[1]).toBe('06 12 34 56 78');
  });
});
