import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { AxeResults, RunOptions } from 'axe-core';

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  readonly axe: { run(part: string, options: RunOptions): Promise<AxeResults> };
}

/** What axe-core finds serious or critical on the page as it stands, or in a part of it: rule, and where. */
export async function seriousFindings(page: Page, part = ':root'): Promise<readonly string[]> {
  const script = await readFile(source, 'utf8');
  // In the page's own world by the debugger, past the policy that it has for others; once for each page.
  await page.evaluate(`if (globalThis.axe === undefined) {${script}\n}`);
  const { violations } = await page.evaluate(async (looked) => {
    const { axe } = globalThis as unknown as Axe;
    // What passes is not described, only what does not.
    return axe.run(looked, { resultTypes: ['violations'] });
  }, part);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
