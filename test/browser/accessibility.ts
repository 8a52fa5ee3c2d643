import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  readonly axe: { run(part: string): Promise<AxeResults> };
}

/** What axe-core finds serious or critical on the page as it stands, or in a part of it: rule, and where. */
export async function seriousFindings(page: Page, part = ':root'): Promise<readonly string[]> {
  const script = await readFile(source, 'utf8');
  // In the page's own world by the debugger, past the policy that it has for others.
  await page.evaluate(script);
  const { violations } = await page.evaluate(async (looked) => {
    const { axe } = globalThis as unknown as Axe;
    return axe.run(looked);
  }, part);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
