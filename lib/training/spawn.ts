/** What Turbopack's worker script is told behind `#params=`: the chunks, the last to run first, and four settings. */
type Bootstrap = readonly [chunks: readonly string[], suffix: unknown, base: unknown, deployment: unknown, assets: unknown];

/** The address that `start` would make a worker from, without making one. */
function addressOf(start: () => Worker): string {
  const native = globalThis.Worker;
  let address = '';
  class Recorder {
    constructor(url: string | URL) { address = String(url); }
  }
  globalThis.Worker = Recorder as unknown as typeof Worker;
  try {
    start();
  } finally {
    globalThis.Worker = native;
  }
  return address;
}

function readBootstrap(address: URL): Bootstrap | null {
  if (!address.hash.startsWith('#params=')) return null;
  const params: unknown = JSON.parse(decodeURIComponent(address.hash.slice('#params='.length)));
  return Array.isArray(params) && Array.isArray(params[0]) ? params as unknown as Bootstrap : null;
}

/**
 * What Turbopack's worker script does (Next 16.4), except that it asks for chunks of its own origin: a worker from a
 * Blob in a frame without an origin has none. `importScripts` may read other origins, and is told this one for chunks that come later.
 */
function bootstrapText([chunks, ...settings]: Bootstrap, origin: string): string {
  const [runtime, ...rest] = chunks;
  const [suffix, base, deployment, assets] = settings;
  const globals = {
    TURBOPACK_NEXT_CHUNK_URLS: [...rest].reverse(), TURBOPACK_ASSET_SUFFIX: suffix, TURBOPACK_CHUNK_BASE_PATH: base,
    NEXT_DEPLOYMENT_ID: deployment, NEXT_CLIENT_ASSET_SUFFIX: assets,
  };
  const text = Object.fromEntries(Object.entries(globals).map(([key, value]) => [key, Array.isArray(value) || typeof value === 'string' ? value : '']));
  const scripts = [...rest, runtime!].map(chunk => new URL(chunk, origin).href);
  const fromOrigin = `const load = importScripts; self.importScripts = (...paths) => load(...paths.map(path => new URL(path, ${JSON.stringify(origin)}).href));`;
  return `Object.assign(self, ${JSON.stringify(text)}); ${fromOrigin} importScripts(...${JSON.stringify(scripts)});`;
}

/** A worker from the script's own text. The script's origin is asked for by its full address, so the host must answer `Access-Control-Allow-Origin: *`. */
async function startFromBlob(address: URL): Promise<Worker> {
  const bootstrap = readBootstrap(address);
  const text = bootstrap ? bootstrapText(bootstrap, address.origin) : await (await fetch(address)).text();
  const blobAddress = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  return new Worker(blobAddress);
}

/**
 * Starts a worker, in a frame without an origin of its own too (`sandbox="allow-scripts"`): there the constructor
 * refuses the site's script, and a Blob that names the same chunks takes its place.
 *
 * @param start makes the worker in the form that the bundler knows: `new Worker(new URL('./x.ts', import.meta.url), …)`
 * @param base an absolute address of the site, where the bundler's are without an origin (in a Blob worker)
 * @throws where neither way is open: the frame may not start workers at all
 */
export async function spawnWorker(start: () => Worker, base?: string): Promise<Worker> {
  try {
    return start();
  } catch {
    return startFromBlob(new URL(addressOf(start), base));
  }
}
