import fc from 'fast-check';
import { normaliseEmail, readEmail } from '../src/lead/email.ts';

describe('an e-mail address', () => {
  it.each([
    ['is in lower case', 'Emma@Example.COM|EMMA@EXAMPLE.COM'],
    ['has no white space around it', '  emma@example.com\r\n|emma@example.com\u00a0'],
    ['has nothing invisible in it', '\ufeffemma@example.com|emma\u200b@example.\u00adcom'],
    ['has no marks', '\u202aemma@example.com\u202c\u200e|\u2068emma@example.com\u2069'],
    ['has no space at its sign', 'emma @example.com|emma@\u00a0example.com|emma  @  example.com'],
    ['has no stop after it', 'emma@example.com.|emma@example.com,|emma@example.com ;'],
    ['has no stop near it', ': emma@example.com|emma@example.com .'],
    ['is taken out of a link', 'mailto:emma@example.com|MAILTO:Emma@example.com?subject=A%20b'],
    ['is taken out of brackets', '<emma@example.com>|<mailto:emma@example.com>'],
    ['is found beside a name', 'Emma Dubois <emma@example.com>|Emma Dubois (emma@example.com)'],
    ['is found beside a name with a comma', '"Dubois, Emma" <emma@example.com>'],
    ['is found beside a link', 'emma@example.com <mailto:emma@example.com>'],
    ['is taken out of quotes', `"emma@example.com"|'emma@example.com'|''emma@example.com''`],
    ['is taken out of guillemets', '« emma@example.com »'],
    ['is found in much space', 'emma@example.com'.padEnd(1000)],
  ])('%s: %j', (_promise, typed) => {
    for (const email of typed.split('|')) {
      expect([email, normaliseEmail(email)]).toEqual([email, 'emma@example.com']);
    }
  });

  it.each(
    `emma+formation@example.com emma_o'brien-1@example.com emma@mail.exemple-formation.example.com
    emma@xn--exmple-cua.com emma@gmial.com emma..dubois@example.com é@example.com a@exämple.com
    e\u0301lodie@example.com иван@пример.рф`.split(/\s+/),
  )('%s stays as it was typed', (email) => {
    expect(normaliseEmail(email)).toBe(email);
  });

  it('in capitals with accents is in lower case', () => {
    expect(normaliseEmail('ÉLODIE@example.com')).toBe('élodie@example.com');
  });

  it.each([
    ...[' / ', '/', ';', ', ', ' ', ' ou ', ' et ', ' or ', ' and ', ' & ', ' - '],
  ])('beside another, parted by “%s”, is the first one', (between) => {
    expect(normaliseEmail(`A@example.com${between}b@example.com`)).toBe('a@example.com');
  });

  it.each([
    ['a@example ; b@example.com', 'b@example.com'],
    ['aucun@a.fr ou b@example.com', 'b@example.com'],
    ['Emma <a@example.com>, Luc <b@example.com>', 'a@example.com'],
  ])('%j: of two, the first valid one', (email, address) => {
    expect(normaliseEmail(email)).toBe(address);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \u00a0\n'],
    ['a word', 'néant'],
    ['a telephone number', '01 99 00 12 34'],
    ['no domain', 'emma@'],
    ['no name', '@example.com'],
    ['no dot in the domain', 'root@localhost'],
    ['two at signs', 'emma@@example.com'],
    ['two domains', 'emma@example.com@example.com'],
    ['a domain that ends too soon', 'emma@example.c'],
    ['an end that begins with a digit', 'emma@example.1com'],
    ['a bracket left open, its end perhaps cut off', 'Emma <emma@example.co'],
    ['a word glued to mailto:', 'mail=mailto:emma@example.com'],
    ['an empty part in the domain', 'emma@example..com'],
    ['a part that ends in a hyphen', 'emma@example-.com'],
    ['a part that begins with a hyphen', 'emma@-example.com'],
    ['an IP address', 'emma@192.168.1.10'],
    ['an underscore in the domain', 'emma@my_example.com'],
    ['a comma for a dot', 'emma@example,com'],
    ['a semicolon for a dot, Shift forgotten', 'emma;dubois@example.com'],
    ['a space for a dot', 'emma dubois@example.com'],
    ['a space for a dot and one at the at sign', 'emma dubois @example.com'],
    ['a space in the domain', 'emma@example. com'],
    ['a part of the name cut off by a no-break space', 'emma\u00a0dubois@example.com'],
    ['words around it', 'emma@example.com sauf le lundi'],
    ['at written out', 'emma(at)example.com'],
    ['a name of 65 characters', `${'a'.repeat(65)}@example.com`],
    ['a part of 64 characters in the domain', `emma@${'a'.repeat(64)}.com`],
    ['255 characters', `emma@${'a.'.repeat(123)}comm`],
    ['a filler that looks like nothing', '\u3164@example.com'],
    ['an emoji', '😀@example.com'],
    ['a text of 1,001 characters', 'emma@example.com'.padEnd(1001)],
  ])('%s: not an address', (_what, email) => {
    expect(normaliseEmail(email)).toBe('');
  });

  it.each([
    ['a name of 64 characters', `${'a'.repeat(64)}@example.com`],
    ['a part of 63 characters in the domain', `emma@${'a'.repeat(63)}.com`],
    ['254 characters', `emma@${'a.'.repeat(123)}com`],
    ['254 characters, one of them with an accent', `élan@${'a.'.repeat(123)}com`],
  ])('%s: as long as allowed', (_what, email) => {
    expect(normaliseEmail(email)).toBe(email);
  });

  const anyEmail = fc.oneof(
    fc.emailAddress(),
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'abCé.@@ ,;<>()/\'"?:-\u200b\u00a0İ\u212a') }),
    fc.tuple(fc.string(), fc.emailAddress(), fc.string()).map((parts) => parts.join(' ')),
  );

  it('is empty or has one at sign, a dot after it and no white space', () => {
    fc.assert(
      fc.property(anyEmail, (email) => {
        expect(normaliseEmail(email)).toMatch(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/u);
      }),
    );
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(anyEmail, (email) => {
        expect(normaliseEmail(normaliseEmail(email))).toBe(normaliseEmail(email));
      }),
    );
  });

  const units = ['a', '@', 'a@', '<', '<a@', '(', '.', ' ', ' @', ',', "'", 'a.', 'a@b.', 'é'];

  it.each([...units, '\u200b'])('copes with a megabyte of %j', (unit) => {
    const long = unit.repeat(1_000_000 / unit.length);
    for (const email of [long, `a@${long}`, `${long}@example.com`]) {
      expect(normaliseEmail(email).length).toBeLessThanOrEqual(254);
    }
  });
});

