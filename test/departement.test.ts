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
    ['75001', 'Paris', '75', 'Paris', 'Île-de-France'],
    ['75116', 'Paris 16e', '75', 'Paris', 'Île-de-France'],
    ['01000', 'Bourg-en-Bresse', '01', 'Ain', 'Auvergne-Rhône-Alpes'],
    ['69003', 'Lyon', '69', 'Rhône', 'Auvergne-Rhône-Alpes'],
    ['13008', 'Marseille', '13', 'Bouches-du-Rhône', "Provence-Alpes-Côte d'Azur"],
    ['90000', 'Belfort', '90', 'Territoire de Belfort', 'Bourgogne-Franche-Comté'],
    ['95700', 'Roissy-en-France', '95', "Val-d'Oise", 'Île-de-France'],
    ['94390', 'Paray-Vieille-Poste', '91', 'Essonne', 'Île-de-France'],
    ['20000', 'Ajaccio', '2A', 'Corse-du-Sud', 'Corse'],
    ['20137', 'Porto-Vecchio', '2A', 'Corse-du-Sud', 'Corse'],
    ['20200', 'Bastia', '2B', 'Haute-Corse', 'Corse'],
    ['20620', 'Biguglia', '2B', 'Haute-Corse', 'Corse'],
    ['97110', 'Pointe-à-Pitre', '971', 'Guadeloupe', 'Guadeloupe'],
    ['97200', 'Fort-de-France', '972', 'Martinique', 'Martinique'],
    ['97300', 'Cayenne', '973', 'Guyane', 'Guyane'],
    ['97400', 'Saint-Denis', '974', 'La Réunion', 'La Réunion'],
    ['97600', 'Mamoudzou', '976', 'Mayotte', 'Mayotte'],
    ['97500', 'Saint-Pierre', '975', 'Saint-Pierre-et-Miquelon', 'Saint-Pierre-et-Miquelon'],
    ['97133', 'Saint-Barthélemy', '977', 'Saint-Barthélemy', 'Saint-Barthélemy'],
    ['97150', 'Saint-Martin', '978', 'Saint-Martin', 'Saint-Martin'],
    ['98600', 'Mata-Utu', '986', 'Wallis et Futuna', 'Wallis et Futuna'],
    ['98714', 'Papeete', '987', 'Polynésie française', 'Polynésie française'],
    ['98800', 'Nouméa', '988', 'Nouvelle-Calédonie', 'Nouvelle-Calédonie'],
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
    ['75700', 'Paris SP 07', '75'],
    ['75000', 'Paris', '75'],
    ['92919', 'Paris La Défense CEDEX', '92'],
    ['31024', 'Toulouse CEDEX 3', '31'],
    ['52115', 'Saint-Dizier CEDEX', '52'],
    ['20183', 'Ajaccio - CEDEX', '2A'],
    ['20188', 'Ajaccio CEDEX 9', '2A'],
    ['20303', 'Ajaccio CEDEX', '2A'],
    ['20303', '', '2A'],
    ['20700', 'AJACCIO CEDEX 9', '2A'],
    ['20704', '', '2A'],
    ['20223', 'Solenzara Air', '2B'],
    ['20288', 'Bastia CEDEX', '2B'],
    ['20401', 'BASTIA CEDEX 9', '2B'],
    ['20411', '', '2B'],
    ['20501', 'Ajaccio CEDEX 5', '2A'],
    ['20999', 'Bastia', '2B'],
    ['20999', 'L’Ile-Rousse', '2B'],
    ['97165', 'Pointe-à-Pitre CEDEX', '971'],
    ['97262', 'Fort-de-France CEDEX', '972'],
    ['97306', 'Cayenne CEDEX', '973'],
    ['97488', 'Saint-Denis CEDEX', '974'],
    ['97744', 'Saint-Denis CEDEX 9', '974'],
    ['97801', 'Saint-Denis CEDEX 9', '974'],
    ['97821', 'Le Port CEDEX', '974'],
    ['97838', 'Le Tampon CEDEX', '974'],
    ['97864', '', '974'],
    ['97098', 'Saint-Barthélemy CEDEX', '977'],
    ['97700', 'Saint-Barthelemy', '977'],
    ['97701', 'ST BARTHELEMY', '977'],
    ['97058', 'ST MARTIN CEDEX', '978'],
    ['97701', 'Saint-Denis CEDEX 9', '974'],
    ['97800', 'Saint-Martin', '978'],
    ['97801', 'Saint Martin', '978'],
    ['98849', 'Nouméa CEDEX', '988'],
  ])('%s %s, a special postcode or a mistaken one, is in %s', (codePostal, ville, code) => {
    expect(findDepartement(codePostal, ville)).toEqual(found(code));
  });

  it.each([
    ['75 001', 'Paris', '75'],
    ['  75001 ', 'Paris', '75'],
    ['75\u00a0001', 'Paris', '75'],
    ['75\u202f001', 'Paris', '75'],
    ['75.008', 'Paris', '75'],
    ['7 5 0 0 1', 'Paris', '75'],
    ['F-75001', 'Paris', '75'],
    ['F75001', 'Paris', '75'],
    ['f 75001', 'Paris', '75'],
    ['FR-75001', 'Paris', '75'],
    ['F - 75 001', 'Paris', '75'],
    ['75741 CEDEX 15', 'Paris', '75'],
    ['75001 cedex', 'Paris', '75'],
    ['75001CEDEX', 'Paris', '75'],
    ['31024 Cedex 03', 'Toulouse', '31'],
    ['75001 PARIS', 'Paris 1er', '75'],
    ['31024 Toulouse Cedex 3', 'TOULOUSE', '31'],
    ['\uff17\uff15\uff10\uff10\uff11', 'Paris', '75'],
    ['F-20200', 'Bastia', '2B'],
    ['(75001)', 'Paris', '75'],
    ['75001.', 'Paris', '75'],
    ["'01000", 'Bourg-en-Bresse', '01'],
    ['="01000"', 'Bourg-en-Bresse', '01'],
    ['75001.0', 'Paris', '75'],
    ['75,001', 'Paris', '75'],
    ['Paris 75001', 'Paris', '75'],
    ['PARIS (75001)', 'paris', '75'],
    ['St-Denis, 93200', 'Saint-Denis', '93'],
    ['75001 France', 'Paris', '75'],
    ['75001 - FRANCE', '', '75'],
    ['France 75001', 'Paris', '75'],
    ['75001 Paris, France', 'Paris', '75'],
    ['95700 Roissy-en-France', 'Roissy-en-France', '95'],
    ['1000', 'Bourg-en-Bresse', '01'],
    ['1000 BOURG EN BRESSE', 'bourg en bresse', '01'],
    ['1000.0', 'bourg en bresse', '01'],
  ])('%j typed with %s is read', (codePostal, ville, code) => {
    expect(findDepartement(codePostal, ville)).toEqual(found(code));
  });

  it.each([
    ['01200', 'Valserhône', '01'],
    ['01200', 'Bellegarde sur Valserine', '01'],
    ['01200', 'ELOISE', '74'],
    ['01200', 'Éloise (Haute-Savoie)', '74'],
    ['01200', 'Éloise (74)', '74'],
    ['01200', '01200 Éloise', '74'],
    ['01410', 'lajoux', '39'],
    ['01590', 'Lavancia Épercy', '39'],
    ['33220', 'Ste Foy la Grande', '33'],
    ['33220', 'SAINTE-FOY-LA-GRANDE CEDEX', '33'],
    ['33220', 'Sainte-Foy-la-Grande Cédex 2', '33'],
    ['33220', 'St. Avit St. Nazaire', '33'],
    ['33220', 'Port Ste-Foy et Ponchapt', '24'],
    ['42620', 'St Martin d’Estréaux', '42'],
    ['42620', 'Saint Martin d Estreaux', '42'],
    ['42620', 'saint-pierre-laval', '03'],
    ['52100', 'St-Dizier', '52'],
    ['52100', 'SAINT-DIZIER CÉDEX', '52'],
    ['52100', 'Saint Dizier 1er arrondissement', '52'],
    ['52100', '  saint   dizier  ', '52'],
    ['52100', 'Moe\u0308slains', '52'],
    ['52100', 'St Eulien', '51'],
    ['05700', 'LEPINE', '05'],
    ['F-52100', 'ＳＡＩＮＴ－ＤＩＺＩＥＲ', '52'],
  ])('%s is shared: %s decides for %j', (codePostal, ville, code) => {
    expect(findDepartement(codePostal, ville).code).toBe(code);
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
    ['1000', 'Bruxelles'],
    ['1000', ''],
    ['1025', 'Saint-Sulpice'],
    ['1890', 'Saint-Maurice'],
    ['1200', 'Genève'],
    ['Berlin 10115', 'Berlin Mitte'],
    ['Paris 75001', 'Lyon'],
    ['D 75001', 'Paris'],
    ['75001 Monaco', 'Paris'],
    ['75001 75002', 'Paris'],
    ['1000', 'Lausanne'],
    ['B-1000', 'Bruxelles'],
    ['L-1234', 'Luxembourg'],
    ['CH-1201', 'Genève'],
    ['D-10115', 'Berlin'],
    ['10115 Deutschland', 'Berlin'],
    ['10115 Германия', ''],
    ['75001-1234', 'Addison'],
    ['75001-1234 Addison', 'Addison'],
    ['75-001', 'Koszalin'],
    ['SW1A 1AA', 'London'],
    ['H2X 1Y4', 'Montréal'],
    ['MC-75001', 'Paris'],
    ['00000', ''],
    ['00100', 'Armées'],
    ['96000', 'Paris'],
    ['97900', 'Paris'],
    ['98100', 'Paris'],
    ['99999', 'Paris'],
    ['750011', 'Paris'],
    ['7500', 'Paris'],
    ['75', 'Paris'],
    ['2A', 'Ajaccio'],
    ['20A00', 'Ajaccio'],
    ['Paris', 'Paris'],
    ['-', 'Paris'],
    ['٧٥٠٠١', 'Paris'],
    ['constructor', 'constructor'],
  ])('%j (%s) is not a French postcode', (codePostal, ville) => {
    expect(findDepartement(codePostal, ville)).toEqual(unusable);
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
      { numRuns: 2000 },
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

  const units = [
    '7',
    ' ',
    'F',
    '-',
    '75 ',
    '75001 ',
    '\u0301\u0323',
    '\u0344',
    'St ',
    'CEDEX ',
    '\ufdfa',
  ];

  it.each(
    units,
  )('is found in a moment, however long what is typed (%j, a million times over)', (piece) => {
    const long = piece.repeat(1_000_000 / piece.length);
    expect(findDepartement('52100', `${long}x`)).toEqual(ambiguous('Grand Est'));
    expect(findDepartement(`75001${long}x`, 'Paris')).toEqual(unusable);
    expect(findDepartement(`${long}x`, long)).toEqual(unusable);
    expect(findDepartement(`F${long}`, long).code).toBe('');
  });
});
