import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.js';
import { describeWithChromium } from './chromium.js';
import { openCountryOnShow, type CountryOnShow } from './country-on-show.js';
import type { Scene } from './country-scene.js';
import { isTooWide, LOOKED_AT, takePicture } from './pictures.js';
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
  let shown: CountryOnShow;

  beforeAll(async () => {
    shown = await openCountryOnShow();
  }, 120_000);

  afterAll(async () => {
    await shown.close();
  });

  it.each(VISITS)(
    '$name: nothing serious for axe, nothing refused by the policy, nothing too wide, in each theme and each window',
    async ({ name, path, sign }) => {
      for (const look of LOOKED_AT) {
        const { width, height, colorScheme } = look;
        const { page, complaints, close } = await openPage(shown.browser, {
          viewport: { width, height },
          colorScheme,
          // Desktops speak English here, phones French.
          locale: width > 600 ? 'en-GB' : 'fr-FR',
        });
        await page.goto(shown.platform.url + path(shown.scene));
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
    const isAtEnd = 'scrollY + innerHeight >= document.documentElement.scrollHeight - 1';
    do {
      await page.evaluate('window.scrollBy(0, innerHeight)');
      await page.waitForTimeout(60);
    } while (!(await page.evaluate<boolean>(isAtEnd)));
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await page.evaluate('window.scrollTo(0, 0)');
  }
});
