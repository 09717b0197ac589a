import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Starts the Chromium that npm installed; it needs nothing else on the system. The package's own switches
 * are left out: made for very small servers, they turn web security off and end the browser with its first
 * window. There is no sandbox, since containers seldom allow one and only our own pages are opened.
 */
export const launchChromium = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    headless: true,
  });
