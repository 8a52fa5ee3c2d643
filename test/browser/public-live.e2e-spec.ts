import type { Browser } from 'playwright-core';
import { eventually } from '#platform/testing';
import { describeWithChromium, launchChromium } from './chromium.js';
import { countAndPublish, openCountry, sendBallots, type Scene } from './country-scene.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';
import { openPage, type WatchedPage } from './watched-page.js';

/** What somebody might call themselves who wants to run code in other people's pages. */
const HOSTILE = `<img src=x onerror="window.wasRun=1"><script>window.wasRun=1</script>{{7*7}}$t(x)`;

describeWithChromium('the public face, live', () => {
  let platform: PlatformUnderTest;
  let browser: Browser;
  let scene: Scene;
  let watched: WatchedPage;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
    scene = await openCountry(platform.world, { rename: (name) => `${name} ${HOSTILE}` });
  }, 120_000);

  afterEach(async () => {
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  async function open(path: string, options = {}): Promise<WatchedPage['page']> {
    watched = await openPage(browser, options);
    await watched.page.goto(platform.url + path);
    return watched.page;
  }

  /** Whitespace as people type it. */
  async function textOf(page: WatchedPage['page'], selector: string): Promise<string> {
    return (await page.locator(selector).allInnerTexts()).join(' | ').replace(/\s+/g, ' ');
  }

  async function waitForText(page: WatchedPage['page'], text: RegExp): Promise<void> {
    await eventually(async () => expect(await textOf(page, 'body')).toMatch(text), 15_000);
  }

  it('moves by itself: a vote that is reported appears on the pages of its office and of its election', async () => {
    const page = await open(`/offices/${String(scene.offices[0])}?election=${scene.election}`);
    await waitForText(page, /Dernier votant nº 226/);
    const election = await page.context().newPage();
    await election.goto(`${platform.url}/elections/${scene.election}`);
    await waitForText(election, /Votants observés 1 383/);
    expect((await scene.reporter.vote(227)).status).toBe(201);
    await election.bringToFront();
    await waitForText(election, /Votants observés 1 384/);
    await page.bringToFront();
    await waitForText(page, /Dernier votant nº 227/);
  });

  it('speaks French first, English to who asks for it, and keeps the choice, with numbers as each writes them', async () => {
    const page = await open(`/elections/${scene.election}`, { locale: 'es-ES' });
    await waitForText(page, /Votants observés 1 384/);
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    await page.getByRole('button', { name: 'English' }).click();
    await waitForText(page, /Voters observed 1,384/);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.reload();
    await waitForText(page, /Voters observed 1,384/);
    await page.getByRole('button', { name: 'Français' }).waitFor();
  });

  it('keeps nothing in the local store but the language and the theme', async () => {
    const page = await open('/', { locale: 'en-GB' });
    await page.getByRole('button', { name: /Appearance/ }).click();
    await page.getByRole('button', { name: 'Français' }).click();
    const keys = await page.evaluate<string>('Object.keys(localStorage).sort().join()');
    expect(keys).toBe('scrutin-language,scrutin-theme');
    expect(await page.getAttribute('html', 'data-theme')).toBe('light');
  });

  /** There to be read, and nothing has come of them but letters. */
  async function expectHarmless(...texts: readonly string[]): Promise<void> {
    const { page } = watched;
    for (const text of texts) await page.getByText(text).first().waitFor();
    const [wasRun, made] = await page.evaluate<[boolean, number]>(
      `["wasRun" in window, document.querySelectorAll('main :is(img, script)').length]`,
    );
    expect([page.url(), wasRun, made]).toEqual([page.url(), false, 0]);
  }

  it('shows names that try to run code, and whatever is typed or comes in an address, as the letters that they are', async () => {
    const { election, offices } = scene;
    const address = encodeURIComponent(HOSTILE);
    const page = await open(`/elections/${election}`);
    await page.waitForSelector('.election-head h1');
    expect(await textOf(page, 'h1')).toBe(`Élection présidentielle 2026 ${HOSTILE}`);
    await expectHarmless(`Estuaire ${HOSTILE}`);
    await page.locator('footer').scrollIntoViewIfNeeded();
    await page.waitForTimeout(200);
    await page.locator('footer').scrollIntoViewIfNeeded();
    await expectHarmless(`École publique de Oyem ${HOSTILE}`);
    await page.locator('.map circle').nth(1).focus();
    await expectHarmless(`École publique de Port-Gentil ${HOSTILE}`);
    await page.getByLabel('Nom ou code du bureau').fill(HOSTILE);
    await page.goto(platform.url);
    await expectHarmless(`Élection présidentielle 2026 ${HOSTILE}`);
    const office = `${platform.url}/offices/${String(offices[0])}`;
    await page.goto(`${office}?election=${election}&code=G1-C1-1`);
    await expectHarmless(`École publique de Libreville ${HOSTILE} · Estuaire ${HOSTILE}`);
    // Without its election: with it, the office may be found by its centre, whose name holds the same.
    await page.goto(`${office}?code=${address}`);
    await expectHarmless(`Bureau ${HOSTILE}`);
    await page.goto(`${platform.url}/verify/${address}`);
    await page.getByLabel('Votre numéro d’électeur').fill(HOSTILE);
    await page.getByRole('button', { name: 'Attendre mon vote' }).click();
    await expectHarmless();
    await page.getByLabel('Votre numéro d’électeur').fill('CIT-0002');
    await page.getByRole('button', { name: 'Attendre mon vote' }).click();
    await page.getByRole('alert').waitFor();
    await expectHarmless();
  });

  it('refuses code that got into the page all the same, and says so', async () => {
    const page = await open('/');
    await page.waitForSelector('main h1');
    await page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = 1';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="color: rgb(1, 2, 3)">x</p>');
    `);
    const [isRun, colour] = await page.evaluate<[boolean, string]>(
      '["wasRun" in window, getComputedStyle(document.getElementById("styled")).color]',
    );
    expect([isRun, colour === 'rgb(1, 2, 3)']).toEqual([false, false]);
    expect(watched.complaints.map((text) => /Content Security Policy/.test(text))).toEqual([
      true,
      true,
    ]);
    watched = { ...watched, complaints: [] };
  });

  it('says that it is offline, keeps what it has, and goes on by itself when the network is back', async () => {
    const page = await open(`/elections/${scene.election}`);
    await waitForText(page, /Votants observés 1 384/);
    await page.context().setOffline(true);
    await waitForText(page, /Vous êtes hors ligne/);
    expect((await scene.reporter.vote(228)).status).toBe(201);
    expect(await textOf(page, '.tiles')).toContain('1 384');
    await page.context().setOffline(false);
    await waitForText(page, /Votants observés 1 385/);
    expect(await textOf(page, 'body')).not.toContain('hors ligne');
    // The requests that failed meanwhile are the browser's to complain of.
    watched = { ...watched, complaints: [] };
  });

  it('lets a citizen confirm, over a connection that breaks in the middle of the wait', async () => {
    // Where nobody reported one by one so far: nothing may be offered before it is time.
    const office = String(scene.offices[2]);
    const reporter = await platform.world.independent(scene.election, office);
    const page = await open(`/verify/${office}`);
    await page.getByLabel('Votre numéro d’électeur').fill('CIT-0001');
    await page.getByText('Femme').click();
    await watchSockets(page);
    await page.getByRole('button', { name: 'Attendre mon vote' }).click();
    await waitForText(page, /Vous êtes dans la file/);
    await page.evaluate('window.opened[0].close()');
    await waitForText(page, /reprise de votre place/);
    await waitForText(page, /Vous êtes dans la file/);
    expect(await page.evaluate<number>('window.opened.length')).toBe(2);
    expect((await reporter.vote(130)).status).toBe(201);
    await waitForText(page, /Est-ce vous \?/);
    expect(await textOf(page, '.reported')).toContain('Femme, De 30 à 59 ans');
    await page.getByRole('button', { name: 'Oui, c’est juste' }).click();
    await waitForText(page, /votre réponse est enregistrée/);
    const answer = await fetch(
      `${platform.world.field.url}/api/pollofficesstats/${office}/reliability/`,
    );
    expect(await answer.json()).toMatchObject({ confirmations: { confirmed: 1 } });
  });

  /** Makes the page's sockets reachable, so that the test can cut one as a bad network would. */
  async function watchSockets(page: WatchedPage['page']): Promise<void> {
    await page.evaluate(`
      window.opened = [];
      const Native = window.WebSocket;
      window.WebSocket = class extends Native {
        constructor(...args) {
          super(...args);
          window.opened.push(this);
        }
      };
    `);
  }

  it('shows published results beside those of the field as soon as they are published, and what they decide', async () => {
    const page = await open(`/elections/${scene.election}`);
    await waitForText(page, /ne sont pas encore publiés/);
    await countAndPublish(platform.world, scene);
    await sendBallots(scene.reporter, 130);
    await waitForText(page, /Résultats officiels publiés le .* \(version 1\)/);
    await waitForText(page, /Issue Pas encore acquise Second tour/);
    await waitForText(page, /Bulletins dépouillés 130/);
    expect(await textOf(page, '.unverified')).toMatch(/2 bureaux/);
    await expectHarmless(`Awa Moussavou ${HOSTILE}`, `Alternance citoyenne ${HOSTILE}`);
    await page.goto(
      `${platform.url}/offices/${String(scene.offices[0])}?election=${scene.election}`,
    );
    await expectHarmless(`Marc Ondo ${HOSTILE}`);
  }, 90_000);
});
