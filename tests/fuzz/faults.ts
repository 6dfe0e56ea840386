import type { Page } from 'playwright-core';

/** Runs in every frame before its own scripts: keeps what can be broken later, and the switches that break it. */
export function armFaults(): void {
  const workers = new Set<Worker>();
  const contexts = new Set<WebGLRenderingContext>();
  const NativeWorker = globalThis.Worker;
  globalThis.Worker = class extends NativeWorker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      workers.add(this);
    }
  };
  for (const Canvas of [HTMLCanvasElement, OffscreenCanvas] as { prototype: { getContext: (...given: any[]) => any } }[]) {
    const getContext = Canvas.prototype.getContext;
    Canvas.prototype.getContext = function (...given) {
      const context = getContext.apply(this, given);
      if (context && /^webgl/.test(given[0])) contexts.add(context);
      return context;
    };
  }
  let hidden = false;
  let ahead = 0;
  const now = Date.now.bind(Date);
  Date.now = () => now() + ahead;
  Object.defineProperty(document, 'hidden', { get: () => hidden });
  Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
  const refuse = (name: string) => () => { throw new DOMException('broken on purpose', name); };
  const breakStorage = (name: string) => {
    Storage.prototype.setItem = refuse(name);
    if (name === 'SecurityError') Storage.prototype.getItem = refuse(name);
    IDBObjectStore.prototype.put = refuse(name);
    IDBObjectStore.prototype.add = refuse(name);
    if (name === 'SecurityError') IDBFactory.prototype.open = refuse(name);
  };
  const faults: Record<string, () => void> = {
    'a worker is killed': () => { for (const worker of workers) worker.terminate(); },
    'a worker reports an error': () => { for (const worker of workers) worker.dispatchEvent(new ErrorEvent('error', { message: 'broken on purpose', cancelable: true })); },
    'the WebGL context is lost': () => { for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext(); },
    'the storage is blocked': () => breakStorage('SecurityError'),
    'the quota is zero': () => breakStorage('QuotaExceededError'),
    'the clock jumps a day ahead': () => { ahead += 86_400_000; },
    'the clock jumps a year back': () => { ahead -= 31_536_000_000; },
    'the tab is hidden or shown': () => {
      hidden = !hidden;
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
  Object.assign(window, { faults });
}

export const faultNames = ['a worker is killed', 'a worker reports an error', 'the WebGL context is lost', 'the storage is blocked', 'the quota is zero',
  'the clock jumps a day ahead', 'the clock jumps a year back', 'the tab is hidden or shown'] as const;

/** With --faults, one gesture in so many comes after something was broken. */
const faultInterval = 15;

/** Whether something is broken before this gesture: its own seed says so, so that leaving out others neither moves nor changes what breaks. */
export const breaks = (seed: number): boolean => seed % faultInterval === 0;

/** The seeds in parts: the first begins the session, each other begins with one that breaks something. */
export function partsOf(seeds: readonly number[]): number[][] {
  const parts: number[][] = [];
  for (const seed of seeds) {
    if (parts.length === 0 || breaks(seed)) parts.push([]);
    parts.at(-1)!.push(seed);
  }
  return parts;
}

/** What a seed that breaks something breaks: all kinds alike. */
export const faultOf = (seed: number): (typeof faultNames)[number] => faultNames[Math.floor(seed / faultInterval) % faultNames.length]!;

/** Breaks that in the figure's frame. */
export async function breakOne(page: Page, seed: number): Promise<void> {
  await page.frames()[1]!.evaluate(name => (window as any).faults[name](), faultOf(seed));
}

/** From now on every second shard of digits arrives with one bit turned. */
export async function alterShards(page: Page): Promise<void> {
  let asked = 0;
  await page.route(/\/data\/.*\.bin$/, async route => {
    const response = await route.fetch();
    const body = await response.body();
    if (asked++ % 2 === 0) body[body.length >> 1]! ^= 1;
    await route.fulfill({ response, body });
  });
}
