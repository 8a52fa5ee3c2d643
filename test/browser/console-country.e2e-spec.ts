import type { Browser, Page } from 'playwright-core';
import { PASSWORD } from '../e2e/identity-client.js';
import { describeWithChromium, launchChromium } from './chromium.js';
import { openCountry, type Scene } from './country-scene.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';
import { openPage } from './watched-page.js';

const OFFICES = 10_000;
const MEGABYTE = 1_048_576;

describeWithChromium('a country of ten thousand offices', () => {
  let platform: PlatformUnderTest;
  let browser: Browser;
  let scene: Scene;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
    scene = await openCountry(platform.world);
    await fillUp();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  it('scrolls from end to end with a handful of rows drawn, and never a gap', async () => {
    const { page, complaints, close } = await openPage(browser);
    await signIn(page, `/console/elections/${scene.election}/offices`);
    await page.getByText(/10.000 bureaux\.$/).waitFor({ timeout: 60_000 });
    const seen = await page.evaluate<Scrolled>(SCROLL);
    expect(seen.gaps).toBe(0);
    expect(seen.mostRows).toBeLessThan(90);
    // The median: a machine that does much else meanwhile drops frames of its own.
    expect(seen.frames.toSorted((a, b) => a - b)[50]).toBeLessThan(50);
    await page.getByRole('link', { name: 'Z-9990', exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('is watched on the wall, which moves by itself and takes no more memory while it does', async () => {
    const { page, complaints, close } = await openPage(browser, {
      viewport: { width: 1920, height: 1080 },
    });
    await signIn(page, `/console/elections/${scene.election}/wall`);
    await page.getByText('En direct').waitFor();
    await page.getByRole('img', { name: /10.000 bureaux/ }).waitFor({ timeout: 60_000 });
    const first = await votesOn(page);
    // The first round of everything is over; what is kept from now on would be kept for ever.
    for (let n = 1; n <= 8; n += 1) await votes(100_000 + n * 3, 3);
    const before = await heapOf(page);
    for (let n = 1; n <= 60; n += 1) await votes(200_000 + n * 3, 3);
    const grown = (await heapOf(page)) - before;
    expect(grown).toBeLessThan(3 * MEGABYTE);
    // The hundred and forty voters that came meanwhile, each once, without anybody touching the page.
    await page.waitForFunction(
      `document.querySelectorAll('.wall-tiles dd')[1].textContent.replace(/\\D/g, '') === '${first + 140}'`,
    );
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  /** Nine offices are there already, each with its reporter. */
  async function fillUp(): Promise<void> {
    const rows = Array.from(
      { length: OFFICES - 9 },
      (_, n) => `G1;Estuaire;Z-${Math.floor(n / 10)};Centre;Z-${n};400`,
    );
    const csv = ['Code province;Province;Code centre;Nom du centre;Code bureau;Inscrits', ...rows];
    const path = `elections/${scene.election}/imports?amendment_reason=test`;
    const file = new Blob([csv.join('\n')], { type: 'text/csv' });
    const { id } = await platform.world.director.must('POST', path, file);
    for (;;) {
      const { state } = await platform.world.director.must('GET', `imports/${id}`);
      if (state === 'done') return;
      if (state === 'refused' || state === 'failed') throw new Error(state);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  async function votes(from: number, count: number): Promise<void> {
    const items = Array.from({ length: count }, (_, n) => ({
      ...{ index: 252 + ((from + n) % 140), gender: 'female', age: 'less_60', has_torn: false },
    }));
    await scene.reporter.send('POST', '/api/vote/batch/', { items });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }

  async function signIn(page: Page, path: string): Promise<void> {
    await page.goto(platform.url + path);
    await page.locator('input[name=email]').fill('directrice@exemple.ga');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(path));
  }
});

interface Scrolled {
  readonly frames: readonly number[];
  readonly gaps: number;
  readonly mostRows: number;
}

/** A hundred frames as fast as a wheel turns, then in leaps to the end; in each frame the middle of the box has to show a row. */
const SCROLL = `(async () => {
  const box = document.querySelector('.office-table');
  const frame = () => new Promise(requestAnimationFrame);
  const { top, left, height, width } = box.getBoundingClientRect();
  const frames = [];
  let gaps = 0, mostRows = 0, last = await frame();
  for (let n = 1; n <= 120; n += 1) {
    const leap = (box.scrollHeight - box.clientHeight) * ((n - 100) / 20);
    box.scrollTop = n <= 100 ? n * 300 : leap;
    const now = await frame();
    if (n <= 100) frames.push(now - last);
    else await frame();
    last = now;
    const shown = document.elementFromPoint(left + width / 2, top + height / 2);
    if (shown?.closest('.office-row') == null) gaps += 1;
    mostRows = Math.max(mostRows, box.querySelectorAll('.office-row').length);
  }
  return { frames, gaps, mostRows };
})()`;

async function votesOn(page: Page): Promise<number> {
  const text = await page.locator('.wall-tiles dd').nth(1).textContent();
  return Number((text ?? '').replace(/\D/g, ''));
}

/** What is in use after the collector has been. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
