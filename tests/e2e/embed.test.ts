import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open } from './browser.ts';
import { Host } from './host.ts';
import { widgets } from '@/components/widgets/registry.ts';

let host: Host;
beforeAll(async () => { host = await Host.start(); });
afterAll(() => host.stop());

const convolution = 'en/embed/v1/convolution/';

type Matrix = number[][];
interface Case { input: Matrix; kernel: Matrix; stride: number; dilation: number; padding: 'valid' | 'same' | 'full'; bias: number; flip: number }

/** The definition, spelled out: for every place of the window the products of what lies under it, zeros outside. */
function convolve({ input, kernel, stride, dilation, padding, bias, flip }: Case): Matrix {
  const axis = (n: number, k: number) => {
    const span = (k - 1) * dilation + 1;
    if (padding === 'same') {
      const count = Math.ceil(n / stride);
      return { count, before: Math.floor(Math.max(0, (count - 1) * stride + span - n) / 2) };
    }
    const ring = padding === 'full' ? span - 1 : 0;
    return { count: Math.floor((n + 2 * ring - span) / stride) + 1, before: ring };
  };
  const [height, width] = [kernel.length, kernel[0]!.length];
  const [rows, columns] = [axis(input.length, height), axis(input[0]!.length, width)];
  const weight = (i: number, j: number) => (flip ? kernel[height - 1 - i]![width - 1 - j]! : kernel[i]![j]!);
  return Array.from({ length: rows.count }, (_, r) => Array.from({ length: columns.count }, (_, c) => {
    let sum = bias;
    for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) sum += weight(i, j) * (input[r * stride - rows.before + i * dilation]?.[c * stride - columns.before + j * dilation] ?? 0);
    return sum;
  }));
}

/** A seeded stream of whole numbers (Park and Miller 1988). */
function stream(seed: number) {
  let state = seed;
  return (low: number, high: number) => {
    state = (state * 48271) % 2147483647;
    return low + (state % (high - low + 1));
  };
}
const draw = stream(4);
const matrix = (rows: number, columns: number): Matrix => Array.from({ length: rows }, () => Array.from({ length: columns }, () => draw(-9, 9)));
const cases: Case[] = Array.from({ length: 18 }, (_, i) => ({
  input: matrix(draw(8, i % 6 === 0 ? 32 : 12), draw(8, i % 6 === 0 ? 32 : 11)), kernel: matrix(draw(1, 3), draw(1, 3)), stride: draw(1, 4), dilation: draw(1, 3),
  padding: (['valid', 'same', 'full'] as const)[i % 3]!, bias: draw(-3, 3), flip: i % 2,
}));

/** Pooling, spelled out: every window in turn, padding skipped, the first of equals kept. */
function pool(input: Matrix, window: number, stride: number, padding: 'valid' | 'same', mode: 'max' | 'average' | 'min') {
  const axis = (n: number) => {
    const count = padding === 'same' ? Math.ceil(n / stride) : Math.floor((n - window) / stride) + 1;
    return { count, before: padding === 'same' ? Math.floor(Math.max(0, (count - 1) * stride + window - n) / 2) : 0 };
  };
  const columns = input[0]!.length;
  const [down, across] = [axis(input.length), axis(columns)];
  const [output, switches]: [Matrix, Matrix] = [[], []];
  for (let r = 0; r < down.count; r++) for (let c = 0; c < across.count; c++) {
    let [best, place, sum, read] = [Number.NaN, -1, 0, 0];
    for (let i = 0; i < window; i++) for (let j = 0; j < window; j++) {
      const [row, column] = [r * stride - down.before + i, c * stride - across.before + j];
      const value = input[row]?.[column];
      if (value === undefined) continue;
      sum += value;
      read++;
      if (place < 0 || (mode === 'max' ? value > best : value < best)) [best, place] = [value, row * columns + column];
    }
    (output[r] ??= []).push(mode === 'average' ? sum / read : best);
    (switches[r] ??= []).push(place);
  }
  return { output, switches };
}

