import { createAppTester } from 'zapier-platform-core';
import { createApp } from '../src/app.ts';
import { texts } from '../src/locales/fr.ts';

const app = createApp(texts);
const appTester = createAppTester(app);
const secret = 'Secret-42-of-the-hook';

const connect = (authData: Record<string, string>) =>
  appTester(app.authentication.test, { authData });
const label = (authData: Record<string, string>) =>
  appTester(app.authentication.connectionLabel, { authData });

describe('the connection form', () => {
  const [protection, ...secrets] = app.authentication.fields;

  it('offers the four schemes of the document and none, and recommends two of them', () => {
    expect(Object.entries(protection.choices)).toEqual([
      ['none', 'Aucune'],
      ['x_token', 'X-Token (recommandé)'],
      ['api_key', 'API Key (recommandé)'],
      ['token', 'Token'],
      ['bearer_token', 'Bearer Token'],
    ]);
    expect(protection.default).toBe('none');
    expect(protection.helpText).toContain('Nous recommandons **X-Token** ou **API Key**');
  });

  it('hides the secrets while they are typed, and tells where to learn more of them', () => {
    expect(secrets.map(({ key, type }) => [key, type])).toEqual([
      ['secret', 'password'],
      ['api_token', 'password'],
    ]);
    for (const { helpText } of secrets) expect(helpText).toContain('](https://github.com/');
  });
});

describe('a person connects', () => {
  it.each([
    ['x_token', 'Webhook protégé par X-Token'],
    ['api_key', 'Webhook protégé par API Key'],
    ['token', 'Webhook protégé par Token'],
    ['bearer_token', 'Webhook protégé par Bearer Token'],
  ])('with %s and a secret: “%s”', async (protection, expected) => {
    const tested = await connect({ protection, secret });
    expect(JSON.stringify(tested)).not.toContain(secret);
    expect(await label({ protection, secret })).toBe(expected);
  });

  it.each([
    [{}],
    [{ protection: 'none' }],
    [{ protection: '', secret: '' }],
  ])('without protection: %p', async (authData) => {
    await connect(authData);
    expect(await label(authData)).toBe('Webhook sans protection');
  });
});

describe('a person is told why they can not connect', () => {
  it.each([
    ['a scheme without a secret', { protection: 'x_token' }, 'Le champ « Secret » est vide'],
    ['a scheme with white space', { protection: 'token', secret: ' ' }, 'Le champ « Secret » est'],
    ['a secret without a scheme', { secret }, 'sans dire où Ici Formation le placera'],
    ['a secret with “none”', { protection: 'none', secret }, 'sans dire où Ici Formation le'],
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