describe('of an e-mail address it is told', () => {
  it.each([
    ['emma@example.com', ''],
    ['e.d@example.com', ''],
    [' ', ''],
    ['néant', 'invalid'],
    ['emma..d@example.com', 'dots'],
    ['.emma@example.com', 'dots'],
    ['emma.@example.com', 'dots'],
  ])('%j: %j', (email, problem) => {
    expect(readEmail(email)).toEqual({ address: normaliseEmail(email), problem, meant: '' });
  });

  it.each(
    `a@a.fr xx@xx.com Toto@toto.fr non@non.fr aucun@gmail.com pas.de.mail@orange.fr sans-email@free.fr
    pasdadresse@yahoo.fr noemail@societe.fr no-reply@societe.fr xxx@hotmail.fr test@gmail.com`.split(
      /\s+/,
    ),
  )('%s is nobody’s: two strangers who typed it aren’t one person', (email) => {
    expect(readEmail(email)).toEqual({ address: '', problem: 'placeholder', meant: '' });
  });

  it.each(
    `no@societe.fr noel@orange.fr pascal@free.fr dubois@dubois.fr toto@societe.fr xx@gmail.com
    test@test.test e@live.com e@ymail.com e@mail.com e@hotmail.be e@yahoo.ca e@live.be e@laposte.fr
    e@orange.com e@grange.fr e@ffr.fr e@fred.fr e@gmx.fr e@gmail.societe.fr`.split(/\s+/),
  )('%s may be somebody’s, at a domain of its own', (email) => {
    expect(readEmail(email)).toEqual({ address: email, problem: '', meant: '' });
  });

  it.each([
    ['gmail.com', 'gmial.com gmai.com gmail.fr gmal.fr gmail.co gmail.net gmail gmail,com'],
    ['icloud.com', 'icloud.fr icoud.com'],
    ['hotmail.fr', 'hotmial.fr hotmal.fr hotmail.f'],
    ['hotmail.com', 'hotmall.com'],
    ['outlook.com', 'outllook.com'],
    ['yahoo.fr', 'yaho.fr'],
    ['orange.fr', 'orange.f'],
    ['free.fr', 'free.ft'],
    ['laposte.net', 'laposte.ent'],
  ])('whether %s was meant by %s; nothing is corrected', (meant, domains) => {
    for (const email of domains.split(' ').map((domain) => `emma@${domain}`)) {
      expect(readEmail(email.toUpperCase())).toMatchObject({ meant });
      expect(['', email]).toContain(normaliseEmail(email));
    }
  });
});
