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
    const address = new URL(request.url!, 'http://host').searchParams.get('frame');
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!DOCTYPE html><link rel="icon" href="data:,"><title>A course</title><script>messages=[];onmessage=e=>messages.push(e.data)</script><iframe sandbox="allow-scripts" src="${address}" width="960" height="540"></iframe>`);
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
