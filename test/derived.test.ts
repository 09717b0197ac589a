import fc from 'fast-check';
import { readLead } from '../src/lead/lead.ts';
import { documentedKeys } from '../src/lead/payload.ts';
import { type DocumentedKey, leadSchema } from '../src/lead/schema.ts';
import { texts } from '../src/locales/fr.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

fc.configureGlobal({ numRuns: 200, ...fc.readConfigureGlobal() });

const receivedAt = Date.parse('2026-11-24T09:00:00+01:00');
const read = (payload: object) =>
  readLead({ ...payload }, { source: 'webhook', receivedAt }, texts.lead);

const emma = {
  civilite: 'Mme',
  nom: 'DUBOIS',
  prenom: 'EMMA',
  tel: '06.39.98.00.01',
  email: ' Emma.Dubois@Example.COM ',
  ville: "l'isle-sur-la-sorgue",
  code_postal: '84800',
  formation: 'Anglais Débutant',
  horaire_rappel: '14H-16H',
  statut: 'Salarié(e) du public',
  client: 'ABC Formations',
  id_client: '9876',
};

it('staff get a lead that is ready to use', () => {
  expect(read(emma)).toMatchObject({
    nom_complet: 'Emma Dubois',
    salutation: 'Bonjour Madame Dubois,',
    tel_international: '+33639980001',
    tel_national: '06 39 98 00 01',
    email_normalise: 'emma.dubois@example.com',
    joignable: true,
    ville_affichee: "L'Isle-sur-la-Sorgue",
    departement_code: '84',
    departement: 'Vaucluse',
    region: "Provence-Alpes-Côte d'Azur",
    rappel_moment: 'après-midi',
    rappel_debut: '14:00',
    rappel_fin: '16:00',
    rappel_prochain: '2026-11-24T14:00:00+01:00',
    cle_doublon: expect.stringMatching(/^[0-9a-f]{32}$/),
    alertes: '',
  });
});

it('the next call overseas is at the hours of the prospect, told in Paris time', () => {
  const { rappel_prochain } = read({ ...emma, code_postal: '97400', ville: 'Saint-Denis' });
  expect(rappel_prochain).toBe('2026-11-24T11:00:00+01:00');
});

describe('the duplicate key', () => {
  const key = (change: object) => read({ ...emma, ...change }).cle_doublon;

  it.each([
    ['an e-mail in capitals', { email: 'EMMA.DUBOIS@EXAMPLE.COM' }],
    ['a phone number typed otherwise', { tel: '+33 (0)6 39 98 00 01' }],
    ['no phone number', { tel: '' }],
    ['a name typed otherwise', { nom: 'Dubois', prenom: 'emma' }],
    ['a training in capitals without accents', { formation: 'ANGLAIS DEBUTANT' }],
    ['a training with other white space', { formation: ' anglais  débutant' }],
    ['a training with its accents apart', { formation: 'Anglais De\u0301butant' }],
    ['an invisible sign in the training', { formation: 'Anglais\u200b Débutant\ufeff' }],
    ['an identifier that is a number', { id_client: 9876 }],
    ['another town, time and state', { ville: 'paris', horaire_rappel: 'soir', statut: '' }],
    ['a date, as through the API', { date_creation: '2025-06-26T11:07:24+00:00' }],
  ])('is the same for %s', (_what, change) => {
    expect(key(change)).toBe(key({}));
  });

  it('does not depend on the kind of apostrophes, dashes and ligatures', () => {
    const keys = ["L'œuvre d'art - 1", 'l’oeuvre d’art – 1'].map((formation) => key({ formation }));
    expect(new Set(keys).size).toBe(1);
    expect(key({ formation: 'C' })).not.toBe(key({ formation: 'C++' }));
  });

  it('is the same through webhook and API', () => {
    const throughApi = readLead(emma, { source: 'api', receivedAt: 0 }, texts.lead);
    expect(throughApi.cle_doublon).toBe(key({}));
  });

  it('without a valid e-mail goes by the phone number, however it is typed', () => {
    const spellings = ['0639980001', '06 39 98 00 01', '+33639980001', '0033 6 39 98 00 01'];
    expect(new Set(spellings.map((tel) => key({ tel, email: 'aucun' }))).size).toBe(1);
  });

  it.each([
    ['another e-mail', { email: 'emma@example.com' }],
    ['another training', { formation: 'Anglais avancé' }],
    ['another training company', { id_client: '1234' }],
  ])('is another for %s', (_what, change) => {
    expect(key(change)).not.toBe(key({}));
  });

  it.each([
    ['phone and e-mail', {}, true],
    ['phone alone', { email: '' }, true],
    ['e-mail alone', { tel: 'xx' }, true],
    ['neither', { tel: '1234', email: 'aucun' }, false],
  ])('is there where a person can be reached: by %s', (_how, change, joignable) => {
    expect(read({ ...emma, ...change }).joignable).toBe(joignable);
    expect(key(change) !== '').toBe(joignable);
  });
});

