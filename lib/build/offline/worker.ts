import { fillCopy, readList } from './copy.ts';
import type { OfflineList } from './list.ts';

// The site's service worker. Each build has a copy of its own in the browser; a page and all that it asks for come from one copy, the one
// that was whole and newest when the page was opened. So an update never mixes versions, however many tabs are open, and needs no reload.

declare const offlineList: OfflineList;
const worker = globalThis as unknown as ServiceWorkerScope;
const { scope } = worker.registration;
const prefix = `layers ${scope} `;
const own = prefix + offlineList.version;
/** Digits that a reader asked for; their names carry their sums, so they belong to every version. */
const digits = `${prefix}digits`;
/** Which page (and which of its workers) lives on which copy: the browser stops this script whenever it likes. */
const pages = `${prefix}pages`;
const known = new Map<string, string>();

const copies = async (): Promise<string[]> => (await caches.keys()).filter(name => name.startsWith(prefix) && name !== digits && name !== pages);

async function install(): Promise<void> {
  const { quota = Infinity, usage = 0 } = await navigator.storage?.estimate?.() ?? {};
  if (quota - usage < offlineList.bytes && !(await caches.has(own))) throw new Error(`offline copy: expected room for ${offlineList.bytes} bytes, got ${quota - usage}`);
  const older = await Promise.all((await copies()).filter(name => name !== own).map(name => caches.open(name)));
  try {
    await fillCopy(await caches.open(own), offlineList, scope, older);
  } catch (error) {
    if ((error as Error).name === 'QuotaExceededError') await caches.delete(own);
    throw error;
  }
  await worker.skipWaiting();
}

const clientKey = (id: string) => `${scope}__client/${id}`;

async function remember(id: string, copy: string): Promise<void> {
  known.set(id, copy);
  await (await caches.open(pages)).put(clientKey(id), new Response(copy));
}

/** The copy that what asks lives on. */
async function copyOf({ request, clientId }: FetchEvent): Promise<string> {
  if (request.mode === 'navigate') return own;
  const copy = known.get(clientId) ?? await (await caches.match(clientKey(clientId), { cacheName: pages }))?.text() ?? own;
  known.set(clientId, copy);
  return copy;
}

/** Puts away copies that no open page lives on; `opening` is about to be one. */
async function sweep(opening: string): Promise<void> {
  const alive = new Set((await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' })).map(({ id }) => id));
  const cache = await caches.open(pages);
  const used = new Set([own]);
  for (const request of await cache.keys()) {
    const id = request.url.slice(clientKey('').length);
    const copy = await (await cache.match(request))?.text() ?? own;
    if (alive.has(id)) used.add(copy);
    else if (id !== opening) await cache.delete(request);
  }
  for (const name of await copies()) if (!used.has(name) && await isWhole(name)) await caches.delete(name);
}

/** Pages that came from the host, as on a first visit, live on this copy from now on: it is the one that was made beside them. */
async function adopt(): Promise<void> {
  const cache = await caches.open(pages);
  for (const { id } of await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' })) {
    if (!await cache.match(clientKey(id))) await remember(id, own);
  }
  await worker.clients.claim();
}

/** A copy without its list is being filled by a newer worker, or was left half: the newer one goes on with it. */
const isWhole = async (name: string): Promise<boolean> => (await readList(await caches.open(name), scope)) !== null;

async function fromCopy(event: FetchEvent, path: string): Promise<Response> {
  const address = new URL(path, scope).href;
  const copy = await copyOf(event);
  const kept = await caches.match(address, { cacheName: copy }) ?? await caches.match(address, { cacheName: own });
  if (kept) return kept;
  // An address without its last slash, as the host would mend it.
  if (`${path}/` in offlineList.files) return Response.redirect(`${address}/${new URL(event.request.url).search}`);
  try {
    return await fetch(event.request);
  } catch (error) {
    const nowhere = event.request.mode === 'navigate' && await caches.match(`${scope}404.html`, { cacheName: own });
    if (!nowhere) throw error;
    return new Response(nowhere.body, { status: 404, headers: nowhere.headers });
  }
}

/** Kept when it comes; asked for past every cache (`reload`), where a kept one was found to be altered. */
async function fromDigits(request: Request): Promise<Response> {
  const kept = request.cache === 'reload' ? undefined : await caches.match(request.url, { cacheName: digits });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) await (await caches.open(digits)).put(request.url, response.clone()).catch(() => undefined);
  return response;
}

worker.addEventListener('install', event => event.waitUntil(install()));
worker.addEventListener('activate', event => event.waitUntil(adopt()));
worker.addEventListener('fetch', event => {
  const { request, clientId, resultingClientId } = event;
  const { origin, pathname, href } = new URL(request.url);
  if (request.method !== 'GET' || !href.startsWith(scope)) return;
  const path = (origin + pathname).slice(scope.length);
  if (/^data\/.*\.bin$/.test(path)) return event.respondWith(fromDigits(request));
  event.respondWith(fromCopy(event, path));
  if (request.mode === 'navigate') event.waitUntil(remember(resultingClientId, own).then(() => sweep(resultingClientId)).catch(() => undefined));
  else if (resultingClientId && clientId) event.waitUntil(copyOf(event).then(copy => remember(resultingClientId, copy)).catch(() => undefined));
});
