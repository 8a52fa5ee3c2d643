import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import { PASSWORD } from '../e2e/field-client.js';
import { describeWithChromium, launchChromium } from './chromium.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';
import { PHONE, ReporterPhone } from './reporter-phone.js';

/** Ten seconds' hold, films, and machines that are busy. */
const PATIENCE_MS = 180_000;

describeWithChromium('the reporter’s phone', () => {
  let platform: PlatformUnderTest;
  let browser: Browser;
  let context: BrowserContext;
  let office: string;
  let election: string;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  beforeEach(async () => {
    ({ office, election } = await platform.world.open());
    await sql(`update elections set visibility = 'public' where id = $1`, [election]);
    context = await browser.newContext({ ...PHONE, locale: 'fr-FR' });
  });

  afterEach(async () => {
    await context.close();
  });

  const sql = async (text: string, values: readonly unknown[]): Promise<void> => {
    await platform.world.admin.database.query(text, [...values]);
  };
  const figures = async (name: 'pollofficesstats' | 'pollofficeresults') => {
    const answer = await fetch(`${platform.world.field.url}/api/${name}/${office}/`);
    return (await answer.json()) as {
      readonly totals: Readonly<Record<string, number>>;
      readonly results: readonly { readonly party_id: string; readonly ballots: number }[];
    };
  };
  const signedIn = async (password?: string): Promise<ReporterPhone> => {
    const phone = await ReporterPhone.open(context, platform.url);
    await phone.goto(`/reporter?office=${office}`);
    await phone.signIn(`GA-${randomUUID().slice(0, 8)}`, password);
    return phone;
  };

  it(
    'ends the day with exact figures after a cut network, a killed tab and a token that expired',
    async () => {
      let phone = await signedIn(PASSWORD);
      const { elector } = phone;
      await phone.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
      await phone.see('Femme, Moins de 30 ans');
      await phone.see('Homme, 30 à 59 ans');
      // A mistaken touch, taken back while it can be; and a thumb that bounced.
      await phone.see('Homme, 60 ans et plus');
      await phone.page
        .getByRole('button', { name: /^Annuler/ })
        .first()
        .click();
      await phone.untilNextIndex(3);
      await phone.page.getByRole('button', { name: 'Femme, 60 ans et plus' }).dblclick();
      await phone.untilNextIndex(4);
      await phone.untilQueue('Tout est envoyé');

      await context.setOffline(true);
      await phone.see('Homme, Moins de 30 ans');
      await phone.page.getByRole('button', { name: 'Bulletin déchiré' }).click();
      await phone.see('Femme, 30 à 59 ans');
      await phone.untilQueue('2 en attente d’envoi');
      await phone.see('Femme, 30 à 59 ans');
      // Gone in the middle of a hold, without a word to the page, and opened again without a network.
      await phone.page.close({ runBeforeUnload: false });
      phone = await ReporterPhone.open(context, platform.url);
      await phone.goto();
      await phone.untilNextIndex(7);
      await phone.untilQueue('3 en attente d’envoi');

      // Five sign-ins elsewhere end the token of this phone.
      for (let place = 0; place < 5; place += 1) {
        await platform.world.source(office, elector, PASSWORD);
      }
      await context.setOffline(false);
      await phone.page.getByRole('link', { name: 'Reconnectez-vous' }).click();
      await phone.untilQueue('3 en attente d’envoi');
      await phone.signIn('', PASSWORD);
      await phone.untilQueue('Tout est envoyé');
      await phone.page.getByRole('button', { name: 'Retirer n° 4' }).click();
      await phone.page.getByText('retiré').waitFor();
      await phone.untilQueue('Tout est envoyé');

      const { totals } = await figures('pollofficesstats');
      expect(totals).toEqual({
        ...{ votes: 5, male: 1, female: 4, has_torn: 1 },
        ...{ less_30: 1, less_60: 3, more_60: 1 },
      });
    },
    PATIENCE_MS,
  );

  it(
    'sends each report once from two tabs, whose answers get lost',
    async () => {
      const one = await signedIn();
      const two = await ReporterPhone.open(context, platform.url);
      await two.goto();
      await two.page.getByTestId('next-index').waitFor();
      let lost = 0;
      await context.route('**/api/vote/batch/', async (route) => {
        const response = await route.fetch();
        lost += 1;
        await (lost <= 2 ? route.abort('connectionreset') : route.fulfill({ response }));
      });
      await one.see('Femme, Moins de 30 ans');
      await two.untilNextIndex(2);
      await two.see('Homme, Moins de 30 ans');
      await one.untilNextIndex(3);
      await one.untilQueue('Tout est envoyé');
      await two.untilQueue('Tout est envoyé');
      expect(lost).toBeGreaterThanOrEqual(3);
      const { totals } = await figures('pollofficesstats');
      expect(totals).toMatchObject({ votes: 2, male: 1, female: 1 });
    },
    PATIENCE_MS,
  );

  it(
    'shows what was refused for good, and lets the reporter insist',
    async () => {
      const phone = await signedIn();
      // The same source reported the first voter with another phone.
      const other = await platform.world.source(office, phone.elector);
      await other.vote(1, { gender: 'male', age: 'more_60' });
      await phone.see('Femme, Moins de 30 ans');
      await phone.untilQueue('1 à vérifier');
      await phone.page.getByRole('status').click();
      await phone.page.getByText('Autre chose est déjà enregistré sous ce numéro.').waitFor();
      await phone.page.getByRole('button', { name: 'C’est le mien qui est juste' }).click();
      await phone.untilQueue('Tout est envoyé');
      const { totals } = await figures('pollofficesstats');
      expect(totals).toMatchObject({ votes: 1, female: 1, male: 0, less_30: 1 });
    },
    PATIENCE_MS,
  );

  it(
    'counts papers in the order of the ballot in a private election, and keeps no token in localStorage',
    async () => {
      await sql(`update elections set visibility = 'private' where id = $1`, [election]);
      await platform.world.count(election);
      const phone = await signedIn();
      await phone.page.getByRole('link', { name: 'Dépouillement' }).click();
      const names = phone.page.locator('.paper strong');
      await names.first().waitFor();
      expect(await names.allInnerTexts()).toEqual(['Awa Moussavou', 'Jean Obame']);
      await phone.page.getByRole('button', { name: /Awa Moussavou/ }).click();
      await phone.untilNextIndex(2);
      await phone.page.waitForTimeout(750);
      await phone.page.getByRole('button', { name: 'Blanc', exact: true }).click();
      await phone.untilNextIndex(3);
      await phone.untilQueue('Tout est envoyé');
      // Nobody else sees it yet.
      expect(await figures('pollofficeresults')).toMatchObject({ code: 'office_not_found' });
      expect(await platform.world.tally(office, 'ballots')).toMatchObject({
        ...{ counted: 2, disputed: 0, figures: { UDN: 1, blank: 1 } },
      });
      const kept = await phone.page.evaluate('JSON.stringify(localStorage)');
      expect(kept).not.toMatch(/token|GA-/);
    },
    PATIENCE_MS,
  );
});
