import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Look } from './browser.ts';
import { Host, type Framed } from './host.ts';

let host: Host;
beforeAll(async () => { host = await Host.start(); });
afterAll(() => host.stop());

/** Small enough for an engine of plain JavaScript. */
const small = 'model=flatten,dense4arelu,dense784asigmoid&data=strokes&images=256&epochs=2&optimizer=adam&rate=0.01&batch=64&seed=7&autostart=1';

/** Trains to the end and tells what became of the engines, and what the frame says above the curves. */
async function trained(locale: string, engine: string, look: Look): Promise<{ form: string; reasons: Record<string, string>; losses: number[]; said: string; problems: string[] }> {
  await using framed: Framed = await host.frame(`${locale}/embed/v1/autoencoder-lab/?${small}&engine=${engine}`, look);
  for (;;) {
    const { numbers, sentence } = await framed.value('describe');
    if (numbers.status === 'failed') throw new Error(`${sentence} ${JSON.stringify((await framed.value('getFrame')).failure)}`);
    if (numbers.status === 'done') break;
    await framed.page.waitForTimeout(250);
  }
  const { engine: { name }, probe, history } = await framed.value('getFrame');
  const said = await framed.page.frames()[1]!.locator('.lab-notices').innerText();
  return {
    form: name.form, said, problems: framed.visit.problems, losses: history.map(({ validationLoss }: any) => validationLoss),
    reasons: Object.fromEntries(probe.filter((row: any) => row.verdict === 'failed').map((row: any) => [`${row.engine} ${row.form}`, row.reason])),
  };
}

/**
 * Takes WebAssembly away from a page and from its workers, and theirs: the site's scripts are refused as workers, as in a frame
 * without an origin, and begin with this one in the Blobs that take their place.
 */
function withoutWebAssembly(): void {
  const { Worker: NativeWorker, Blob: NativeBlob } = globalThis;
  const again = `(${withoutWebAssembly})();`;
  delete (globalThis as Partial<typeof globalThis>).WebAssembly;
  globalThis.Worker = class extends NativeWorker {
    constructor(address: string | URL, options?: WorkerOptions) {
      if (!String(address).startsWith('blob:')) throw new DOMException('the site\'s scripts are no workers here', 'SecurityError');
      super(address, options);
    }
  };
  globalThis.Blob = class extends NativeBlob {
    constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
      super(options?.type === 'text/javascript' ? [again, ...parts] : parts, options);
    }
  };
}

describe('the lab where the fast engine cannot compute', () => {
  // SIMD of WebAssembly stands on SSE 4.1 there; other processors cannot be told to forget theirs.
  it.runIf(process.arch === 'x64').each([
    ['en', 'auto', 'First choice: fast, one core. It is not used here. WebAssembly has no SIMD in this browser'],
    ['ko', 'fast&workers=1', '여기서는 쓰지 않습니다. 이 브라우저의 WebAssembly에는 숫자 네 개를 한꺼번에 계산하는 SIMD가 없습니다.'],
  ])('trains on plain wasm without SIMD, and says so (%s, engine=%s)', async (locale, engine, sentence) => {
    const { form, reasons, losses, said, problems } = await trained(locale, engine, { engineFlags: '--no-enable-sse4-1' });
    expect(form).toBe('wasm');
    expect(reasons).toMatchObject({ 'fast relaxed': 'noRelaxedSimd', 'fast simd': 'noSimd', 'tfjs wasm-simd': 'noSimd' });
    expect(losses[1]).toBeLessThan(losses[0]!);
    expect(said).toContain(sentence);
    expect(problems).toEqual([]);
  });

  it.each([
    ['en', 'auto', 'First choice: fast, one core. It is not used here. This browser has no WebAssembly, or it is switched off. This computes instead: TensorFlow.js,'],
    ['ko', 'tfjs', null],
  ])('trains in plain JavaScript without WebAssembly (%s, engine=%s)', async (locale, engine, sentence) => {
    const { form, reasons, losses, said, problems } = await trained(locale, engine, { before: `(${withoutWebAssembly})()` });
    expect(form).toBe('cpu');
    expect(reasons).toMatchObject({ 'fast relaxed': 'noWebAssembly', 'fast simd': 'noWebAssembly', 'tfjs wasm-simd': 'noWebAssembly', 'tfjs wasm': 'noWebAssembly' });
    expect(losses[1]).toBeLessThan(losses[0]!);
    if (sentence) expect(said).toContain(sentence);
    expect(problems).toEqual([]);
  });

  it('trains on the next engine where WebAssembly gets no memory, and says so', async () => {
    // The kernels begin with 16 pages of 64 kB, TensorFlow.js's binaries with more.
    const { form, reasons, losses, said } = await trained('en', 'auto', { engineFlags: '--wasm-max-mem-pages=15' });
    expect(form).toBe('cpu');
    expect(reasons['fast simd']).toBe('noMemory');
    expect(losses[1]).toBeLessThan(losses[0]!);
    expect(said).toContain('First choice: fast, one core. It is not used here. The browser gives it no more memory.');
  });
});
