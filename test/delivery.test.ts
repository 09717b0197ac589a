import { createAppTester } from 'zapier-platform-core';
import { toBundle } from '../local/catch-hook/bundle.ts';
import { readBody } from '../src/delivery/body.ts';
import { createApp } from '../src/editions/private.ts';
import { sortPayload } from '../src/lead/payload.ts';
import { texts } from '../src/locales/fr.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const app = createApp(texts);
const appTester = createAppTester(app);
const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const parts = 'multipart/form-data; boundary=x';
const doe = JSON.stringify(documented);
const { nom, email } = documented;

const bundleOf = (sent: string | Buffer, type: string, querystring = '') => {
  const [body, rawHeaders] = [Buffer.from(sent), type ? ['content-type', type] : []];
  return toBundle({ method: body.length > 0 ? 'POST' : 'GET', rawHeaders, querystring, body });
};

const run = (bundle: object) => appTester(app.triggers.new_lead.operation.perform, bundle);
const deliver = (...sent: Parameters<typeof bundleOf>) => run(bundleOf(...sent));

const formOf = (fields: object) => `${new URLSearchParams(Object.entries(fields))}`;

const wrappers = 'lead leads data payload prospect prospects contact fields LEAD'.split(' ');

describe('the lead inside is found', () => {
  it.each(wrappers)('in the wrapper %s, whatever it holds and how', async (key) => {
    const inside = [documented, [documented], { 0: documented }, doe, { data: { lead: doe } }];
    for (const one of inside) {
      expect(await deliver(JSON.stringify({ [key]: one }), json)).toMatchObject([documented]);
    }
    const named = Object.entries(documented).map(([name, value]) => [`${key}[${name}]`, value]);
    for (const fields of [{ [key]: doe }, Object.fromEntries(named)]) {
      expect(await deliver(formOf(fields), form)).toMatchObject([documented]);
    }
  });

  // biome-ignore format: a row is a line
  const found = [
    ['each one of a wrapper', '{"leads":[{"nom":"Doe"},7,{"lead":{"nom":"Roe"}}]}', json, [{ nom: 'Doe' }, { nom: 'Roe' }]],
    ['each one of a list with gaps', '{"0":{"nom":"Doe"},"2":{"nom":"Roe"}}', json, [{ nom: 'Doe' }, { nom: 'Roe' }]],
    ['each one of a form', 'leads[0][nom]=Doe&leads[1][nom]=Roe', form, [{ nom: 'Doe' }, { nom: 'Roe' }]],
    ['one a line', '{"nom":"Doe"}\n{"nom":"Roe"}\n', json, [{ nom: 'Doe' }, { nom: 'Roe' }]],
    ['with what stands around it', '{"event":"new","lead":{"nom":"Doe"},"n":7}', json, [{ nom: 'Doe', autres_champs: 'event: new\nn: 7' }]],
    ['with the half that stands around it', '{"nom":"Doe","contact":{"email":"doe@example.com"}}', json, [{ nom: 'Doe', email: 'doe@example.com' }]],
    ['with what is called alike around it', '{"id":1,"statut":"ok","lead":{"id":2,"nom":"Doe","statut":"prospect"}}', json, [{ nom: 'Doe', statut: 'prospect', autres_champs: 'lead: {"id":1,"statut":"ok"}\nid: 2' }]],
    ['without the status of its delivery', '{"statut":"ok","data":{"nom":"Doe"}}', json, [{ nom: 'Doe', statut: '', autres_champs: 'data: {"statut":"ok"}' }]],
    ['rather than a contact of theirs', '{"nom":"Doe","tel":"0199000001","contact":{"nom":"Roe"}}', json, [{ nom: 'Doe', autres_champs: 'contact: {"nom":"Roe"}' }]],
    ['under keys in another case', '{"Nom":"Doe","EMAIL":"doe@example.com"}', json, [{ nom: 'Doe', email: 'doe@example.com', autres_champs: '' }]],
    ['under keys as people write them', '{"Prénom":"John","Code postal":"01000","idClient":7}', json, [{ prenom: 'John', code_postal: '01000', id_client: '7', autres_champs: '' }]],
    ['under the exact key first', '{"NOM":"Roe","nom":"","Nom":"Poe"}', json, [{ nom: '', autres_champs: 'NOM: Roe\nNom: Poe' }]],
    ['with a long number in the wrapper', '{"lead":{"nom":"Doe","id_client":12345678901234567}}', json, [{ id_client: '12345678901234567' }]],
    ['with a number that begins with a zero', '{"nom":"Doe","tel":0199000001}', json, [{ tel: '0199000001' }]],
    ['with a line break in a text', '{"nom":"Doe","formation":"Anglais\r\nniveau\t2"}', json, [{ formation: 'Anglais\r\nniveau\t2' }]],
    ['with a backslash that escapes nothing', String.raw`{"nom":"D\'Almeida","formation":"a\"b\\"}`, json, [{ nom: String.raw`D\'Almeida`, formation: String.raw`a"b\ `.trim() }]],
    ['in JSON encoded thrice', JSON.stringify(JSON.stringify(doe)), json, [documented]],
    ['in JSON that is called a form', JSON.stringify('{"civilite":"{"}'), form, [{ autres_champs: '' }]],
    ['in JSON with every quotation mark escaped', doe.replaceAll('"', '\\"'), json, [documented]],
    ['in JSON escaped as in HTML', doe.replaceAll('"', '&quot;'), json, [documented]],
    ['in lists within lists', `[[${doe}]]`, json, [documented]],
    ['in a list of texts', JSON.stringify([doe]), json, [documented]],
    ['in a form within JSON', '"nom=Doe&email=doe@example.com"', json, [{ nom: 'Doe', email: 'doe@example.com' }]],
    ['behind several byte order marks', `\ufeff\ufeff \ufeff${doe}`, json, [documented]],
    ['behind a warning of PHP', `<br />\n<b>Warning</b>:  Undefined array key "x" in <b>/srv/a.php</b> on line <b>[12]</b><br />\n${doe}`, json, [documented]],
    ['before and behind warnings', `PHP Notice: {closure} a=1 in a.php\n[${doe}]\nWarning: x`, 'text/html', [documented]],
    ['in parts', `--x\r\nContent-Disposition: form-data; name="nom"\r\n\r\nDoe\r\n--x\r\ncontent-disposition: form-data; name="formation"\r\n\r\na\r\n\r\nb\r\n--x--\r\n`, parts, [{ nom: 'Doe', formation: 'a\r\n\r\nb', autres_champs: '' }]],
    ['in parts with a file, lines without a carriage return, and no boundary', '--y\nContent-Disposition: form-data; name=nom\n\nDoe\n--y\nContent-Disposition: form-data; name="cv"; filename="a.txt"\n\nx\n--y--', 'multipart/form-data', [{ nom: 'Doe', autres_champs: '' }]],
    ['in parts, a field twice', '--x\nContent-Disposition: form-data; name="nom"\n\nDoe\n--x\nContent-Disposition: form-data; name="a"\n\n1\n--x\nContent-Disposition: form-data; name="a"\n\n2\n--x--', parts, [{ nom: 'Doe', autres_champs: 'a: ["1","2"]' }]],
    ['in a form in Latin-1', 'nom=Lef%E8vre&formation=D%E9veloppement+100%', form, [{ nom: 'Lefèvre', formation: 'Développement 100%' }]],
    ['in a form in UTF-8', 'nom=Lef%C3%A8vre+%EF%BF%BD%C5%93', form, [{ nom: 'Lefèvre \ufffdœ' }]],
    ['in a form escaped as in HTML', 'nom=Doe&amp;email=doe@example.com&#038;ville=a%26amp;b', form, [{ nom: 'Doe', email: 'doe@example.com', ville: 'a&amp;b' }]],
    ['with a field called as Zapier’s', '{"nom":"Doe","querystring":{"a":1}}', json, [{ autres_champs: 'querystring: {"a":1}' }]],
    ['in a form with a field called as Zapier’s', 'nom=Doe&querystring=a', form, [{ autres_champs: 'querystring: a' }]],
  ] as const;

  it.each(found)('%s', async (_how, body, type, leads) => {
    expect(await deliver(body, type)).toMatchObject(leads);
  });

  it('in the query where the body is empty, and only there', async () => {
    const query = `nom=${nom}&email=${email}&utm=a`;
    expect(await deliver('', '', query)).toMatchObject([{ nom, email, autres_champs: 'utm: a' }]);
    expect(await deliver(doe, json, query)).toMatchObject([{ autres_champs: '' }]);
    expect(await deliver('{}', json, query)).toMatchObject([{ nom, email }]);
    await expect(deliver('{"ping":1}', json, query)).rejects.toThrow('Reçu');
  });
});