describe('the pooling figure through its message port', () => {
  it('computes what the definition says, and where each winner stood', async () => {
    await using framed = await host.frame('en/embed/v1/max-pooling/');
    for (let i = 0; i < 12; i++) {
      const input = matrix(draw(4, 9), draw(4, 9));
      const [window, stride, padding, mode] = [draw(1, 4), draw(1, 4), (['valid', 'same'] as const)[i % 2]!, (['max', 'average', 'min'] as const)[i % 3]!];
      await framed.value('setState', { input, window, stride, padding, mode });
      const expected = pool(input, window, stride, padding, mode);
      const { output, switches } = await framed.value('getFrame');
      output.flat().forEach((value: number, at: number) => expect(value).toBeCloseTo(expected.output.flat()[at]!, 9));
      if (mode !== 'average') expect(switches, JSON.stringify({ input, window, stride, padding, mode })).toEqual(expected.switches);
      expect((await framed.value('describe')).numbers).toMatchObject({ outputHeight: expected.output.length, outputWidth: expected.output[0]!.length });
    }
    expect(framed.visit.problems).toEqual([]);
  });

  it('shows nothing of a number that is dragged up until it wins', async () => {
    await using framed = await host.frame('en/embed/v1/max-pooling/', { width: 1280 });
    const before = await framed.value('getFrame');
    // Row 4, column 3 holds 1 in a window whose largest is 8; a step of the drag is 12 pixels.
    const cell = await framed.page.frames()[1]!.locator('[role="grid"][aria-label="Input"] [data-row="3"][data-column="2"]').boundingBox();
    const [x, y] = [cell!.x + cell!.width / 2, cell!.y + cell!.height / 2];
    await framed.page.mouse.move(x, y);
    await framed.page.mouse.down();
    await framed.page.mouse.move(x, y - 7 * 12, { steps: 7 });
    const tied = await framed.value('getFrame');
    expect([tied.picture[3][2], tied.output]).toEqual([8, before.output]);
    await framed.page.mouse.move(x, y - 8 * 12, { steps: 2 });
    await framed.page.mouse.up();
    const won = await framed.value('getFrame');
    expect([won.output[1][1], won.switches[1][1]]).toEqual([9, 3 * 8 + 2]);
  });
});

describe('the convolution figure through its message port', () => {
  it('computes what the definition says, whatever is set', async () => {
    await using framed = await host.frame(convolution);
    for (const given of cases) {
      await framed.value('setState', given);
      const expected = convolve(given);
      const { output } = await framed.value('getFrame');
      expect(output, JSON.stringify(given)).toEqual(expected);
      const { numbers, sentence } = await framed.value('describe');
      expect(numbers).toMatchObject({ outputHeight: expected.length, outputWidth: expected[0]!.length, parameters: given.kernel.length * given.kernel[0]!.length + 1 });
      expect(sentence).toMatch(/\.$/);
    }
    expect(framed.visit.problems).toEqual([]);
  });
  it('computes in the worker what it computes in Node', async () => {
    await using framed = await host.frame(convolution);
    const big = { input: matrix(32, 32), kernel: matrix(7, 7), padding: 'full', channels: 3, input2: matrix(32, 32), input3: matrix(32, 32), kernel2: matrix(7, 7), kernel3: matrix(7, 7) };
    const params = await framed.value('setState', big);
    const { widget, compute } = widgets.convolution!;
    expect(widget.cost!(params)).toBeGreaterThan(200_000);
    expect((await framed.value('getFrame')).output).toEqual(JSON.parse(JSON.stringify(compute(params))).output);
    expect(framed.visit.requests.some(url => url.includes('worker'))).toBe(true);
  });
  it('greets, is greeted, and says what it does', async () => {
    await using framed = await host.frame(`${convolution}?channel=deck-7`, { channel: 'deck-7' });
    expect(await framed.page.evaluate(() => (window as any).deck.hello)).toMatchObject({ explorable: 1, type: 'hello', widget: 'convolution', channel: 'deck-7' });
    await framed.value('next');
    await framed.value('setState', { stride: 2 });
    await framed.value('goTo', 3);
    await framed.page.waitForTimeout(300);
    const names = (await framed.events()).map(message => message.event);
    expect(names).toEqual(expect.arrayContaining(['ready', 'step', 'change', 'resize', 'visibility']));
    expect(await framed.page.evaluate(() => (window as any).deck.windowMessages.some((data: unknown) => typeof data === 'string' && data.includes('"iframe.resize"')))).toBe(true);
  });
  it('sends change at most ten times a second, the last one always', async () => {
    await using framed = await host.frame(convolution);
    for (let i = 0; i < 60; i++) await framed.value('setState', { bias: i % 50 });
    await framed.page.waitForTimeout(400);
    const changes = await framed.events('change');
    expect(changes.length).toBeLessThan(60);
    expect(changes.at(-1)!.value.bias).toBe(9);
  });
  it('gives stills as SVG and PNG', async () => {
    await using framed = await host.frame(convolution);
    const svg = await framed.value('snapshot', { format: 'svg' });
    expect(svg).toMatch(/^<svg[\s\S]*<\/svg>$/);
    expect(svg).toContain('−28');
    expect(await framed.value('snapshot', { format: 'png' })).toMatch(/^data:image\/png;base64,.{2000}/);
  });
  it('works without an origin and without storage', async () => {
    await using framed = await host.frame(`${convolution}?stride=2`, { sandbox: true });
    await framed.value('setState', { padding: 'same' });
    expect((await framed.value('describe')).numbers).toMatchObject({ outputHeight: 4, outputWidth: 4 });
    expect(await framed.value('snapshot', { format: 'png' })).toMatch(/^data:image\/png/);
    expect(framed.visit.problems).toEqual([]);
  });
  it('is left by Tab', async () => {
    await using framed = await host.frame(convolution);
    await framed.page.focus('#before');
    let presses = 0;
    while (presses++ < 80 && (await framed.page.evaluate(() => document.activeElement?.id)) !== 'after') await framed.page.keyboard.press('Tab');
    expect(await framed.page.evaluate(() => document.activeElement?.id)).toBe('after');
  });
});

