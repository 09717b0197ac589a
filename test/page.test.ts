import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type CatchHook, createCatchHook, hookPath } from '../local/catch-hook/server.ts';
import { createLeadsApi, type LeadsApi, leadsPath } from '../local/leads-api/server.ts';
import { difficultCases } from '../local/page/browser/difficult.ts';
import { fr as texts } from '../local/page/browser/texts/fr.ts';
import { startApp, type ZapierApp } from '../local/zapier/app.ts';
import { launchChromium } from '../scripts/chromium.ts';
import { leadFields } from '../src/lead/fields.ts';
import { texts as appTexts } from '../src/locales/fr.ts';
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

const connection = () => page.getByRole('tabpanel', { name: 'Connexion' });
const deliveries = () => page.getByRole('region', { name: 'Livraisons', exact: true });
const step = async (title: string) => {
  await page.getByRole('tab', { name: title }).click();
  return page.getByRole('tabpanel', { name: title });
};
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

    const trigger = await step('Déclencheur');
    await trigger.getByRole('button', { name: 'Copier' }).click();
    await trigger.getByText('✓ Copié').waitFor();
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
    await detail.getByRole('heading', { name: 'À vérifier' }).waitFor();
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

  it('reads the directions as steps, and who to write to', async () => {
    const trigger = await step('Déclencheur');
    const steps = trigger.getByRole('list').first();
    expect(await steps.locator('> li').count()).toBe(5);
    const link = steps.getByRole('link', { name: 'tech@iciformation.fr' });
    expect(await link.getAttribute('href')).toBe('mailto:tech@iciformation.fr');
  });

  it('chooses the trainings from those there are, and other leads are held back', async () => {
    api.add({ ...documented, formation: 'Anglais' }, Date.now() - 86_400_000);
    await connection().getByLabel('Jeton').fill(token);
    await connection().getByRole('button', { name: 'Se connecter' }).click();
    await connection().getByText('Connecté\u00a0: XYZ Formations').waitFor();

    const trigger = await step('Déclencheur');
    await trigger.getByText('Choisir les prospects').first().click();
    const trainings = trigger.getByRole('combobox', { name: 'Formations' }).first();
    const listId = await trainings.getAttribute('list');
    await page.locator(`#${listId} option[value=Anglais]`).waitFor({ state: 'attached' });
    await trainings.fill('Anglais');
    await trigger.getByRole('button', { name: 'Enregistrer' }).click();
    await trigger.getByText('✓ Enregistré').waitFor();

    await post(documented);
    await rows().filter({ hasText: 'Filtré' }).click();
    await deliveries().getByText('Vos filtres ont écarté ce prospect').waitFor();
  });

  it('tests the trigger and sees what the editor would show', async () => {
    const trigger = await step('Déclencheur');
    const tests = trigger.getByRole('button', { name: 'Tester le déclencheur' });
    await tests.first().click();
    await trigger.getByText('✓ Un prospect trouvé.').waitFor();
    await trigger.getByRole('row', { name: 'Nom Doe' }).waitFor();
    await tests.last().click();
    await trigger.getByText('✕ Il manque le jeton d’accès aux prospects.').waitFor();
  });

  it('sees each lead with all fields of the trigger, in its order, with its labels', async () => {
    await post(documented);
    await rows().first().click();
    const table = deliveries().getByRole('table', { name: 'Champs' });
    expect(await table.locator('tbody th').allInnerTexts()).toEqual(
      leadFields.map(({ key }) => appTexts.lead.labels[key]),
    );
    expect(await table.locator('tbody .origin').allInnerTexts()).toEqual(
      leadFields.map((field) => (field.documented ? 'envoyé' : 'déduit')),
    );
  });
});

