import type { Browser, Page } from 'playwright-core';
import { seriousFindings } from './accessibility.js';
import { describeWithChromium, launchChromium } from './chromium.js';
import { countAndPublish, openCountry, type Scene } from './country-scene.js';
import { isTooWide, LOOKS, takePicture } from './pictures.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';
import { openPage } from './watched-page.js';

interface Visit {
  readonly name: string;
  readonly path: (scene: Scene) => string;
  /** There when the page has something to say. */
  readonly sign: string;
}

const VISITS: readonly Visit[] = [
  { name: 'elections', path: () => '/', sign: '.election-card' },
  { name: 'election', path: ({ election }) => `/elections/${election}`, sign: '.outcome' },
  {
    name: 'office',
    path: ({ election, offices }) =>
      `/offices/${String(offices[0])}?election=${election}&code=G1-C1-1`,
    sign: '.facts-list',
  },
  { name: 'confirmation', path: ({ offices }) => `/verify/${String(offices[0])}`, sign: 'form' },
  { name: 'check', path: () => '/check', sign: '.prose' },
  { name: 'missing', path: () => '/nowhere', sign: '.state' },
];

describeWithChromium('the public pages', () => {
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

  it.each(VISITS)(
    '$name: nothing serious for axe, nothing refused by the policy, nothing too wide, in any theme and window',
    async ({ name, path, sign }) => {
      for (const look of LOOKS) {
        const { width, height, colorScheme } = look;
        const { page, complaints, close } = await openPage(browser, {
          viewport: { width, height },
          colorScheme,
          // Desktops speak English here, phones French.
          locale: width > 600 ? 'en-GB' : 'fr-FR',
        });
        await page.goto(platform.url + path(scene));
        await page.waitForSelector(sign);
        await showAll(page);
        await takePicture(page, `public-${name}`, look);
        expect([look.look, await seriousFindings(page)]).toEqual([look.look, []]);
        expect([look.look, await isTooWide(page)]).toEqual([look.look, false]);
        expect([look.look, complaints]).toEqual([look.look, []]);
        await close();
      }
    },
  );

  /** Down to the end and back, so that what waits to be seen is fetched. */
  async function showAll(page: Page): Promise<void> {
    for (let n = 0; n < 6; n += 1) {
      await page.evaluate(`window.scrollTo(0, ${n * 600})`);
      await page.waitForTimeout(60);
    }
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await page.evaluate('window.scrollTo(0, 0)');
  }
});
