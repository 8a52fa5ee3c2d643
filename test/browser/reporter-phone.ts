import type { BrowserContext, Page } from 'playwright-core';
import { watch } from './watched-page.js';

export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
} as const;

export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What the reporter does with the phone, by what is written on it. */
export class ReporterPhone {
  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
    /** What the browser says that nobody may hear, see `watch`. */
    readonly complaints: readonly string[] = [],
  ) {}

  static async open(context: BrowserContext, url: string): Promise<ReporterPhone> {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return new ReporterPhone(context, page, url, watch(page));
  }

  async goto(address = '/reporter'): Promise<void> {
    await this.page.goto(`${this.url}${address}`);
  }

  elector = '';

  async signIn(elector: string, password?: string): Promise<void> {
    const { page } = this;
    this.elector = elector;
    if (await page.getByLabel('Identifiant d’électeur').isEditable()) {
      await page.getByLabel('Identifiant d’électeur').fill(elector);
    }
    if (password !== undefined) await page.getByLabel('Mot de passe').fill(password);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByTestId('next-index').waitFor();
  }

  /** One touch, and a moment for the next voter to step forward. */
  async see(name: string): Promise<void> {
    const before = await this.nextIndex();
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.untilNextIndex(before + 1);
    await this.page.waitForTimeout(750);
  }

  async nextIndex(): Promise<number> {
    return Number(await this.page.getByTestId('next-index').innerText());
  }

  async untilNextIndex(index: number): Promise<void> {
    await this.page
      .getByTestId('next-index')
      .filter({ hasText: new RegExp(`^${String(index)}$`) })
      .waitFor();
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor({ state: 'attached' });
  }

  /** From the files of the phone; the camera is the phone's own business. */
  async choose(kind: string, file: PickedFile): Promise<void> {
    const { page } = this;
    const before = await page.locator('.recent li').count();
    await page.getByLabel(`Choisir des fichiers – ${kind}`).setInputFiles(file);
    await page.locator('.recent li').nth(before).waitFor();
  }

  /** What the head of the screen says of the queue. */
  async untilQueue(text: string, timeout = 50_000): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: text }).waitFor({ timeout });
  }
}
