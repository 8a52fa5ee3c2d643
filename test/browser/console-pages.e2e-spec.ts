import type { Page } from 'playwright-core';
import { PASSWORD } from '../e2e/identity-client.js';
import { seriousFindings } from './accessibility.js';
import { describeWithChromium } from './chromium.js';
import { photograph, sendEvidence, typeFigures, untilKeyed } from './console-hands.js';
import { openCountryOnShow, type CountryOnShow } from './country-on-show.js';
import { isTooWide, LOOKED_AT, takePicture, type Look } from './pictures.js';
import { saveDialog } from './registry-hands.js';
import { openPage } from './watched-page.js';

const ATTACK = `<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>"'>{{7*7}}`;
/** As long as a code may be. */
const HOSTILE_CODE = `<img src=x onerror=hurt=1><b>{{7*7}}</b>`;
const HOSTILE_FILE = '<img src=x onerror=hurt=1>.jpeg';

interface Visit {
  readonly name: string;
  readonly path: string;
  /** There when the page has something to say. */
  readonly sign: string;
}

/** `E` is the election, `O` its first office. */
const VISITS: readonly Visit[] = [
  { name: 'elections', path: '/console', sign: '.card' },
  { name: 'new-election', path: '/console/elections/new', sign: 'form' },
  { name: 'account', path: '/console/account', sign: 'form' },
  { name: 'overview', path: '/console/elections/E', sign: '.guide' },
  { name: 'registry', path: '/console/elections/E/registry', sign: '.drop-zone' },
  { name: 'candidates', path: '/console/elections/E/candidates', sign: '.ballot' },
  { name: 'entry', path: '/console/elections/E/entry', sign: '.by-code' },
  { name: 'results', path: '/console/elections/E/results', sign: '.bars' },
  { name: 'offices', path: '/console/elections/E/offices', sign: '.office-row a' },
  { name: 'office', path: '/console/elections/E/offices/O', sign: '.figures-table' },
  { name: 'discrepancies', path: '/console/elections/E/discrepancies', sign: '.exceeds' },
  { name: 'sources', path: '/console/elections/E/sources', sign: 'tbody tr' },
  { name: 'evidence', path: '/console/elections/E/evidence', sign: 'tbody tr' },
  { name: 'team', path: '/console/elections/E/team', sign: '.people li' },
  { name: 'audit', path: '/console/elections/E/audit', sign: '.trail li' },
  { name: 'settings', path: '/console/elections/E/settings', sign: 'form' },
  { name: 'wall', path: '/console/elections/E/wall', sign: '.mosaic canvas[aria-label*="9"]' },
  { name: 'missing', path: '/console/elections/E/nowhere', sign: '.state' },
];

