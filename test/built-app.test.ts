import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startApp, type ZapierApp } from '../local/zapier/app.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as directory } from '../src/locales/en-directory.ts';
import { texts as fr } from '../src/locales/fr.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const folderOf = (name: string) => path.resolve(import.meta.dirname, '..', 'build', 'test', name);

describe.each([
  { name: 'fr', isHookVisible: true, texts: fr, otherTexts: en },
  { name: 'en', isHookVisible: true, texts: en, otherTexts: fr },
  { name: 'directory', isHookVisible: false, texts: directory, otherTexts: fr },
])('the app built as “$name”, run as Zapier runs it', ({ name, ...variant }) => {
  const { isHookVisible, texts, otherTexts } = variant;
  let app: ZapierApp;

  beforeAll(async () => {
    app = await startApp(folderOf(name));
  });

  afterAll(() => app.close());

  it('has a definition in which Zapier’s schema finds no error', async () => {
    expect(await app.call({ command: 'validate' })).toMatchObject({ results: [] });
  });

  it(`has a static hook that people ${isHookVisible ? 'see' : 'don’t see'}: no subscription, and directions`, async () => {
    const { results } = await app.call({ command: 'definition' });
    expect(results).toMatchObject({
      platformVersion: '19.1.0',
      triggers: {
        new_lead: {
          display: {
            label: texts.newLead.label,
            directions: expect.any(String),
            ...(isHookVisible ? {} : { hidden: true }),
          },
          operation: { type: 'hook' },
        },
        new_lead_polling: { display: { label: texts.newLeadPolling.label } },
      },
    });
    expect(results).not.toMatchObject({
      triggers: { new_lead: { display: { hidden: isHookVisible } } },
    });
    expect(JSON.stringify(results)).not.toMatch(/performSubscribe|performUnsubscribe/);
  });

  it('makes a lead of the documented payload', async () => {
    const outcome = await app.call({
      command: 'execute',
      method: 'triggers.new_lead.operation.perform',
      bundle: { cleanedRequest: { ...documented, querystring: {} } },
    });
    expect(outcome.results).toMatchObject([documented]);
  });

  it('speaks one language and knows none of the other', async () => {
    const code = await readFile(path.join(folderOf(name), 'index.js'), 'utf8');
    expect(code).toContain(texts.newLead.description);
    expect(code).not.toContain(otherTexts.newLead.description);
  });

  it('has nothing in it that only developers need', async () => {
    const code = await readFile(path.join(folderOf(name), 'index.js'), 'utf8');
    const imports = [...code.matchAll(/(?:from|import)\s*["']([^"']+)["']/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(imports)].sort()).toEqual(['node:crypto', 'zapier-platform-core']);
    expect(code).not.toMatch(/ZodError|fastify|devDependencies/);
  });

  it('leaves neither a prospect’s data nor the secret in an error’s message', async () => {
    const outcome = await app.call({
      command: 'execute',
      method: 'triggers.new_lead.operation.perform',
      bundle: {
        authData: { protection: 'x_token', secret: 'secret-42' },
        cleanedRequest: { other: 'jane.roe@example.com' },
        rawRequest: { headers: { 'Http-X-Token': 'secret-42' }, content: 'jane.roe@example.com' },
      },
    });
    expect(outcome.error?.name).toBe('HaltedError');
    expect(outcome.error?.message).not.toMatch(/secret-42|jane\.roe|Http-X-Token/);
  });

  it.each([
    'triggers.new_lead_polling.operation.perform',
    'searches.find_lead.operation.perform',
  ])('leaves nothing of what a person filled in in an error’s message: %s', async (method) => {
    const inputData = { nom: 'Jane Roe', formations: ['Jane Roe'] };
    const outcome = await app.call({ command: 'execute', method, bundle: { inputData } });
    expect(outcome.error).toEqual({
      name: 'ExpiredAuthError',
      message: texts.leadsApi.tokenMissing,
    });
  });
});
