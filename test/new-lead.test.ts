import { type Bundle, createAppTester, type ZObject } from 'zapier-platform-core';
import { toBundle } from '../local/catch-hook/bundle.ts';
import { createApp } from '../src/editions/private.ts';
import { texts } from '../src/locales/fr.ts';
import { oddPayloads } from './samples/odd-payloads.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const app = createApp(texts);
const appTester = createAppTester(app);
const { perform } = app.triggers.new_lead.operation;

const deliver = (body: string, contentType: string, headers: readonly string[] = []) => {
  const label = contentType ? ['content-type', contentType] : [];
  const rawHeaders = [...label, ...headers];
  return toBundle({ method: 'POST', rawHeaders, querystring: 'a=b', body: Buffer.from(body) });
};

const [json, form] = ['application/json', 'application/x-www-form-urlencoded'];
const [plain, html] = ['text/plain', 'text/html'];

const run = (bundle: object) => appTester(perform, bundle);

describe('a delivery', () => {
  it('comes out with the documented values unchanged', async () => {
    const [lead, ...others] = await run(deliver(JSON.stringify(documented), json));
    expect(others).toEqual([]);
    expect(lead).toMatchObject({ ...documented, autres_champs: '', source: 'webhook' });
  });

  it.each(oddPayloads)('of $title loses no lead', async ({ body, contentType, leads }) => {
    expect(await run(deliver(body, contentType))).toMatchObject(leads);
  });

  it('starts the Zap for each of two leads that differ in an unknown field alone', async () => {
    const body = '[{"nom":"Doe","age":1},{"nom":"Doe","age":2},{"nom":"Doe","age":2}]';
    const leads = await run(deliver(body, json));
    expect(leads).toMatchObject([{ autres_champs: 'age: 1' }, { autres_champs: 'age: 2' }]);
    expect(new Set(leads.map((lead) => 'id' in lead && lead.id)).size).toBe(2);
    expect(await run(deliver(body, json))).toMatchObject(
      leads.map((lead) => ({ id: 'id' in lead && lead.id })),
    );
  });

  it('has the date of its reception, in Paris time', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const [lead] = await run(deliver('{"nom":"Doe"}', json));
    const date = lead && 'date_creation' in lead ? String(lead.date_creation) : '';
    expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/);
    expect(Date.parse(date)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
  });

  it('is read from the content where Zapier could not read it', async () => {
    const rawRequest = { content: '{"nom":"Doe"}', headers: {} };
    for (const cleanedRequest of [undefined, null, '', 'x', {}, [], { querystring: {} }]) {
      expect(await run({ cleanedRequest, rawRequest })).toMatchObject([{ nom: 'Doe' }]);
    }
  });

  it('is read from what Zapier hands over where that is a text', async () => {
    expect(await run({ cleanedRequest: '{"nom":"Doe"}' })).toMatchObject([{ nom: 'Doe' }]);
    expect(await run({ cleanedRequest: 'nom=Doe' })).toMatchObject([{ nom: 'Doe' }]);
  });

  it.each([
    ['JSON in a JSON text', JSON.stringify('{"nom":"Doe"}')],
    ['JSON in a JSON text, behind a byte order mark', JSON.stringify('\ufeff{"nom":"Doe"}')],
    ['a form with brackets in it', 'nom=Doe&formation=Excel [niveau 2]'],
  ])('is read from the content: %s', async (_what, content) => {
    const rawRequest = { content, headers: { 'Content-Type': 'text/plain' } };
    expect(await run({ cleanedRequest: {}, rawRequest })).toMatchObject([{ nom: 'Doe' }]);
  });

  it('keeps what stands beside a long number as it was sent', async () => {
    const body = '{"nom":"Doe","id_client":12345678901234567,"age":42,"devis":{"n":[1,null]}}';
    const beside = {
      id_client: '12345678901234567',
      autres_champs: 'age: 42\ndevis: {"n":[1,null]}',
    };
    expect(await run(deliver(body, json))).toMatchObject([{ nom: 'Doe', ...beside }]);
    const [lead] = await run(deliver('{"nom":"Doe","devis":{"prix":1.5}}', plain));
    expect(lead).toMatchObject({ autres_champs: 'devis: {"prix":1.5}' });
  });
});

