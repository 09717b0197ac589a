import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { type CatchHook, createCatchHook, hookPath } from '../local/catch-hook/server.ts';
import { createLeadsApi, type LeadsApi, leadsPath } from '../local/leads-api/server.ts';
import { difficultCases } from '../local/page/browser/difficult.ts';
import { fr as texts } from '../local/page/browser/texts/fr.ts';
import type { ZapierApp } from '../local/zapier/app.ts';
import type { Outcome, ZapierEvent } from '../local/zapier/messages.ts';
import { launchChromium } from '../scripts/chromium.ts';
import { leadFields } from '../src/lead/fields.ts';
import { texts as enTexts } from '../src/locales/en.ts';
import { texts as appTexts } from '../src/locales/fr.ts';
import documented from './samples/post-documented.json' with { type: 'json' };
import { builtApp } from './zapier.ts';

const { connection: words, filters } = appTexts;
const { labels } = appTexts.lead;

const token = 'Token-42-of-the-api';
let api: LeadsApi;
let fr: ZapierApp;
let en: ZapierApp;
let directory: ZapierApp;
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
  const environment = { ICI_FORMATION_API_URL: `${apiOrigin}${leadsPath}` };
  const start = (name: 'fr' | 'en' | 'directory') => builtApp(name, environment);
  [fr, en, directory] = await Promise.all([start('fr'), start('en'), start('directory')]);
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([...[fr, en, directory].map((app) => app?.close()), api?.server.close()]);
});

const openPage = async (options: Parameters<Browser['newContext']>[0] = {}, hash = '') => {
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
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  await page.goto(`${origin}/${hash}`);
  await page.getByText('En direct').waitFor();
};

beforeEach(async () => {
  hook = createCatchHook(fr, { languages: { fr, en }, directory });
  origin = await hook.server.listen({ port: 0, host: '127.0.0.1' });
  await openPage();
});

afterEach(async () => {
  await context?.close();
  await hook?.close();
});

const connection = () => page.getByRole('tabpanel', { name: 'Connexion' });
const deliveries = () => page.getByRole('region', { name: 'Livraisons', exact: true });
const step = async (title: string) => {
  await page.getByRole('tab', { name: title }).click();
  return page.getByRole('tabpanel', { name: title });
};
const operations = () => step('Événement');
const rows = () => deliveries().locator('.list').getByRole('link');
const detail = () => deliveries().getByRole('article');
const part = async (title: string) => {
  await detail().getByRole('tab', { name: title }).click();
  return detail().getByRole('tabpanel', { name: title });
};
const field = (text: string) => detail().getByRole('row', { name: text });
const press = (name: string, within: Locator | Page = page) =>
  within.getByRole('button', { name }).click();
const says = (text: string | RegExp, within: Locator | Page = page) =>
  within.getByText(text).first().waitFor();

const connect = async (protection = 'x_token', secret = 'Secret-42') => {
  await connection().getByLabel(words.protection.label).selectOption(protection);
  await connection().getByLabel(words.secret.label).fill(secret);
  await press('Se connecter', connection());
};
const connected = async (...settings: Parameters<typeof connect>) => {
  await connect(...settings);
  await says('✓ Connecté', connection());
};

