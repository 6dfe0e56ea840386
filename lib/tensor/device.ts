/**
 * What becomes of a graphics device while it computes. TensorFlow.js 4.22 does not say when its device is lost:
 * promises of numbers never settle, and numbers that are read at once come back as zeros.
 */

/** The device that computed went away (driver reset, too many pages, sleep), or did not answer in time. */
export class DeviceLost extends Error {
  constructor(reason: string) {
    super(`The graphics device stopped computing: ${reason}. Use the wasm backend, or reload the page to try the device again.`);
    this.name = 'DeviceLost';
  }
}

let lost: DeviceLost | null = null;
const waiting = new Set<(error: DeviceLost) => void>();

function lose(reason: string): void {
  lost = new DeviceLost(reason);
  for (const tell of waiting) tell(lost);
  waiting.clear();
}

/** What of a backend this module watches: a WebGL canvas, or a WebGPU device. */
interface Watchable {
  gpgpu?: { gl: { canvas: EventTarget; isContextLost(): boolean } };
  device?: { lost: Promise<{ reason: string; message: string }> };
}

/** Watches a device's backend from now on; what was lost before is forgotten. Backends without a device are never lost. */
export function watchDevice(backend: unknown): void {
  const { gpgpu, device } = backend as Watchable;
  lost = null;
  gpgpu?.gl.canvas.addEventListener('webglcontextlost', () => lose('its WebGL context was lost'), { once: true });
  void device?.lost.then(({ reason, message }) => {
    // A device that was put away on purpose is not lost.
    if (reason !== 'destroyed') lose(message || 'its WebGPU device was lost');
  });
  context = gpgpu?.gl ?? null;
}

let context: { isContextLost(): boolean } | null = null;

/** @throws `DeviceLost` where the device in use is lost: called after numbers were read, which would be zeros */
export function refuseLostDevice(): void {
  if (context?.isContextLost()) lose('its WebGL context was lost');
  if (lost) throw lost;
}

/** Longest that a device may take for one answer, milliseconds. */
export const patience = 20_000;

/**
 * Settles as `work` does, or rejects with `DeviceLost` as soon as the device is lost, or when nothing has come
 * within `milliseconds`: a promise of numbers from a lost device would never settle.
 */
export function watched<T>(work: Promise<T>, milliseconds = patience): Promise<T> {
  return new Promise((resolve, reject) => {
    const tell = (error: DeviceLost) => finish(() => reject(error));
    const timer = setTimeout(() => tell(new DeviceLost(`no answer within ${milliseconds / 1000} s`)), milliseconds);
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      waiting.delete(tell);
      settle();
    };
    waiting.add(tell);
    work.then(value => finish(() => (lost ? reject(lost) : resolve(value))), (error: unknown) => finish(() => reject(error as Error)));
    if (lost) tell(lost);
  });
}
