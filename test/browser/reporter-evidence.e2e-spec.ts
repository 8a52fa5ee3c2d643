import { randomBytes, randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { PASSWORD } from '../e2e/field-client.js';
import { describeWithChromium, launchChromium } from './chromium.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';
import { PHONE, ReporterPhone } from './reporter-phone.js';

const MEGABYTE = 1024 * 1024;

interface Shown {
  readonly items: readonly {
    readonly folder: string;
    readonly name: string;
    readonly size: number;
    readonly sha256: string | null;
    readonly flags: readonly string[];
  }[];
}

/** Ten seconds' hold, films, and machines that are busy. */
const PATIENCE_MS = 150_000;

describeWithChromium('evidence from the reporter’s phone', () => {
  let platform: PlatformUnderTest;
  let browser: Browser;
  let context: BrowserContext;
  let office: string;
  let photo: Buffer;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
    photo = await sharp({
      create: { width: 640, height: 480, channels: 3, background: '#446' },
    })
      .jpeg()
      .toBuffer();
  });

  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  beforeEach(async () => {
    ({ office } = await platform.world.open());
    context = await browser.newContext({ ...PHONE, locale: 'fr-FR' });
  });

  afterEach(async () => {
    await context.close();
  });

  const shelf = async (): Promise<Shown['items']> => {
    const answer = await platform.world.director.must('GET', `offices/${office}/evidence`);
    return [...(answer as unknown as Shown).items].sort((a, b) => (a.name < b.name ? -1 : 1));
  };
  const signedIn = async (): Promise<ReporterPhone> => {
    const phone = await ReporterPhone.open(context, platform.url);
    await phone.goto(`/reporter?office=${office}`);
    await phone.signIn(`GA-${randomUUID().slice(0, 8)}`, PASSWORD);
    return phone;
  };
  const jpeg = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: photo });

  it(
    'lies in the folders of the contract, under the agreed names, with its digest',
    async () => {
      const phone = await signedIn();
      await phone.see('Femme, Moins de 30 ans');
      await phone.page
        .getByText('en attente', { exact: true })
        .or(phone.page.getByText('envoyé'))
        .first()
        .waitFor();
      await phone.page.getByLabel('Photo n° 1', { exact: false }).setInputFiles(jpeg('IMG 1.jpg'));
      await phone.openTab('Preuves');
      // A page that the camera wrote as PNG becomes the JPEG that the contract wants.
      const png = await sharp(photo).png().toBuffer();
      await phone.choose('Liste d’émargement', jpeg('x.jpg'));
      await phone.choose('Liste d’émargement', {
        name: 'y.png',
        mimeType: 'image/png',
        buffer: png,
      });
      await phone.choose('Procès-verbal', jpeg('<img src=x onerror=alert(1)>.jpg'));
      await phone.untilQueue('Tout est envoyé');
      const items = await shelf();
      expect(items.map(({ folder, name }) => `${folder}/${name}`)).toEqual([
        'list-votes/1.jpeg',
        'list-votes/2.jpeg',
        expect.stringMatching(/^verbal_process\/\d{8}T\d{6}Z-[\da-f]{8}\.jpeg$/),
        expect.stringMatching(/^votes\/vote-\d+-1-\d{8}T\d{6}Z\.jpeg$/),
      ]);
      expect(items.map(({ sha256 }) => sha256?.length)).toEqual([64, 64, 64, 64]);
      expect(
        items.flatMap(({ flags }) => flags).filter((flag) => flag !== 'same_file_elsewhere'),
      ).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'goes on where it stopped after the network was cut and the tab killed',
    async () => {
      let phone = await signedIn();
      await phone.openTab('Preuves');
      let parts = 0;
      await context.route('**/*partNumber=*', async (route) => {
        parts += 1;
        // The second part never gets through.
        await (parts === 2 ? context.setOffline(true).then(() => route.abort()) : route.continue());
      });
      const film = randomBytes(12 * MEGABYTE);
      await phone.choose('Dépouillement', {
        name: 'film.mp4',
        mimeType: 'video/mp4',
        buffer: film,
      });
      await phone.untilQueue('hors ligne');
      await phone.page.getByText('5,2 Mo sur 12,6 Mo').waitFor();
      await phone.page.close({ runBeforeUnload: false });
      await context.setOffline(false);
      phone = await ReporterPhone.open(context, platform.url);
      await phone.goto('/reporter/evidence');
      await phone.untilQueue('Tout est envoyé');
      // Three parts, and the one that was lost: the first was not sent again.
      expect(parts).toBe(4);
      expect(await shelf()).toMatchObject([{ folder: 'counting-proof', size: film.length }]);
    },
    PATIENCE_MS,
  );

  it(
    'is signed with the time of the platform where the clock of the phone is wrong',
    async () => {
      await context.addInitScript('const now = Date.now; Date.now = () => now() + 3 * 3_600_000;');
      const phone = await signedIn();
      await phone.openTab('Preuves');
      await phone.choose('Procès-verbal', jpeg('x.jpg'));
      await phone.untilQueue('Tout est envoyé');
      expect(await shelf()).toMatchObject([{ folder: 'verbal_process', size: photo.length }]);
    },
    PATIENCE_MS,
  );

  it(
    'never takes the place of a page that another phone of the same person sent',
    async () => {
      const phone = await signedIn();
      await phone.openTab('Preuves');
      await phone.choose('Liste d’émargement', jpeg('x.jpg'));
      await phone.untilQueue('Tout est envoyé');
      const other = await browser.newContext({ ...PHONE, locale: 'fr-FR' });
      const second = await ReporterPhone.open(other, platform.url);
      await second.goto(`/reporter?office=${office}`);
      await second.signIn(phone.elector, PASSWORD);
      await second.openTab('Preuves');
      const differs = await sharp(photo).negate().resize(500).jpeg().toBuffer();
      await second.choose('Liste d’émargement', {
        ...jpeg('x.jpg'),
        buffer: differs,
      });
      await second.untilQueue('Tout est envoyé');
      await other.close();
      expect((await shelf()).map(({ name, size }) => [name, size])).toEqual([
        ['1.jpeg', photo.length],
        ['2.jpeg', differs.length],
      ]);
    },
    PATIENCE_MS,
  );
});