describe('leads sent from the page', () => {
  it('are what is typed, an example, and difficult ones, each time another', async () => {
    const send = await step('Envoyer un prospect');
    await send.getByLabel('Nom', { exact: true }).fill('Dubois-Ñandú');
    await send.getByRole('button', { name: 'Envoyer ce prospect' }).click();
    await rows().filter({ hasText: 'John Dubois-Ñandú' }).waitFor();
    await send.getByRole('button', { name: 'Envoyer un exemple' }).click();
    await rows().filter({ hasText: 'John Doe' }).waitFor();
    for (const [i, { name }] of difficultCases.entries()) {
      await send.getByRole('button', { name: 'Envoyer un cas difficile' }).click();
      await send.getByText(texts.send.difficultCases[name]).waitFor();
      await rows()
        .nth(i + 2)
        .waitFor();
    }
    await rows().filter({ hasText: 'Emma Dubois' }).first().waitFor();
    await rows().filter({ hasText: '2 prospects' }).waitFor();
    expect(await rows().filter({ hasText: 'Refusé' }).count()).toBe(1);
  });

  it('with a wrong secret are shown as refused, in the words the person would see', async () => {
    await connect();
    await connection().getByText('✓ Connecté').waitFor();
    const send = await step('Envoyer un prospect');
    await send.getByRole('button', { name: 'Essayer un mauvais secret' }).click();
    await rows().filter({ hasText: 'Refusé' }).click();
    const reason = deliveries().getByRole('article').locator('.reason');
    expect(await reason.innerText()).toBe(appTexts.delivery.secretWrong('X-Token'));
    await deliveries().locator('.request pre').first().waitFor();
    expect(await deliveries().innerText()).not.toContain('mauvais-secret');
  });

  it('with a wrong secret explain that there is nothing to refuse without a protection', async () => {
    const send = await step('Envoyer un prospect');
    await send.getByRole('button', { name: 'Essayer un mauvais secret' }).click();
    await send.getByText('aucun secret à vérifier').waitFor();
  });

  it('can be copied for a terminal, with the header of the connection', async () => {
    await connect('bearer_token', "l'ete-$HOME");
    await connection().getByText('✓ Connecté').waitFor();
    const send = await step('Envoyer un prospect');
    await send.getByRole('button', { name: 'Copier la commande curl' }).click();
    await send.getByText('✓ Copié').waitFor();
    const line = String(await page.evaluate('navigator.clipboard.readText()'));
    await promisify(execFile)(`${line} -s`, { shell: true });
    await rows().filter({ hasText: 'Reçu' }).filter({ hasText: 'John Doe' }).waitFor();
  });
});

