import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { countAndPublish, openCountry, type Scene } from './country-scene.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';

/** A small country whose first results are published, and a browser to look at it. */
export interface CountryOnShow {
  readonly platform: PlatformUnderTest;
  readonly browser: Browser;
  readonly scene: Scene;
  close(): Promise<void>;
}

export async function openCountryOnShow(): Promise<CountryOnShow> {
  const [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
  const scene = await openCountry(platform.world);
  await countAndPublish(platform.world, scene);
  const close = async (): Promise<void> => {
    await browser.close();
    await platform.stop();
  };
  return { platform, browser, scene, close };
}
