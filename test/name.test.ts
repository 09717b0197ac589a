import fc from 'fast-check';
import { fullName, greeting } from '../src/lead/name.ts';
import { isPersonName } from '../src/lead/person-name.ts';

/** The letters of a text in their order, capital or small alike; a dotted İ is an i. */
const letters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .toUpperCase()
    .replace(/\s|\u0307/g, '');

/** Names as people want to read them, an underscore between given and family name. */
const wanted = {
  'capitals are set right, accents stay as sent': `Emma_Dubois | Jean-Pierre_Martin | Jean Pierre_Martin-Durand | Élodie_Lefèvre | François_Ça
    Helene_Garcon | Zoë_Lecœur | Œdipe_Œuvrard | Emma_Dubois Martin | Emma_ | _de La Tour | _Dubois`,
  'French particles are small, French articles are not': `Jean-Pierre_de La Tour | Anne_de La Rochefoucauld | Hugues_de Saint-Exupéry | Luc_du Bellay
    Luc_des Ormeaux | Adèle_d'Almeida | Adèle_d’Almeida | Adèle_d\`Almeida | Guy_de L'Isle
    Guy_Martin de L’Isle | Loïc_Le Goff | Loïc_La Combe | Loïc_Les Aulnes | Noé_L'Hermitte
    Noé_Dupont-de-Nemours | Charles_de Gault | Charles_d’Ormeval`,
  'a name that only looks like a small word takes its capital': `Lin_Du | Lan_Le | Sopheap_Y | Nadia_Et | Nadia_Et Martin | Sopheap_Martin Y | Naotora_Ii
    Thi Le_Nguyen | Marie La Douce_Martin`,
  'particles from abroad are written as is usual in France': `Inès_Da Silva | Inès_Dos Santos | Inès_Ferreira de Oliveira | Lucia_de los Rios
    Lucia_Ortega y Vega | Giulia_Della Rovere | Giulia_Dell'Orto | Karim_Ben Youssef
    Karim_El Khatib | Karim_Al-Hassan | Karim_Aït-Oufella | Maarten_Van der Meersch
    Maarten_Van den Bossche | Maarten_Van de Velde | Thi_Nguyen Van | Ani_Der Hagopian
    Klara_von Hoffmann | Klara_von der Heide | Klara_von dem Berge | Klara_zu Stolberg
    Klara_Sylvan Den Haag | Klara_Vannier Der Heide | Maarten_Van 't Hoff | Maarten_Van't Hoff
    Maarten_‘t Hooft | Maarten_Van 's-Gravesande | Lucia_de las Heras | Luc_de las Cases
    Lucia_Las Heras Vega | Giulia_Dall'Olio | Giulia_Sant'Ambrogio`,
  'an apostrophe begins a new word only where one does': `Sean_O'Brien | Sean_O’Brien | Awa_N'Diaye | Awa_N'Guyen | Erwan_Le Floc'h
    Erwan_Le Marc’hadour | Erwan_C'hoas | Léon_Prud'homme | Na'ima_Saïdi | Andre' Luc_Rossi
    Jeanne d'Arc_Diouf`,
  'given names have small words too, but none at the start': `Jean de Dieu_Mukendi | Marie de la Paix_Zongo | Maria de los Angeles_Ruiz
    Marie de l'Incarnation_Koffi | Jean et Marie_Dubois | D’André_Dubois | Marie de Lourdes_Dubois
    Jean de Chantal_Dubois`,
  'two family names and what links them': `Emma_Dubois épouse Martin | Emma_Dubois ep Martin | Emma_Martin née Dubois
    Emma_Martin ne\u0301e Dubois | Emma_Dubois (Martin) | Emma_Dubois / Martin`,
  'Mc is always a prefix, Mac is not':
    'Ewan_McDonald | Ewan_McGregor-Martin | Ewan_Macdonald | Émile_Macret',
  'initials and ordinals keep their capitals': `J.-P._Martin | J.P._Martin | Jo_Ng | Emma_D. | Emma_D Martin | Emma_D 'Martin
    John_Smith III | John_Smith II | John_Smith IV | Xi_Vi`,
  'whatever is sent comes out readable': `Mme Emma_Dubois | Jean2_123 | 😀 Emma_Dubois 🎉 | محمد_بن علي | Иван_Петров | ნინო_ბერიძე
    王_小明 | E\u0301lodie_Lefe\u0300vre | -_? | \ud800_Dubois`,
};

