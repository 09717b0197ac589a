import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ZapierApp } from '../local/zapier/app.ts';
import { type Definition, readDefinition, visible } from '../local/zapier/definition.ts';
import { catalogues } from '../scripts/docs/tables.ts';
import { texts as directory } from '../src/locales/en-directory.ts';
import { languages } from '../src/locales/languages.ts';
import documented from './samples/post-documented.json' with { type: 'json' };
import { builtApp } from './zapier.ts';

const codeOf = (name: string) =>
  readFile(path.resolve(import.meta.dirname, '..', 'build', 'test', name, 'index.js'), 'utf8');

describe.each([
  ...languages.map((name) => ({ name, texts: catalogues[name] })),
  { name: 'directory', texts: directory },
])('the app built as “$name”, run as Zapier runs it', ({ name, texts }) => {
  let app: ZapierApp;
  let definition: Definition;

  beforeAll(async () => {
    app = await builtApp(name);
    definition = await readDefinition(app);
  });

  afterAll(() => app?.close());

  it('has a definition in which Zapier’s schema finds no error', async () => {
    expect(await app.call({ command: 'validate' })).toMatchObject({ results: [] });
    expect(definition.raw).toMatchObject({ platformVersion: '19.1.0' });
  });

  it('offers its triggers and its search, the hook with directions unless it is the directory’s', () => {
    const offered = visible(definition).map(({ label, type }) => [label, type]);
    const hook = [texts.newLead.label, 'hook'];
    expect(offered).toEqual([
      ...(name === 'directory' ? [] : [hook]),
      [texts.newLeadPolling.label, 'polling'],
      [texts.findLead.label, ''],
    ]);
    for (const { type, directions } of visible(definition))
      expect(directions !== '').toBe(type === 'hook');
  });

  it('shows the editor the same output fields, and a sample of each, wherever a lead comes out', () => {
    const [first, ...others] = visible(definition);
    expect(first?.outputFields.length).toBeGreaterThan(30);
    for (const { sample = {}, outputFields } of others) {
      expect(outputFields).toEqual(first?.outputFields);
      expect(Object.keys(sample)).toEqual(outputFields.map(({ key }) => key));
    }
  });

  it('speaks one language, and has nothing in it that only developers need', async () => {
    const code = await codeOf(name);
    expect(code).toContain(texts.newLeadPolling.description);
    const others = Object.values(catalogues).map((other) => other.findLead.description);
    const foreign = others.filter((text) => text !== texts.findLead.description);
    expect(foreign.filter((text) => code.includes(text))).toEqual([]);
    expect(code).not.toMatch(/fastify|devDependencies/);
    const imports = [...code.matchAll(/(?:\bfrom|^import)\s*["']([^"'\s]+)["'];/gm)].map(
      ([, from]) => from,
    );
    const needed = imports.filter((from) => !from?.startsWith('node:'));
    expect([...new Set(needed)]).toEqual(['zapier-platform-core']);
  });

  it.each([
    'triggers.new_lead_polling.operation.perform',
    'searches.find_lead.operation.perform',
  ])('leaves nothing of what a person filled in in an error’s message: %s', async (method) => {
    const inputData = { nom: 'Jane Roe', formations: ['Jane Roe'] };
    const { error } = await app.call({ command: 'execute', method, bundle: { inputData } });
    expect(error?.message).toBe(texts.leadsApi.tokenMissing);
  });
});

describe.each(languages)('the hook of the app built as “%s”', (name) => {
  let app: ZapierApp;

  beforeAll(async () => {
    app = await builtApp(name);
  });

  afterAll(() => app?.close());

  const deliver = (bundle: object) =>
    app.call({ command: 'execute', method: 'triggers.new_lead.operation.perform', bundle });

  it('makes a lead of the documented payload', async () => {
    const { results } = await deliver({ cleanedRequest: { ...documented, querystring: {} } });
    expect(results).toMatchObject([documented]);
  });

  it('leaves neither a prospect’s data nor the secret in an error’s message', async () => {
    const { error } = await deliver({
      authData: { protection: 'x_token', secret: 'secret-42' },
      cleanedRequest: { other: 'jane.roe@example.com' },
      rawRequest: { headers: { 'Http-X-Token': 'secret-42' }, content: 'jane.roe@example.com' },
    });
    expect(error?.name).toBe('HaltedError');
    expect(error?.message).not.toMatch(/secret-42|jane\.roe|Http-X-Token/);
  });
});