const post = async (body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${origin}${hookPath}`, {
    method: 'POST',
    body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
  return Object((await response.json()) as unknown).id as string;
};
/** Posts, and opens what came of it. */
const show = async (...delivery: Parameters<typeof post>) => {
  const id = await post(...delivery);
  await deliveries().locator(`[href="#delivery=${id}"]`).click();
  return id;
};

const email = 'a.lefevre@ecole.fr';
const real = { ...documented, nom: 'Lefèvre', email, tel: '02 61 91 00 01' };
const hostile = '<script>document.title = 1</script><img src=x onerror="document.title=2">';

/** Waits until this has been copied. */
const copied = async (...parts: string[]): Promise<string> => {
  for (;;) {
    const text = String(await page.evaluate('navigator.clipboard.readText()'));
    if (parts.every((one) => text.includes(one))) return text;
    await page.waitForTimeout(20);
  }
};

it('the first click sends an example, which opens by itself', async () => {
  await says('Pas encore de livraison');
  expect(await deliveries().innerText()).not.toContain('Choisissez une livraison');
  await press('Envoyer un exemple', deliveries());
  await detail().getByRole('heading', { name: 'John Doe' }).waitFor();
  await field(`${labels.nom} Doe`).waitFor();
  expect(complaints).toEqual([]);
});

it('on a phone, a click brings what was sent into view', async () => {
  await openPage({ viewport: { width: 390, height: 800 } });
  await press('Envoyer un exemple', await step('Envoyer un prospect'));
  const title = detail().getByRole('heading', { name: 'John Doe' });
  await title.waitFor();
  expect((await title.boundingBox())?.y).toBeLessThan(400);
});

it('the page copies the URL, and lines for terminals, with the real secret only where it is asked for', async () => {
  await connected('bearer_token', "l'ete-$HOME");
  const top = page.getByRole('region', { name: 'Adresse du webhook' });
  await press('Copier l’adresse', top);
  await says('✓ Copié');
  expect(await copied('http')).toBe(`${origin}${hookPath}`);
  await press('Copier pour PowerShell', top);
  await copied('Invoke-RestMethod', "'Authorization' = 'Bearer votre-secret'");
  await press('Copier la commande curl', top);
  await copied("-H 'Authorization: Bearer votre-secret'");
  await top.getByLabel('avec le secret').check();
  await press('Copier la commande curl', top);
  const line = await copied('curl', 'ete-$HOME');
  await promisify(execFile)(`${line} -s`, { shell: true });
  await rows().filter({ hasText: 'Reçu' }).filter({ hasText: 'John Doe' }).waitFor();
});

describe('a person who sets up the Zap', () => {
  it('connects, sees what arrives, and what is odd in it', async () => {
    await connected();
    await says(`✓ Connecté\u00a0: ${words.protectedBy('X-Token')}`, connection());
    await post({ ...documented, tel: '12' }, { 'x-token': 'Secret-42' });
    expect(await rows().first().innerText()).toMatch(/Reçu.*John Doe/s);
    await detail().getByRole('heading', { name: 'À vérifier' }).waitFor();
    expect(await detail().getByRole('listitem').first().innerText()).toMatch(/\w/);
  });

  it.each([
    ['token', '', words.secret.label, words.problems.secretMissing],
    ['none', 'abc', words.protection.label, words.problems.schemeMissing],
  ])('is told at the field why the connection can’t be used: %s', async (protection, secret, field, why) => {
    await connect(protection, secret);
    await says('✕ Pas encore connecté', connection());
    const input = connection().getByLabel(new RegExp(`^${field}`));
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate('document.activeElement.name')).toBe(
      await input.getAttribute('name'),
    );
    const ids = String(await input.getAttribute('aria-describedby')).split(' ');
    expect(await page.locator(`[id="${ids[0]}"]`).innerText()).toBe(why);
  });

  it('reads the directions as steps, and who to write to', async () => {
    const steps = (await operations()).getByRole('list').first();
    expect(await steps.locator('> li').count()).toBeGreaterThan(3);
    const link = steps.getByRole('link', { name: 'tech@iciformation.fr' });
    expect(await link.getAttribute('href')).toBe('mailto:tech@iciformation.fr');
  });

  it('chooses the trainings from those there are; a lead that is held back shows its name and by what', async () => {
    api.add({ ...documented, formation: 'Anglais' }, Date.now() - 86_400_000);
    await connection().getByLabel(words.token.label).fill(token);
    await press('Se connecter', connection());
    await says('✓ Connecté\u00a0: XYZ Formations', connection());

    const panel = await operations();
    const trainings = panel.getByRole('combobox', { name: filters.formations.label });
    const listId = await trainings.getAttribute('list');
    await page.locator(`[id="${listId}"]`, { hasText: 'Anglais' }).waitFor({ state: 'attached' });
    await trainings.fill('Anglais');
    await panel.getByLabel(filters.client.label).fill('XYZ Formations');
    await press('Enregistrer', panel);
    await says('✓ Enregistré', panel);

    await post(documented);
    const by = `écarté par «\u00a0${filters.formations.label}\u00a0»`;
    await rows()
      .filter({ hasText: `John Doe, ${by}` })
      .click();
    await says(`Le Zap ne démarre pas pour ce prospect, ${by}.`, detail());
    await field(`${labels.nom} Doe`).waitFor();
  });

  it('tests each step and sees what the editor would show', async () => {
    const panel = await operations();
    await press('Tester cette étape', panel);
    await says('✓ Un prospect trouvé.', panel);
    await panel.getByRole('row', { name: `${labels.nom} Doe` }).waitFor();
    const event = panel.getByLabel('Événement');
    const others = (await event.getByRole('option').allInnerTexts()).slice(1);
    expect(others.join()).toMatch(/Vérification périodique.*Recherche/);
    for (const label of others) {
      await event.selectOption({ label });
      await press('Tester cette étape', panel);
      await says(/^✕ \w/, panel);
    }
  });

  it('sees groups, notes and placeholders as the editor shows them', async () => {
    await hook.close();
    hook = createCatchHook({ ...fr, call: async (event) => guiding(event, await fr.call(event)) });
    origin = await hook.server.listen({ port: 0, host: '127.0.0.1' });
    await openPage();
    const panel = await operations();
    await panel.getByText('Rien à remplir pour tout recevoir.').waitFor();
    const group = panel.getByRole('group', { name: 'Filtres (facultatif)' });
    expect(await group.getByRole('combobox').count()).toBe(2);
    expect(
      await group.getByLabel(filters.departements.label).first().getAttribute('placeholder'),
    ).toBe('75, 2A');
  });

  it('sees each lead with all fields, in the app’s order; what is empty was not “sent”', async () => {
    await show({ ...documented, civilite: '' });
    const table = detail().getByRole('table', { name: 'Champs' });
    const seen = (await table.locator('tbody tr').allInnerTexts()).map((row) => row.split('\t'));
    expect(seen.map(([label]) => label)).toEqual(leadFields.map(({ key }) => labels[key]));
    expect(seen).toContainEqual([labels.civilite, 'vide', '', '']);
    expect(seen).toContainEqual([labels.nom, 'Doe', 'envoyé', 'Copier']);
  });
});

/** The app with a guiding form in its first trigger. */
const guiding = ({ command }: ZapierEvent, outcome: Outcome): Outcome => {
  if (command !== 'definition') return outcome;
  const { operation } = Object(outcome.results).triggers.new_lead;
  const note = { key: 'note', type: 'copy', helpText: 'Rien à remplir pour tout recevoir.' };
  operation.inputFieldGroups = [{ key: 'filters', label: 'Filtres (facultatif)' }];
  operation.inputFields[0].group = 'filters';
  Object.assign(operation.inputFields[1], { group: 'filters', placeholder: '75, 2A' });
  operation.inputFields.unshift(note);
  return outcome;
};

it('leads sent from the page are what is typed, and difficult ones, each time another', async () => {
  const send = await step('Envoyer un prospect');
  await send.getByLabel(labels.nom, { exact: true }).fill('Dubois-Ñandú');
  await press('Envoyer ce prospect', send);
  await rows().filter({ hasText: 'John Dubois-Ñandú' }).waitFor();
  for (const { name } of difficultCases) {
    await press('Envoyer un cas difficile', send);
    await says(texts.send.difficultCases[name], send);
  }
  await rows().nth(difficultCases.length).waitFor();
  await rows().filter({ hasText: 'Emma Dubois' }).first().waitFor();
  await rows().filter({ hasText: '2 prospects' }).waitFor();
  expect(await rows().filter({ hasText: 'Refusé' }).count()).toBe(1);
});

it('leads with a wrong secret are refused, in the words the person would see, once there is a protection', async () => {
  await press('Essayer un mauvais secret', await step('Envoyer un prospect'));
  await says('aucun secret à vérifier');
  await step('Connexion');
  await connected();
  await press('Essayer un mauvais secret', await step('Envoyer un prospect'));
  const reason = appTexts.delivery.secretWrong('X-Token');
  expect(await detail().locator('.reason').innerText()).toBe(reason);
  await (await part('Requête reçue')).getByText('••••••').waitFor();
  expect(await deliveries().innerText()).not.toContain('mauvais-secret');
});

describe('one delivery', () => {
  it('is sent again', async () => {
    await show(documented);
    await press('Renvoyer à l’identique', detail());
    await says('2 livraisons', deliveries());
  });

  it('has a link of its own that survives a reload', async () => {
    await show(documented);
    await press('Copier le lien', detail());
    const link = await copied('#delivery=');
    await post(real);
    await page.goto('about:blank');
    await page.goto(link);
    await detail().getByRole('heading', { name: 'John Doe' }).waitFor();
    await openPage({}, '#delivery=none');
    await says('Cette livraison n’est plus là');
  });

  it('gives its values one by one and as JSON, and hides what is empty from then on', async () => {
    await show(documented);
    await press(`Copier «\u00a0${labels.nom}\u00a0»`, detail());
    await copied('Doe');
    await press('Copier en JSON', detail());
    expect(JSON.parse(await copied('{'))).toMatchObject(documented);
    const empty = detail().getByRole('cell', { name: 'vide', exact: true });
    expect(await empty.count()).toBeGreaterThan(0);
    await detail().getByLabel('Masquer les champs vides').check();
    expect(await empty.count()).toBe(0);
    await page.reload();
    await field(`${labels.nom} Doe`).waitFor();
    expect(await empty.count()).toBe(0);
  });

  it('shows its request as it came, laid out only on demand', async () => {
    await show('{"nom":"Doe",\n\n  "x" : 1}', { 'X-oTHER': 'a' });
    const request = await part('Requête reçue');
    await says('X-oTHER: a', request);
    const content = request.getByRole('region', { name: 'Contenu' });
    expect(await content.textContent()).toBe('{"nom":"Doe",\n\n  "x" : 1}');
    await request.getByLabel('Mettre en forme').check();
    expect(await content.textContent()).toBe('{\n  "nom": "Doe",\n  "x": 1\n}');
    await show(Buffer.from('nom=Lefèvre', 'latin1'));
    await says('Contenu\u00a0: 11 octets, ISO-8859-1', request);
    expect(await content.textContent()).toBe('nom=Lefèvre');
  });
});

it('what a stranger posts is shown as text and does nothing', async () => {
  await show({ nom: hostile, prenom: '[a](javascript:alert(1))', [hostile]: hostile });
  await field(`${labels.nom} <script>`).waitFor();
  await says('<img src=x', await part('Requête reçue'));
  expect(await page.title()).toBe('Ici Formation dans Zapier');
  expect(await detail().locator('script, img, svg, a').count()).toBe(0);
  expect(complaints).toEqual([]);
});

it.each([
  'Secret&42"x',
  'constructor',
])('a request never shows the secret, wherever it occurs: %s', async (secret) => {
  await connected('x_token', secret);
  await show({ nom: secret }, { 'x-token': secret, 'x-other': secret });
  const request = await part('Requête reçue');
  await says('x-token: ••••••', request);
  await says('x-other: ••••••', request);
  expect(await request.innerText()).not.toContain(secret.slice(0, 9));
});

describe('the next step', () => {
  const open = async (lead: object) => {
    await show(lead);
    return part('Étape suivante');
  };
  const destination = () => detail().getByLabel('Étape suivante', { exact: true }).last();
  const choose = async (title: string) => destination().selectOption({ label: title });

  it('shows a lead that arrives as the e-mail to the team', async () => {
    const made = (await open(real)).getByRole('group').first();
    await made.getByRole('heading', { name: 'John Lefèvre' }).waitFor();
    expect(await made.innerText()).toMatch(/02 61 91 00 01.+a\.lefevre@ecole\.fr/s);
    expect(await made.innerText()).not.toMatch(/undefined|null/);
  });

  it('shows each destination, with what a stranger posts as text, and keeps the one that was chosen', async () => {
    const panel = await open({ ...real, formation: hostile, horaire_rappel: '14H-16H' });
    for (const option of await destination().getByRole('option').allInnerTexts()) {
      await choose(option);
      const made = panel.getByRole('group').or(panel.getByRole('table')).first();
      expect(`${option}: ${await made.innerText()}`).toMatch(/Lefèvre|Monsieur/);
      expect(await panel.locator('img, script, a').count()).toBe(0);
    }
    expect(complaints).toEqual([]);
    await choose('Google Agenda\u00a0: un rendez-vous pour rappeler');
    await says(/^Rappeler John Lefèvre/, panel);
    await says(/ à 14 h 00$/, panel);
    await open({ ...real, nom: 'Martin' });
    await says(/^Rappeler John Martin/, panel);
  });

  it('shows a row for each lead of a delivery', async () => {
    const panel = await open([real, { ...real, nom: '=1+1', code_postal: '01000' }]);
    await choose('Google Sheets\u00a0: une ligne par prospect');
    expect(await panel.getByRole('table').locator('tbody tr').count()).toBe(2);
    await panel.getByRole('cell', { name: '=1+1', exact: true }).waitFor();
    await panel.getByRole('cell', { name: '01000', exact: true }).waitFor();
    await choose('SMS au prospect');
    expect(await panel.getByRole('group', { name: 'Twilio' }).count()).toBe(2);
    await panel.getByRole('heading', { name: 'Prospect 2 sur 2' }).waitFor();
  });

  it('tells which lead a filter would stop, and why', async () => {
    const panel = await open(documented);
    await choose('HubSpot\u00a0: un contact par prospect');
    await says(`«\u00a0${labels.est_un_test}\u00a0» vaut «\u00a0oui\u00a0»`, panel);
    await open(real);
    await says('Lefèvre', panel);
    expect(await panel.getByText('arrêterait').count()).toBe(0);
  });
});

describe('the list of deliveries', () => {
  const lead = (nom: string, more = {}) => ({ ...documented, nom, prenom: 'Zoé', ...more });

  it('is searched without accents, and filtered for what is to be checked and what was refused', async () => {
    await post(lead('Lefèvre'));
    await post(lead('Martin', { tel: '12' }));
    await post('<html>');
    await says('3 livraisons', deliveries());
    const search = deliveries().getByLabel('Chercher');
    const kind = deliveries().getByLabel('Afficher', { exact: true });
    await search.fill('zoe lefevre');
    await says('1 sur 3 livraisons', deliveries());
    expect(await rows().count()).toBe(1);
    await search.fill('');
    await kind.selectOption('À vérifier (1)');
    expect(await rows().allInnerTexts()).toEqual([expect.stringContaining('Zoé Martin')]);
    await kind.selectOption('Refusé (1)');
    expect(await rows().allInnerTexts()).toEqual([expect.stringContaining('aucun prospect')]);
    await search.fill('nobody');
    await says('Aucune livraison ne correspond', deliveries());
  });

  it('is drawn by hour and status, in words too', async () => {
    await post(documented);
    await post('<html>');
    await says('2 livraisons', deliveries());
    const chart = deliveries().getByRole('img', { name: /\d+ h, Reçu 1, Refusé 1$/ });
    expect(await chart.locator('rect:not([height="0"])').count()).toBe(2);
  });

  it('is exported as it is shown', async () => {
    await post(lead('Lefèvre', { code_postal: '01000', formation: '=HYPERLINK("x")' }));
    await post(lead('Martin'));
    await says('2 livraisons', deliveries());
    await deliveries().getByLabel('Chercher').fill('lefevre');
    const downloading = page.waitForEvent('download');
    await press('Exporter en CSV', deliveries());
    const download = await downloading;
    const csv = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('ici-formation.csv');
    const columns = leadFields.map(({ key }) => `"${labels[key]}"`);
    expect(csv.startsWith(`\ufeff${columns.join(';')}\r\n`)).toBe(true);
    expect(csv).toContain('"Lefèvre";"Zoé";');
    expect(csv).not.toContain('Martin');
    expect(csv).toContain('"=""01000"""');
    expect(csv).toContain('"\'=HYPERLINK(""x"")"');
  });

  it('is cleared once that is confirmed, for every page', async () => {
    await post(documented);
    await detail().waitFor();
    page.once('dialog', (dialog) => dialog.dismiss());
    await press('Vider la liste', deliveries());
    expect(await rows().count()).toBe(1);
    page.once('dialog', (dialog) => dialog.accept());
    await press('Vider la liste', deliveries());
    await says('Pas encore de livraison', deliveries());
    expect(await (await fetch(`${origin}/api/deliveries`)).json()).toEqual([]);
  });

  it('marks what has just arrived, and counts in the title while the page can’t be seen', async () => {
    await page.evaluate(
      "Object.defineProperty(document, 'hidden', { get: () => true, configurable: true })",
    );
    await post(documented);
    await post(real);
    await deliveries().locator('.fresh').nth(1).waitFor();
    expect(await page.title()).toBe('(2) Ici Formation dans Zapier');
    await page.evaluate("Object.defineProperty(document, 'hidden', { get: () => false })");
    await page.evaluate("dispatchEvent(new Event('visibilitychange'))");
    expect(await page.title()).toBe('Ici Formation dans Zapier');
  });

  it('leaves an open delivery where it is when others arrive', async () => {
    const empty = await deliveries().locator('.list').boundingBox();
    await show(lead('Lefèvre'));
    const title = detail().getByRole('heading', { name: /Lefèvre/ });
    const before = await title.boundingBox();
    for (let i = 0; i < 12; i += 1) await post(lead(`Martin ${i}`));
    await says('13 livraisons', deliveries());
    expect(await title.boundingBox()).toEqual(before);
    expect(await deliveries().locator('.list').boundingBox()).toEqual(empty);
  });
});

it('a server that stops is told of, and all that arrives meanwhile is there once it answers again', async () => {
  await post(real);
  await rows().first().waitFor();
  await context.setOffline(true);
  hook.server.server.closeAllConnections();
  await says('Le serveur local ne répond plus');
  await press('Envoyer un exemple', await step('Envoyer un prospect'));
  await says('✕ Le serveur local ne répond plus', page.getByRole('tabpanel'));
  await post({ ...real, nom: 'Martin' });
  await context.setOffline(false);
  await rows().filter({ hasText: 'Martin' }).waitFor();
  await says('En direct');
  expect(await rows().count()).toBe(2);
});

it('a server that starts anew is shown as it then is', async () => {
  await post(real);
  await rows().first().waitFor();
  await hook.close();
  await says('Le serveur local ne répond plus');
  hook = createCatchHook(fr, { languages: { fr, en }, directory });
  await hook.server.listen({ port: Number(new URL(origin).port), host: '127.0.0.1' });
  await says('En direct');
  await says('Pas encore de livraison');
});

it('speaks French and English, the app’s words included, and remembers which', async () => {
  await show(real);
  await press('English');
  await page.getByRole('heading', { name: 'Deliveries', exact: true }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByRole('row', { name: `${enTexts.lead.labels.formation} Dév` }).waitFor();
  await page.getByLabel(enTexts.connection.protection.label).waitFor();
  await page.getByRole('tab', { name: 'Next step' }).click();
  await says(/^New lead.* John Lefèvre/);
  await page.reload();
  await page.getByRole('heading', { name: 'Deliveries', exact: true }).waitFor();
});

it('shows the version and either edition; the directory’s has no hook', async () => {
  await says(/^Version \d+\.\d+\.\d+$/);
  await page.getByLabel('Édition').selectOption('Annuaire public de Zapier');
  await connection().getByLabel(enTexts.connection.token.label).waitFor();
  expect(await connection().getByRole('combobox').count()).toBe(0);
  const types = (await operations()).getByLabel('Événement').getByRole('option');
  expect((await types.allInnerTexts()).join()).not.toContain('Immédiat');
  await press('Envoyer un exemple', await step('Envoyer un prospect'));
  await rows().filter({ hasText: 'John Doe' }).waitFor();
});

it('works with the keyboard alone', async () => {
  const keys = async (...all: string[]) => {
    for (const key of all) await page.keyboard.press(key);
  };
  const focused = async () => String(await page.evaluate('document.activeElement.innerText'));
  const tabTo = async (name: string) => {
    while (!(await focused()).includes(name)) await keys('Tab');
  };
  await keys('Tab');
  expect(await focused()).toBe('Aller aux livraisons');
  await tabTo('Connexion');
  await keys('ArrowRight', 'ArrowRight', 'Tab');
  expect(await focused()).toBe('Envoyer un exemple');
  await keys('Enter');
  await rows().first().waitFor();
  await keys('Enter');
  await rows().nth(1).waitFor();
  await tabTo('Vider la liste');
  await keys('Tab', 'ArrowDown', 'Enter');
  await rows().nth(1).and(page.locator('[aria-current]')).waitFor();
  await tabTo('Prospect');
  await keys('ArrowRight');
  expect(await focused()).toBe('Étape suivante');
});

/** What axe-core finds fault with, in the whole page or in a part of it. */
const faults = async (selector = 'html'): Promise<string[]> => {
  if (!(await page.evaluate('window.axe'))) await page.evaluate(axe);
  const run = `axe.run('${selector}', { resultTypes: ['violations'] })`;
  const { violations } = (await page.evaluate(run)) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return violations.flatMap(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
};

it.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('in %s, %d pixels wide, axe-core finds no fault, and nothing needs scrolling sideways', async (colorScheme, width) => {
  await openPage({ colorScheme, viewport: { width, height: 800 } });
  const check = async (state: string) => {
    expect([state, ...(await faults())]).toEqual([state]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  };
  await check('empty');
  await connect('token', '');
  await says('✕ Pas encore connecté');
  await check('a wrong field');
  await connected();
  await post({ ...documented, tel: '12' }, { 'x-token': 'Secret-42' });
  await post(documented);
  await rows().filter({ hasText: 'Reçu' }).click();
  const panel = await operations();
  await press('Tester cette étape', panel);
  await panel.getByRole('table').waitFor();
  await check('a lead, and a trigger');
  await part('Étape suivante');
  const next = detail().getByRole('combobox');
  for (const title of ['Google Sheets\u00a0: une ligne par prospect', 'SMS au prospect']) {
    await next.selectOption({ label: title });
    await step('Envoyer un prospect');
    await check(title);
  }
  await rows().filter({ hasText: 'Refusé' }).click();
  await says('POST /hooks', await part('Requête reçue'));
  await check('a refused request');
});
