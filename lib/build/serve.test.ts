import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { serve } from './serve.ts';
import { makeSite } from './siteFixture.ts';

const root = makeSite({ basePath: '/x', siteUrl: null });
afterAll(() => rmSync(root, { recursive: true }));

describe('serve', () => {
  it('serves the site at the address it gives, until closed', async () => {
    const { url, close } = await serve({ root, port: 0 });
    expect(url).toMatch(/^http:\/\/localhost:\d+\/x\/$/);
    expect(await (await fetch(url)).text()).toContain('<h1>Home</h1>');
    await close();
    await expect(fetch(url)).rejects.toThrow();
  });

  it('takes the next port where one is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => void other.listen(0, 'localhost', resolve));
    const { port } = other.address() as AddressInfo;
    const { url, close } = await serve({ root, port });
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    await close();
    other.close();
  });

  it('says what is missing where there is no finished site', async () => {
    await expect(serve({ root: '/nowhere' })).rejects.toThrow('no finished site here');
  });
});
