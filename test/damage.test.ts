import fc from 'fast-check';
import { inventedLeads } from '../local/leads-api/invented-leads.ts';
import { createFilter } from '../src/filters/filters.ts';
import { legible, readText } from '../src/lead/damage.ts';
import { readLead } from '../src/lead/lead.ts';
import { documentedKeys } from '../src/lead/payload.ts';
import type { DocumentedKey } from '../src/lead/schema.ts';
import { texts } from '../src/locales/fr.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

describe('a damaged text is read as it was meant', () => {
  it.each([
    ['D&eacute;veloppement', 'Développement'],
    ['O&#039;Brien', "O'Brien"],
    ['O&#x27;Brien', "O'Brien"],
    ['O&apos;Brien', "O'Brien"],
    ['l&#146;anglais', 'l’anglais'],
    ['Vente &amp; n&eacute;gociation', 'Vente & négociation'],
    ['D&amp;amp;eacute;veloppement', 'Développement'],
    ['10&nbsp;h &agrave; 12&nbsp;h', '10\u00a0h à 12\u00a0h'],
    ["D\\'Almeida", "D'Almeida"],
    ["D\\\\\\'Almeida", "D'Almeida"],
    ['14h\\/16h', '14h/16h'],
    ['D\\u00e9veloppement', 'Développement'],
    ['D&EACUTE;VELOPPEMENT', 'DÉVELOPPEMENT'],
    ['Du00e9veloppement', 'Développement'],
    ['D%C3%A9veloppement', 'Développement'],
    ['GUIMARÃƒÆ’ES', 'GUIMARÃES'],
    ['HÃƒâ€°LÃƒË†NE', 'HÉLÈNE'],
    ['Nguyá»…n', 'Nguyễn'],
    ['IonuÈ›', 'Ionuț'],
    ['LefÃ¨vre', 'Lefèvre'],
    ['Ã‰lodie', 'Élodie'],
    ['Ã\u0089lodie', 'Élodie'],
    ['BÅ“uf', 'Bœuf'],
    ['LefÃƒÂ¨vre', 'Lefèvre'],
    ['lâ€™anglais Ã\u00a0 distance', 'l’anglais à distance'],
    ['PrÃªt Ã porter', 'Prêt à porter'],
    ['dÃ©jÃ', 'déjà'],
    ['Â«Â\u00a0ExcelÂ\u00a0Â»', '«\u00a0Excel\u00a0»'],
    ['ÐœÐ°Ñ€Ð¸Ñ\u008f', 'Мария'],
    ['D\u0092Almeida', 'D’Almeida'],
    ['c\u009cur', 'cœur'],
  ])('%j is %j', (sent, meant) => {
    expect(readText(sent)).toEqual({ text: meant, state: 'repaired' });
  });

  const sound =
    'GUIMARÃES|IRMÃ DULCE|«\u00a0Excel\u00a0»|CAFÉ…|MARCHÉ»|NOËL”|Ça va ?|R&D|Œuvre|João|Ångström|Na|' +
    'Nana|Noné|Vrai ou faux ?|C++|A&B; C&D;|12 ?|Lefèvre|Nguyễn Thị|Мария|李|È|À|ÊTRE|&copie|AT&T|C:\\temp';

  it.each(sound.split('|'))('%j stays what it is', (sent) => {
    expect(readText(sent)).toEqual({ text: sent, state: 'sound' });
  });

  const lost =
    'D\ufffdveloppement|D?veloppement|?milie|Salari?(e)|Lef\u0081vre|Lef\ud800vre|Lefï¿½vre|' +
    'Lef&#xFFFD;vre|D¿veloppement|D\u001aveloppement|D□veloppement|Wa&lstrok;&eogon;sa';

  it.each(lost.split('|'))('%j can not be restored', (sent) => {
    expect(readText(sent).state).toBe('damaged');
    expect(legible(sent)).toBeUndefined();
  });

  const nothing =
    'null|NULL|undefined|Undefined|N/A|n/a|NaN|NA|None|false|true|-|--|?|.|…|[object Object]|<nil>|' +
    '&lt;nil&gt;|null null|N&#47;A';

  it.each(nothing.split('|'))('%j stands for nothing', (sent) => {
    expect(readText(sent)).toEqual({ text: '', state: 'placeholder' });
    expect(legible(sent)).toBeUndefined();
  });
});

const receivedAt = Date.parse('2026-11-24T09:00:00+01:00');
const read = (payload: object) =>
  readLead({ ...payload }, { source: 'webhook', receivedAt }, texts.lead);

it.each(['Salari?', 'Prêt pour la retraite?'])('%j is no filter’s to judge', (sent) => {
  expect(readText(sent).state).toBe('sound');
  expect(legible(sent)).toBeUndefined();
});

