import { shortSum, type OfflineList } from './list.ts';

/** Where a copy keeps its own list, and a mark that no page has. */
const listAddress = '__offline.json';
const lanes = 6;

/** Headers that speak of how bytes travelled, and not of what they are. */
const travelling = ['content-encoding', 'content-length', 'transfer-encoding', 'set-cookie'];

export const readList = async (cache: Cache, scope: string): Promise<OfflineList | null> =>
  (await cache.match(scope + listAddress))?.json() as Promise<OfflineList | null> ?? null;

/**
 * Fills `cache` with every file of `list`; what is there already, or stands unchanged in an `older` copy, is not fetched again. Every
 * file is checked: while a site is being exchanged on its host, a copy of half of each would come together otherwise.
 * Throws where a file cannot be had, is another one, or has no room; what has come is kept for the next attempt, except where there is no room.
 */
export async function fillCopy(cache: Cache, list: OfflineList, scope: string, older: readonly Cache[]): Promise<void> {
  const olderLists = await Promise.all(older.map(async cache => ({ cache, list: await readList(cache, scope) })));
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const waiting = Object.entries(list.files).filter(([path]) => !there.has(new URL(path, scope).href));
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [path, sum] = next;
      const address = new URL(path, scope).href;
      const same = olderLists.find(({ list }) => list?.files[path] === sum)?.cache;
      await cache.put(address, await same?.match(address) ?? await fetchChecked(address, sum));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await cache.put(scope + listAddress, new Response(JSON.stringify(list)));
}

async function fetchChecked(address: string, sum: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok && !address.endsWith('/404.html')) throw new Error(`${address}: expected status 200, got ${response.status}`);
  const bytes = await response.arrayBuffer();
  const got = shortSum(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  if (got !== sum) throw new Error(`${address}: expected the file of this build, got another`);
  const headers = new Headers(response.headers);
  for (const name of travelling) headers.delete(name);
  return new Response(bytes, { headers });
}
