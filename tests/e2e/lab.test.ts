import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Host, type Framed } from './host.ts';

let host: Host;
beforeAll(async () => { host = await Host.start(); });
afterAll(() => host.stop());

const lab = (query: string) => `en/embed/v1/autoencoder-lab/?model=source-2&optimizer=adam&rate=0.001&batch=256&seed=7&${query}`;
const numbers = async (framed: Framed) => (await framed.value('describe')).numbers;

/** Asks until the training is in one of these states. */
async function until(framed: Framed, ...states: string[]): Promise<Record<string, any>> {
  for (;;) {
    const now = await numbers(framed);
    if (states.includes(now.status)) return now;
    if (now.status === 'failed') throw new Error((await framed.value('describe')).sentence);
    await framed.page.waitForTimeout(250);
  }
}

/** Trains one batch and rests: every worker of the run is there and has nothing to do. */
async function afterOneBatch(framed: Framed): Promise<void> {
  await framed.value('next');
  await until(framed, 'paused');
}

/** Runs a script in every worker of a resting run. It returns at once; what it sets up happens at a batch, not at a time. */
const inEveryWorker = async (framed: Framed, script: () => void): Promise<void> => {
  await Promise.all(framed.page.workers().map(worker => worker.evaluate(script)));
};

const manifest = 'public/data/manifest.json';
const hasMnist = existsSync(manifest) && readFileSync(manifest, 'utf8').includes('mnist');
if (!hasMnist) console.log('MNIST is not prepared (npm run data): its training test is left out.');

