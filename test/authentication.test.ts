import { createAppTester } from 'zapier-platform-core';
import { createApp as createDirectoryApp } from '../src/editions/directory.ts';
import { createApp } from '../src/editions/private.ts';
import { texts as enDirectory } from '../src/locales/en-directory.ts';
import { texts } from '../src/locales/fr.ts';

const app = createApp(texts);
const appTester = createAppTester(app);
const secret = 'Secret-42-of-the-hook';

const connect = (authData: Record<string, string>) =>
  appTester(app.authentication.test, { authData });
const label = (authData: Record<string, string>) =>
  appTester(app.authentication.connectionLabel, { authData });

describe('the connection form', () => {
  const field = (key: string) => app.authentication.fields.find((one) => one.key === key);

  it('offers the four schemes of the document and none, and recommends two of them', () => {
    expect(field('protection')).toMatchObject({
      default: 'none',
      required: false,
      isNoSecret: true,
      helpText: expect.stringContaining('Choisissez **X-Token**, sauf demande contraire'),
      choices: {
        none: 'Aucune',
        x_token: 'X-Token (recommandé)',
        api_key: 'API Key (recommandé)',
        token: 'Token',
        bearer_token: 'Bearer Token',
      },
    });
  });

  it('hides the secrets while they are typed', () => {
    expect(field('secret')).toMatchObject({ type: 'password', required: false });
    expect(field('api_token')).toMatchObject({ type: 'password', required: false });
  });

  it('tells of each field where to learn more of it', () => {
    for (const { helpText } of app.authentication.fields) {
      expect(helpText).toContain('](https://github.com/');
    }
  });

  it('asks for the token alone, and always, in the edition that has no hook', () => {
    expect(createDirectoryApp(enDirectory).authentication.fields).toMatchObject([
      { key: 'api_token', required: true, helpText: expect.not.stringContaining('ptional') },
    ]);
  });
});

describe('a person connects', () => {
  it.each([
    ['x_token', 'Webhook protégé par X-Token'],
    ['api_key', 'Webhook protégé par API Key'],
    ['token', 'Webhook protégé par Token'],
    ['bearer_token', 'Webhook protégé par Bearer Token'],
  ])('with %s and a secret: “%s”', async (protection, expected) => {
    expect(await connect({ protection, secret })).toEqual({ protection });
    expect(await label({ protection, secret })).toBe(expected);
  });

  it.each([
    [{}],
    [{ protection: 'none' }],
    [{ protection: '', secret: '' }],
  ])('without protection: %p', async (authData) => {
    expect(await connect(authData)).toEqual({ protection: 'none' });
    expect(await label(authData)).toBe('Webhook sans protection');
  });
});

it('the label tells whose leads they are where the test has learnt it', async () => {
  const labelFor = (inputData: Record<string, string>) =>
    appTester(app.authentication.connectionLabel, { authData: {}, inputData });
  expect(await labelFor({ client: 'ABC', id_client: '12' })).toBe('ABC (n°\u00a012)');
  expect(await labelFor({ client: 'ABC' })).toBe('ABC');
  expect(await labelFor({ id_client: '12' })).toBe('12');
});

describe('a person is told why they can not connect', () => {
  it.each([
    ['a scheme without a secret', { protection: 'x_token' }, 'Le champ « Secret » est vide'],
    ['a scheme with white space', { protection: 'token', secret: ' ' }, 'Le champ « Secret » est'],
    ['a secret without a scheme', { secret }, 'sans choisir de protection'],
    ['a secret with “none”', { protection: 'none', secret }, 'sans choisir de protection'],
    ['a scheme that there is not', { protection: 'basic', secret }, 'Cette protection n’existe'],
    ['an accent', { protection: 'x_token', secret: 'été2026' }, 'un espace, un accent'],
    ['a space', { protection: 'x_token', secret: 'mon secret' }, 'un espace, un accent'],
    ['a line break', { protection: 'x_token', secret: 'a\nb' }, 'un espace, un accent'],
  ])('%s', async (_what, authData, sentence) => {
    const message = await connect(authData).then(
      () => 'connected',
      (error: Error) => String(JSON.parse(error.message).message),
    );
    expect(message).toContain(sentence);
    expect(message).not.toContain(secret);
  });
});
