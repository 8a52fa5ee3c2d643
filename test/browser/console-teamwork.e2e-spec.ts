import type { Browser } from 'playwright-core';
import { eventually } from '#platform/testing';
import { ElectionsClient, type Polls } from '../e2e/elections-client.js';
import { IdentityClient, PASSWORD } from '../e2e/identity-client.js';
import { seriousFindings } from './accessibility.js';
import { describeWithChromium, launchChromium } from './chromium.js';
import { startPlatform, type PlatformUnderTest } from './platform-under-test.js';
import {
  film,
  openOffice,
  photograph,
  sendEvidence,
  silence,
  typeCredentials,
  typeFigures,
  untilKeyed,
} from './console-hands.js';
import {
  dialog,
  findingsInBothThemes,
  hourAfter,
  openedFieldsOf,
  pickPlace,
  placeRow,
  saveDialog,
  setRules,
} from './registry-hands.js';
import { openPage, type WatchedPage } from './watched-page.js';

const NEW_PASSWORD = 'sept tortues remontent la plage';
const OWNER = 'directrice@exemple.ga';
/** What a button that changes something says. */
const CHANGES =
  /Enregistrer|Ajouter|Modifier|Retirer|Envoyer|Importer|Programmer|Ouvrir le vote|Fermer le vote|Annuler|Rendre|Contester|Reconnaître|Suspendre|publication|Prolonger|Supprimer/;
/** Each file by its name, and what is true of the page once the browser has opened it. */
const MEDIA = [
  [/1\.jpeg/, `document.querySelector('img.evidence-shown')?.naturalWidth === 640`],
  [/voix\.mp3/, `document.querySelector('audio.evidence-shown')?.duration > 0.5`],
  [/film\.webm/, `document.querySelector('video.evidence-shown')?.videoWidth === 160`],
] as const;