describe('the lab through its message port', () => {
  it('answers before anything was trained', async () => {
    await using framed = await host.frame(lab('data=strokes'));
    expect(await numbers(framed)).toMatchObject({ status: 'idle', epoch: 0, loss: null, validationLoss: null, picturesPerSecond: null, totalParameters: 3369 });
    expect((await framed.value('getFrame')).history).toEqual([]);
  });
  it.each(['fast&workers=1', 'fast&workers=2', 'tfjs'])('trains Strokes by itself on engine=%s, an entry for every epoch, the same bits twice', async engine => {
    const train = async () => {
      await using framed = await host.frame(lab(`data=strokes&images=1024&epochs=2&autostart=1&engine=${engine}`));
      expect(await until(framed, 'done')).toMatchObject({ epoch: 2 });
      expect(framed.visit.problems).toEqual([]);
      const { history } = await framed.value('getFrame');
      return history.map(({ epoch, loss, validationLoss }: any) => ({ epoch, loss, validationLoss }));
    };
    const history = await train();
    expect(history.map((entry: any) => entry.epoch)).toEqual([1, 2]);
    expect(history[1].validationLoss).toBeLessThan(history[0].validationLoss);
    expect(history[0].loss).toBeLessThan(0.75);
    expect(await train()).toEqual(history);
  });
  it('trains a model of every kind of layer on both engines alike', async () => {
    const every = 'conv3f4psamearelu,pool2,conv3f4p1asigmoid,unpool2,conv3f4s2psamearelu,avg2,conv3f2d2p2b0,flatten,dense49arelu,reshape7x7x1,bil2,tconv2f3s2arelu,pool4,nails2,up2,conv3psameasigmoid';
    const train = async (engine: string) => {
      await using framed = await host.frame(`en/embed/v1/autoencoder-lab/?model=${every}&data=strokes&images=256&epochs=2&batch=64&optimizer=adam&rate=0.001&seed=7&autostart=1&engine=${engine}`);
      await until(framed, 'done');
      const frame = await framed.value('getFrame');
      expect(frame.engine.name.engine).toBe(engine);
      expect(frame.engine.skipped).toEqual([]);
      return frame.history as { loss: number; validationLoss: number }[];
    };
    const [fast, tfjs] = [await train('fast'), await train('tfjs')];
    expect(fast).toHaveLength(2);
    expect(fast[1]!.validationLoss).not.toBe(fast[0]!.validationLoss);
    // Eight steps in float32; tests/reference/training/everyKind.test.ts derives what that may cost.
    fast.forEach(({ loss, validationLoss }, epoch) => {
      expect(Math.abs(loss / tfjs[epoch]!.loss - 1)).toBeLessThan(1e-4);
      expect(Math.abs(validationLoss / tfjs[epoch]!.validationLoss - 1)).toBeLessThan(1e-4);
    });
  });
  it('starts, pauses, takes one batch, starts over', async () => {
    await using framed = await host.frame(lab('data=strokes&images=4096&epochs=3'));
    await framed.value('play');
    await until(framed, 'training');
    await framed.value('pause');
    const paused = await until(framed, 'paused');
    await framed.value('next');
    await framed.page.waitForTimeout(500);
    const after = await until(framed, 'paused');
    expect([after.epoch, after.batch]).not.toEqual([paused.epoch, paused.batch]);
    await framed.value('reset');
    expect(await numbers(framed)).toMatchObject({ status: 'idle', epoch: 0, loss: null });
  });
  it('takes the fast engine by itself, and says what it found of every engine', async () => {
    await using framed = await host.frame(lab('data=strokes&images=256&epochs=1&autostart=1'));
    await until(framed, 'done');
    const { engine, probe } = await framed.value('getFrame');
    expect(engine.name.engine).toBe('fast');
    expect(probe.filter((row: any) => row.verdict === 'taken')).toEqual([expect.objectContaining(engine.name)]);
    expect(probe.map((row: any) => row.verdict)).not.toContain('wrong');
    expect(probe.find((row: any) => row.form === 'relaxed' && row.workers === 1).deviation).toBeLessThan(5e-5);
    expect(probe.filter((row: any) => row.form.startsWith('webg')).map((row: any) => row.form)).toEqual(['webgl', 'webgpu']);
  });
  it('goes on behind the last epoch when the worker is killed', async () => {
    await using framed = await host.frame(lab('data=strokes&images=4096&epochs=3&engine=fast&workers=1'));
    await afterOneBatch(framed);
    // Closes itself in the second epoch, at the first batch that it tells of: at the latest the last one, before the validation.
    await inEveryWorker(framed, () => {
      const post = self.postMessage.bind(self) as (...given: unknown[]) => void;
      self.postMessage = (...given: any[]) => {
        const { event } = given[0];
        post(...given);
        if (event?.type === 'batch' && event.epoch === 2) self.close();
      };
    });
    await framed.value('play');
    expect(await until(framed, 'done')).toMatchObject({ epoch: 3 });
    const { restarted, history } = await framed.value('getFrame');
    expect(restarted).toMatchObject({ epoch: 2, reason: 'died', repair: null });
    expect(history.map(({ epoch }: any) => epoch)).toEqual([1, 2, 3]);
    expect(framed.visit.problems).toEqual([]);
  });
  it('begins an epoch again in which a helper hangs, and ends with the bits of an undisturbed run', async () => {
    const query = lab('data=strokes&images=4096&epochs=3&engine=fast&workers=2');
    const run = async (trap: (framed: Framed) => Promise<void>) => {
      await using framed = await host.frame(query);
      await afterOneBatch(framed);
      await trap(framed);
      await framed.value('play');
      await until(framed, 'done');
      const { restarted, history } = await framed.value('getFrame');
      return { restarted, history: history.map(({ epoch, loss, validationLoss }: any) => ({ epoch, loss, validationLoss })) };
    };
    const undisturbed = await run(async () => undefined);
    // An epoch has 16 batches and one is done: the 20th from here is the 5th of the second epoch. Only a helper is asked for sums.
    const disturbed = await run(framed => inEveryWorker(framed, () => {
      const receive = self.onmessage as (event: MessageEvent) => void;
      let left = 20;
      self.onmessage = event => {
        if (event.data.type === 'sums' && --left === 0) for (;;);
        receive.call(self as any, event);
      };
    }));
    expect(disturbed.restarted).toMatchObject({ epoch: 2, reason: 'silent', repair: { type: 'mended' } });
    expect(disturbed.history).toEqual(undisturbed.history);
    expect(undisturbed.restarted).toBeNull();
  });
  it('trains in a frame without an origin', async () => {
    await using framed = await host.frame(lab('data=strokes&images=512&epochs=1&autostart=1'), { sandbox: true });
    expect((await until(framed, 'done')).validationLoss).toBeLessThan(0.75);
    expect(framed.visit.problems).toEqual([]);
  });
  it.runIf(hasMnist)('learns MNIST: one epoch of 12,000 pictures beats the coin flip by far', async () => {
    await using framed = await host.frame(lab('data=mnist&images=12000&epochs=1&autostart=1'));
    expect((await until(framed, 'done')).validationLoss).toBeLessThan(0.4);
  });
});
