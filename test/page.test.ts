import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type CatchHook, createCatchHook, hookPath } from '../local/catch-hook/server.ts';
import { createLeadsApi, type LeadsApi, leadsPath } from '../local/leads-api/server.ts';
import { startApp, type ZapierApp } from '../local/zapier/app.ts';
import { launchChromium } from '../scripts/chromium.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const token = 'Token-42-of-the-api';
let api: LeadsApi;
let fr: ZapierApp;
let en: ZapierApp;
let browser: Browser;
let axe: string;
let hook: CatchHook;
let origin: string;
let context: BrowserContext;
let page: Page;
/** What the browser complained of, such as a script that the policy held back. */
let complaints: string[];

beforeAll(async () => {
  api = createLeadsApi({ token });
  const apiOrigin = await api.server.listen({ port: 0, host: '127.0.0.1' });
  const start = (language: string) =>
    startApp(path.resolve(import.meta.dirname, '..', 'build', 'test', language), {
      ICI_FORMATION_API_URL: `${apiOrigin}${leadsPath}`,
    });
  [fr, en] = await Promise.all([start('fr'), start('en')]);
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([fr.close(), en.close(), api.server.close()]);
});

const openPage = async (options: Parameters<Browser['newContext']>[0] = {}) => {
  await context?.close();
  context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${origin}/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

beforeEach(async () => {
  hook = createCatchHook(fr, { languages: { fr, en } });
  origin = await hook.server.listen({ port: 0, host: '127.0.0.1' });
  await openPage();
});

afterEach(async () => {
  await context.close();
  await hook.close();
});

const section = (title: string) => page.getByRole('region', { name: title, exact: true });
const connection = () => section('Connexion');
const deliveries = () => section('Livraisons');
const rows = () => deliveries().getByRole('list').first().getByRole('button');

const connect = async (protection = 'x_token', secret = 'Secret-42') => {
  await connection().getByLabel('Protection du webhook').selectOption(protection);
  await connection().getByLabel('Secret').fill(secret);
  await connection().getByRole('button', { name: 'Se connecter' }).click();
};

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${origin}${hookPath}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('a person who sets up the Zap', () => {
  it('connects, copies the URL, and sees a delivery from outside arrive and what is odd in it', async () => {
    await connect();
    await connection().getByText('Connecté\u00a0: Webhook protégé par X-Token').waitFor();

    await section('Déclencheur').getByRole('button', { name: 'Copier' }).click();
    await section('Déclencheur').getByText('✓ Copié').waitFor();
    const url = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(url).toBe(`${origin}${hookPath}`);

    await deliveries().getByText('Pas encore de livraison').waitFor();
    const sent = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': 'Secret-42' },
      body: JSON.stringify({ ...documented, tel: '12' }),
    });
    expect(sent.status).toBe(200);

    await rows().filter({ hasText: 'John Doe' }).click();
    expect(await rows().first().innerText()).toContain('Reçu');
    const detail = deliveries().getByRole('article');
    await detail.getByText('À vérifier').waitFor();
    await detail
      .getByRole('listitem')
      .filter({ hasText: '« Téléphone » n’est pas un numéro de téléphone valable' })
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('is told why the connection can’t be used', async () => {
    await connect('token', '');
    await connection().getByText('✕ Le champ «\u00a0Secret\u00a0» est vide').waitFor();
  });
});
