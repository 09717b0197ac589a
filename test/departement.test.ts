import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { postcodesModule, townsModule } from '../scripts/data.ts';
import { findDepartement } from '../src/lead/departement.ts';

type Area = { code: string; nom: string; region: string };
type Commune = {
  nom: string;
  departement: string;
  codesPostaux?: string[];
  population?: number;
};

const require = createRequire(import.meta.url);
const etalab = (name: string) => require(`@etalab/decoupage-administratif/data/${name}.json`);
const communes: Commune[] = etalab('communes');
const departements: Area[] = etalab('departements');
const regions: Area[] = etalab('regions');

const found = (code: string) => {
  const departement = departements.find((one) => one.code === code);
  const region = regions.find((one) => one.code === departement?.region);
  return { code, nom: departement?.nom, region: region?.nom, problem: '' };
};
const ambiguous = (region: string) => ({ code: '', nom: '', region, problem: 'ambiguous' });
const unusable = { code: '', nom: '', region: '', problem: 'postcode' };
const absent = { ...unusable, problem: '' };
const monaco = { code: '', nom: 'Monaco', region: 'Monaco', problem: '' };

const byPostcode = new Map<string, Commune[]>();
for (const commune of communes) {
  for (const postcode of commune.codesPostaux ?? []) {
    byPostcode.set(postcode, [...(byPostcode.get(postcode) ?? []), commune]);
  }
}
const departementsOf = (here: Commune[]) => [
  ...new Set(here.map(({ departement }) => departement)),
];
const shared = [...byPostcode].filter(([, here]) => departementsOf(here).length > 1);

describe('every postcode of the official division of France', () => {
  it('leads, with the name of any of its communes, to the département of that commune', () => {
    const wrong = [...byPostcode].flatMap(([postcode, here]) =>
      here
        .map(({ nom, departement }) => ({
          asked: `${postcode} ${nom}`,
          expected: JSON.stringify(found(departement)),
          received: JSON.stringify(findDepartement(postcode, nom)),
        }))
        .filter(({ expected, received }) => expected !== received),
    );
    expect(wrong).toEqual([]);
    expect(byPostcode.size).toBe(6310);
  });

  it('leads to its département without a town too, unless several départements share it', () => {
    const wrong = [...byPostcode].filter(([postcode, here]) => {
      const [departement = '', ...others] = departementsOf(here);
      const place = findDepartement(postcode, '');
      return others.length === 0
        ? JSON.stringify(place) !== JSON.stringify(found(departement))
        : place.problem !== 'ambiguous' || place.code !== '' || place.nom !== '';
    });
    expect(wrong).toEqual([]);
    expect(shared).toHaveLength(16);
  });

  it('leads there without its first zero too, with the name of any of its communes of 2,000 people', () => {
    const wrong = [...byPostcode].flatMap(([postcode, here]) => {
      const place = (nom: string) => findDepartement(postcode.replace(/^0/, ''), nom);
      const large = here.filter(({ population = 0 }) => population >= 2000);
      return large.filter(({ nom, departement }) => place(nom).code !== departement);
    });
    expect(wrong.map(({ nom }) => nom)).toEqual([]);
  });

  it('is in the tables that the app loads, made from the installed division', () => {
    const data = new URL('../src/lead/data/', import.meta.url);
    expect(readFileSync(new URL('postcodes.ts', data), 'utf8')).toBe(postcodesModule());
    expect(readFileSync(new URL('towns.ts', data), 'utf8')).toBe(townsModule());
  });
});

