import communes from '@etalab/decoupage-administratif/data/communes.json' with { type: 'json' };
import fc from 'fast-check';
import { displayTown } from '../src/lead/town.ts';

describe('a town for display', () => {
  // Communes as they are written officially: below.
  it.each([
    ['small words are small', "Artigues pres Bordeaux|Ploeuc-L’Hermitage|Bourg-l'Abbe|A Coruña"],
    ['or not where none is meant', 'Ducey Les Cheris'],
    ['apostrophes are respected', 'L’Haÿ-les-Roses|Villeneuve-d’Ascq|Guilligomarc’h'],
    ['and one that is missing', 'Villeneuve d Ascq|St Etienne|Boulogne sur Mer'],
    ['a name may begin anew', "Lyon, La Croix-Rousse|Marseille/La Ciotat|'La Rochelle'"],
    ['or end', "Prades-le-Lez (34)|'Prades-le-Lez'"],
    ['arrondissements', 'Paris 12e|Paris 12eme|12e Arrondissement'],
    ['Cedex and post codes', 'Cergy-Pontoise Cedex|Rennes Cedex 7|75012 Paris'],
    ['accents apart', 'Bourg-le\u0300s-Valence'],
    ['abroad', "Bruxelles|Sidi Bel Abbès|s-Hertogenbosch|'s-Hertogenbosch|S Hertogenbosch"],
    ['further away', 'Rio de Janeiro|La Chaux-de-Fonds|Москва|الدار البيضاء|東京|🏖'],
  ])('typed in capitals or in small letters: %s (%s)', (_what, towns) => {
    for (const town of towns.split('|')) {
      expect(displayTown(town.toUpperCase())).toBe(town);
      expect(displayTown(town.toLowerCase())).toBe(town);
    }
  });

  it.each([
    ['PARIS 12e', 'Paris 12e'],
    ['12E arrondissement', '12e Arrondissement'],
    ['boulogne SUR mer', 'Boulogne sur Mer'],
    ['RENNES cedex', 'Rennes cedex'],
    ['  la   rochelle ', 'La Rochelle'],
    ['LE\u00a0MANS', 'Le Mans'],
    ['İZMİR', 'İzmir'],
    ['ſ-hertogenbosch', 'ſ-Hertogenbosch'],
    ['ırmak', 'Irmak'],
    [' \n', ''],
  ])('%j is %j', (ville, town) => {
    expect(displayTown(ville)).toBe(town);
  });

  it.each([
    'Boulogne-Sur-Mer',
    'Colombey les deux Églises',
    'Rennes CEDEX',
    'Tassin la Demi-Lune',
  ])('%j, in mixed case, stays as typed', (ville) => {
    expect(displayTown(ville)).toBe(ville);
  });

  const bare = (nom: string) => nom.normalize('NFD').replace(/\p{M}/gu, '');

  it.each([
    ['in small letters', (nom: string) => nom.toLowerCase(), (nom: string) => nom],
    ['in capitals', (nom: string) => nom.toUpperCase(), (nom: string) => nom],
    ['without accents', (nom: string) => bare(nom).toLowerCase(), bare],
  ])('every commune typed %s has the capitals of its official name', (_how, sent, expected) => {
    const wrong = communes.filter(({ nom }) => displayTown(sent(nom)) !== expected(nom));
    expect(wrong.map(({ nom }) => nom)).toEqual([]);
    expect(communes.filter(({ type }) => type === 'commune-actuelle')).toHaveLength(34_969);
  });

  it('every official name of a commune stays as it is', () => {
    expect(communes.filter(({ nom }) => displayTown(nom) !== nom)).toEqual([]);
  });

  const anyTown = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(..."desulaDESULA'’- (12.çÉßİıſŉ") }),
  );

  it('changes capitals and white space only', () => {
    const unchanged = (text: string) =>
      text
        .normalize('NFD')
        .toLowerCase()
        .toUpperCase()
        .replace(/\s+|\u0307/g, '');
    fc.assert(
      fc.property(anyTown, (ville) => {
        expect(unchanged(displayTown(ville))).toBe(unchanged(ville));
      }),
    );
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(anyTown, (ville) => {
        expect(displayTown(displayTown(ville))).toBe(displayTown(ville));
      }),
    );
  });

  const units = ['a', 'A', 'sur-', "d'", ' ', '\u0301\u0323', "c'h", '12', '-', '(', 'Aa '];

  it.each(units)('copes with a megabyte of %j', (unit) => {
    const long = unit.repeat(1_000_000 / unit.length);
    expect(displayTown(long).length).toBeLessThanOrEqual(long.length);
  });
});
