import { createAppHandler } from '../../local/zapier/core.ts';
import type { ZapierEvent } from '../../local/zapier/messages.ts';

/** What the parent asks: a call of the app, or what memory is in use once the garbage is gone. */
export type HandlerQuestion = { readonly event: ZapierEvent } | 'memory';

export type HandlerAnswer =
  | { readonly results: unknown }
  | { readonly failure: string }
  | { readonly inUse: number; readonly rss: number };

/**
 * One process with the built app behind core's handler. Each call starts from a message, as on Zapier
 * from an invocation: a call made in the sequel of another would be tied to it by the domains that core
 * makes, and keep it in memory.
 */
const [, , appUrl = ''] = process.argv;
const { default: app } = await import(appUrl);
const handler = createAppHandler(app);

const memory = (): HandlerAnswer => {
  for (let i = 0; i < 3; i += 1) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { inUse: heapUsed + external, rss };
};

process.on('message', async (question: HandlerQuestion) => {
  const answer =
    question === 'memory'
      ? memory()
      : await handler(question.event).then(
          ({ results }) => ({ results }),
          ({ name }: Error) => ({ failure: name }),
        );
  process.send?.(answer satisfies HandlerAnswer);
});
process.on('disconnect', () => process.exit());