describe('the département of a prospect', () => {
  it.each([
    ['01000', 'Bourg-en-Bresse', '01', 'Ain', 'Auvergne-Rhône-Alpes'],
    ['97400', 'Saint-Denis', '974', 'La Réunion', 'La Réunion'],
    ['98600', 'Mata-Utu', '986', 'Wallis et Futuna', 'Wallis et Futuna'],
    ['98799', 'Clipperton', '989', 'Île de Clipperton', 'Île de Clipperton'],
  ])('%s %s is %s, %s, %s', (codePostal, ville, code, nom, region) => {
    expect(findDepartement(codePostal, ville)).toEqual({ code, nom, region, problem: '' });
  });

  it.each([
    ['98000', 'Monaco'],
    ['98000', ''],
    ['98020', 'Monaco CEDEX'],
    ['98000 Monaco', 'Monte-Carlo'],
    ['MC-98000', 'Monte-Carlo'],
    ['MC 98011', 'MONACO CEDEX'],
  ])('%s %s is Monaco, which has a name but no code', (codePostal, ville) => {
    expect(findDepartement(codePostal, ville)).toEqual(monaco);
  });

  it.each([
    ['75', '75700 Paris SP 07|75000 Paris|75116 Paris 16e'],
    ['92', '92919 Paris La Défense CEDEX'],
    ['31', '31024 Toulouse CEDEX 3'],
    ['52', '52115 Saint-Dizier CEDEX'],
    ['2A', '20183 Ajaccio - CEDEX|20188 Ajaccio CEDEX 9|20303 Ajaccio CEDEX|20303 |20704 '],
    ['2A', '20700 AJACCIO CEDEX 9|20501 Ajaccio CEDEX 5'],
    ['2B', '20223 Solenzara Air|20288 Bastia CEDEX|20401 BASTIA CEDEX 9|20411 '],
    ['2B', '20999 Bastia|20999 L’Ile-Rousse'],
    ['971', '97165 Pointe-à-Pitre CEDEX'],
    ['972', '97262 Fort-de-France CEDEX'],
    ['973', '97306 Cayenne CEDEX'],
    ['974', '97488 Saint-Denis CEDEX|97744 Saint-Denis CEDEX 9|97801 Saint-Denis CEDEX 9|97864 '],
    ['974', '97821 Le Port CEDEX|97838 Le Tampon CEDEX|97701 Saint-Denis CEDEX 9'],
    ['977', '97098 Saint-Barthélemy CEDEX|97700 Saint-Barthelemy|97701 ST BARTHELEMY'],
    ['978', '97058 ST MARTIN CEDEX|97800 Saint-Martin|97801 Saint Martin'],
    ['988', '98849 Nouméa CEDEX'],
  ])('%s: special postcodes and mistaken ones: %s', (code, places) => {
    for (const place of places.split('|')) {
      const answer = findDepartement(place.slice(0, 5), place.slice(6));
      expect([place, answer]).toEqual([place, found(code)]);
    }
  });

  it.each([
    ['75', 'Paris', '75 001|  75001 |75\u00a0001|75\u202f001|75.008|7 5 0 0 1|75,001|75001.0'],
    ['75', 'Paris', '75001.|(75001)|\uff17\uff15\uff10\uff10\uff11'],
    ['75', 'Paris', 'F-75001|F75001|f 75001|FR-75001|F - 75 001'],
    ['75', 'Paris', '75741 CEDEX 15|75001 cedex|75001CEDEX|Paris 75001|75001 France|France 75001'],
    ['75', 'paris', 'PARIS (75001)|75001 Paris, France'],
    ['75', 'Paris 1er', '75001 PARIS'],
    ['75', '', '75001 - FRANCE'],
    ['31', 'TOULOUSE', '31024 Cedex 03|31024 Toulouse Cedex 3'],
    ['2B', 'Bastia', 'F-20200'],
    ['93', 'Saint-Denis', 'St-Denis, 93200'],
    ['95', 'Roissy-en-France', '95700 Roissy-en-France'],
    ['01', 'bourg en bresse', '\'01000|="01000"|1000|1000 BOURG EN BRESSE|1000.0'],
  ])('%s for %s: %j', (code, ville, postcodes) => {
    for (const postcode of postcodes.split('|')) {
      expect([postcode, findDepartement(postcode, ville)]).toEqual([postcode, found(code)]);
    }
  });

  it.each([
    ['01200', '01', 'Bellegarde sur Valserine'],
    ['01200', '74', 'ELOISE|Éloise (Haute-Savoie)|Éloise (74)|01200 Éloise'],
    ['01590', '39', 'Lavancia Épercy'],
    ['33220', '33', 'Ste Foy la Grande|SAINTE-FOY-LA-GRANDE CEDEX|Sainte-Foy-la-Grande Cédex 2'],
    ['33220', '33', 'St. Avit St. Nazaire'],
    ['33220', '24', 'Port Ste-Foy et Ponchapt'],
    ['42620', '42', 'St Martin d’Estréaux|Saint Martin d Estreaux'],
    ['52100', '52', 'St-Dizier|SAINT-DIZIER CÉDEX|Saint Dizier 1er arrondissement|Moe\u0308slains'],
    ['52100', '52', '  saint   dizier  '],
    ['52100', '51', 'St Eulien'],
    ['05700', '05', 'LEPINE'],
    ['F-52100', '52', 'ＳＡＩＮＴ－ＤＩＺＩＥＲ'],
  ])('%s is shared: %s is decided by %j', (codePostal, code, towns) => {
    const codes = towns.split('|').map((town) => findDepartement(codePostal, town).code);
    expect(new Set(codes)).toEqual(new Set([code]));
  });

  it.each([
    ['01200', '', 'Auvergne-Rhône-Alpes'],
    ['01200', 'Lyon', 'Auvergne-Rhône-Alpes'],
    ['01410', '', ''],
    ['05110', '', "Provence-Alpes-Côte d'Azur"],
    ['05700', 'Serre', ''],
    ['33220', '-', 'Nouvelle-Aquitaine'],
    ['37160', 'CEDEX', ''],
    ['52100', 'Saint', 'Grand Est'],
    ['20900', 'Corse', 'Corse'],
    ['97058', '', ''],
    ['97700', '', ''],
    ['97801', '', ''],
  ])('%s with %j is left empty, save a region that is the same anyway: %j', (codePostal, ville, region) => {
    expect(findDepartement(codePostal, ville)).toEqual(ambiguous(region));
  });

  it.each([
    ['of Belgium', 'Bruxelles', '1000|B-1000'],
    ['without a town', '', '1000|10115 Германия|00000'],
    ['of Switzerland', 'Lausanne', '1000'],
    ['of a Swiss namesake', 'Saint-Sulpice', '1025'],
    ['of another, with a region', 'Saint-Maurice', '1890'],
    ['of Geneva', 'Genève', '1200|CH-1201'],
    ['of Luxembourg', 'Luxembourg', 'L-1234'],
    ['of Germany', 'Berlin', 'D-10115|10115 Deutschland'],
    ['of Berlin Mitte', 'Berlin Mitte', 'Berlin 10115'],
    ['of another town', 'Lyon', 'Paris 75001'],
    ['of the United States', 'Addison', '75001-1234|75001-1234 Addison'],
    ['of Poland', 'Koszalin', '75-001'],
    ['of Britain', 'London', 'SW1A 1AA'],
    ['of Canada', 'Montréal', 'H2X 1Y4'],
    ['of another country than Paris', 'Paris', 'D 75001|75001 Monaco|MC-75001'],
    ['of the armies', 'Armées', '00100'],
    ['in no département', 'Paris', '96000|97900|98100|99999'],
    ['of too many or too few digits', 'Paris', '75001 75002|750011|7500|75'],
    ['of Corsica, nearly', 'Ajaccio', '2A|20A00'],
    ['at all', 'Paris', 'Paris|-|٧٥٠٠١|constructor'],
  ])('no postcode %s (%s) is read as a French one: %j', (_where, ville, postcodes) => {
    for (const postcode of postcodes.split('|')) {
      expect([postcode, findDepartement(postcode, ville)]).toEqual([postcode, unusable]);
    }
  });

  it.each(['', ' ', '\u00a0\t\n'])('nothing is said of a missing postcode (%j)', (codePostal) => {
    expect(findDepartement(codePostal, 'Paris')).toEqual(absent);
  });

  it('is the same whatever the case, accents, spaces and hyphens of the town', () => {
    const towns = shared.flatMap(([postcode, here]) =>
      here.map(({ nom, departement }) => ({ postcode, nom, departement })),
    );
    const ways = [
      (nom: string) => nom.toUpperCase(),
      (nom: string) => nom.toLowerCase(),
      (nom: string) => nom.normalize('NFD'),
      (nom: string) => nom.normalize('NFD').replace(/\p{M}/gu, ''),
      (nom: string) => nom.replaceAll('-', ' '),
      (nom: string) => nom.replaceAll(' ', '-'),
      (nom: string) => nom.replaceAll("'", '’'),
      (nom: string) => nom.replaceAll("'", ' '),
      (nom: string) => nom.replace(/\bSaint/g, 'St'),
      (nom: string) => ` ${nom} CEDEX 2`,
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...towns),
        fc.array(fc.constantFrom(...ways), { maxLength: 5 }),
        ({ postcode, nom, departement }, some) => {
          const typed = some.reduce((text, way) => way(text), nom);
          expect(findDepartement(postcode, typed)).toEqual(found(departement));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is either known, with a region, or empty, whatever is typed', () => {
    const digits = fc.stringMatching(/^\d{5}$/);
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      digits,
      fc.constantFrom(...byPostcode.keys()),
    );
    const codes = [...departements.map(({ code }) => code), ''];
    fc.assert(
      fc.property(typed, typed, (codePostal, ville) => {
        const place = findDepartement(codePostal, ville);
        expect(codes).toContain(place.code);
        if (place.code !== '') {
          expect(place).toEqual(found(place.code));
        } else if (place.problem !== '') {
          expect(place.nom).toBe('');
        } else {
          expect(place).toEqual(codePostal.trim() === '' ? absent : monaco);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is read up to 100 characters, postcode and town each', () => {
    const cedex = (length: number) => '75001 CEDEX'.padEnd(length, '1');
    expect(findDepartement(cedex(100), 'Paris').code).toBe('75');
    expect(findDepartement(cedex(101), 'Paris')).toEqual(unusable);
    const town = (length: number) => 'Lajoux ('.padEnd(length, 'x');
    const [code, none] = [100, 101].map((length) => findDepartement('01410', town(length)).code);
    expect([code, none]).toEqual(['39', '']);
  });

  const units = ['7', ' ', 'F', '-', '75 ', '75001 ', '\u0301\u0323', '\u0344', 'St ', '\ufdfa'];

  it.each([
    ...units,
    'CEDEX ',
  ])('is found in a moment, however long what is typed (%j, a million times over)', (piece) => {
    const long = piece.repeat(1_000_000 / piece.length);
    expect(findDepartement('52100', `${long}x`)).toEqual(ambiguous('Grand Est'));
    expect(findDepartement(`75001${long}x`, 'Paris')).toEqual(unusable);
    expect(findDepartement(`${long}x`, long)).toEqual(unusable);
    expect(findDepartement(`F${long}`, long).code).toBe('');
  });
});
