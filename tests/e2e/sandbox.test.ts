import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, open } from './browser.ts';
import { isEmbedPage, sitePages } from './sitePages.ts';

// A page of another origin, as a course's would be, with the figure in a frame that has no origin at all.
let host: Server;
const embeds = sitePages().filter(isEmbedPage);

beforeAll(() => new Promise<void>((resolve) => {
  host = createServer((request, response) => {
    const asked = new URL(request.url!, 'http://host').searchParams;
    const [address, attributes] = [asked.get('frame'), asked.get('attributes') ?? 'sandbox="allow-scripts"'];
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!DOCTYPE html><link rel="icon" href="data:,"><title>A course</title><script>messages=[];onmessage=e=>messages.push(e.data)</script><iframe ${attributes} src="${address}" width="960" height="540"></iframe>`);
  }).listen(0, 'localhost', resolve);
}));
afterAll(() => void host.close());

describe('in a sandboxed frame of another site', () => {
  it.each(embeds)('/%s comes alive without an error', async (embed) => {
    const { port } = host.address() as AddressInfo;
    await using visit = await open(`http://localhost:${port}/?frame=${encodeURIComponent(addressOf(embed))}`);
    const { page } = visit;
    await page.waitForFunction(() => (globalThis as unknown as { messages: { type?: string }[] }).messages.some((message) => message?.type === 'hello'), undefined, { timeout: 20_000 });
    await page.waitForTimeout(500);
    const frame = page.frames()[1]!;
    expect(await frame.locator('svg, canvas, table, [role=grid], [role=img], figure').first().isVisible()).toBe(true);
    expect(visit.problems).toEqual([]);
  });
});

/** Frames as others write them around a pasted address: attributes, and what they hang behind the address. */
const frames: Record<string, [attributes: string, behind: string]> = {
  'WordPress, for a site that it does not know (wp_filter_oembed_result)': ['sandbox="allow-scripts" security="restricted"', '#?secret=aB3dE6gH9k'],
  'a note program that allows what a page of its own may': ['sandbox="allow-scripts allow-same-origin allow-popups allow-forms"', ''],
  'a plain frame, as in Markdown': ['style="border:0"', ''],
  'a frame that says no word of where it stands': ['sandbox="allow-scripts" referrerpolicy="no-referrer" loading="lazy" credentialless', ''],
};

describe('in frames as other sites write them', () => {
  it.each(Object.keys(frames))('%s: alive, tells its height, forbids no frame', async name => {
    const [attributes, behind] = frames[name]!;
    const embed = addressOf('en/embed/v1/convolution/?stride=2');
    const { headers } = await fetch(embed);
    expect([headers.get('x-frame-options'), headers.get('content-security-policy')]).toEqual([null, null]);
    const { port } = host.address() as AddressInfo;
    await using visit = await open(`http://localhost:${port}/?frame=${encodeURIComponent(embed + behind)}&attributes=${encodeURIComponent(attributes)}`);
    // Embedly's message, by which others size their frames.
    const heights = await visit.page.waitForFunction(() => (globalThis as unknown as { messages: unknown[] }).messages
      .filter((message): message is string => typeof message === 'string').map(message => JSON.parse(message)).filter(({ context }) => context === 'iframe.resize').map(({ height }) => height as number).at(-1));
    expect(await heights.jsonValue()).toBeGreaterThan(100);
    await visit.page.frames()[1]!.locator('.picture [role=grid]').first().waitFor();
    expect(visit.problems).toEqual([]);
  });
});
