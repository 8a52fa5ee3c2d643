import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.resolve(import.meta.dirname, '../../docs/screenshots');

/** The windows and themes in which every page has to be right. */
export const LOOKS = [
  { look: 'phone-light', width: 390, height: 844, colorScheme: 'light' },
  { look: 'phone-dark', width: 390, height: 844, colorScheme: 'dark' },
  { look: 'desktop-light', width: 1280, height: 800, colorScheme: 'light' },
  { look: 'desktop-dark', width: 1280, height: 800, colorScheme: 'dark' },
] as const;

export type Look = (typeof LOOKS)[number];

/** Each window and each theme once; all four together when pictures are taken. */
export const LOOKED_AT: readonly Look[] = LOOKS.filter(
  ({ look }) =>
    process.env['SCRUTIN_SCREENSHOTS'] === 'true' || ['phone-dark', 'desktop-light'].includes(look),
);

/** Kept where `npm run screenshots` asks for it; every other run only looks at the page. */
export async function takePicture(page: Page, name: string, { look }: Look): Promise<void> {
  if (process.env['SCRUTIN_SCREENSHOTS'] !== 'true') return;
  await mkdir(folder, { recursive: true });
  // What moves is held still.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.screenshot({ path: path.join(folder, `${name}-${look}.png`), fullPage: true });
}

/** Whether the page is wider than its window, which nobody scrolls sideways on a phone. */
export async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
}
