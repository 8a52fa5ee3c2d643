import type { Browser, Page } from 'playwright-core';
import { eventually } from '#platform/testing';
import { seriousFindings } from './accessibility.js';
import { describeWithChromium, launchChromium } from './chromium.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';
import { openPage } from './watched-page.js';

const PASSWORD = 'quatre chats gris dansent';
const MAP = [
  'Code province;Province;Code centre;Nom du centre;Code bureau;Inscrits',
  'G1;Estuaire;L-001;École de Nzeng-Ayong;L-001-1;412',
  'G1;Estuaire;L-001;École de Nzeng-Ayong;L-001-2;388',
  'G2;Haut-Ogooué;F-001;Marché central;F-001-1;',
].join('\n');
const BROKEN = MAP.replace(';412', ';quatre cents');

describeWithChromium('a director', () => {
  let platform: PlatformUnderTest;
  let browser: Browser;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  it('goes from signing up to a published result, in the browser alone', async () => {
    const { page, complaints, close } = await openPage(browser);
    await signUp(page);
    await createElection(page);
    await importMap(page);
    await addCandidates(page);
    await open(page);
    await keyPapers(page);
    await publish(page);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  async function signUp(page: Page): Promise<void> {
    await page.goto(`${platform.url}/console`);
    await page.getByRole('link', { name: 'Créer un compte' }).click();
    await page.getByLabel('Nom et prénom').fill('Marie Ndong');
    await page.getByLabel('Adresse électronique').fill('marie@exemple.ga');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.getByRole('button', { name: 'Créer un compte' }).click();
    await page.getByText('marie@exemple.ga').waitFor();
    const mails = await fetch(`${platform.url}/dev/mailbox.json`);
    const token = /verify-email#token=([\w-]+)/.exec(await mails.text())?.[1];
    await page.goto(`${platform.url}/verify-email#token=${String(token)}`);
    await page.getByRole('button', { name: 'Oui, c’est mon adresse' }).click();
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await page.getByLabel('Adresse électronique').fill('marie@exemple.ga');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { name: 'Mes élections' }).waitFor();
    const stored = await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })');
    expect(String(stored)).not.toMatch(/token|eyJ/);
    await page.reload();
    await page.getByRole('heading', { name: 'Mes élections' }).waitFor();
  }

  async function createElection(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Nouvelle élection' }).first().click();
    await page.getByRole('heading', { name: 'Nouvelle élection' }).waitFor();
    await page.getByLabel('Nom', { exact: false }).fill('Élection présidentielle');
    await page.getByLabel('Code').fill('PRES-2026');
    await page.getByRole('button', { name: 'Créer le brouillon' }).click();
    await page.getByRole('heading', { name: 'Élection présidentielle', level: 1 }).waitFor();
  }

  async function importMap(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Importer la carte électorale' }).click();
    const file = page.locator('input[type=file]');
    await file.setInputFiles({
      name: 'carte.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(BROKEN),
    });
    await page.getByRole('cell', { name: /Des chiffres seulement/ }).waitFor();
    expect(await page.getByRole('row').nth(1).getByRole('cell').first().textContent()).toBe('2');
    await dropFile(page, MAP);
    await page.getByText('Rien n’est encore écrit').waitFor();
    await page.getByRole('button', { name: 'Importer', exact: true }).click();
    await page.getByText('est importé.').waitFor();
    await page.getByText('3 bureaux de vote.').waitFor();
  }

  async function addCandidates(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Candidats' }).click();
    for (const [name, party] of [
      ['Jean Obame', 'RPG'],
      ['Awa Moussavou', 'UDN'],
    ] as const) {
      await page.getByRole('button', { name: 'Ajouter un candidat' }).click();
      await page.getByLabel('Nom du candidat ou de la liste').fill(name);
      await page.getByLabel('Sigle').fill(party);
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByRole('listitem').filter({ hasText: name }).waitFor();
    }
    await orderBallot(page);
  }

  /** By keyboard: the row takes the focus along, and what moved is read out. */
  async function orderBallot(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Changer l’ordre' }).click();
    await page.getByRole('button', { name: 'Descendre : Jean Obame' }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'Jean Obame : place 2 sur 2.' }).waitFor();
    const focused = await page.evaluate('document.activeElement.getAttribute("aria-label")');
    expect(focused).toBe('Monter : Jean Obame');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enregistrer cet ordre' }).press('Enter');
    await page.getByRole('button', { name: 'Changer l’ordre' }).waitFor();
    // As it is read anew once it is stored.
    await eventually(async () => {
      const names = await page.locator('.ballot b').allInnerTexts();
      expect(names).toEqual(['Awa Moussavou', 'Jean Obame']);
    });
  }

  async function open(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Vue d’ensemble' }).click();
    await page.getByRole('button', { name: 'Programmer' }).click();
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByRole('button', { name: 'Ouvrir le vote' }).click();
    await page.getByLabel('Motif').fill('Répétition générale');
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByText('Vote en cours').first().waitFor();
  }

  /** By the keyboard alone: code, figures, Enter. */
  async function keyPapers(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Saisie des procès-verbaux' }).click();
    await page.getByLabel('Code du bureau').waitFor();
    await key(page, 'l-001-1', [412, 300, 4, 6, 290, 190, 101]);
    await page.getByText('F201').waitFor();
    for (let n = 0; n < 7; n += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.type('100');
    await page.keyboard.press('Enter');
    await expectKeyed(page, 'L-001-1', 'Définitif');
    await key(page, 'L-001-2', [388, 300, 20, 2, 278, 178, 100]);
    await page.getByText('W201').first().waitFor();
    await page.keyboard.type('Consigne de vote blanc dans le quartier.');
    await page.keyboard.press('Enter');
    await expectKeyed(page, 'L-001-2', 'Définitif');
    await page.getByLabel('Code du bureau').waitFor();
  }

  async function key(page: Page, code: string, figures: readonly number[]): Promise<void> {
    await page.locator('input[name=code]').waitFor();
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await page.locator('input[data-cell=registered]').waitFor();
    for (const figure of figures) {
      await page.keyboard.type(String(figure));
      await page.keyboard.press('Enter');
    }
  }

  async function expectKeyed(page: Page, code: string, state: string): Promise<void> {
    await page.locator('.keyed li').filter({ hasText: code }).filter({ hasText: state }).waitFor();
  }

  /** A share of the wrong base is refused by name; the right one goes out, and the public sees it. */
  async function publish(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Résultats et publication' }).click();
    await page.getByRole('button', { name: 'Préparer une publication' }).click();
    const share = page.getByRole('group', { name: 'Awa Moussavou' }).getByLabel(/Part déclarée/);
    await share.fill('61,33');
    await page.getByRole('button', { name: 'Contrôler et publier' }).click();
    await page.getByText(/calculé sur une autre base \(600\).*64\.79 %/).waitFor();
    await share.fill('64,79');
    await page.getByRole('button', { name: 'Contrôler et publier' }).click();
    await page.getByText('Version 1').waitFor();
  }
});

/** As from the desk of the computer: a real DataTransfer, onto the zone. */
async function dropFile(page: Page, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(text)}], 'carte.csv', { type: 'text/csv' }));
    return data;
  })()`);
  await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: transfer });
}
