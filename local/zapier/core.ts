import * as core from 'zapier-platform-core';
import type { ZapierEvent } from './messages.ts';

/** Runs one call of an app. */
export type Handler = (event: ZapierEvent) => Promise<{ results: unknown }>;

declare module 'zapier-platform-core' {
  /** Exported by core, and what its zapierwrapper.mjs calls, but absent from its types. */
  export const createAppHandler: (app: unknown) => Handler;
}

export const { createAppHandler } = core;
