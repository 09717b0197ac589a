import fc from 'fast-check';
import { readCallback } from '../src/lead/callback/callback.ts';
import { normaliseEmail } from '../src/lead/email.ts';

/** Nothing to see, and no reason to read a text otherwise. */
const invisible = '\u200b';

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

  it.each(['matin', 'midi', 'après-midi', 'soir', 'indifférent'])('a callback time: %s', (time) => {
    const now = Date.parse('2026-07-01T08:00:00Z');
    expect(readCallback(time, now)).toEqual(readCallback(`${time} `, now));
    expect(readCallback(time, now).moment).toBe(time);
  });
});
