import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Host, type Framed } from './host.ts';

let host: Host;
beforeAll(async () => { host = await Host.start(); });
afterAll(() => host.stop());

const convolution = 'en/embed/v1/convolution/';

/** Still there, still itself: what every abuse must leave behind. */
async function lives(framed: Framed): Promise<void> {
  await framed.value('setState', { stride: 3 });
  expect((await framed.value('getState')).stride).toBe(3);
  expect((await framed.value('describe')).sentence).toMatch(/\.$/);
  expect(framed.visit.problems).toEqual([]);
}

/** Sends what `make` (run in the host page) returns, as it is, on the port; resolves to the next answer of that id. */
const raw = (framed: Framed, make: string): Promise<any> => framed.page.evaluate(make => new Promise((resolve) => {
  const { deck } = window as any;
  const id = ++deck.last;
  deck.answers.set(id, resolve);
  deck.port.postMessage({ id, ...(0, eval)(`(${make})()`) });
}), make);

/** Requests whose values no address could carry: JavaScript, run in the host page. */
const odd: Record<string, string> = {
  'a text of a million characters': `() => ({ method: 'setState', args: [{ kernel: '1,'.repeat(500_000) }] })`,
  'a million characters as a key': `() => ({ method: 'setState', args: [{ ['k'.repeat(1_000_000)]: 1 }] })`,
  'a method of a million characters': `() => ({ method: 'm'.repeat(1_000_000), args: [] })`,
  'lists 500 deep': `() => { let deep = 1; for (let i = 0; i < 500; i++) deep = [deep]; return { method: 'setState', args: [{ kernel: deep }] } }`,
  'a list that holds itself': `() => { const ring = []; ring.push(ring); return { method: 'setState', args: [{ kernel: ring }] } }`,
  'a state that holds itself': `() => { const ring = {}; ring.stride = ring; return { method: 'setState', args: [ring] } }`,
  'a BigInt': `() => ({ method: 'setState', args: [{ bias: 1n }] })`,
  'a date, a map, a set and a pattern': `() => ({ method: 'setState', args: [{ bias: new Date(), kernel: new Map([[0, 1]]), input: new Set([1]), stride: /1/ }] })`,
  'names of the prototype': `() => ({ method: 'setState', args: [JSON.parse('{"__proto__":{"stride":2},"constructor":1,"toString":2}')] })`,
  'a method of the prototype': `() => ({ method: 'constructor', args: [] })`,
  'a method that is no text': `() => ({ method: { toString: 1 }, args: [] })`,
  'arguments that are no list': `() => ({ method: 'setState', args: { 0: { stride: 2 }, length: 1 } })`,
  'no numbers': `() => ({ method: 'setState', args: [{ bias: NaN, stride: Infinity, kernel: [[NaN]] }] })`,
  'a list with holes': `() => ({ method: 'setState', args: [{ kernel: [[1, , 2]], input: Array(5) }] })`,
  'no state': `() => ({ method: 'setState', args: [null] })`,
  'a step beyond all steps': `() => ({ method: 'goTo', args: [1e308] })`,
  'a lock of nothing known': `() => ({ method: 'lock', args: [['__proto__']] })`,
  'a theme with a line break': `() => ({ method: 'setTheme', args: ['dark\\n'] })`,
  'a still of another format': `() => ({ method: 'snapshot', args: [{ format: '__proto__' }] })`,
};

