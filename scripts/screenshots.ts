import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { createCatchHook, hookPath } from '../local/catch-hook/server.ts';
import { inventedLeads } from '../local/leads-api/invented-leads.ts';
import { createLeadsApi, leadsPath } from '../local/leads-api/server.ts';
import { startApp } from '../local/zapier/app.ts';
import { buildApp, languages } from '../local/zapier/build.ts';
import { launchChromium } from './chromium.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'build', 'screenshots');
const images = process.argv[2] ?? path.join(root, 'docs', 'images');

const token = 'jeton-invente';
const api = createLeadsApi({ token });
for (const { payload, at } of inventedLeads(Date.now())) api.add(payload, at);
const address = `${await api.server.listen({ port: 0, host: '127.0.0.1' })}${leadsPath}`;
await Promise.all(languages.map((language) => buildApp({ language }, path.join(folder, language))));
const start = (language: string) =>
  startApp(path.join(folder, language), { ICI_FORMATION_API_URL: address });
const [fr, en] = await Promise.all([start('fr'), start('en')]);
const browser = await launchChromium();

interface Look {
  readonly lang: 'fr' | 'en';
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** The page of a server that has received nothing yet. */
const withPage = async (
  { lang, width = 1280, colorScheme = 'light' }: Look,
  use: (page: Page, post: (lead: object, secret?: string) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const hook = createCatchHook({ fr, en }[lang], { languages: { fr, en } });
  const origin = await hook.server.listen({ port: 0, host: '127.0.0.1' });
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme,
    timezoneId: 'Europe/Paris',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(`${origin}/?lang=${lang}`);
  await page.locator('.live[data-live=true]').waitFor();
  let posted = 0;
  const post = async (lead: object, secret = 'un-long-secret-2026') => {
    await fetch(`${origin}${hookPath}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': secret },
      body: JSON.stringify(lead),
    });
    posted += 1;
    await page
      .locator('.row')
      .nth(posted - 1)
      .waitFor();
  };
  await use(page, post);
  await page.close();
  await hook.close();
};

const shoot = (page: Page, name: string) =>
  page.screenshot({
    path: path.join(images, `${name}.png`),

    animations: 'disabled',
  });

/** A part of the page with a margin, for the guides. */
const shootPart = async (part: Locator, name: string) => {
  const pad = (padding: string) =>
    part.evaluate((element, room) => Object.assign(element.style, { padding: room }), padding);
  await pad('14px');
  await part.page().evaluate('document.activeElement.blur()');
  await part.screenshot({ path: path.join(images, `${name}.png`), animations: 'disabled' });
  await pad('');
};

const connectionCard = (page: Page) => page.locator('[role=tabpanel]').first();

const protect = async (page: Page) => {
  const card = connectionCard(page);
  await card.locator('select').selectOption('x_token');
  await card.locator('input').nth(0).fill('un-long-secret-2026');
};

const connect = async (page: Page) => {
  const card = connectionCard(page);
  await protect(page);
  await card.locator('input').nth(1).fill(token);
  await card.locator('.primary').click();
  await card.locator('.outcome[data-kind=good]').waitFor();
};

const leads = inventedLeads(Date.now()).map(({ payload }) => payload);

const withLeads = async (page: Page, post: (lead: object, secret?: string) => Promise<void>) => {
  await connect(page);
  for (const lead of leads.slice(2, 6)) await post(lead);
  await post(leads[0] ?? {}, 'un-autre-secret');
  await post({ ...leads[1], tel: '06 39 98', email: 'lucas.martin@example' });
};

await mkdir(images, { recursive: true });
for (const lang of languages) {
  await withPage({ lang }, async (page, post) => {
    await shoot(page, `${lang}-empty`);
    await protect(page);
    await shootPart(connectionCard(page), `${lang}-connection`);
    await withLeads(page, post);
    await page.locator('.row').first().click();
    await page.locator('.request pre').first().waitFor();
    await shoot(page, `${lang}-lead`);
    await shootPart(page.locator('.alerts'), `${lang}-alerts`);
    await page.locator('.row').nth(1).click();
    await page.locator('.request pre').first().waitFor();
    await shoot(page, `${lang}-refused`);
    await shootPart(page.locator('.reason'), `${lang}-reason`);
    await page.getByRole('tab').nth(1).click();
    await shoot(page, `${lang}-trigger`);
    await shootPart(page.locator('.trigger').first(), `${lang}-webhook`);
    await page.getByRole('tab').nth(2).click();
    await page.locator('.row').first().click();
    await page.locator('.request pre').first().waitFor();
    await shoot(page, `${lang}-send`);
    await page.locator('.next-step').scrollIntoViewIfNeeded();
    await shoot(page, `${lang}-next-step`);
  });
}
for (const look of [
  { lang: 'fr', colorScheme: 'dark' },
  { lang: 'fr', width: 390 },
] as const) {
  await withPage(look, async (page, post) => {
    await withLeads(page, post);
    await page.locator('.row').first().click();
    await page.locator('.request pre').first().waitFor();
    await page.evaluate('document.querySelector(".deliveries").scrollIntoView()');
    await shoot(page, 'width' in look ? 'fr-phone' : 'fr-dark');
    if (!('width' in look)) return;
    await page.evaluate('document.querySelector(".next-step").scrollIntoView()');
    await shoot(page, 'fr-next-step-phone');
  });
}

await browser.close();
await Promise.all([fr.close(), en.close(), api.server.close()]);