describeWithChromium('the console', () => {
  let shown: CountryOnShow;

  beforeAll(async () => {
    shown = await openCountryOnShow();
  }, 120_000);

  afterAll(async () => {
    await shown.close();
  });

  it.each(LOOKED_AT)(
    '$look: nothing serious for axe on any page, nothing refused by the policy, nothing too wide',
    async (look) => {
      const { width, height, colorScheme } = look;
      const { page, complaints, close } = await openPage(shown.browser, {
        viewport: { width, height },
        colorScheme,
        locale: width > 600 ? 'en-GB' : 'fr-FR',
      });
      await page.goto(`${shown.platform.url}/console/sign-in`);
      await page.waitForSelector('form');
      const found = await examine('sign-in', page, look);
      await signIn(page);
      for (const { name, path, sign } of VISITS) {
        await page.goto(shown.platform.url + addressOf(path));
        await page.waitForSelector(sign);
        found.push(...(await examine(name, page, look)));
      }
      expect([found, complaints]).toEqual([[], []]);
      await close();
    },
    120_000,
  );

  async function examine(name: string, page: Page, look: Look): Promise<string[]> {
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await takePicture(page, `console-${name}`, look);
    const found = await seriousFindings(page);
    const wide = (await isTooWide(page)) ? ['wider than its window'] : [];
    return [...found, ...wide].map((finding) => `${name}: ${finding}`);
  }

  it('shows markup in any text, code or reason as the letters that were typed', async () => {
    const { director } = shown.platform.world;
    const polls = await director.prepare({ code: 'XSS <b>', name: ATTACK });
    await director.must('PUT', `candidates/${polls.candidate}`, {
      name: ATTACK,
      party_name: ATTACK,
    });
    const named = { name: ATTACK, code: HOSTILE_CODE };
    await director.must('PUT', `centers/${polls.centre}`, named);
    await director.must('PUT', `areas/${polls.area}`, { ...named, kind: HOSTILE_CODE });
    await director.must('PUT', `offices/${polls.office}`, { name: ATTACK });
    await director.must('PUT', 'auth/profile', { name: ATTACK });
    await director.must('POST', `elections/${polls.election}/moves`, { to: 'scheduled' });
    await director.must('POST', `elections/${polls.election}/moves`, {
      to: 'open',
      reason: ATTACK,
    });
    await sendEvidence(shown.platform, polls.office, {
      [`counting-proof/${HOSTILE_FILE}`]: await photograph(),
    });
    const reporter = await shown.platform.world.independent(polls.election, polls.office);
    await reporter.vote(1);
    const { page, complaints, close } = await openPage(shown.browser);
    page.on('dialog', () => {
      throw new Error('a dialog');
    });
    // Whenever it happens, and on whichever page, it is a complaint.
    await page.addInitScript(
      `Object.defineProperty(window, 'hurt', { set: () => console.error('hurt') })`,
    );
    await page.goto(`${shown.platform.url}/console/sign-in`);
    await signIn(page);
    const base = `${shown.platform.url}/console/elections/${polls.election}`;
    await typeMarkup(page, base, polls.office);
    for (const path of VISITS.filter((visit) => visit.path.includes('/E')).map((visit) =>
      visit.path.replace('/E', `/${polls.election}`).replace('/O', `/${polls.office}`),
    )) {
      await page.goto(shown.platform.url + path);
      await page.waitForSelector('h1, .state');
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      expect([path, await page.locator('img[src=x]').count()]).toEqual([path, 0]);
    }
    await page.goto(`${base}/offices/${polls.office}`);
    await page.getByText(HOSTILE_FILE).waitFor();
    await page.getByRole('heading', { name: HOSTILE_CODE }).waitFor();
    await page.goto(`${base}/audit`);
    for (const reason of ['Alerte expliquée', 'amendment_reason']) {
      const entry = page.locator('.trail li').filter({ hasText: reason });
      await entry.locator('summary').first().click();
      await entry.getByText(JSON.stringify(ATTACK)).first().waitFor();
    }
    await page.goto(`${base}/candidates`);
    await page.getByText(ATTACK, { exact: true }).first().waitFor();
    await page.goto(`${base}/entry`);
    await page.locator('input[name=code]').fill(ATTACK);
    await page.keyboard.press('Enter');
    await page.getByText(`« ${ATTACK} »`).waitFor();
    expect(complaints).toEqual([]);
    await director.must('PUT', 'auth/profile', { name: 'Awa Test' });
    await close();
  }, 60_000);

  /** By hand: a code with its reason, a paper, and what explains its warnings. */
  async function typeMarkup(page: Page, base: string, office: string): Promise<void> {
    await page.goto(`${base}/offices/${office}`);
    await page.getByRole('button', { name: 'Modifier' }).click();
    await saveDialog(page, { 'Code du bureau': HOSTILE_CODE, Motif: ATTACK });
    await page.goto(`${base}/entry`);
    await page.locator('input[name=code]').fill(HOSTILE_CODE);
    await page.keyboard.press('Enter');
    await page.locator('input[data-cell=registered]').waitFor();
    await typeFigures(page, [400, 100, 20, 0, 80, 80]);
    await page.getByLabel('Explication de W201').fill(ATTACK);
    await page.keyboard.press('Enter');
    await untilKeyed(page, 'Définitif');
  }

  it('says what is wrong where it is: signed out, a wrong password, nothing there, offline', async () => {
    const { page, close } = await openPage(shown.browser);
    await page.goto(`${shown.platform.url}/console/elections/${shown.scene.election}`);
    await page.waitForURL(/sign-in/);
    await page.locator('input[name=email]').fill('directrice@exemple.ga');
    await page.locator('input[name=password]').fill('ce n’est pas le bon');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Adresse ou mot de passe inconnus' }).waitFor();
    await signIn(page);
    await page.waitForURL(new RegExp(shown.scene.election));
    await page.goto(`${shown.platform.url}/console/elections/00000000-0000-4000-8000-000000000000`);
    await page.getByRole('heading', { name: 'Rien à cette adresse' }).waitFor();
    await page.goto(`${shown.platform.url}/console/elections/${shown.scene.election}/settings`);
    await page.waitForSelector('form');
    await page.context().setOffline(true);
    await page.getByText('Hors ligne : ce que vous voyez').waitFor();
    await page.getByRole('link', { name: 'Équipe' }).click();
    await page.getByRole('heading', { name: 'Pas de connexion' }).first().waitFor();
    await page.context().setOffline(false);
    await page.locator('.people li').first().waitFor();
    await close();
  }, 60_000);

  async function signIn(page: Page): Promise<void> {
    await page.locator('input[name=email]').fill('directrice@exemple.ga');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.avatar');
  }

  function addressOf(path: string): string {
    return path
      .replace('/E', `/${shown.scene.election}`)
      .replace('/O', `/${String(shown.scene.offices[0])}`);
  }
});