const bad = [
  'stride=0', 'stride=5', 'stride=-1', 'stride=1.5', 'stride=', 'stride=two', 'stride=1e9', 'stride=NaN', 'stride=%00', 'dilation=4', 'dilation=0', 'padding=Same', 'padding=', 'padding=reflect',
  'flip=2', 'flip=true', 'bias=abc', 'bias=Infinity', 'bias=1e309', 'kernel=', 'kernel=;', 'kernel=1,2;3', 'kernel=1,,2', 'kernel=a,b;c,d', 'kernel=1e7', 'kernel=[[1]]',
  'kernel=1,1,1,1,1,1,1,1', 'input=', 'input=1;2,3', `input=${Array(33).fill(1).join(',')}`, 'input=<script>alert(1)</script>', 'channels=4', 'activation=tanh', 'preset=nope', 'preset=constructor',
  'theme=neon', 'controls=all', 'step=-1', 'step=999', 'play=maybe', 'motion=fast', 'scale=0.1', 'scale=10', 'lock=nothing', 'activate=later', `channel=${'x'.repeat(200)}`,
  'kernel=1,0;0,1&input=1&padding=valid',
];

describe('a malformed address', () => {
  it.each(bad)('%s shows one notice that names the key, and a usable figure', async query => {
    await using visit = await open(`${convolution}?${query}`);
    const { page } = visit;
    const notice = page.locator('.notice');
    await notice.waitFor();
    expect(await notice.count()).toBe(1);
    expect(await notice.innerText()).toContain(query.split('=')[0]!);
    expect(await page.locator('.picture svg').first().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/NaN|undefined|\[object/);
    await notice.getByRole('button').click();
    expect(await notice.count()).toBe(0);
    expect(visit.problems).toEqual([]);
  });
  it('is ignored where the key is no parameter', async () => {
    await using visit = await open(`${convolution}?__proto__=1&constructor=2&utm_source=mail&stride=2`);
    await visit.page.waitForTimeout(800);
    expect(await visit.page.locator('.notice').count()).toBe(0);
  });
});

describe('an address', () => {
  it('follows the figure and restores it', async () => {
    await using visit = await open(convolution);
    const { page } = visit;
    await page.getByRole('button', { name: /more/i }).first().click();
    await page.waitForURL(/\?/);
    const address = page.url();
    await using again = await open(address);
    await again.page.waitForTimeout(800);
    expect(again.page.url()).toBe(address);
    expect(again.problems).toEqual([]);
  });
});
