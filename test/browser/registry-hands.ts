import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from './accessibility.js';

/** What axe finds in the dialog that is open, in one theme and in the other. */
export async function findingsInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(
      ...(await seriousFindings(page, '[role=dialog]')).map(
        (finding) => `${colorScheme}: ${finding}`,
      ),
    );
  }
  return found;
}

/** The dialog that is open. */
export function dialog(page: Page): Locator {
  return page.getByRole('dialog');
}

/** Fills the dialog, field by field, and saves; it closes once it is saved. */
export async function saveDialog(
  page: Page,
  fields: Readonly<Record<string, string>>,
  button = 'Enregistrer',
): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    await dialog(page).getByLabel(label).fill(value);
  }
  await dialog(page).getByRole('button', { name: button, exact: true }).click();
  await dialog(page)
    .waitFor({ state: 'detached' })
    .catch(async (cause: unknown) => {
      throw new Error(`it stays open: ${await dialog(page).innerText()}`, { cause });
    });
}

/** In the list of the tab that is open. */
export function placeRow(page: Page, text: string): Locator {
  return page.locator('.places li').filter({ hasText: text });
}

/** Out of thousands, by the beginning of its code. */
export async function pickPlace(page: Page, label: string, code: string): Promise<void> {
  await dialog(page).getByRole('combobox', { name: label }).fill(code);
  await page.getByRole('option', { name: code }).click();
}

/** As an `<input type="datetime-local">` has it. */
export function hourAfter(local: string): string {
  return new Date(Date.parse(`${local}:00Z`) + 3_600_000).toISOString().slice(0, local.length);
}

/** Seats in each area of the first level, and from where on something is noticed. */
export async function setRules(
  page: Page,
  seats: Readonly<Record<string, string>>,
  tolerances: Readonly<Record<string, string>>,
): Promise<void> {
  await page.getByLabel('Les sièges sont répartis').selectOption('1');
  for (const [title, fields] of [
    ['Répartition des sièges', seats],
    ['Ce que les contrôles', tolerances],
  ] as const) {
    const form = page.locator('form').filter({ hasText: title });
    for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value);
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await form.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();
  }
}

/** What can still be typed of an office, by the labels of its form. */
export async function openedFieldsOf(page: Page, code: string): Promise<readonly string[]> {
  await page.getByRole('link', { name: 'Bureaux et carte' }).click();
  await page.getByRole('button', { name: `Modifier : ${code}` }).click();
  await dialog(page).locator('input').first().waitFor();
  const labels = await dialog(page).locator('label').all();
  const opened: string[] = [];
  for (const label of labels) {
    const text = await label.innerText();
    if (await dialog(page).getByLabel(text).isEnabled()) opened.push(text);
  }
  return opened;
}
