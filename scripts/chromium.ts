import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Starts the Chromium that npm has installed; it needs nothing else on the system. Not with the
 * package's own switches: they are for very small servers, turn web security off, and end the browser
 * with its first window. Containers seldom allow the sandbox, and only pages of ours are opened.
 */
export const launchChromium = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    headless: true,
  });
