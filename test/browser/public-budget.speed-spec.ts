import type { Browser, CDPSession, Page } from 'playwright-core';
import { eventually } from '#platform/testing';
import { describeWithChromium, launchChromium } from './chromium.js';
import { countAndPublish, openCountry, type Scene } from './country-scene.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';
import { openPage } from './watched-page.js';

const MAX_SCRIPT_BYTES = 70_000;
const MAX_BYTES = 110_000;
const MAX_MS = 2_500;
/** A cheap phone on a bad network. */
const SLOW_LINE = {
  offline: false,
  latency: 300,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};
const SLOW_DOWN = 4;
/** In the page's own time, from the click to the frame after the one that shows shares: this test's looking does not count. */
const NOTE_WHEN_READABLE = `
  new MutationObserver((_changes, watch) => {
    if (document.querySelector('.contest .share') === null) return;
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => { window.readableAt = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });
`;

interface Loaded {
  readonly script: number;
  readonly all: number;
  readonly readableMs: number;
}

describeWithChromium('the page of an election on a cheap phone and a bad network', () => {
  let platform: PlatformUnderTest;
  let browser: Browser;
  let scene: Scene;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
    scene = await openCountry(platform.world);
    await countAndPublish(platform.world, scene);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  /** With an empty cache, until the figures stand there; bytes as they go over the line. */
  async function load(): Promise<Loaded> {
    const { page, close } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW_LINE);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    const seen = countBytes(devtools);
    await page.addInitScript(NOTE_WHEN_READABLE);
    await page.goto(`${platform.url}/elections/${scene.election}`, { waitUntil: 'commit' });
    await page.waitForSelector('.contest .share', { state: 'visible' });
    const readableMs = await readableAt(page);
    const counted = { ...seen() };
    await close();
    return { ...counted, readableMs };
  }

  async function readableAt(page: Page): Promise<number> {
    let at: number | undefined;
    await eventually(async () => {
      at = await page.evaluate<number | undefined>('window.readableAt');
      expect(at).toBeDefined();
    });
    return at ?? Infinity;
  }

  function countBytes(devtools: CDPSession): () => Pick<Loaded, 'script' | 'all'> {
    const types = new Map<string, string>();
    const sums = { script: 0, all: 0 };
    devtools.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      sums.all += encodedDataLength;
      if (types.get(requestId) === 'Script') sums.script += encodedDataLength;
    });
    return () => sums;
  }

  it('takes at most 70 kB of script and 110 kB in all, and can be read within 2.5 s', async () => {
    const tries: Loaded[] = [];
    // A machine that does something else for a moment must not decide: the quickest of three.
    for (let n = 0; n < 3; n += 1) tries.push(await load());
    const readableMs = Math.min(...tries.map((one) => one.readableMs));
    const script = Math.max(...tries.map((one) => one.script));
    const all = Math.max(...tries.map((one) => one.all));
    console.log(`script ${script} B, all ${all} B, readable after ${Math.round(readableMs)} ms`);
    expect(script).toBeGreaterThan(10_000);
    expect(script).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
    expect(all).toBeLessThanOrEqual(MAX_BYTES);
    expect(readableMs).toBeLessThan(MAX_MS);
  });
});