describe('a delivery without a lead starts nothing and says so', () => {
  it.each([
    ['nothing', '', '', 'un envoi vide'],
    ['white space', ' \n', plain, 'un envoi vide'],
    ['an empty object', '{}', json, 'un envoi vide'],
    ['a ping', '{"ping":true,"test":"secret-42"}', json, 'des champs qui'],
    ['a form of other fields', 'a=secret-42', form, 'des champs'],
    ['an empty list', '[]', json, 'une liste sans prospect'],
    ['a list of other things', '[1,"secret-42",{"a":1}]', json, 'une liste sans'],
    ['a web page', '<!DOCTYPE html><p>secret-42', html, 'une page web'],
    ['a web page labelled as a form', '<p>a&nom=secret-42', form, 'du texte'],
    ['a text', 'secret-42', plain, 'du texte'],
    ['half a JSON', '{"nom":"secret-42', json, 'du JSON incomplet'],
    ['half a JSON with an equals sign', '{"nom":"secret-42=', json, 'du JSON'],
    ['a web page with attributes', '<html lang="fr">secret-42', html, 'une page web'],
    ['a number', '42', json, 'une valeur isolée'],
    ['a JSON null', 'null', json, 'un envoi vide'],
    ['a text about a web page', 'secret-42 <html>', plain, 'du texte'],
    ['a JSON text', '"secret-42"', json, 'du texte'],
  ])('%s', async (_what, body, contentType, received) => {
    const refused = run(deliver(body, contentType));
    await expect(refused).rejects.toMatchObject({ name: 'HaltedError' });
    const message = await refused.catch((error: Error) => error.message);
    expect(message).toContain(`Reçu : ${received}`);
    expect(message).toContain('civilite, nom, prenom, tel, email, ville, code_postal');
    expect(message).not.toContain('secret-42');
  });

  it('not even a body', async () => {
    await expect(run({})).rejects.toThrow('un envoi vide');
    await expect(run({ rawRequest: { content: null } })).rejects.toThrow('un envoi vide');
  });
});

const schemes = [
  ['x_token', 'X-Token', ''],
  ['api_key', 'X-API-Key', ''],
  ['api_key', 'Api-Key', ''],
  ['token', 'Authorization', 'Token '],
  ['token', 'Token', ''],
  ['bearer_token', 'Authorization', 'Bearer '],
] as const;
/** What Ici Formation is asked to send for each. */
const headersToSend = {
  x_token: 'X-Token',
  api_key: 'X-API-Key',
  token: 'Authorization: Token',
  bearer_token: 'Authorization: Bearer',
};
const secret = 'Secret-42-of-the-hook';
describe.each(schemes)('with the protection %s in %s', (protection, header, word) => {
  const authData = { protection, secret };
  const send = (headers: Record<string, string>) =>
    run({ authData, cleanedRequest: documented, rawRequest: { headers } });
  const refusal = (headers: Record<string, string>) =>
    send(headers).then(
      () => 'let in',
      (error: Error) => `${error.name}: ${error.message}`,
    );

  it('a delivery with the secret starts the Zap, prefix or not, in any case', async () => {
    const upper = header.toUpperCase();
    for (const name of [header, `Http-${header}`, header.toLowerCase(), `HTTP-${upper}`]) {
      expect(await send({ [name]: `${word}${secret}` })).toHaveLength(1);
      expect(await send({ [name]: `${word.toUpperCase()}${secret}` })).toHaveLength(1);
    }
  });

  it('white space around the secret that was pasted into the form does not count', async () => {
    const pasted = { protection, secret: `  ${secret}\n` };
    const rawRequest = { headers: { [header]: `${word}${secret}` } };
    expect(await run({ authData: pasted, cleanedRequest: documented, rawRequest })).toHaveLength(1);
  });

  it('a delivery without the header is refused', async () => {
    expect(await refusal({ 'Http-Accept': '*/*' })).toMatch(/^HaltedError: Livraison refusée/);
    expect(await refusal({})).toContain('il lui manque l’en-tête');
    expect(await refusal({ [header]: word })).toContain('il lui manque l’en-tête');
  });

  it('a header that carries another kind of credential is not taken for a wrong secret', async () => {
    const expected = word ? 'il lui manque l’en-tête' : 'ne porte pas le secret';
    expect(await refusal({ [header]: 'Basic dXNlcjpwYXNz' })).toContain(expected);
  });

  it('a refusal names the header that Ici Formation is to send', async () => {
    for (const shown of [word, `${word}wrong`]) {
      const named = `«\u00a0${headersToSend[protection]}\u00a0»`;
      expect(await refusal({ [header]: shown })).toContain(named);
    }
  });

  it('the secret in the header of another scheme is refused', async () => {
    const elsewhere = schemes.filter(([scheme]) => scheme !== protection);
    for (const [, otherHeader, otherWord] of elsewhere) {
      expect(await refusal({ [otherHeader]: `${otherWord}${secret}` })).toMatch(/^HaltedError/);
    }
  });

  it('a refusal tells what to do, and neither the secret nor anything that was sent', async () => {
    for (const shown of [`${word}wrong-77`, `${word}${secret}x`]) {
      const message = await refusal({ [header]: shown });
      expect(message).toContain('tech@iciformation.fr');
      expect(message).not.toContain(secret);
      expect(message).not.toContain('wrong-77');
      expect(message).not.toContain(documented.email);
    }
  });

  it('the secret is checked before the body is looked at', async () => {
    const refused = run({ authData, cleanedRequest: {}, rawRequest: { headers: {} } });
    await expect(refused).rejects.toThrow('Livraison refusée');
  });
});

