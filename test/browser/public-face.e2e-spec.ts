import type { Browser } from 'playwright-core';
import { describeWithChromium, launchChromium } from './chromium.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';
import { openPage } from './watched-page.js';

describeWithChromium('the faces', () => {
  let platform: PlatformUnderTest;
  let browser: Browser;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  it.each(['/', '/console', '/reporter'])('load at %s without a complaint', async (path) => {
    const { page, complaints, close } = await openPage(browser);
    const answer = await page.goto(`${platform.url}${path}`);
    expect(answer?.status()).toBe(200);
    await page.waitForSelector('main');
    expect(complaints).toEqual([]);
    await close();
  });
});
