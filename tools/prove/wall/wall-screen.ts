import type { Browser, CDPSession, Page } from 'playwright-core';
import { loopback } from '../../local-services/ports.js';
import type { WallSample } from './wall-verdict.js';
import type { WallWorld } from './wall-world.js';

/** What the wall says. */
export interface WallFigures {
  readonly votes: number;
  readonly ballots: number;
  readonly papers: number;
}

const MEGABYTE = 1024 * 1024;
const PATIENCE_MS = 120_000;
/** In the middle of a round through all offices more is held for a moment: the least of several looks is what stays. */
const LOOKS = 4;
const LOOK_EVERY_MS = 1_500;

/** A headless Chromium that stands before the wall, and knows what it costs. */
export class WallScreen {
  private constructor(
    private readonly page: Page,
    private readonly devtools: CDPSession,
    /** Errors that nobody caught, and whatever else the browser calls an error. */
    readonly complaints: readonly string[],
  ) {}

  static async open(browser: Browser, port: number, world: WallWorld): Promise<WallScreen> {
    const viewport = { width: 1920, height: 1080 };
    const context = await browser.newContext({ viewport, locale: 'fr-FR' });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const path = `/console/elections/${world.electionId}/wall`;
    await page.goto(`http://${loopback}:${String(port)}${path}`);
    await page.locator('input[name=email]').fill(world.email);
    // To come in signed out is answered 401, which the browser calls an error.
    complaints.length = 0;
    await page.locator('input[name=password]').fill(world.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(path));
    await page.locator('.wall-live[data-state=live]').waitFor();
    await page.locator('.mosaic canvas').waitFor();
    const devtools = await context.newCDPSession(page);
    return new WallScreen(page, devtools, complaints);
  }

  async sample(): Promise<Omit<WallSample, 'at'>> {
    let least = await this.look();
    for (let n = 1; n < LOOKS; n += 1) {
      await this.page.waitForTimeout(LOOK_EVERY_MS);
      const next = await this.look();
      if (next.megabytes < least.megabytes) least = next;
    }
    return least;
  }

  async isLive(): Promise<boolean> {
    return (await this.page.locator('.wall-live').getAttribute('data-state')) === 'live';
  }

  async figures(): Promise<WallFigures> {
    const texts = await this.page.locator('.wall-tiles dd').allTextContents();
    const [, votes = 0, ballots = 0, papers = 0] = texts.map((text) =>
      Number((text.split('/')[0] ?? '').replace(/\D/g, '')),
    );
    return { votes, ballots, papers };
  }

  /** What is held after the collector has been. */
  private async look(): Promise<Omit<WallSample, 'at'>> {
    await this.devtools.send('HeapProfiler.collectGarbage');
    const heap = await this.devtools.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await this.devtools.send('Memory.getDOMCounters');
    return {
      megabytes: (heap.usedSize + heap.backingStorageSize) / MEGABYTE,
      nodes,
      listeners: jsEventListeners,
    };
  }
}
