import { createHash } from 'node:crypto';
import { createAppTester } from 'zapier-platform-core';
import { schemes } from '../src/connection/schemes.ts';
import { createApp } from '../src/editions/private.ts';
import { texts } from '../src/locales/fr.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const secret = 'Secret-42_of-the-hook==';
const sha256 = createHash('sha256').update(secret).digest();

const app = createApp(texts);
const appTester = createAppTester(app);

/** Of the schemes by which the secret itself travels. */
const places = Object.entries(schemes).flatMap(([protection, { places: all, signature }]) =>
  signature ? [] : all.map(({ header, word = '' }) => ({ protection, header, word })),
);

const run = (bundle: object) => appTester(app.triggers.new_lead.operation.perform, bundle);

const deliver = (protection: string, headers: object) =>
  run({
    authData: { protection, secret },
    cleanedRequest: documented,
    rawRequest: { headers },
  }).then(
    (leads) => `${leads.length} lead`,
    ({ name, message }: Error) => `${name}: ${message.slice(0, 17)}`,
  );

const refused = 'HaltedError: Livraison refusée';

const at = (i: number, change: (sign: string) => string) =>
  secret.slice(0, i) + change(secret.charAt(i)) + secret.slice(i + 1);

const everywhere = (change: (sign: string) => string) =>
  [...secret].map((_sign, i) => at(i, change)).filter((miss) => miss !== secret);

const otherCase = (sign: string) =>
  sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase();

/** What looks like the sign, or is the same to those who compare in a normal form or without case. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ S: '\u0405', s: '\u017f', e: '\u0435', c: '\u0441', o: '\u03bf', k: '\u212a', h: '\u04bb' },
  ...{ r: '\u0433', t: '\u1d1b', f: '\ua799', 4: '\uff14', 2: '\u00b2', '-': '\u2010' },
  ...{ _: '\uff3f', '=': '\ua78a' },
};

const around = [
  ...[...' \t\n\0"\'=,;x'],
  ...['\u200b', '\u00a0', '\ufeff', '\ud800', '%20', secret, `,${secret}`, `, ${secret}`],
].flatMap((sign) => [sign + secret, secret + sign, sign + secret + sign]);
const long = ' '.repeat(1e6);

const misses: [string, string[]][] = [
  ['beginnings', [...secret].map((_sign, i) => secret.slice(0, i))],
  ['ends', [...secret].map((_sign, i) => secret.slice(i + 1))],
  ['one sign missing', everywhere(() => '')],
  ['one sign twice', everywhere((sign) => sign + sign)],
  ['one sign in the other case', everywhere(otherCase)],
  ['all in another case', [secret.toLowerCase(), secret.toUpperCase()]],
  ['one sign that looks alike', everywhere((sign) => lookAlikes[sign] ?? sign)],
  ['one sign in full width', everywhere((s) => String.fromCharCode(s.charCodeAt(0) + 0xfee0))],
  ['one sign with an accent', everywhere((sign) => `${sign}\u0301`)],
  ['something before, behind or around', around],
  ['another writing', [encodeURIComponent(secret), btoa(secret), [...secret].reverse().join('')]],
  ['its digest', [sha256.toString('hex'), sha256.toString('base64'), sha256.toString('latin1')]],
  ['words of programs', ['null', 'undefined', 'true', '[object Object]', '.*', '%', "' OR '1"]],
  ['a megabyte', [secret.repeat(45_000), secret + long, long + secret, 'x'.repeat(1e6)]],
];

describe.each(places)('with $protection in $header: $word', ({ protection, header, word }) => {
  const valueWith = (shown: string) => (word ? `${word} ${shown}` : shown);

  it('the secret itself is let in, however much white space parts it from the word', async () => {
    for (const space of word ? [' ', '  ', '\t', ' \t '] : ['']) {
      expect(await deliver(protection, { [header]: word + space + secret })).toBe('1 lead');
    }
  });

  it.each(misses)('near misses are refused: %s', async (_what, all) => {
    const shown = all.filter((one) => !word || one.replace(/^[ \t]+/, '') !== secret);
    const outcomes = await Promise.all(
      shown.map((one) => deliver(protection, { [`Http-${header}`]: valueWith(one) })),
    );
    expect(outcomes).toEqual(shown.map(() => refused));
  });

  it('the word of the header before it, twice, glued or far from it is refused', async () => {
    const others = ['Basic', 'Bearer', 'Token', 'Secret', 'X-Token'].filter((one) => one !== word);
    const values = [
      ...others.map((one) => `${one} ${secret}`),
      ...(word ? [secret, `${word}${secret}`, `${word}\n${secret}`, `${word}\u00a0${secret}`] : []),
      ...(word ? [` ${word} ${secret}`, `${word} ${word} ${secret}`, `${word},${secret}`] : []),
    ];
    for (const value of values) {
      expect([value, await deliver(protection, { [header]: value })]).toEqual([value, refused]);
    }
  });

  it('headers whose names are nearly the right one are refused', async () => {
    const right = places.filter((one) => one.protection === protection);
    const names = [
      ...[`X-${header}`, `${header}-X`, `${header} `, ` ${header}`, header.slice(1), `${header}:`],
      ...[`Http-Http-${header}`, `Https-${header}`, `Http${header}`, header.replace('-', '_')],
    ].filter((name) => !right.some((one) => one.header.toLowerCase() === name.toLowerCase()));
    for (const name of names) {
      const outcome = await deliver(protection, { [name]: valueWith(secret) });
      expect([name, outcome]).toEqual([name, refused]);
    }
  });

  it('a second header of the scheme that is empty or wrong is refused, in either order', async () => {
    const siblings = places.filter((place) => place.protection === protection);
    for (const other of siblings) {
      const name = other.header === header ? `Http-${header}` : other.header;
      for (const shown of ['', 'x', `${secret}x`, secret.slice(1)]) {
        const wrong = [name, other.word ? `${other.word} ${shown}` : shown];
        const right = [header, valueWith(secret)];
        expect(await deliver(protection, Object.fromEntries([right, wrong]))).toBe(refused);
        expect(await deliver(protection, Object.fromEntries([wrong, right]))).toBe(refused);
      }
    }
  });

  it('a value that is no text is refused', async () => {
    const values: unknown[] = [[valueWith(secret)], { 0: secret }, true, 0, null, { toString: 1 }];
    for (const value of values) {
      expect(await deliver(protection, { [header]: value })).toBe(refused);
    }
  });

  it('the secret anywhere else in the delivery is refused', async () => {
    const rawRequest = { querystring: `${header}=${secret}`, content: secret, headers: {} };
    const cleanedRequest = { ...documented, [header]: secret, querystring: { [header]: secret } };
    const bundle = { authData: { protection, secret }, cleanedRequest, rawRequest };
    await expect(run(bundle)).rejects.toThrow('Livraison refusée');
  });
});
