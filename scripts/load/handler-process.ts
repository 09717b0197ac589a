import { createAppHandler } from '../../local/zapier/core.ts';
import type { ZapierEvent } from '../../local/zapier/messages.ts';

/** The parent asks for a call of the app, or for the memory in use after garbage collection. */
export type HandlerQuestion = { readonly event: ZapierEvent } | 'memory';

export type HandlerAnswer =
  | { readonly results: unknown }
  | { readonly failure: string }
  | { readonly inUse: number; readonly resident: number };

/**
 * A process with the built app behind core's handler. Each call starts from a message, as on Zapier from an
 * invocation: a call made within another would stay in memory with it, by core's domains.
 */
const [, , appUrl = ''] = process.argv;
const { default: app } = await import(appUrl);
const handler = createAppHandler(app);

const memory = (): HandlerAnswer => {
  for (let i = 0; i < 3; i += 1) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { inUse: heapUsed + external, resident: rss };
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