describe('the full name', () => {
  const rows = Object.entries(wanted).flatMap(([promise, names]) =>
    names.split(/ \| |\n */).map((name) => ({ promise, name })),
  );

  it.each(rows)('$promise: $name', ({ name }) => {
    const [prenom = '', nom = ''] = name.split('_');
    const expected = name.replace('_', ' ').trim();
    expect(fullName(prenom.toUpperCase(), nom.toUpperCase())).toBe(expected);
    expect(fullName(prenom.toLowerCase(), nom.toLowerCase())).toBe(expected);
  });

  it.each([
    ['LeBron', 'MacLeod', 'LeBron MacLeod'],
    ['Maria', 'da Silva', 'Maria da Silva'],
    ['Maarten', 'van den Bossche', 'Maarten van den Bossche'],
    ['Charles', 'De la Tour', 'Charles De la Tour'],
    ['Marie-ange', 'DUPONT', 'Marie-ange Dupont'],
    ['MARIE-ANGE', 'Dupont MARTIN', 'Marie-Ange Dupont MARTIN'],
    ['', 'McDonald', 'McDonald'],
  ])('%j, %j: each of the two in mixed case stays as typed', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['Charles', 'd’ORMEVAL', 'Charles d’Ormeval'],
    ['Maarten', 'van der MEERSCH', 'Maarten van der Meersch'],
    ['Maria', 'da SILVA', 'Maria da Silva'],
    ['Emma', 'DUBOIS née MARTIN', 'Emma Dubois née Martin'],
  ])('%j, %j: words typed small among words in capitals stay small', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['JP', 'MARTIN', 'JP Martin'],
    ['İBRAHİM', 'YILMAZ', 'İbrahim Yilmaz'],
    ['JÖRG', 'WEIß', 'Jörg Weiß'],
    ['JÖRG', 'WEIẞ', 'Jörg Weiß'],
    ['\ufb01ona', 'dubois', '\ufb01ona Dubois'],
    ['  emma ', '\tdubois\n martin ', 'Emma Dubois Martin'],
    ['EMMA\u00a0ROSE', 'DE\u00a0LA\u202fTOUR', 'Emma Rose de La Tour'],
    ['   ', ' Dubois', 'Dubois'],
    [' ', '\u00a0', ''],
  ])('%j, %j: odd letters are readable, white space is collapsed', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it('never loses a letter and never throws', () => {
    const part = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(..."deulaDEULA'’- .çÉßİıſŉ") }),
    );
    fc.assert(
      fc.property(part, part, (prenom, nom) => {
        expect(letters(fullName(prenom, nom))).toBe(letters(`${prenom} ${nom}`));
      }),
    );
  });

  it('stays as typed when it is longer than any name', () => {
    const longest = 'DU BOIS '.repeat(125);
    expect(fullName('', longest)).toBe('du Bois '.repeat(125).trim());
    expect(fullName('', `${longest}X`)).toBe(`${longest}X`);
  });

  const units = ['a', 'A', 'de ', "D'", ' ', '\u0301\u0323', "c'h", '😀', '-', 'Aa '];

  it.each(units)('copes with a megabyte of %j', (unit) => {
    const long = unit.repeat(1_000_000 / unit.length);
    expect(fullName(long, long).length).toBeLessThanOrEqual(2_000_001);
    expect(greeting(long, long, long)).toMatch(/^Bonjour.*,$/u);
  });
});