describe('a delivery that holds none says what came', () => {
  // biome-ignore format: a row is a line
  const refused = [
    ['gzip', Buffer.from('1f8b0800000000000003', 'hex'), json, 'un contenu compressé'],
    ['deflate', Buffer.from('789cab56', 'hex'), '', 'un contenu compressé'],
    ['parts without a field', '--x\nContent-Disposition: form-data; name="cv"; filename="a"\n\nx\n--x--', parts, 'un formulaire sans champ'],
    ['parts of other fields', '--x\nContent-Disposition: form-data; name="a"\n\nx\n--x--', parts, 'des champs'],
    ['half a list', '[{"nom":"secret-42"},{"nom"', json, 'du JSON incomplet'],
    ['JSON with a comma too many', '{"lead":{"nom":"secret-42"},}', json, 'du JSON incomplet'],
    ['an error of PHP', '<br />\n<b>Fatal error</b>: secret-42', 'text/html', 'un message d’erreur de PHP'],
    ['a web page with JSON in it', '<html><script>x={"nom":"secret-42"}</script>', 'text/html', 'une page web'],
    ['XML', '<?xml version="1.0"?><nom>secret-42</nom>', 'text/xml', 'du XML'],
    ['wrappers without end', `${'{"data":'.repeat(20)}${doe}${'}'.repeat(20)}`, json, 'des champs'],
  ] as const;

  it.each(refused)('%s', async (_what, body, type, received) => {
    const message = await deliver(body, type).then(String, (error: Error) => error.message);
    expect(message).toContain(`Reçu\u00a0: ${received}`);
    expect(message).not.toContain('secret-42');
  });
});

describe('of fields without number', () => {
  const keys = Array.from({ length: 30_000 }, (_, i) => `a${i}`);
  const members = keys.map((key) => `"${key}":1`).join();
  const read = (body: string, type: string) =>
    readBody(bundleOf(body, type)).leads.map(sortPayload);

  it.each([
    ['a form', `${keys.join('=&')}=&nom=Doe`, form],
    ['an object', `{${members},"NOM":"Doe"}`, json],
    ['a wrapper', `{"lead":{"nom":"Doe"},${members}}`, json],
  ])('%s keeps a thousand, counts the rest, and misses no documented one', (_what, body, type) => {
    const [sorted] = read(body, type);
    expect(sorted?.known.get('nom')).toBe('Doe');
    expect(sorted?.others.map(([key]) => key)).toEqual(keys.slice(0, 1000));
    expect(sorted?.omitted).toBe(keys.length - 1000);
  });

  it('one that is too long is counted, and none after it is lost', () => {
    const [sorted] = read(JSON.stringify({ nom, cv: 'x'.repeat(1_000_001), page: [1] }), json);
    expect(sorted).toMatchObject({ others: [['page', '[1]']], omitted: 1 });
  });
});
