import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** What a page must never do, collected while it is used. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors that nobody caught, errors on the console, and whatever the content policy refused. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A page in a context of its own: no cookie and no store of another test. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Africa/Libreville',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { page, complaints: watch(page), close: () => context.close() };
}

/** Grows as the page complains. */
export function watch(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // A refused or missing answer is the test's own business; the browser calls each an error.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(`console: ${message.text()}`);
    }
  });
  return complaints;
}
