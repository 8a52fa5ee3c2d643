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

describeWithChromium('the pages of the reporter’s app', () => {
  let platform: PlatformUnderTest;
  let browser: Browser;
  let office: string;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
    const { office: opened, election } = await platform.world.open();
    office = opened;
    const { database } = platform.world.admin;
    await database.query(`update elections set visibility = 'public' where id = $1`, [election]);
    // Somebody may call a candidate anything.
    await database.query(`update candidates set party_name = $2 where election_id = $1`, [
      election,
      HOSTILE,
    ]);
    await platform.world.count(election);
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
      expect(await phone.page.getByText(HOSTILE).count()).toBe(0);
      await phone.openTab('Dépouillement');
      expect(await phone.page.getByText(HOSTILE).count()).toBeGreaterThan(0);
      expect(phone.complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('speak English where the phone does', async () => {
    const context = await browser.newContext({ ...PHONE, locale: 'en-GB' });
    const phone = await ReporterPhone.open(context, platform.url);
    await phone.goto(`/reporter?office=${office}`);
    await phone.page.getByLabel('Elector identifier').fill('EN-1');
    await phone.page.getByRole('button', { name: 'Start' }).click();
    await phone.page.getByRole('link', { name: 'Evidence' }).click();
    await phone.page.getByRole('heading', { name: 'Result sheet' }).waitFor();
    expect(await phone.page.getByRole('status').innerText()).toBe('Everything is sent');
    expect(await phone.page.evaluate('document.documentElement.lang')).toBe('en');
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
