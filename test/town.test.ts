import communes from '@etalab/decoupage-administratif/data/communes.json' with { type: 'json' };
import fc from 'fast-check';
import { displayTown } from '../src/lead/town.ts';

describe('a town for display', () => {
  it.each([
    ['paris', 'Paris'],
    ['SAINT-DENIS', 'Saint-Denis'],
    ['boulogne-sur-mer', 'Boulogne-sur-Mer'],
    ['BOULOGNE-SUR-MER', 'Boulogne-sur-Mer'],
    ['aix-en-provence', 'Aix-en-Provence'],
    ['neuilly-sur-seine', 'Neuilly-sur-Seine'],
    ['bourg-lès-valence', 'Bourg-lès-Valence'],
    ['saint-rémy-lès-chevreuse', 'Saint-Rémy-lès-Chevreuse'],
    ['châlons-en-champagne', 'Châlons-en-Champagne'],
    ['fort-de-france', 'Fort-de-France'],
    ['saint-germain-en-laye', 'Saint-Germain-en-Laye'],
    ['ham-sous-varsberg', 'Ham-sous-Varsberg'],
    ['pont-à-mousson', 'Pont-à-Mousson'],
    ['trie-la-ville', 'Trie-la-Ville'],
    ['ARTIGUES PRES BORDEAUX', 'Artigues pres Bordeaux'],
    ['pont-a-mousson', 'Pont-a-Mousson'],
    ['DUCEY LES CHERIS', 'Ducey Les Cheris'],
    ['ploeuc-l’hermitage', 'Ploeuc-L’Hermitage'],
    ['pagney-derriere-barine', 'Pagney-derriere-Barine'],
    ['issy-les-moulineaux', 'Issy-les-Moulineaux'],
    ['fontenay-aux-roses', 'Fontenay-aux-Roses'],
    ['riom-ès-montagnes', 'Riom-ès-Montagnes'],
    ['bourmont-entre-meuse-et-mouzon', 'Bourmont-entre-Meuse-et-Mouzon'],
    ['santa-maria-di-lota', 'Santa-Maria-di-Lota'],
    ['la roche-sur-yon', 'La Roche-sur-Yon'],
    ['le mans', 'Le Mans'],
    ['LE KREMLIN-BICÊTRE', 'Le Kremlin-Bicêtre'],
    ['y', 'Y'],
    ['a coruña', 'A Coruña'],
    ['val-des-pres', 'Val-des-Pres'],
    ["bourg-l'abbe", "Bourg-l'Abbe"],
  ])('%j: small words are small inside and take a capital at the start', (ville, town) => {
    expect(displayTown(ville)).toBe(town);
  });

  it.each([
    ["l'isle-sur-la-sorgue", "L'Isle-sur-la-Sorgue"],
    ['l’haÿ-les-roses', 'L’Haÿ-les-Roses'],
    ["les sables-d'olonne", "Les Sables-d'Olonne"],
    ["VILLENEUVE-D'ASCQ", "Villeneuve-d'Ascq"],
    ['villeneuve-d’ascq', 'Villeneuve-d’Ascq'],
    ['villeneuve d ascq', 'Villeneuve d Ascq'],
    ["bois-d'arcy", "Bois-d'Arcy"],
    ["saint-cyr-l'école", "Saint-Cyr-l'École"],
    ["sant'andréa-d'orcino", "Sant'Andréa-d'Orcino"],
    ["plourac'h", "Plourac'h"],
    ['GUILLIGOMARC’H', 'Guilligomarc’h'],
  ])('%j: apostrophes are respected', (ville, town) => {
    expect(displayTown(ville)).toBe(town);
  });

  it.each([
    ['castelnau-le-lez', 'Castelnau-le-Lez'],
    ['prades-le-lez (34)', 'Prades-le-Lez (34)'],
    ['tournous-devant', 'Tournous-Devant'],
    ['lyon, la croix-rousse', 'Lyon, La Croix-Rousse'],
    ['saint-paterne - le chevain', 'Saint-Paterne - Le Chevain'],
    ['marseille/la ciotat', 'Marseille/La Ciotat'],
    ["'la rochelle'", "'La Rochelle'"],
    ["'prades-le-lez'", "'Prades-le-Lez'"],
  ])('%j: a small word that ends a name or begins a second one takes a capital', (ville, town) => {
    expect(displayTown(ville)).toBe(town);
  });

  it.each([
    ['paris 12e', 'Paris 12e'],
    ['PARIS 12EME', 'Paris 12eme'],
    ['PARIS 12e', 'Paris 12e'],
    ['12E arrondissement', '12e Arrondissement'],
    ['boulogne SUR mer', 'Boulogne sur Mer'],
    ['lyon 3e arrondissement', 'Lyon 3e Arrondissement'],
    ['marseille 1er arrondissement', 'Marseille 1er Arrondissement'],
    ['cergy-pontoise cedex', 'Cergy-Pontoise Cedex'],
    ['RENNES CEDEX 7', 'Rennes Cedex 7'],
    ['RENNES cedex', 'Rennes cedex'],
    ['75012 paris', '75012 Paris'],
  ])('%j: arrondissements, Cedex and post codes', (ville, town) => {
    expect(displayTown(ville)).toBe(town);
  });

  it.each([
    ['boulogne sur mer', 'Boulogne sur Mer'],
    ['st etienne', 'St Etienne'],
    ['evry', 'Evry'],
    ['  la   rochelle ', 'La Rochelle'],
    ['LE\u00a0MANS', 'Le Mans'],
    ['bourg-le\u0300s-valence', 'Bourg-le\u0300s-Valence'],
    ['', ''],
    [' \n', ''],
  ])('%j: accents and hyphens stay as sent, white space is collapsed', (ville, town) => {
    expect(displayTown(ville)).toBe(town);
  });

  it.each([
    'Boulogne-sur-Mer',
    'Boulogne-Sur-Mer',
    'Colombey les deux Églises',
    'Rennes CEDEX',
    'Évry-Courcouronnes',
    'Tassin la Demi-Lune',
  ])('%j, in mixed case, stays as typed', (ville) => {
    expect(displayTown(ville)).toBe(ville);
  });

  it.each([
    ['bruxelles', 'Bruxelles'],
    ['sidi bel abbès', 'Sidi Bel Abbès'],
    ['s-hertogenbosch', 's-Hertogenbosch'],
    ["'s-hertogenbosch", "'s-Hertogenbosch"],
    ['s hertogenbosch', 'S Hertogenbosch'],
    ['rio de janeiro', 'Rio de Janeiro'],
    ['la chaux-de-fonds', 'La Chaux-de-Fonds'],
    ['İZMİR', 'İzmir'],
    ['ſ-hertogenbosch', 'ſ-Hertogenbosch'],
    ['ırmak', 'Irmak'],
    ['москва', 'Москва'],
    ['الدار البيضاء', 'الدار البيضاء'],
    ['東京', '東京'],
    ['🏖', '🏖'],
  ])('%j, abroad, is readable', (ville, town) => {
    expect(displayTown(ville)).toBe(town);
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