it('the directions name the header that is recommended, and the guide for the others', () => {
  const { directions } = app.triggers.new_lead.display;
  expect(directions).toContain('`X-Token: votre-secret`');
  expect(directions).toMatch(/\[le guide\]\(https:/);
});

describe('a connection that can not be checked lets nothing in', () => {
  it.each([
    ['a scheme without a secret', { protection: 'x_token', secret: '' }],
    ['a scheme with a secret of white space', { protection: 'x_token', secret: '  ' }],
    ['a secret without a scheme', { secret }],
    ['a secret with the scheme “none”', { protection: 'none', secret }],
    ['a scheme that there is not', { protection: 'basic', secret }],
    ['a scheme named like an innard of JavaScript', { protection: 'constructor', secret }],
  ])('%s', async (_what, authData) => {
    const rawRequest = { headers: { 'X-Token': '', Constructor: secret } };
    const refused = run({ authData, cleanedRequest: documented, rawRequest });
    await expect(refused).rejects.toMatchObject({ name: 'HaltedError' });
  });
});

it('a connection that can not be checked says where to mend it', async () => {
  const refused = run({ authData: { secret }, cleanedRequest: documented });
  await expect(refused).rejects.toThrow(/^Livraison refusée.*Ouvrez cette connexion dans Zapier/);
});

it('what a stranger posts never counts against the Zap, even if it can not be read at all', async () => {
  const hostile = Object.defineProperty({}, 'nom', {
    enumerable: true,
    get: () => {
      throw new RangeError('too deep');
    },
  });
  const inZapier = appTester((z: ZObject, bundle: Bundle) =>
    perform(z, { ...bundle, inputData: {}, cleanedRequest: [hostile] }),
  );
  await expect(inZapier).rejects.toMatchObject({
    name: 'HaltedError',
    message: expect.stringContaining('n’a pas pu être lue'),
  });
});

describe('without protection', () => {
  it.each([
    [{}],
    [{ protection: '' }],
    [{ protection: 'none', secret: '' }],
  ])('%p lets every delivery in', async (authData) => {
    expect(await run({ authData, cleanedRequest: documented })).toHaveLength(1);
  });
});

describe('what Zapier read is taken', () => {
  const rawRequest = (content: string, contentType: string) => ({
    content,
    headers: { 'Content-Type': contentType },
  });

  const long = '12345678901234567';

  it.each([
    ['where it is labelled as JSON', '{"nom":"Roe"}', json, 'Doe'],
    ['where the content is cut', '{"nom":"Roe","id_client":12', json, 'Doe'],
    ['not where the content keeps more digits', `{"nom":${long}}`, json, long],
    ['not where a number is beyond its range', '{"nom":1e310}', json, '1e310'],
    ['nor where a plus says so', '{"nom":1e+310}', json, '1e+310'],
    ['not where JSON came without its label', '{"nom":"Roe"}', plain, 'Roe'],
    ['where a text came that is no lead', '[x', plain, 'Doe'],
    ['where a form holds a brace', 'nom=Roe{', form, 'Doe'],
    ['not where white space comes before such JSON', ' {"nom":"Roe"}', plain, 'Roe'],
  ])('%s', async (_when, content, contentType, nom) => {
    const bundle = { cleanedRequest: { nom: 'Doe' }, rawRequest: rawRequest(content, contentType) };
    expect(await run(bundle)).toMatchObject([{ nom }]);
  });
});