describe('the greeting', () => {
  it.each([
    ['Bonjour Madame Dubois,', ['Mme', 'MME', 'Mme.', 'madame', ' Madame '], ['', 'DUBOIS']],
    ['Bonjour Madame Dubois,', ['Mlle', 'MLLE', 'mlle.', 'Mademoiselle', 'Melle'], ['', 'dubois']],
    ['Bonjour Monsieur Martin,', ['M.', 'M', 'm', 'Mr', '\u00a0M.\u00a0'], ['Luc', 'MARTIN']],
    ['Bonjour Monsieur Martin,', ['mr.', 'MONSIEUR'], ['Luc', 'Martin']],
    ['Bonjour Monsieur de La Tour,', ['M.'], ['CHARLES', 'DE LA TOUR']],
    ["Bonjour Madame d'Almeida,", ['Mme'], ['ADÈLE', "D'ALMEIDA"]],
    ['Bonjour Monsieur McDonald,', ['M.'], ['Ewan', 'McDonald']],
  ] as const)('%s: the civility is written out (%j)', (hello, civilities, [prenom, nom]) => {
    for (const civilite of civilities) expect(greeting(civilite, prenom, nom)).toBe(hello);
  });

  it.each([
    [
      'Bonjour Emma Dubois,',
      ['', '   ', 'Dr', 'M./Mme', 'Autre', 'constructor'],
      ['EMMA', 'Dubois'],
    ],
    ['Bonjour Emma,', [''], ['EMMA', '']],
    ['Bonjour Emma,', [''], ['Emma', '-']],
    ['Bonjour Emma,', [''], ['Emma', 'N/A']],
    ['Bonjour Анна Иванова,', [''], ['АННА', 'ИВАНОВА']],
    ['Bonjour 明 王,', [''], ['明', '王']],
    ['Bonjour Madame,', ['Mme', 'Mlle'], ['Emma', '']],
    ['Bonjour Madame,', ['Mme'], ['NaN', 'undefined']],
    ['Bonjour Madame,', ['Mlle'], ['', '.']],
    ['Bonjour Monsieur,', ['M.'], ['', '']],
    ['Bonjour,', ['', '?'], ['', 'Dubois']],
    ['Bonjour,', ['', '?'], ['123', '😀']],
    ['Bonjour,', [''], ['', '']],
    ['Bonjour,', [''], ['null', 'Dubois']],
    ['Bonjour Test,', [''], ['Test', '--']],
  ] as const)('%s: with what is known (%j, %j)', (hello, civilities, [prenom, nom]) => {
    for (const civilite of civilities) expect(greeting(civilite, prenom, nom)).toBe(hello);
  });

  it.each([
    ['a link or a domain', 'www.exemple.fr|https://a|bit.ly/x|GAGNEZ.COM|X.Com|gain .com|élan.fr'],
    ['a domain in disguise', 'gagn\u200bez.c\u200bom|exemple。com|exemple．com'],
    ['an address or a number', 'emma@example.com|06 39 98 00 01|Dubois2|Gagnez 100 €|١٢٣'],
    ['sentences', 'Bravo ! Cliquez|Vous avez gagné. Cliquez|Dubois\nCliquez ici|Cliquez : promo'],
    ['what else no name holds', 'Lef\ufffdvre|<b>Dubois</b>|Dubois_Martin'],
    ['what no name is as long as', 'Dubois'.repeat(11)],
  ])('%s stays out of the mail that a stranger gets: %j', (_what, texts) => {
    for (const text of texts.split('|')) {
      expect([text, isPersonName(text)]).toEqual([text, false]);
      expect(greeting('Mme', text, text)).toBe('Bonjour Madame,');
      expect(greeting('', text, 'Dubois')).toBe('Bonjour,');
      expect(fullName('', text)).not.toBe('');
    }
  });

  it.each([
    ['abbreviations', 'Jr.|M. Dupont|Prof. Dupont|J.-P.|J.P.Martin|E\u0301. Zola|Emma.'],
    ['two names', 'Dupont-Durand (née Martin)|Dupont, épouse Martin|Dubois / Martin|Jean & Marie'],
    ['all letters', 'O’Brien|Nguyễn Thị|Thi\u0323 E\u0301|نسیم\u200cالدین|王小明'],
    ['long names', 'Maria da Conceição dos Santos Ferreira de Oliveira e Silva'],
  ])('%s are names: %j', (_what, texts) => {
    for (const text of texts.split('|')) {
      expect([text, isPersonName(text)]).toEqual([text, true]);
      expect(greeting('', text, '')).not.toBe('Bonjour,');
    }
  });

  it('is one line that begins with Bonjour and ends with a comma', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (civilite, prenom, nom) => {
        expect(greeting(civilite, prenom, nom)).toMatch(/^Bonjour.*,$/u);
      }),
    );
  });
});
