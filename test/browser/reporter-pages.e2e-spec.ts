import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { PASSWORD } from '../e2e/field-client.js';
import { seriousFindings } from './accessibility.js';
import { describeWithChromium, launchChromium } from './chromium.js';
import { isTooWide, LOOKED_AT, takePicture, type Look } from './pictures.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';
import { PHONE, ReporterPhone } from './reporter-phone.js';

const HOSTILE = '<img src=x onerror="document.title=1">';
const RIVALS = [
  ['RPG', 'Jean-Baptiste Obame', 'Rassemblement pour le Gabon'],
  ['ALT', 'Thérèse Nzoghe Mba', 'Alternance citoyenne'],
  ['IND', 'Marc Ondo', null],
] as const;

describeWithChromium('the pages of the reporter’s app', () => {
  let platform: PlatformUnderTest;
  let browser: Browser;
  let office: string;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
    const { director } = platform.world;
    const polls = await director.prepare({ name: 'Élection présidentielle 2026' });
    for (const [party_id, name, party_name] of RIVALS) {
      await director.must('POST', 'candidates', {
        ...{ election_id: polls.election, party_id, name, party_name },
      });
    }
    await director.must('PUT', `candidates/${polls.candidate}`, {
      party_name: 'Union pour la démocratie nouvelle',
    });
    await director.open(polls.election);
    await platform.world.count(polls.election);
    office = polls.office;
  });

  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  it.each(LOOKED_AT)(
    'have nothing serious for axe, nothing too wide and nothing that the policy refuses: $look',
    async (look) => {
      const { width, height, colorScheme } = look;
      const context = await browser.newContext({
        ...PHONE,
        isMobile: width < 600,
        viewport: { width, height },
        colorScheme,
        locale: 'fr-FR',
        timezoneId: 'Africa/Libreville',
        reducedMotion: 'reduce',
      });
      const phone = await ReporterPhone.open(context, platform.url);
      await phone.goto(`/reporter?office=${office}&code=C1-1`);
      await phone.page.getByRole('button', { name: 'Commencer' }).waitFor();
      await inspect(phone, 'sign-in', look);
      await phone.signIn(`GA-${randomUUID().slice(0, 8)}`, PASSWORD);
      await act(phone);
      for (const [tab, name] of TABS) {
        await phone.openTab(tab);
        await inspect(phone, name, look);
      }
      expect(phone.complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('speak English where the phone does, show markup in any name as the letters that it is, and say where nothing can be kept', async () => {
    const { director } = platform.world;
    const polls = await director.prepare({ code: 'XSS', name: HOSTILE });
    await director.must('PUT', `candidates/${polls.candidate}`, {
      ...{ name: HOSTILE, party_name: `party ${HOSTILE}` },
    });
    await director.must('PUT', `centers/${polls.centre}`, { name: `centre ${HOSTILE}` });
    await director.open(polls.election);
    await platform.world.count(polls.election);
    const context = await browser.newContext({ ...PHONE, locale: 'en-GB' });
    const phone = await ReporterPhone.open(context, platform.url);
    const { page } = phone;
    await phone.goto('/reporter');
    await page.getByLabel('Office identifier').fill(HOSTILE);
    await page.getByLabel('Elector identifier').fill('EN-1');
    await page.getByLabel('Password').fill(HOSTILE);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('alert').waitFor();
    await phone.goto(`/reporter?office=${encodeURIComponent(HOSTILE)}`);
    await page.getByLabel('Office from the link').waitFor();
    await phone.goto(`/reporter?office=${polls.office}`);
    await page.getByLabel('Elector identifier').fill('EN-1');
    await page.getByLabel('Password').fill(HOSTILE);
    await page.getByRole('button', { name: 'Start' }).click();
    for (const tab of ['Votes', 'Counting', 'Evidence', 'Sending']) {
      await phone.openTab(tab);
      await page.getByText(`C1-1 · centre ${HOSTILE}`).waitFor();
      await page.locator('.post-name').getByText(HOSTILE, { exact: true }).waitFor();
      expect([tab, await page.locator('img, main script').count()]).toEqual([tab, 0]);
    }
    await phone.openTab('Counting');
    await page.getByText(`party ${HOSTILE}`).waitFor();
    await page.locator('.paper').first().click();
    await page.locator('.recent').getByText(HOSTILE).first().waitFor();
    expect(await page.title()).not.toBe('1');
    expect(phone.complaints).toEqual([]);
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.addInitScript('Object.defineProperty(window, "indexedDB", { value: undefined })');
    await phone.goto('/reporter');
    await page.getByRole('heading', { name: 'This browser keeps nothing' }).waitFor();
    await context.close();
  });

  const TABS = [
    ['Votes', 'votes'],
    ['Dépouillement', 'count'],
    ['Preuves', 'evidence'],
    ['Envois', 'queue'],
  ] as const;

  /** Something sent, something held, something refused and something recorded. */
  async function act(phone: ReporterPhone): Promise<void> {
    const other = await platform.world.source(office, phone.elector, PASSWORD);
    await other.vote(2, { gender: 'male', age: 'more_60' });
    await phone.see('Femme, Moins de 30 ans');
    await phone.see('Femme, 30 à 59 ans');
    await phone.openTab('Preuves');
    const photo = { create: { width: 64, height: 48, channels: 3 as const, background: '#446' } };
    const buffer = await sharp(photo).jpeg().toBuffer();
    await phone.choose('Procès-verbal', { name: 'x.jpg', mimeType: 'image/jpeg', buffer });
    await phone.untilQueue('1 à vérifier');
    await phone.openTab('Votes');
    await phone.see('Homme, 60 ans et plus');
  }

  async function inspect(phone: ReporterPhone, name: string, look: Look): Promise<void> {
    await takePicture(phone.page, `reporter-${name}`, look);
    expect([name, await seriousFindings(phone.page)]).toEqual([name, []]);
    expect([name, await isTooWide(phone.page)]).toEqual([name, false]);
  }
});
