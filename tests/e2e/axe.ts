import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** To be run before a page's own scripts (`before` of `open`): in the page itself its policy would refuse it. */
export const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page, one line for each element. `iframes`: whether it looks into frames, too. */
export async function violations(page: Page, iframes = true): Promise<string[]> {
  const results = await page.evaluate(iframes => (window as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResults> } }).axe.run(document, { iframes }), iframes);
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}: ${failureSummary?.split('\n').slice(1).join('; ')}`));
}
