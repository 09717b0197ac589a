import type { Handler } from './core.ts';
import type { Answer, Failure, Question } from './messages.ts';

/**
 * The process in which Zapier would run the app: a package's own handler, or the built module loaded as
 * core's zapierwrapper.mjs does, behind core's handler. The parent process asks over IPC, and ends it by
 * disconnecting.
 */
const [, , appUrl = ''] = process.argv;
const { default: app, handler: packaged } = await import(appUrl);
const handler: Handler = packaged ?? (await import('./core.ts')).createAppHandler(app);

/** The message of some errors is JSON, of which Zapier shows a person the message alone. */
const failureOf = (error: unknown): Failure => {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  const isJson = name === 'AppError' || name === 'ThrottledError';
  return { name, ...(isJson ? JSON.parse(message) : { message }) };
};

/** What z.cache keeps between calls, unless an event says otherwise. */
const zcacheTestObj = {};

process.on('message', async ({ id, event }: Question) => {
  const started = performance.now();
  const outcome = await handler({ zcacheTestObj, ...event }).then(
    ({ results }) => ({ results }),
    (error: unknown) => ({ error: failureOf(error) }),
  );
  const milliseconds = performance.now() - started;
  process.send?.({ id, milliseconds, ...outcome } satisfies Answer);
});

// Ctrl-C reaches the whole group of processes, but what has been accepted is still to be run here.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit());
process.send?.('ready');
