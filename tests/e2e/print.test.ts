import { describe, expect, it } from 'vitest';
import { open } from './browser.ts';
import { sitePages } from './sitePages.ts';

const sheets = sitePages().filter((page) => /\/lessons\/[^/]+\/summary\/$/.test(page));

describe('a lesson on one sheet', () => {
  it('is there for every lesson, in both languages', () => expect(sheets).toHaveLength(22));

  it.each(sheets)('/%s prints on exactly one page of A4, its figure and its call on it', async (address) => {
    await using visit = await open(address);
    const { page } = visit;
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(printed)!;
    // A4 in points.
    expect([Math.round(Number(box[1])), Math.round(Number(box[2]))]).toEqual([595, 842]);
    expect(await page.locator('.sheet-figure svg, .sheet-figure canvas').count()).toBeGreaterThan(0);
    expect(await page.locator('.sheet-code code').first().innerText()).not.toBe('');
  });
});
