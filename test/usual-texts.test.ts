import fc from 'fast-check';
import { readCallback } from '../src/lead/callback/callback.ts';
import { findDepartement } from '../src/lead/departement.ts';
import { normaliseEmail } from '../src/lead/email.ts';
import { fullName, greeting } from '../src/lead/name.ts';
import { displayTown } from '../src/lead/town.ts';

/** Nothing to see, and no reason to read a text otherwise. */
const invisible = '\u200b';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const postcode = fc.oneof(
  digits(5),
  fc.constantFrom('', '97110', '97400', '97500', '97600', '98000', '98800'),
);

describe('what is written as most people do is read as the same with a trifle about it', () => {
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

  it('a name and a town', () => {
    const name = fc.oneof(
      fc.stringMatching(/^[A-Za-z]{0,6}$/),
      fc.constantFrom('de', 'mcdonald', 'McDonald', 'iii', 'JP', 'le', 'Œ', 'straße'),
    );
    fc.assert(
      fc.property(name, name, (first, last) => {
        expect(fullName(first, last)).toBe(fullName(`${first} `, `${last} `));
        expect(greeting('Mme', first, last)).toBe(greeting('Mme', `${first} `, `${last} `));
        expect(displayTown(last)).toBe(displayTown(`${last} `));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['matin', 'midi', 'après-midi', 'soir', 'indifférent'])('a callback time: %s', (time) => {
    const now = Date.parse('2026-07-01T08:00:00Z');
    expect(readCallback(time, now)).toEqual(readCallback(`${time} `, now));
    expect(readCallback(time, now).moment).toBe(time);
  });

  it('a postcode', () => {
    fc.assert(
      fc.property(postcode, fc.constantFrom('', 'paris', 'bastia'), (code, town) => {
        fc.pre(code !== '' && !code.startsWith('980'));
        expect(findDepartement(code, town)).toEqual(findDepartement(`F-${code}`, town));
      }),
      { numRuns: 1000 },
    );
  });
});
