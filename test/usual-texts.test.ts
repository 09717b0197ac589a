import fc from 'fast-check';
import { readCallback } from '../src/lead/callback/callback.ts';
import { normaliseEmail } from '../src/lead/email.ts';
import { readPhone } from '../src/lead/phone.ts';

/** Nothing to see, and no reason to read a text otherwise. */
const invisible = '\u200b';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const postcode = fc.oneof(
  digits(5),
  fc.constantFrom('', '97110', '97400', '97500', '97600', '98000', '98800'),
);
const spelled = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom('0', '+33', '+33 '), fc.constantFrom('', ' ', '.', '-'), number)
    .map(([start, between, [first = '', ...rest]]) =>
      [start + first, ...(rest.join('').match(/../g) ?? [])].join(between),
    );
const phone = fc.oneof(
  spelled(digits(9)),
  spelled(
    fc
      .tuple(fc.constantFrom('590', '69', '639', '269', '262', '508', '708', '709'), digits(7))
      .map(([start, rest]) => (start + rest).slice(0, 9)),
  ),
);

describe('what is written as most people do is read as the same with a trifle about it', () => {
  it('a phone number', () => {
    fc.assert(
      fc.property(phone, postcode, (tel, at) => {
        expect(readPhone(tel, at)).toEqual(readPhone(tel + invisible, at));
      }),
      { numRuns: 3000 },
    );
  });

  it('an e-mail address', () => {
    const odd = fc.string({ unit: fc.constantFrom(..."aB1.-_+@'/é") });
    const email = fc.oneof(
      fc.emailAddress(),
      fc.tuple(odd, odd).map(([name, domain]) => `${name}@${domain}.fr`),
    );
    fc.assert(
      fc.property(email, (address) => {
        expect(normaliseEmail(address)).toBe(normaliseEmail(address + invisible));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['matin', 'midi', 'après-midi', 'soir', 'indifférent'])('a callback time: %s', (time) => {
    const now = Date.parse('2026-07-01T08:00:00Z');
    expect(readCallback(time, now)).toEqual(readCallback(`${time} `, now));
    expect(readCallback(time, now).moment).toBe(time);
  });
});
