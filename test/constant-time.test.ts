import * as crypto from 'node:crypto';
import { schemes } from '../src/connection/schemes.ts';

declare global {
  namespace jest {
    /** In jest for ES modules, but absent from its types. */
    const unstable_mockModule: (name: string, create: () => unknown) => void;
  }
}

const compared: [Uint8Array, Uint8Array][] = [];
let verdict = false;

// In place of the comparison, one that notes what it is given and answers what it is told to.
import.meta.jest.unstable_mockModule('node:crypto', () => ({
  ...crypto,
  timingSafeEqual: (one: Uint8Array, other: Uint8Array) => {
    compared.push([one, other]);
    return verdict;
  },
}));
const { checkSecret } = await import('../src/connection/secret.ts');

const secret = 'Secret-42-of-the-hook';
const check = (shown: string) => {
  const scheme = schemes['x_token'];
  return scheme && checkSecret({ 'X-Token': shown }, '', scheme, secret);
};

beforeEach(() => {
  compared.length = 0;
});

describe('the time that a refusal takes tells nothing of the secret', () => {
  it('since timingSafeEqual alone decides', () => {
    verdict = false;
    expect([check(secret), check('x')]).toEqual(['wrong', 'wrong']);
    verdict = true;
    expect([check(secret), check('x')]).toEqual(['right', 'right']);
    expect(compared).toHaveLength(4);
  });

  it.each([
    ['the secret', secret],
    ['nearly the secret', `${secret}x`],
    ['one sign', 'S'],
    ['a megabyte', 'S'.repeat(1_000_000)],
    ['no ASCII', 'é\ud800'],
  ])('on digests of one length, whatever was shown: %s', (_what, shown) => {
    check(shown);
    const digest = (text: string) => crypto.createHash('sha256').update(text).digest();
    expect(compared).toEqual([[digest(shown), digest(secret)]]);
  });
});
