import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Delivery } from '../local/catch-hook/deliveries.ts';
import { createCatchHook, hookPath } from '../local/catch-hook/server.ts';
import { inventedLeads } from '../local/leads-api/invented-leads.ts';
import { createLeadsApi, leadsPath } from '../local/leads-api/server.ts';
import { en } from '../local/page/browser/texts/en.ts';
import { fr } from '../local/page/browser/texts/fr.ts';
import { blocksIn, markdownFiles, readMarkdown, root } from './markdown.ts';
import { builtApp } from './zapier.ts';

const run = promisify(execFile);

const linesIn = (file: string): string[] =>
  blocksIn(readMarkdown(file), 'sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('curl '));

const files = markdownFiles.filter((file) => linesIn(file).length > 0);

/** What `npm start` runs, in the language of a page, and the next delivery when it has been run. */
const start = async (language: 'fr' | 'en') => {
  const api = createLeadsApi({ token: 'local-token' });
  for (const { payload, at } of inventedLeads(Date.now())) api.add(payload, at);
  const address = `${await api.server.listen({ port: 0, host: '127.0.0.1' })}${leadsPath}`;
  const app = await builtApp(language, { ICI_FORMATION_API_URL: address });
  let tell: (delivery: Delivery) => void = () => undefined;
  const hook = createCatchHook(app, { onDelivery: (delivery) => tell(delivery) });
  const origin = await hook.server.listen({ port: 0, host: '127.0.0.1' });
  return {
    origin,
    next: () =>
      new Promise<Delivery>((resolve) => {
        tell = resolve;
      }),
    close: () => Promise.all([hook.close(), app.close(), api.server.close()]),
  };
};

let local: Awaited<ReturnType<typeof start>>;

afterEach(() => local.close());

it.each(files)('every curl line in %s does what the page says', async (file) => {
  const language = file.startsWith('docs/fr/') ? 'fr' : 'en';
  const { statuses } = { fr, en }[language].deliveries;
  local = await start(language);

  for (const line of linesIn(file)) {
    const [command = '', status] = line.split(' # ');
    const here = command
      .replace(/^curl /, 'curl -sS --fail-with-body ')
      .replace(/https:\/\/hooks\.zapier\.com\/hooks\/standard\/\w+\/\w+\//, local.origin + hookPath)
      .replace('http://127.0.0.1:3000', local.origin);
    expect(here).toContain(local.origin);
    const delivery = here.includes(hookPath) ? local.next() : undefined;
    const { stdout } = await run('sh', ['-c', here], { cwd: root });
    const answer: unknown = JSON.parse(stdout);
    if (!delivery) {
      const { results = ['settings'] } = Object(answer);
      expect({ line, results }).not.toEqual({ line, results: [] });
      continue;
    }
    expect(answer).toMatchObject({ status: 'success' });
    const shown = statuses[(await delivery).status];
    if (status) expect({ line, shown }).toEqual({ line, shown: status });
  }
});