describe('what is sent on the port', () => {
  it.each(Object.keys(odd))('%s is refused with a sentence and changes nothing', async (name) => {
    await using framed = await host.frame(convolution);
    const before = await framed.value('getState');
    const { ok, error } = await raw(framed, odd[name]!);
    expect(ok).toBe(false);
    expect(error.code).not.toBe('failed');
    expect(error.message.length).toBeLessThan(500);
    expect(await framed.value('getState')).toEqual(before);
    await lives(framed);
  });
  it('no requests at all are answered by a refusal or by nothing', async () => {
    await using framed = await host.frame(convolution);
    await framed.page.evaluate(() => {
      for (const nothing of [null, undefined, 0, '', 'setState', [], {}, [[]], { id: {} }, { id: null, method: 'reset' }, new Map(), 1n, new ArrayBuffer(9)]) (window as any).deck.port.postMessage(nothing);
    });
    await lives(framed);
  });
  it('ten thousand changes at once are all answered, in their order, and the last one stands', async () => {
    await using framed = await host.frame(convolution);
    const answered = await framed.page.evaluate(() => new Promise<number[]>((resolve) => {
      const { deck } = window as any;
      const order: number[] = [];
      for (let i = 0; i < 10_000; i++) {
        const id = ++deck.last;
        deck.answers.set(id, ({ value }: any) => { if (order.push(value.bias) === 10_000) resolve(order); });
        deck.port.postMessage({ id, method: 'setState', args: [{ bias: i % 99 }] });
      }
    }));
    expect(answered).toEqual(Array.from({ length: 10_000 }, (_, i) => i % 99));
    await lives(framed);
  });
  it('every method while the figure plays gives an answer', async () => {
    await using framed = await host.frame(convolution);
    await framed.value('play');
    expect(await framed.value('snapshot', { format: 'svg' })).toMatch(/^<svg/);
    expect(await framed.value('snapshot', { format: 'png' })).toMatch(/^data:image\/png/);
    await framed.value('setState', { input: [[1]], kernel: [[1]] });
    await framed.value('play');
    await framed.value('next');
    await framed.value('prev');
    await framed.value('reset');
    await lives(framed);
  });
});

describe('what is sent to the window', () => {
  it('nothing but the first init opens a port', async () => {
    await using framed = await host.frame(convolution);
    const others = await framed.page.evaluate(async () => {
      const target = document.querySelector('iframe')!.contentWindow!;
      for (const message of [null, undefined, 'init', 7, [], new Map(), { explorable: 1 }, { explorable: 2, type: 'init' }, { explorable: 1, type: 'init' }, { explorable: 1, type: 'hello' }, 'slide:start', 'slide:stop', 'x'.repeat(1e6)]) target.postMessage(message, '*');
      const { port1, port2 } = new MessageChannel();
      let heard = 0;
      port1.onmessage = () => { heard++; };
      target.postMessage({ explorable: 1, type: 'init' }, '*', [port2]);
      port1.postMessage({ id: 1, method: 'getState', args: [] });
      await new Promise(resolve => setTimeout(resolve, 500));
      return heard;
    });
    expect(others).toBe(0);
    await lives(framed);
  });
  it('a window beside the figure, of another origin and of its own, opens no port and moves nothing', async () => {
    await using framed = await host.frame(`${convolution}?stride=2`);
    const heard = await framed.page.evaluate(async () => {
      const attack = `const { port1, port2 } = new MessageChannel(); port1.onmessage = () => parent.postMessage('heard', '*'); const target = parent.frames[0];
        target.postMessage({ explorable: 1, type: 'init' }, '*', [port2]); port1.postMessage({ id: 1, method: 'setState', args: [{ stride: 1 }] });
        for (const text of ['slide:start', '__proto__']) target.postMessage(text, '*'); parent.postMessage('attacked', '*');`;
      const beside = Object.assign(document.createElement('iframe'), { sandbox: 'allow-scripts', srcdoc: `<script>${attack}</` + 'script>' });
      const messages: unknown[] = [];
      await new Promise<void>(resolve => {
        addEventListener('message', ({ data }) => { messages.push(data); if (data === 'attacked') resolve(); });
        document.body.append(beside);
      });
      await new Promise(resolve => setTimeout(resolve, 500));
      return messages.includes('heard');
    });
    expect(heard).toBe(false);
    expect((await framed.value('getState')).stride).toBe(2);
    await lives(framed);
  });
  it('ten thousand messages to the window leave the figure answering', async () => {
    await using framed = await host.frame(convolution);
    await framed.page.evaluate(() => {
      const target = document.querySelector('iframe')!.contentWindow!;
      for (let i = 0; i < 10_000; i++) target.postMessage(JSON.parse(`{"explorable":1,"type":"init","__proto__":{"channel":${i}},"constructor":{}}`), '*');
    });
    expect(await framed.page.frames()[1]!.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    await lives(framed);
  });
  it('messages of a frame inside, not of the parent, are not heard', async () => {
    await using framed = await host.frame(`${convolution}?stride=2`);
    await framed.page.frames()[1]!.evaluate(async () => {
      window.postMessage('slide:start', '*');
      window.postMessage({ explorable: 1, type: 'init' }, '*', [new MessageChannel().port2]);
      await new Promise(resolve => setTimeout(resolve, 300));
    });
    expect((await framed.events('step')).length).toBe(0);
    await lives(framed);
  });
});
