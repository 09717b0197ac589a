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

describe('the full name', () => {
  it.each([
    ['EMMA', 'DUBOIS', 'Emma Dubois'],
    ['emma', 'dubois', 'Emma Dubois'],
    ['JEAN-PIERRE', 'MARTIN', 'Jean-Pierre Martin'],
    ['jean pierre', 'martin-durand', 'Jean Pierre Martin-Durand'],
    ['ÉLODIE', 'LEFÈVRE', 'Élodie Lefèvre'],
    ['françois', 'ça', 'François Ça'],
    ['HELENE', 'GARCON', 'Helene Garcon'],
    ['zoë', 'lecœur', 'Zoë Lecœur'],
    ['Œdipe', 'ŒUVRARD', 'Œdipe Œuvrard'],
  ])('%j, %j: capitals are set right, accents stay as sent', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['JEAN-PIERRE', 'DE LA TOUR', 'Jean-Pierre de La Tour'],
    ['anne', 'de la rochefoucauld', 'Anne de La Rochefoucauld'],
    ['hugues', 'de saint-exupéry', 'Hugues de Saint-Exupéry'],
    ['LUC', 'DU BELLAY', 'Luc du Bellay'],
    ['LUC', 'DES ORMEAUX', 'Luc des Ormeaux'],
    ['ADÈLE', "D'ALMEIDA", "Adèle d'Almeida"],
    ['adèle', 'd’almeida', 'Adèle d’Almeida'],
    ['adèle', 'd`almeida', 'Adèle d`Almeida'],
    ['GUY', "DE L'ISLE", "Guy de L'Isle"],
    ['GUY', 'MARTIN DE L’ISLE', 'Guy Martin de L’Isle'],
    ['LOÏC', 'LE GOFF', 'Loïc Le Goff'],
    ['loïc', 'la combe', 'Loïc La Combe'],
    ['loïc', 'les aulnes', 'Loïc Les Aulnes'],
    ['NOÉ', "L'HERMITTE", "Noé L'Hermitte"],
    ['NOÉ', 'DUPONT-DE-NEMOURS', 'Noé Dupont-de-Nemours'],
  ])('%j, %j: French particles are small, French articles are not', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['LIN', 'DU', 'Lin Du'],
    ['LAN', 'LE', 'Lan Le'],
    ['SOPHEAP', 'Y', 'Sopheap Y'],
    ['NADIA', 'ET', 'Nadia Et'],
    ['NADIA', 'ET MARTIN', 'Nadia Et Martin'],
    ['SOPHEAP', 'MARTIN Y', 'Sopheap Martin Y'],
    ['NAOTORA', 'II', 'Naotora Ii'],
    ['THI LE', 'NGUYEN', 'Thi Le Nguyen'],
    ['MARIE LA DOUCE', 'MARTIN', 'Marie La Douce Martin'],
  ])('%j, %j: a name that only looks like a small word takes its capital', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['INÈS', 'DA SILVA', 'Inès Da Silva'],
    ['INÈS', 'DOS SANTOS', 'Inès Dos Santos'],
    ['inès', 'ferreira de oliveira', 'Inès Ferreira de Oliveira'],
    ['LUCIA', 'DE LOS RIOS', 'Lucia de los Rios'],
    ['LUCIA', 'ORTEGA Y VEGA', 'Lucia Ortega y Vega'],
    ['GIULIA', 'DELLA ROVERE', 'Giulia Della Rovere'],
    ['GIULIA', "DELL'ORTO", "Giulia Dell'Orto"],
    ['KARIM', 'BEN YOUSSEF', 'Karim Ben Youssef'],
    ['KARIM', 'EL KHATIB', 'Karim El Khatib'],
    ['karim', 'al-hassan', 'Karim Al-Hassan'],
    ['KARIM', 'AÏT-OUFELLA', 'Karim Aït-Oufella'],
    ['MAARTEN', 'VAN DER MEERSCH', 'Maarten Van der Meersch'],
    ['MAARTEN', 'VAN DEN BOSSCHE', 'Maarten Van den Bossche'],
    ['MAARTEN', 'VAN DE VELDE', 'Maarten Van de Velde'],
    ['THI', 'NGUYEN VAN', 'Thi Nguyen Van'],
    ['ANI', 'DER HAGOPIAN', 'Ani Der Hagopian'],
    ['KLARA', 'VON HOFFMANN', 'Klara von Hoffmann'],
    ['KLARA', 'VON DER HEIDE', 'Klara von der Heide'],
    ['KLARA', 'VON DEM BERGE', 'Klara von dem Berge'],
    ['KLARA', 'ZU STOLBERG', 'Klara zu Stolberg'],
    ['KLARA', 'SYLVAN DEN HAAG', 'Klara Sylvan Den Haag'],
    ['KLARA', 'VANNIER DER HEIDE', 'Klara Vannier Der Heide'],
    ['MAARTEN', "VAN 'T HOFF", "Maarten Van 't Hoff"],
    ['MAARTEN', "VAN'T HOFF", "Maarten Van't Hoff"],
    ['maarten', '‘t hooft', 'Maarten ‘t Hooft'],
    ['maarten', "van 's-gravesande", "Maarten Van 's-Gravesande"],
    ['LUCIA', 'DE LAS HERAS', 'Lucia de las Heras'],
    ['luc', 'de las cases', 'Luc de las Cases'],
    ['LUCIA', 'LAS HERAS VEGA', 'Lucia Las Heras Vega'],
    ['GIULIA', "DALL'OLIO", "Giulia Dall'Olio"],
    ['GIULIA', "SANT'AMBROGIO", "Giulia Sant'Ambrogio"],
  ])('%j, %j: particles from abroad are written as is usual in France', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['SEAN', "O'BRIEN", "Sean O'Brien"],
    ['SEAN', 'O’BRIEN', 'Sean O’Brien'],
    ['AWA', "N'DIAYE", "Awa N'Diaye"],
    ['AWA', "n'guyen", "Awa N'Guyen"],
    ['ERWAN', "LE FLOC'H", "Erwan Le Floc'h"],
    ['ERWAN', 'LE MARC’HADOUR', 'Erwan Le Marc’hadour'],
    ['erwan', "c'hoas", "Erwan C'hoas"],
    ['LÉON', "PRUD'HOMME", "Léon Prud'homme"],
    ["NA'IMA", 'SAÏDI', "Na'ima Saïdi"],
    ["ANDRE' LUC", 'ROSSI', "Andre' Luc Rossi"],
    ["JEANNE D'ARC", 'DIOUF', "Jeanne d'Arc Diouf"],
  ])('%j, %j: an apostrophe begins a new word only where one does', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['JEAN DE DIEU', 'MUKENDI', 'Jean de Dieu Mukendi'],
    ['MARIE DE LA PAIX', 'ZONGO', 'Marie de la Paix Zongo'],
    ['maria de los angeles', 'ruiz', 'Maria de los Angeles Ruiz'],
    ["MARIE DE L'INCARNATION", 'KOFFI', "Marie de l'Incarnation Koffi"],
    ['JEAN ET MARIE', 'DUBOIS', 'Jean et Marie Dubois'],
    ['D’ANDRÉ', 'DUBOIS', 'D’André Dubois'],
    ['MARIE DE LOURDES', 'DUBOIS', 'Marie de Lourdes Dubois'],
    ['JEAN DE CHANTAL', 'DUBOIS', 'Jean de Chantal Dubois'],
  ])('%j, %j: given names have small words too, but none at the start', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['EMMA', 'DUBOIS ÉPOUSE MARTIN', 'Emma Dubois épouse Martin'],
    ['EMMA', 'DUBOIS EP MARTIN', 'Emma Dubois ep Martin'],
    ['EMMA', 'MARTIN NÉE DUBOIS', 'Emma Martin née Dubois'],
    ['EMMA', 'MARTIN NE\u0301E DUBOIS', 'Emma Martin ne\u0301e Dubois'],
    ['EMMA', 'DUBOIS (MARTIN)', 'Emma Dubois (Martin)'],
    ['EMMA', 'DUBOIS / MARTIN', 'Emma Dubois / Martin'],
  ])('%j, %j: two family names and what links them', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['Emma', 'McDonald', 'Emma McDonald'],
    ['LeBron', 'MacLeod', 'LeBron MacLeod'],
    ['Maria', 'da Silva', 'Maria da Silva'],
    ['Maarten', 'van den Bossche', 'Maarten van den Bossche'],
    ['Charles', 'De la Tour', 'Charles De la Tour'],
    ['Marie-ange', 'DUPONT', 'Marie-ange Dupont'],
    ['MARIE-ANGE', 'Dupont MARTIN', 'Marie-Ange Dupont MARTIN'],
  ])('%j, %j: each of the two in mixed case stays as typed', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['Charles', 'de GAULT', 'Charles de Gault'],
    ['Charles', 'd’ORMEVAL', 'Charles d’Ormeval'],
    ['Maarten', 'van der MEERSCH', 'Maarten van der Meersch'],
    ['Maria', 'da SILVA', 'Maria da Silva'],
    ['Emma', 'DUBOIS née MARTIN', 'Emma Dubois née Martin'],
  ])('%j, %j: words typed small among words in capitals stay small', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['EWAN', 'MCDONALD', 'Ewan McDonald'],
    ['ewan', 'mcgregor-martin', 'Ewan McGregor-Martin'],
    ['EWAN', 'MACDONALD', 'Ewan Macdonald'],
    ['ÉMILE', 'MACRET', 'Émile Macret'],
  ])('%j, %j: Mc is always a prefix, Mac is not', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['J.-P.', 'MARTIN', 'J.-P. Martin'],
    ['J.P.', 'MARTIN', 'J.P. Martin'],
    ['j.-p.', 'martin', 'J.-P. Martin'],
    ['JP', 'MARTIN', 'JP Martin'],
    ['JO', 'NG', 'Jo Ng'],
    ['EMMA', 'D.', 'Emma D.'],
    ['EMMA', 'D MARTIN', 'Emma D Martin'],
    ['EMMA', "D 'MARTIN", "Emma D 'Martin"],
    ['JOHN', 'SMITH III', 'John Smith III'],
    ['JOHN', 'SMITH II', 'John Smith II'],
    ['JOHN', 'SMITH IV', 'John Smith IV'],
    ['xi', 'vi', 'Xi Vi'],
  ])('%j, %j: initials and ordinals keep their capitals', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['  emma ', '\tdubois\n martin ', 'Emma Dubois Martin'],
    ['EMMA\u00a0ROSE', 'DE\u00a0LA\u202fTOUR', 'Emma Rose de La Tour'],
    ['EMMA', '', 'Emma'],
    ['', 'DE LA TOUR', 'de La Tour'],
    ['   ', 'DUBOIS', 'Dubois'],
    ['', ' Dubois', 'Dubois'],
    ['', '', ''],
    [' ', '\u00a0', ''],
  ])('%j, %j: white space is collapsed, what is not given is left out', (prenom, nom, name) => {
    expect(fullName(prenom, nom)).toBe(name);
  });

  it.each([
    ['MME EMMA', 'DUBOIS', 'Mme Emma Dubois'],
    ['JEAN2', '123', 'Jean2 123'],
    ['😀 EMMA', 'DUBOIS 🎉', '😀 Emma Dubois 🎉'],
    ['محمد', 'بن علي', 'محمد بن علي'],
    ['ИВАН', 'ПЕТРОВ', 'Иван Петров'],
    ['ნინო', 'ბერიძე', 'ნინო ბერიძე'],
    ['王', '小明', '王 小明'],
    ['E\u0301LODIE', 'LEFE\u0300VRE', 'E\u0301lodie Lefe\u0300vre'],
    ['İBRAHİM', 'YILMAZ', 'İbrahim Yilmaz'],
    ['JÖRG', 'WEIß', 'Jörg Weiß'],
    ['JÖRG', 'WEIẞ', 'Jörg Weiß'],
    ['\ufb01ona', 'dubois', '\ufb01ona Dubois'],
    ['-', '?', '- ?'],
    ['\ud800', 'DUBOIS', '\ud800 Dubois'],
  ])('%j, %j: whatever is sent comes out readable', (prenom, nom, name) => {
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
    ['Mme', 'EMMA', 'DUBOIS', 'Bonjour Madame Dubois,'],
    ['MME', 'Emma', 'Dubois', 'Bonjour Madame Dubois,'],
    ['Mme.', 'Emma', 'Dubois', 'Bonjour Madame Dubois,'],
    ['madame', 'Emma', 'Dubois', 'Bonjour Madame Dubois,'],
    [' Madame ', '', 'dubois', 'Bonjour Madame Dubois,'],
    ['M.', 'Luc', 'MARTIN', 'Bonjour Monsieur Martin,'],
    ['M', 'Luc', 'Martin', 'Bonjour Monsieur Martin,'],
    ['m', 'Luc', 'Martin', 'Bonjour Monsieur Martin,'],
    ['Mr', 'Luc', 'Martin', 'Bonjour Monsieur Martin,'],
    ['mr.', 'Luc', 'Martin', 'Bonjour Monsieur Martin,'],
    ['MONSIEUR', 'Luc', 'Martin', 'Bonjour Monsieur Martin,'],
    ['\u00a0M.\u00a0', 'Luc', 'Martin', 'Bonjour Monsieur Martin,'],
  ])('%j %j %j: the civility is written out', (civilite, prenom, nom, hello) => {
    expect(greeting(civilite, prenom, nom)).toBe(hello);
  });

  it.each([
    'Mlle',
    'MLLE',
    'mlle.',
    'Mademoiselle',
    'Melle',
  ])('%j is addressed as Madame', (mlle) => {
    expect(greeting(mlle, 'Emma', 'Dubois')).toBe('Bonjour Madame Dubois,');
  });

  it.each([
    ['M.', 'CHARLES', 'DE LA TOUR', 'Bonjour Monsieur de La Tour,'],
    ['Mme', 'ADÈLE', "D'ALMEIDA", "Bonjour Madame d'Almeida,"],
    ['Mme', 'Nolwenn', 'LE GOFF', 'Bonjour Madame Le Goff,'],
    ['M.', 'Ewan', 'McDonald', 'Bonjour Monsieur McDonald,'],
  ])('%j %j %j: the family name keeps its particle', (civilite, prenom, nom, hello) => {
    expect(greeting(civilite, prenom, nom)).toBe(hello);
  });

  it.each([
    ['', 'EMMA', 'DUBOIS', 'Bonjour Emma Dubois,'],
    ['   ', 'Emma', 'Dubois', 'Bonjour Emma Dubois,'],
    ['Dr', 'Emma', 'Dubois', 'Bonjour Emma Dubois,'],
    ['M./Mme', 'Emma', 'Dubois', 'Bonjour Emma Dubois,'],
    ['Autre', 'Emma', 'Dubois', 'Bonjour Emma Dubois,'],
    ['constructor', 'Emma', 'Dubois', 'Bonjour Emma Dubois,'],
    ['', 'EMMA', '', 'Bonjour Emma,'],
    ['', 'Emma', '-', 'Bonjour Emma,'],
    ['', 'АННА', 'ИВАНОВА', 'Bonjour Анна Иванова,'],
    ['', '明', '王', 'Bonjour 明 王,'],
  ])('%j %j %j: without a known civility, the name', (civilite, prenom, nom, hello) => {
    expect(greeting(civilite, prenom, nom)).toBe(hello);
  });

  it.each([
    ['Mme', 'Emma', '', 'Bonjour Madame,'],
    ['M.', '', '', 'Bonjour Monsieur,'],
    ['Mlle', '', '.', 'Bonjour Madame,'],
    ['', '', 'Dubois', 'Bonjour,'],
    ['', '', '', 'Bonjour,'],
    ['?', '123', '😀', 'Bonjour,'],
    ['', 'null', 'Dubois', 'Bonjour,'],
    ['', 'Emma', 'N/A', 'Bonjour Emma,'],
    ['Mme', 'NaN', 'undefined', 'Bonjour Madame,'],
    ['', 'Test', '--', 'Bonjour Test,'],
  ])('%j %j %j: too little is known for a name', (civilite, prenom, nom, hello) => {
    expect(greeting(civilite, prenom, nom)).toBe(hello);
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
