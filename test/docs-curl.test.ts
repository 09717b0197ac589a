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
  blocksIn(readMarkdown(file), 'sh').flatMap((block) => block.match(/^curl .*$/gm) ?? []);

it.each(
  markdownFiles.filter((file) => linesIn(file).length > 0),
)('every curl line in %s does what the page says', async (file) => {
  const language = file.startsWith('docs/fr/') ? 'fr' : 'en';
  const { statuses } = { fr, en }[language].deliveries;
  const api = createLeadsApi({ token: 'local-token' });
  for (const { payload, at } of inventedLeads(Date.now())) api.add(payload, at);
  const address = `${await api.server.listen({ port: 0, host: '127.0.0.1' })}${leadsPath}`;
  const app = await builtApp(language, { ICI_FORMATION_API_URL: address });
  let tell: (delivery: Delivery) => void = () => undefined;
  const hook = createCatchHook(app, { onDelivery: (delivery) => tell(delivery) });
  const origin = await hook.server.listen({ port: 0, host: '127.0.0.1' });

  const outcomeOf = async (command: string): Promise<unknown> => {
    const here = command
      .replace(/^curl /, 'curl -sS --fail-with-body ')
      .replace(/https:\/\/hooks\.zapier\.com\/hooks\/standard\/\w+\/\w+\//, origin + hookPath)
      .replace('http://127.0.0.1:3000', origin);
    const delivered = new Promise<Delivery>((resolve) => {
      tell = resolve;
    });
    const answer: unknown = JSON.parse((await run('sh', ['-c', here], { cwd: root })).stdout);
    if (here.includes(hookPath)) return statuses[(await delivered).status];
    const { results = ['settings'] } = Object(answer);
    return results.length > 0;
  };

  try {
    for (const line of linesIn(file)) {
      const [command = '', status] = line.split(' # ');
      const outcome = await outcomeOf(command).catch(String);
      const expected = command.includes('/hooks/') ? (status ?? outcome) : true;
      expect({ line, outcome }).toEqual({ line, outcome: expected });
    }
  } finally {
    await Promise.all([hook.close(), app.close(), api.server.close()]);
  }
});