describeWithChromium('a team at the console', () => {
  let platform: PlatformUnderTest;
  let browser: Browser;
  let polls: Polls;
  let other: string;
  let auditor: ElectionsClient;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([
      startPlatform({ PUBLIC_ELECTIONS: 'approval' }),
      launchChromium(),
    ]);
    const { director, admin } = platform.world;
    polls = await director.prepare();
    ({ id: other } = await director.must('POST', 'candidates', {
      ...{ election_id: polls.election, party_id: 'RPG', name: 'Jean Obame' },
    }));
    await director.must('PUT', `elections/${polls.election}/result-rules`, { double_entry: true });
    await director.open(polls.election);
    auditor = await ElectionsClient.signUp(admin, 'auditrice@exemple.ga');
    await director.bring(auditor, polls.election, 'auditor');
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await platform.stop();
  });

  const at = (path = '') => `/console/elections/${polls.election}${path}`;

  async function signedIn(email: string, path: string, password?: string): Promise<WatchedPage> {
    const watched = await openPage(browser);
    await watched.page.goto(platform.url + path);
    await typeCredentials(watched.page, email, password);
    await watched.page.waitForSelector('.avatar');
    return watched;
  }

  async function done({ complaints, close }: WatchedPage): Promise<void> {
    expect(complaints).toEqual([]);
    await close();
  }

  it('is joined by who was invited: the link of the mail, a new account, and the election is there', async () => {
    const owner = await signedIn(OWNER, at('/team'));
    await owner.page.getByLabel('Adresse électronique').fill('invite@exemple.ga');
    await owner.page.getByRole('button', { name: 'Envoyer' }).click();
    await owner.page.getByText('invite@exemple.ga').first().waitFor();
    await done(owner);
    const token = await platform.world.director.invitationTokenTo('invite@exemple.ga');
    const guest = await openPage(browser);
    const { page } = guest;
    await page.goto(`${platform.url}/invitation#token=${token}`);
    await page.getByRole('link', { name: 'Créer un compte' }).click();
    await page.getByLabel('Nom et prénom').fill('Paul Invité');
    await page.getByLabel('Adresse électronique').fill('invite@exemple.ga');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    // From here on the tab itself knows where its owner wanted to go.
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await typeCredentials(page, 'invite@exemple.ga');
    await page.getByRole('button', { name: 'Accepter l’invitation' }).click();
    await page.getByRole('heading', { name: 'Élection présidentielle', level: 1 }).waitFor();
    expect(page.url()).not.toContain(token);
    await page.goto(platform.url + at('/team'));
    await page.locator('.people li').filter({ hasText: 'Paul Invité' }).waitFor();
    await done(guest);
  }, 60_000);

  it('keys a paper twice by keyboard alone, and a third person settles only what differs', async () => {
    const { director, admin } = platform.world;
    const second = await ElectionsClient.signUp(admin, 'seconde@exemple.ga');
    await director.bring(second, polls.election, 'editor');
    const one = await signedIn('invite@exemple.ga', at('/entry'));
    await openOffice(one.page);
    await typeFigures(one.page, [400, 300, 4, 6, 290, 190, 100]);
    await untilKeyed(one.page, 'À confirmer');
    await done(one);
    const two = await signedIn('seconde@exemple.ga', at('/entry'));
    await openOffice(two.page);
    // Nothing of the first reading is to be seen.
    await two.page.getByText('elle reste cachée').waitFor();
    expect(await two.page.locator('input[data-cell=voters]').inputValue()).toBe('');
    await typeFigures(two.page, [400, 300, 4, 6, 290, 180, 110]);
    await untilKeyed(two.page, 'À trancher');
    await openOffice(two.page, '.banner[role=status]');
    await two.page.getByText('une troisième personne le fera').waitFor();
    expect(await openedFieldsOf(two.page, 'C1-1')).toEqual(['Nom du bureau']);
    await two.page.getByText('seul un responsable change encore cela').first().waitFor();
    await done(two);
    const third = await signedIn(OWNER, at('/entry'));
    await openOffice(third.page, '.differing');
    const fields = await third.page.locator('.differing legend').allTextContents();
    expect(fields.sort()).toEqual(['Awa Moussavou', 'Jean Obame']);
    // The paper says what the first one read.
    for (const votes of ['190', '100']) {
      await third.page.getByRole('radio', { name: votes, exact: true }).focus();
      await third.page.keyboard.press('Space');
    }
    await third.page.getByRole('button', { name: 'Trancher' }).press('Enter');
    await untilKeyed(third.page, 'Définitif');
    await done(third);
    const result = await director.must('GET', `offices/${polls.office}/results`);
    const votes = [polls.candidate, other].map((id, n) => ({
      ...{ candidate_id: id, votes: [190, 100][n] },
    }));
    expect(result['figures']).toMatchObject({ votes: expect.arrayContaining(votes) as unknown });
  }, 90_000);

  it('shows an auditor every page, and nothing on it that would change something', async () => {
    const watched = await signedIn(auditor.email, at());
    const { page } = watched;
    const pages = await page
      .locator('.side-group a')
      .evaluateAll((links) =>
        links.map((link) =>
          (link as unknown as { getAttribute(n: string): string }).getAttribute('href'),
        ),
      );
    expect(pages).toHaveLength(13);
    for (const path of [...pages, at(`/offices/${polls.office}`)]) {
      await page.goto(platform.url + path);
      await page.waitForSelector('h1');
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      const deeds = await page.locator('main button:enabled').allInnerTexts();
      expect([path, deeds.filter((text) => CHANGES.test(text))]).toEqual([path, []]);
      expect([path, await page.locator('main input[type=file]').count()]).toEqual([path, 0]);
      if (!path.endsWith('/wall')) await page.locator('.read-only-bar').waitFor();
    }
    await page.goto(platform.url + at('/entry'));
    await page.getByText('La saisie est réservée').waitFor();
    await done(watched);
  }, 60_000);

  it('sees and hears what observers sent: a photo, sound and film', async () => {
    const { office } = await platform.world.open();
    const watched = await signedIn(OWNER, '/console');
    const { page } = watched;
    await sendEvidence(platform, office, {
      'list-votes/1.jpeg': await photograph(),
      'counting-proof/voix.mp3': silence(),
      'counting-proof/film.webm': await film(page),
    });
    const [row] = await platform.world.admin.database.query<{ readonly election_id: string }>(
      'select election_id from offices where id = $1',
      [office],
    );
    await page.goto(
      `${platform.url}/console/elections/${String(row?.election_id)}/offices/${office}`,
    );
    for (const [name, proof] of MEDIA) {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
      await eventually(async () => {
        expect([name, await page.evaluate(proof)]).toEqual([name, true]);
      });
      await page.getByText(/^SHA-256/).waitFor();
      expect([name, await seriousFindings(page)]).toEqual([name, []]);
      await page.keyboard.press('Escape');
      await page.locator('.evidence-shown').waitFor({ state: 'detached' });
    }
    await done(watched);
  }, 60_000);

  it('gets in again after a password was forgotten, with the new one alone', async () => {
    const watched = await openPage(browser);
    const { page } = watched;
    await page.goto(`${platform.url}/console/sign-in`);
    await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
    await page.getByLabel('Adresse électronique').fill(auditor.email);
    await page.keyboard.press('Enter');
    await page.getByText('Si cette adresse a un compte').waitFor();
    const client = new IdentityClient(platform.world.admin);
    const [token] = await client.linksTo(auditor.email, 'reset-password');
    await page.goto(`${platform.url}/reset-password#token=${String(token)}`);
    await page.locator('input[name=password]').fill(NEW_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('Votre nouveau mot de passe est en place').waitFor();
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await typeCredentials(page, auditor.email);
    await page.getByRole('alert').filter({ hasText: 'Adresse ou mot de passe inconnus' }).waitFor();
    await page.locator('input[name=password]').fill(NEW_PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.avatar');
    await page.goto('about:blank');
    await page.goto(`${platform.url}/reset-password#token=${String(token)}`);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Ce lien a déjà servi' }).waitFor();
    await done(watched);
  }, 60_000);

  it('is public once a platform admin says so, who may refuse with a reason', async () => {
    await ElectionsClient.signUpAdmin(platform.world.admin, 'plateforme@exemple.ga');
    const owner = await signedIn(OWNER, at('/settings'));
    const admin = await signedIn('plateforme@exemple.ga', '/console');
    const ask = async () => {
      await owner.page.getByRole('button', { name: 'Rendre publique' }).click();
      await owner.page.getByText('La plate-forme doit encore l’approuver.').waitFor();
      await admin.page.goto(`${platform.url}/console/approvals`);
    };
    await ask();
    expect(await seriousFindings(admin.page)).toEqual([]);
    await admin.page.getByRole('button', { name: 'Refuser' }).click();
    await admin.page.getByLabel('Motif').fill('Le nom du pays manque.');
    await admin.page.getByRole('button', { name: 'Confirmer' }).click();
    await admin.page.getByText('Aucune demande en attente').waitFor();
    await owner.page.reload();
    await ask();
    await admin.page.getByRole('button', { name: 'Approuver' }).click();
    await admin.page.getByRole('button', { name: 'Confirmer' }).click();
    await admin.page.getByText('Aucune demande en attente').waitFor();
    await owner.page.goto(`${platform.url}/elections/${polls.election}`);
    await owner.page.getByRole('heading', { name: 'Élection présidentielle', level: 1 }).waitFor();
    await done(owner);
    await done(admin);
  }, 60_000);

  it('keeps a paper that is wrong itself as it is written, with its photo and a reason', async () => {
    const { election, candidate, office } = await platform.world.director.prepare({ code: 'FAUX' });
    await platform.world.director.open(election);
    const watched = await signedIn(OWNER, `/console/elections/${election}/entry`);
    const { page } = watched;
    await openOffice(page);
    await typeFigures(page, [400, 300, 4, 6, 290, 280]);
    await page.getByText('F201').first().waitFor();
    await page.locator('.as-written input[type=file]').setInputFiles({
      ...{ name: 'pv.jpg', mimeType: 'image/jpeg', buffer: await photograph() },
    });
    await page.getByText('La photo est gardée.').waitFor();
    await page.getByLabel('Motif').focus();
    await page.keyboard.type('Le président du bureau a mal additionné.');
    await page.keyboard.press('Tab');
    const kept = page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/results'),
    );
    await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
    expect((await kept).status()).toBe(200);
    await page.goto(`${platform.url}/console/elections/${election}/offices/${office}`);
    await page.getByText('Le président du bureau a mal additionné.').waitFor();
    await page.locator('.paper-photo').waitFor();
    const result = await platform.world.director.must('GET', `offices/${office}/results`);
    expect(result['figures']).toMatchObject({ votes: [{ candidate_id: candidate, votes: 280 }] });
    await done(watched);
  }, 60_000);

  it('records lots that were drawn, leaves an area out and takes it in again, deletes a draft', async () => {
    const { director } = platform.world;
    const equal = await director.prepare({ code: 'EGAL', method: 'plurality' });
    const { id: rival } = await director.must('POST', 'candidates', {
      ...{ election_id: equal.election, party_id: 'RPG', name: 'Jean Obame' },
    });
    await director.open(equal.election);
    await director.must('POST', `offices/${equal.office}/results`, {
      ...{ registered: 400, voters: 200, blank: 0, null_votes: 0, valid: 200 },
      votes: [equal.candidate, rival].map((id) => ({ candidate_id: id, votes: 100 })),
    });
    const watched = await signedIn(OWNER, `/console/elections/${equal.election}/results`);
    const { page } = watched;
    const lots = page.locator('form').filter({ hasText: 'Tirage au sort' });
    await lots.waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    if (!(await lots.getByRole('listitem').first().innerText()).includes('Jean Obame')) {
      await lots.getByRole('button', { name: 'Plus tôt : Jean Obame' }).press('Enter');
    }
    await lots.getByLabel('Motif').fill('Tirage public du 30 novembre.');
    await lots.getByRole('button', { name: 'Noter le tirage' }).press('Enter');
    await page.getByText('En tête et élu selon ces chiffres : Jean Obame').waitFor();
    for (const [name, sign] of [
      ['Annuler ses résultats', 'Remettre ses résultats'],
      ['Remettre ses résultats', 'Annuler ses résultats'],
    ] as const) {
      await page.getByRole('button', { name }).click();
      if (name.startsWith('Annuler')) expect(await findingsInBothThemes(page)).toEqual([]);
      await page.getByLabel('Motif').fill('Décision de la cour.');
      await page.getByRole('button', { name: 'Confirmer' }).click();
      await page.getByRole('button', { name: sign }).waitFor();
    }
    const draft = await director.prepare({ code: 'BROUILLON' });
    await page.goto(`${platform.url}/console/elections/${draft.election}/settings`);
    await page.getByRole('button', { name: 'Supprimer le brouillon' }).click();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
    await page.getByRole('heading', { name: 'Mes élections' }).waitFor();
    expect((await director.get(`elections/${draft.election}`)).status).toBe(404);
    await done(watched);
  }, 60_000);

  it('keeps the registry by hand: adds, puts right, is told who was quicker, deletes, extends', async () => {
    const { director } = platform.world;
    const seats = { kind: 'legislative', method: 'dhondt', seats: 5 };
    const { election, office, area } = await director.prepare({ code: 'MAIN', ...seats });
    const base = `/console/elections/${election}`;
    const watched = await signedIn(OWNER, `${base}/registry`);
    const { page } = watched;
    await page.getByRole('tab', { name: 'Circonscriptions' }).click();
    await page.getByRole('button', { name: 'Ajouter dessous : G1' }).click();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await saveDialog(page, { Code: 'G1-A', Nom: 'Libreville' });
    await placeRow(page, 'G1-A').getByText('niveau 2').waitFor();
    await page.getByRole('tab', { name: 'Centres' }).click();
    await page.getByRole('button', { name: 'Ajouter un centre' }).click();
    await pickPlace(page, 'Circonscription', 'G1-A');
    const place = { 'Latitude en degrés': '0,39', 'Longitude en degrés': '9,45' };
    await saveDialog(page, { 'Code du centre': 'C2', 'Nom du centre': 'Lycée', ...place });
    await placeRow(page, 'Lycée').getByText('0.39, 9.45').waitFor();
    await page.getByRole('button', { name: 'Ajouter un bureau : C2' }).click();
    await saveDialog(page, { 'Code du bureau': 'C2-1', Inscrits: '250' });
    await page.getByRole('tab', { name: 'Bureaux' }).click();
    await page.getByRole('searchbox').fill('lycee');
    await placeRow(page, 'C2-1').getByText('250 inscrits').waitFor();
    await page.getByRole('button', { name: 'Modifier : C2-1' }).click();
    const link = await placeRow(page, 'C2-1').getByRole('link').getAttribute('href');
    const added = String(link?.split('/').at(-1));
    // Somebody else, at the same moment.
    await director.must('PUT', `offices/${added}`, { name: 'Annexe' });
    await dialog(page).getByLabel('Inscrits').fill('260');
    await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
    await dialog(page).getByRole('alert').filter({ hasText: 'Quelqu’un d’autre' }).waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Regarder à nouveau' }).click();
    await eventually(async () => {
      expect(await dialog(page).getByLabel('Nom du bureau').inputValue()).toBe('Annexe');
    });
    await saveDialog(page, { Inscrits: '260' });
    await placeRow(page, 'Annexe').getByText('260 inscrits').waitFor();
    await page.getByRole('button', { name: 'Modifier : C2-1' }).click();
    await dialog(page).getByRole('button', { name: 'Supprimer…' }).click();
    await dialog(page).getByText('Supprimer le bureau C2-1 Annexe ?').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await saveDialog(page, {}, 'Supprimer');
    await placeRow(page, 'C2-1').waitFor({ state: 'detached' });
    expect((await director.get(`offices/${added}`)).status).toBe(404);
    await page.goto(`${platform.url}${base}/settings`);
    await setRules(page, { 'Estuaire (G1)': '5' }, { 'Blancs, à partir de': '7' });
    expect(await director.must('GET', `elections/${election}/result-rules`)).toMatchObject({
      ...{ constituency_level: 1, seats_by_area: { [area]: 5 }, tolerances: { blank_percent: 7 } },
    });
    await director.open(election);
    await page.goto(`${platform.url}${base}/offices/${office}`);
    await page.getByRole('button', { name: 'Modifier' }).click();
    expect(await dialog(page).getByLabel('Fermeture propre').isDisabled()).toBe(true);
    await dialog(page).getByText('les heures restent').waitFor();
    await dialog(page).getByLabel('Inscrits').fill('401');
    expect(await findingsInBothThemes(page)).toEqual([]);
    await saveDialog(page, { Motif: 'Arrêt 12\nde la cour' });
    await page.getByText('401 inscrits').waitFor();
    await page.getByRole('button', { name: 'Prolonger' }).click();
    await dialog(page).getByText('Les électeurs ont jusqu’au').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    const until = dialog(page).getByLabel('Nouvelle heure');
    const later = hourAfter(await until.inputValue());
    await saveDialog(page, { Motif: 'Pluie', 'Nouvelle heure': later }, 'Prolonger le vote');
    await page.getByText('ferme le').waitFor();
    const { closes_at: closes } = await director.must('GET', `offices/${office}`);
    expect(closes).toBe(new Date(`${later}:00+01:00`).toISOString());
    await done(watched);
  }, 90_000);
});