describe('a trial is told', () => {
  const real = { ...emma, email: 'emma.dubois@ici-formation.fr' };

  it.each([
    ['an ordinary lead', {}, false],
    ['an address at example.com', { email: 'a@EXAMPLE.com' }, true],
    ['an address below example.org', { email: 'a@mail.example.org' }, true],
    ['an address in .test', { email: 'a@societe.test' }, true],
    ['an address in .invalid', { email: 'a@b.invalid' }, true],
    ['an address at example.fr, which someone owns', { email: 'a@example.fr' }, false],
    ['an address at myexample.com', { email: 'a@myexample.com' }, false],
    ['an address at testimony.com', { email: 'test@testimony.com' }, false],
    ['the last name “Test”', { nom: ' TEST ' }, true],
    ['the first name “test”', { prenom: 'test' }, true],
    ['the training “Test”', { formation: 'Test' }, true],
    ['the last name Testud', { nom: 'Testud' }, false],
    ['a training about software tests', { formation: 'Test logiciel' }, false],
    ['the town “test”', { ville: 'test' }, false],
  ])('%s', (_what, change, isTest) => {
    expect(read({ ...real, ...change }).est_un_test).toBe(isTest);
  });
});

describe('the alerts say what to do about', () => {
  it.each([
    ['a phone number', { tel: '1234' }, 'Téléphone non valable\u00a0: écrivez à la personne'],
    ['an e-mail', { email: 'emma@' }, 'E-mail non valable\u00a0: appelez la personne'],
    ['a postcode', { code_postal: 'B-1000' }, 'Code postal inconnu en France\u00a0: vérifiez-le'],
    ['a shared postcode', { code_postal: '01410', ville: 'x' }, 'Code postal partagé par plus'],
    ['lost letters', { nom: 'Lef\ufffdvre' }, 'Lettres perdues pendant l’envoi (Nom)'],
  ])('%s', (_what, change, sentence) => {
    const { alertes } = read({ ...emma, ...change });
    expect(alertes.startsWith(sentence)).toBe(true);
    expect(alertes).not.toContain(';');
  });
});

describe('whatever is sent', () => {
  /** Values that forms bring, and all else that JSON can hold. */
  const value = fc.oneof(
    fc.constantFrom(...Object.values(emma), ...Object.values(documented)),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[\d +().-]{0,20}$/),
    fc.jsonValue(),
  );
  const payload = fc.dictionary(fc.constantFrom(...documentedKeys, 'date_creation', 'x'), value);
  const textsOnly = fc.record(
    Object.fromEntries(documentedKeys.map((key) => [key, fc.string({ unit: 'binary' })])),
  );

  it('every field is there, in order and of its type', () => {
    fc.assert(
      fc.property(payload, (sent) => {
        const lead = read(sent);
        expect(Object.keys(lead)).toEqual(Object.keys(leadSchema.shape));
        expect(leadSchema.parse(lead)).toEqual(lead);
      }),
    );
  });

  it('the documented values are those that were sent but for the white space around them', () => {
    fc.assert(
      fc.property(textsOnly, (sent) => {
        const lead = read(sent);
        for (const key of documentedKeys) expect(lead[key]).toBe(sent[key]?.trim());
      }),
    );
  });

  it('a lead that is sent again as it came out comes out the same', () => {
    const again = ({ date_creation, ...lead }: Record<string, unknown>) => ({
      ...Object.fromEntries(documentedKeys.map((key) => [key, lead[key]])),
      date_creation,
    });
    fc.assert(
      fc.property(payload, (sent) => {
        const { alertes: _, autres_champs: __, id: ___, fiche: ____, ...lead } = read(sent);
        expect(read(again(lead))).toMatchObject(lead);
      }),
    );
  });

  it('its id and its duplicate key do not depend on the order of the keys', () => {
    fc.assert(
      fc.property(payload, (sent) => {
        const { id, cle_doublon } = read(sent);
        const reversed = Object.fromEntries(Object.entries(sent).reverse());
        expect(read(reversed)).toMatchObject({ id, cle_doublon });
      }),
    );
  });

  it('its duplicate key does not depend on case and white space', () => {
    const people = fc.record({
      email: fc.emailAddress(),
      formation: fc.string({ unit: fc.constantFrom(...'aàéèÉçœ Z-') }),
    });
    fc.assert(
      fc.property(people, ({ email, formation }) => {
        const shouted = { email: ` ${email.toUpperCase()}`, formation: formation.toUpperCase() };
        expect(read(shouted).cle_doublon).toBe(read({ email, formation }).cle_doublon);
      }),
    );
  });

  it.each([
    ['accents that stand alone', '\u0301'],
    ['digits', '1'],
    ['white space', ' '],
    ['hyphens', '-'],
    ['letters with accents', 'é'],
    ['signs of an address', '@.'],
  ])('a megabyte of %s comes to an end', (_what, unit) => {
    const long = unit.repeat(1_000_000 / unit.length);
    const sent = Object.fromEntries(documentedKeys.map((key: DocumentedKey) => [key, `a${long}b`]));
    expect(read(sent).nom).toHaveLength(long.length + 2);
  });
});
