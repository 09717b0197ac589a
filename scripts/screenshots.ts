import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { createCatchHook, hookPath } from '../local/catch-hook/server.ts';
import { inventedLeads } from '../local/leads-api/invented-leads.ts';
import { createLeadsApi, leadsPath } from '../local/leads-api/server.ts';
import { startApp, type ZapierApp } from '../local/zapier/app.ts';
import { buildApp } from '../local/zapier/build.ts';
import { type Language, languages } from '../src/locales/languages.ts';
import { launchChromium } from './chromium.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'build', 'screenshots');
const images = process.argv[2] ?? path.join(root, 'docs', 'images');

const token = 'jeton-invente';
const secret = 'un-long-secret-2026';
const api = createLeadsApi({ token });
for (const { payload, at } of inventedLeads(Date.now())) api.add(payload, at);
const address = `${await api.server.listen({ port: 0, host: '127.0.0.1' })}${leadsPath}`;
await Promise.all([
  ...languages.map((language) => buildApp({ language }, path.join(folder, language))),
  buildApp({ edition: 'directory' }, path.join(folder, 'directory')),
]);
const start = (name: string) =>
  startApp(path.join(folder, name), { ICI_FORMATION_API_URL: address });
const [fr, en, directory] = await Promise.all([start('fr'), start('en'), start('directory')]);
const inLanguages: Readonly<Record<Language, ZapierApp>> = { fr, en };
const browser = await launchChromium();

interface Look {
  readonly lang: Language;
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

type Post = (lead: object, secret?: string) => Promise<void>;

/** The page of a server that has received nothing yet. */
const withPage = async (
  { lang, width = 1280, colorScheme = 'light' }: Look,
  use: (page: Page, post: Post) => Promise<void>,
): Promise<void> => {
  const hook = createCatchHook(inLanguages[lang], { languages: inLanguages, directory });
  const origin = await hook.server.listen({ port: 0, host: '127.0.0.1' });
  const viewport = { width, height: 900 };
  const page = await browser.newPage({ viewport, colorScheme, timezoneId: 'Europe/Paris' });
  await page.goto(`${origin}/?lang=${lang}`);
  await page.locator('.good').waitFor();
  let posted = 0;
  const post: Post = async (lead, given = secret) => {
    await fetch(`${origin}${hookPath}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': given },
      body: JSON.stringify(lead),
    });
    await row(page, posted).waitFor();
    posted += 1;
  };
  await use(page, post);
  await page.close();
  await hook.close();
};

const row = (page: Page, index: number) => page.locator('.row').nth(index);

const open = async (page: Page, index: number) => {
  await row(page, index).click();
  await row(page, index).and(page.locator('[aria-current]')).waitFor();
};

/** A tab: those of the steps come first, then those of the delivery that is open. */
const tab = (page: Page, index: number) => page.getByRole('tab').nth(index);
const panel = (page: Page, index: number) => page.locator('[role=tabpanel]').nth(index);

const shoot = async (page: Page, name: string, selector = 'header') => {
  await page.evaluate(`document.querySelector('${selector}').scrollIntoView()`);
  await page.mouse.move(0, 0);
  // New arrivals are marked for a moment.
  await page.locator('.fresh').first().waitFor({ state: 'detached' });
  await page.screenshot({ path: path.join(images, `${name}.png`), animations: 'disabled' });
};

/** A part of the page with a margin, for the guides. */
const shootPart = async (part: Locator, name: string) => {
  const pad = (padding: string) =>
    part.evaluate((element, room) => Object.assign(element.style, { padding: room }), padding);
  await pad('14px');
  await part.page().evaluate('document.activeElement.blur()');
  await part.screenshot({ path: path.join(images, `${name}.png`), animations: 'disabled' });
  await pad('');
};

const protect = async (page: Page) => {
  await panel(page, 0).locator('select').selectOption('x_token');
  await panel(page, 0).locator('input').nth(0).fill(secret);
};

const leads = inventedLeads(Date.now()).map(({ payload }) => payload);

/** Connects, and posts leads of each kind: wanted, held back by a filter, refused, and one to be checked. */
const withLeads = async (page: Page, post: Post) => {
  await protect(page);
  await panel(page, 0).locator('input').nth(1).fill(token);
  await panel(page, 0).locator('.primary').click();
  await panel(page, 0).locator('.good').waitFor();
  for (const lead of leads.slice(2, 5)) await post(lead);
  const origin = new URL(page.url()).origin;
  const authData = { protection: 'x_token', secret, api_token: token };
  const settings = { authData, inputData: { departements: ['69', '38', '75'] } };
  const put = (body: object) =>
    fetch(`${origin}/api/settings`, { method: 'PUT', body: JSON.stringify(body) });
  await put(settings);
  await post(leads[5] ?? {});
  await put({ ...settings, inputData: {} });
  await post(leads[0] ?? {}, 'un-autre-secret');
  await post({ ...leads[1], tel: '06 39 98', email: 'lucas.martin@example' });
};

await mkdir(images, { recursive: true });
for (const lang of languages) {
  await withPage({ lang }, async (page, post) => {
    await shoot(page, `${lang}-empty`);
    await protect(page);
    await shootPart(panel(page, 0), `${lang}-connection`);
    await withLeads(page, post);
    await open(page, 0);
    await shoot(page, `${lang}-lead`);
    await shootPart(page.locator('.alerts'), `${lang}-alerts`);
    await open(page, 1);
    await tab(page, 5).click();
    await panel(page, 5).locator('pre').first().waitFor();
    await shoot(page, `${lang}-refused`);
    await shootPart(page.locator('.reason'), `${lang}-reason`);
    await tab(page, 1).click();
    await shootPart(panel(page, 1), `${lang}-webhook`);
    await open(page, 0);
    await tab(page, 3).click();
    await shoot(page, `${lang}-trigger`);
    await tab(page, 2).click();
    await shoot(page, `${lang}-send`);
    await tab(page, 4).click();
    await shoot(page, `${lang}-next-step`, 'article');
  });
}
for (const look of [
  { lang: 'fr', colorScheme: 'dark' },
  { lang: 'fr', width: 390 },
] as const) {
  await withPage(look, async (page, post) => {
    await withLeads(page, post);
    await open(page, 0);
    if (!('width' in look)) return shoot(page, 'fr-dark');
    await shoot(page, 'fr-top-phone');
    await shoot(page, 'fr-list-phone', '#deliveries');
    await shoot(page, 'fr-phone', 'article');
    await tab(page, 4).click();
    await shoot(page, 'fr-next-step-phone', 'article');
  });
}

await browser.close();
await Promise.all([...[fr, en, directory].map((app) => app.close()), api.server.close()]);