describe('what a stranger posts', () => {
  it('is shown as text and does nothing', async () => {
    const hostile = [
      '<script>document.title = "taken"</script>',
      '<img src=x onerror="document.title=1">',
      '"><svg onload=alert(1)>',
    ].join('');
    await post({ nom: hostile, prenom: '[a](javascript:alert(1))', [hostile]: hostile });
    await rows().first().click();
    await deliveries().getByRole('row', { name: 'Nom <script>' }).waitFor();
    await deliveries().locator('.request pre').first().waitFor();
    expect(await page.title()).toBe('Ici Formation dans Zapier');
    expect(await deliveries().locator('script, img, svg, a').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('never shows the secret, wherever it occurs', async () => {
    const secret = 'Secret&42"x';
    await connect('x_token', secret);
    await connection().getByText('✓ Connecté').waitFor();
    await post({ nom: secret }, { 'x-token': secret, 'x-other': secret });
    await rows().first().click();
    await deliveries().locator('.request pre').first().waitFor();
    const request = await deliveries().locator('.request').innerText();
    expect(request).toContain('Http-X-Token: ••••••');
    expect(request).toContain('Http-X-Other: ••••••');
    expect(request).not.toContain('Secret&42');
  });
});

describe('the next step', () => {
  const nextStep = () =>
    deliveries().getByRole('region', { name: 'Ce que recevrait l’étape suivante' });
  const destination = () => nextStep().getByLabel('Étape suivante', { exact: true });
  const open = async (lead: object) => {
    const before = await rows().count();
    await post(lead);
    await rows().nth(before).waitFor();
    await rows().first().click();
    await nextStep().waitFor();
  };
  const choose = async (title: string) => destination().selectOption({ label: title });
  const real = {
    ...documented,
    nom: 'Lefèvre',
    email: 'a.lefevre@ecole.fr',
    tel: '02 61 91 00 01',
  };

  it('shows a lead that arrives as the e-mail to the team', async () => {
    await open(real);
    const email = nextStep().getByRole('group', { name: 'Gmail, Send Email' });
    await email.getByText('Nouveau prospect\u00a0: John Lefèvre – Développement Web').waitFor();
    expect(await email.innerText()).toContain(
      'Téléphone\u00a0: 02 61 91 00 01\nE-mail\u00a0: a.lefevre',
    );
    expect(await email.innerText()).not.toMatch(/À vérifier|undefined|null/);
    await nextStep().getByText('Les lignes dont le champ est vide sont masquées.').waitFor();
  });

  it('shows each destination, and keeps the one that was chosen', async () => {
    await open({ ...real, horaire_rappel: '14H-16H' });
    for (const option of await destination().getByRole('option').allInnerTexts()) {
      await choose(option);
      const made = nextStep().getByRole('group').or(nextStep().getByRole('table'));
      expect([option, await made.first().innerText()]).toEqual([
        option,
        expect.stringMatching(/Lefèvre|Monsieur/),
      ]);
    }
    await choose('Google Agenda\u00a0: un rendez-vous pour rappeler');
    await nextStep()
      .getByText(/^Rappeler John Lefèvre/)
      .waitFor();
    await nextStep()
      .getByText(/ à 14 h 00$/)
      .waitFor();
    await open({ ...real, nom: 'Martin' });
    await nextStep()
      .getByText(/^Rappeler John Martin/)
      .waitFor();
  });

  it('shows a row for each lead of a delivery', async () => {
    await open([real, { ...real, nom: '=1+1', code_postal: '01000' }]);
    await choose('Google Sheets\u00a0: une ligne par prospect');
    const table = nextStep().getByRole('table');
    expect(await table.locator('tbody tr').count()).toBe(2);
    await table.getByRole('cell', { name: '=1+1', exact: true }).waitFor();
    await table.getByRole('cell', { name: '01000', exact: true }).waitFor();
    await choose('SMS au prospect');
    expect(await nextStep().getByRole('group', { name: 'Twilio' }).count()).toBe(2);
    await nextStep().getByRole('heading', { name: 'Prospect 2 sur 2' }).waitFor();
  });

  it('tells which lead a filter would stop, and why', async () => {
    await open(documented);
    await choose('HubSpot\u00a0: un contact par prospect');
    await nextStep().getByText('«\u00a0Est un test\u00a0» vaut «\u00a0oui\u00a0»').waitFor();
    await open(real);
    await nextStep().getByText('Lefèvre').first().waitFor();
    expect(await nextStep().getByText('arrêterait').count()).toBe(0);
  });

  it('keeps what a stranger posts as text, in every destination', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await open({ ...real, nom: hostile, formation: hostile, [hostile]: hostile });
    for (const option of await destination().getByRole('option').allInnerTexts()) {
      await choose(option);
      expect(await nextStep().locator('img, script, a').count()).toBe(0);
    }
    await choose('E-mail à votre équipe');
    await nextStep().getByText('<script>').first().waitFor();
    expect(await page.title()).toBe('Ici Formation dans Zapier');
    expect(complaints).toEqual([]);
  });

  it('speaks English too', async () => {
    await open(real);
    await page.getByRole('button', { name: 'English' }).click();
    const english = page.getByRole('region', { name: 'What the next step would receive' });
    await english.getByText('New lead: John Lefèvre – Développement Web').waitFor();
    await english
      .getByLabel('Next step')
      .selectOption({ label: 'HubSpot: a contact for each lead' });
    await english.getByText('Callback Preference').waitFor();
  });
});

describe('the list of deliveries', () => {
  const lead = (nom: string, more = {}) => ({ ...documented, nom, prenom: 'Zoé', ...more });

  it('is searched without accents and by status', async () => {
    await post(lead('Lefèvre'));
    await post(lead('Martin'));
    await post('<html>');
    await deliveries().getByText('3 livraisons').waitFor();
    await deliveries().getByLabel('Chercher').fill('zoe lefevre');
    await deliveries().getByText('1 sur 3 livraisons').waitFor();
    expect(await rows().count()).toBe(1);
    await deliveries().getByLabel('Chercher').fill('');
    await deliveries().getByLabel('État').selectOption('Refusé');
    expect(await rows().allInnerTexts()).toEqual([expect.stringContaining('aucun prospect')]);
    await deliveries().getByLabel('Chercher').fill('nobody');
    await deliveries().getByText('Aucune livraison ne correspond').waitFor();
  });

  it('is exported as it is shown', async () => {
    await post(lead('Lefèvre', { code_postal: '01000', formation: '=HYPERLINK("x")' }));
    await post(lead('Martin'));
    await deliveries().getByText('2 livraisons').waitFor();
    await deliveries().getByLabel('Chercher').fill('lefevre');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      deliveries().getByRole('button', { name: 'Exporter en CSV' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('ici-formation.csv');
    expect(csv.startsWith('\ufeff"Civilité";"Nom";"Prénom";')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain('"Lefèvre";"Zoé";');
    expect(csv).toContain('"=""01000"""');
    expect(csv).toContain('"\'=HYPERLINK(""x"")"');
  });

  it('leaves an open delivery where it is when others arrive', async () => {
    await post(lead('Lefèvre'));
    await rows().first().click();
    const title = deliveries().getByRole('heading', { name: /Lefèvre/ });
    const before = await title.boundingBox();
    for (let i = 0; i < 12; i += 1) await post(lead(`Martin ${i}`));
    await deliveries().getByText('13 livraisons').waitFor();
    expect(await title.boundingBox()).toEqual(before);
  });

  it('misses nothing that arrives while the page does not listen', async () => {
    await post(lead('Lefèvre'));
    await rows().first().waitFor();
    await context.setOffline(true);
    hook.server.server.closeAllConnections();
    await deliveries().getByText('Connexion perdue').waitFor();
    await post(lead('Martin'));
    await context.setOffline(false);
    await rows().filter({ hasText: 'Martin' }).waitFor();
    await deliveries().getByText('En direct').waitFor();
    expect(await rows().count()).toBe(2);
  });
});

it('speaks French and English, the app’s words included, and remembers which', async () => {
  await post(documented);
  await rows().first().click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Deliveries', exact: true }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByRole('row', { name: 'Requested Training Développement Web' }).waitFor();
  await page.getByLabel('Webhook Protection').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Deliveries', exact: true }).waitFor();
});

it('works with the keyboard alone', async () => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate('document.activeElement.innerText');
  await press('Tab');
  expect(await focused()).toBe('Aller aux livraisons');
  await press('Tab', 'Tab', 'Tab', 'ArrowRight', 'ArrowRight', 'Tab');
  expect(await focused()).toBe('Envoyer un exemple');
  await press('Enter');
  await rows().first().waitFor();
  await press('Enter');
  await rows().nth(1).waitFor();
  while (!String(await focused()).includes('Exporter')) await press('Tab');
  await press('Tab', 'ArrowDown', 'Space');
  expect(await rows().nth(1).getAttribute('aria-expanded')).toBe('true');
});

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('in %s, %d pixels wide', (colorScheme, width) => {
  it('has nothing that axe-core finds fault with, and no need to scroll sideways', async () => {
    await openPage({ colorScheme, viewport: { width, height: 800 } });
    const check = async (what: string) => {
      const { violations } = (await page.evaluate(`${axe}; axe.run()`)) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      const faults = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
      expect([what, ...faults]).toEqual([what]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    };
    await check('empty');
    await connect();
    await connection().getByText('✓ Connecté').waitFor();
    await post({ ...documented, tel: '12' }, { 'x-token': 'Secret-42' });
    await post(documented);
    await rows().filter({ hasText: 'Reçu' }).click();
    await deliveries().locator('.request pre').first().waitFor();
    await check('a lead');
    const destination = deliveries().getByLabel('Étape suivante', { exact: true });
    for (const option of await destination.getByRole('option').allInnerTexts()) {
      await destination.selectOption({ label: option });
      await check(option);
    }
    await rows().filter({ hasText: 'Refusé' }).click();
    await deliveries().locator('.request pre').first().waitFor();
    await check('refused');
    const trigger = await step('Déclencheur');
    for (const summary of await trigger.locator('summary').all()) await summary.click();
    await trigger.getByRole('button', { name: 'Tester le déclencheur' }).first().click();
    await trigger.getByRole('table').waitFor();
    await check('trigger');
    await step('Envoyer un prospect');
    await check('send');
  });
});