describe('a lead with damaged values', () => {
  it('has them exactly as sent, and all that is worked out from them as they were meant', () => {
    const sent = {
      ...documented,
      nom: 'D&#039;ALMEIDA',
      prenom: 'FranÃ§ois',
      email: 'francois&#64;example.com',
      tel: '06&nbsp;39&nbsp;98&nbsp;00&nbsp;01',
      ville: 'saint-&eacute;tienne',
      code_postal: '42000&nbsp;',
      horaire_rappel: '10h&agrave;12h',
      formation: "L\\'accueil d\\'enfants",
    };
    const lead = read(sent);
    expect(lead).toMatchObject({ ...sent, code_postal: '42000&nbsp;' });
    expect(lead).toMatchObject({
      nom_complet: "François d'Almeida",
      salutation: "Bonjour Monsieur d'Almeida,",
      email_normalise: 'francois@example.com',
      tel_international: '+33639980001',
      ville_affichee: 'Saint-Étienne',
      departement_code: '42',
      rappel_debut: '10:00',
      rappel_fin: '12:00',
    });
    expect(lead.fiche).toContain("\nFormation\u00a0: L'accueil d'enfants\n");
    expect(lead.alertes.match(/rétablies/g)).toHaveLength(1);
  });

  it('is the same request to `cle_doublon` as without the damage', () => {
    const key = (formation: string) => read({ ...documented, formation }).cle_doublon;
    expect(key('D&eacute;veloppement Web')).toBe(key('Développement Web'));
    expect(key('DÃ©veloppement Web')).toBe(key('Développement Web'));
  });

  it.each([
    [{ nom: 'null', prenom: 'null' }, 'Bonjour Monsieur,', 'Nom, Prénom'],
    [{ civilite: '', nom: 'NA', prenom: 'NA' }, 'Bonjour,', 'Civilité, Nom, Prénom'],
    [{ prenom: false }, 'Bonjour Monsieur Doe,', 'Prénom'],
  ])('greets nobody as %j', (change, salutation, labels) => {
    const lead = read({ ...documented, ...change });
    expect(lead.salutation).toBe(salutation);
    expect(lead.alertes).toContain(`Non renseigné\u00a0: ${labels}`);
  });
});

const asLatin = (text: string) => Buffer.from(text).toString('latin1');
const asWindows = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text));
const entity = (letter: string) => `&#${letter.codePointAt(0)};`;

/** What back-ends do to a value. */
const damages: Readonly<Record<string, (text: string) => unknown>> = {
  entities: (text) => text.replace(/[^\w ]/g, entity),
  'entities, twice': (text) => text.replace(/[^\w ]/g, entity).replaceAll('&', '&amp;'),
  backslashes: (text) => text.replace(/['"\\]/g, '\\$&'),
  'UTF-8 as Latin-1': asLatin,
  'UTF-8 as Windows-1252': asWindows,
  'UTF-8 as Windows-1252, twice': (text) => asWindows(asWindows(text)),
  'Windows-1252 as Latin-1': (text) => text.replaceAll('’', '\u0092').replaceAll('œ', '\u009c'),
  'lost letters': (text) => text.replace(/[^\x20-\x7e]/g, '\ufffd'),
  'question marks': (text) => text.replace(/[^\x20-\x7e]/g, '?'),
  'null as a text': () => 'null',
  'no text': () => false,
  'a list of one': (text) => [text],
  'an object with one': (text) => ({ value: text }),
};

it.each(
  Object.entries(damages),
)('no lead is lost to %s, and no callback changed', (_kind, damage) => {
  const people = inventedLeads(receivedAt).map(({ payload }) => payload);
  const callbacks = 'après-midi|14h à 16h|de 9h à 12h|à partir de 18h|début d’après-midi';
  const trainings = "Développement Web|L’œuvre d’art|Accueil d'enfants|Anglais";
  const changed = fc.record({
    person: fc.constantFrom(...people),
    horaire_rappel: fc.constantFrom(...callbacks.split('|')),
    formation: fc.constantFrom(...trainings.split('|')),
    key: fc.constantFrom(...documentedKeys),
  });
  fc.assert(
    fc.property(changed, ({ person, key, ...values }) => {
      const sent: Record<DocumentedKey, string> = { ...documented, ...person, ...values };
      const whole = read(sent);
      const lead = read({ ...sent, [key]: damage(sent[key]) });
      const passes = createFilter({
        formations: [whole.formation],
        statuts: [whole.statut],
        departements: [whole.departement_code],
        client: whole.client,
      });
      expect(passes(lead)).toBe(true);
      expect(['', whole.rappel_debut]).toContain(lead.rappel_debut);
      expect(['', whole.rappel_fin]).toContain(lead.rappel_fin);
      expect(['', whole.rappel_moment]).toContain(lead.rappel_moment);
    }),
  );
});
