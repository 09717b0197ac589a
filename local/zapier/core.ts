import * as core from 'zapier-platform-core';
import type { ZapierEvent } from './messages.ts';

declare module 'zapier-platform-core' {
  /** Exported by core, and what its zapierwrapper.mjs calls, but absent from its types. */
  export const createAppHandler: (
    app: unknown,
  ) => (event: ZapierEvent) => Promise<{ results: unknown }>;
}

export const { createAppHandler } = core;
