import { describe, expect, it } from 'vitest';
import { choice, integer, matrix } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import { Figure } from '@/lib/widget/figure.ts';
import { elementCode, embedPath, iframeCode } from './address.ts';
import { answer, plain, type EmbedTarget } from './methods.ts';
import { readRequest } from './options.ts';

interface Frame { sums: Float64Array }
const widget = defineWidget<Frame>()({
  params: {
    size: integer({ default: 4, min: 1, max: 9 }),
    window: integer({ default: 2, min: 1, max: 9 }),
    padding: choice({ default: 'valid', of: ['valid', 'same'] }),
    kernel: matrix({ default: [[1, 2]], rows: [1, 3], columns: [1, 3] }),
  },
  presets: { thumbnail: {}, wide: { window: 4, padding: 'same' } },
  constrain: p => (p.padding === 'valid' && p.window > p.size ? { code: 'tooLarge', keys: ['size', 'window', 'padding'], values: { window: p.window } } : null),
  steps: p => p.size,
  describe: p => ({ size: p.size }),
  size: { width: 1, height: 1, phoneHeight: 1 },
  sources: [],
});
const words = {
  title: '', hint: '', caption: '', summary: '', params: {}, presets: {}, numbers: {}, frame: {},
  refusals: { tooLarge: ({ window }: any) => `The window (${window}) is too large.` },
  sentence: (numbers: any) => `Size ${numbers.size}.`,
};
const request = (query: string) => readRequest(widget, new URLSearchParams(query));
const target = () => {
  const warned: string[] = [];
  const made: EmbedTarget = {
    id: 'fixture', words, figure: new Figure({ widget, compute: ({ size, window }) => ({ sums: new Float64Array([size, window]) }) }),
    setTheme: theme => theme === 'dark', passKeys: () => {}, snapshot: async format => format, warn: problems => warned.push(...problems.map(problem => problem.key)),
  };
  return { made, warned, ask: (method: unknown, args?: unknown) => answer(made, { id: 1, method, args }) };
};

describe('an embed address', () => {
  it('gives the defaults when it says nothing', () => {
    expect(request('')).toMatchObject({ initial: {}, locked: [], channel: undefined, problems: [], options: { theme: 'auto', controls: 'full', step: 0, play: false, scale: 1, activate: 'visible' } });
  });
  it.each([
    'theme=blue', 'controls=some', 'step=-1', 'step=1.5', 'step=x', 'play=yes', 'motion=none', 'scale=0', 'scale=9', 'scale=NaN', 'activate=never',
    'size=0', 'size=10', 'size=2.5', 'size=', 'padding=SAME', 'kernel=', 'kernel=1,2;3', 'kernel=a', 'kernel=1e999', 'preset=nope', 'preset=__proto__', 'lock=nope',
    `channel=${'x'.repeat(129)}`,
  ])('with %s gives the default and names the key', query => {
    const { problems, initial, options } = request(query);
    expect(problems.map(problem => problem.key)).toEqual([query.split('=')[0]]);
    expect(initial).toEqual({});
    expect(options).toEqual(request('').options);
  });
  it('starts from the preset and lets the address change it', () => {
    expect(request('preset=wide&size=5').initial).toEqual({ window: 4, padding: 'same', size: 5 });
  });
  it('drops the values that do not go together, names them, keeps the rest', () => {
    const { initial, problems } = request('window=9&kernel=3');
    expect(initial).toEqual({ kernel: [[3]] });
    expect(problems).toEqual([{ key: 'window', code: 'tooLarge' }]);
  });
  it('locks by name or all at once', () => {
    expect(request('lock=size,window').locked).toEqual(['size', 'window']);
    expect(request('lock=all').locked).toEqual(['size', 'window', 'padding', 'kernel']);
  });
  it('is written with commas and semicolons as they are, defaults omitted', () => {
    expect(embedPath('ko', 'fixture', widget.params, { size: 4, window: 1, padding: 'valid', kernel: [[1, 0], [-1, 2]] }, 3)).toBe('/ko/embed/v1/fixture/?window=1&kernel=1,0;-1,2&step=3');
  });
  it('is escaped in the code to paste', () => {
    expect(iframeCode('https://a.example/?x=1&y="', 'a "b" <c>', { width: 9, height: 5 })).toContain('src="https://a.example/?x=1&amp;y=&quot;" title="a &quot;b&quot; &lt;c>"');
    const code = elementCode('https://a.example/course/ko/embed/v1/max-pooling/?guessBefore=1&input=1,2;3,4', 'a "b"', { width: 9, height: 5 });
    expect(code).toContain('<script src="https://a.example/course/embed/v1/explorable-widget.js"></script>');
    expect(code).toContain('<explorable-widget name="max-pooling" locale="ko" guess-before="1" input="1,2;3,4" width="9" height="5" title="a &quot;b&quot;">');
  });
});

describe('the message contract', () => {
  it('answers setState when state and frame are the new ones', async () => {
    const { ask } = target();
    expect(await ask('setState', [{ size: 7, kernel: '1;2' }])).toEqual({ id: 1, ok: true, value: { size: 7, window: 2, padding: 'valid', kernel: [[1], [2]] } });
    expect(await ask('getFrame')).toEqual({ id: 1, ok: true, value: { sums: [7, 2] } });
    expect(await ask('describe', [])).toEqual({ id: 1, ok: true, value: { numbers: { size: 7 }, sentence: 'Size 7.' } });
  });
  it('refuses a bad state whole, with where, expected and got, and warns once', async () => {
    const { ask, warned } = target();
    expect(await ask('setState', [{ size: 99, window: 1 }])).toEqual({ id: 1, ok: false, error: { code: 'badValue', message: 'fixture.size: expected 1…9, got 99' } });
    expect(await ask('setState', [{ window: 8 }])).toEqual({ id: 1, ok: false, error: { code: 'tooLarge', message: 'The window (8) is too large.' } });
    expect(warned).toEqual(['size', 'size']);
    expect(await ask('getState')).toMatchObject({ value: { size: 4, window: 2 } });
  });
  it.each([
    ['setState', []], ['setState', [null]], ['setState', [[1]]], ['setState', ['size=3']], ['setState', 'size'], ['goTo', [99]], ['goTo', [-1]], ['goTo', ['1']], ['goTo', []],
    ['lock', ['size']], ['lock', [['nope']]], ['setTheme', ['blue']], ['setTheme', [{}]], ['passKeys', []], ['passKeys', [1]], ['snapshot', []], ['snapshot', [{ format: 'gif' }]],
    ['constructor', []], ['__proto__', []], ['toString', []], ['', []], [7, []], [undefined, []],
  ])('answers %j %j with an error and keeps the state', async (method, args) => {
    const { ask, made } = target();
    const before = made.figure.getSnapshot();
    expect(await ask(method, args)).toMatchObject({ id: 1, ok: false, error: { code: expect.any(String), message: expect.stringMatching(/expected/) } });
    expect(made.figure.getSnapshot().params).toEqual(before.params);
  });
  it.each([null, undefined, 7, 'x', [], {}, { id: {}, method: 'getState' }, { method: 'getState' }])('answers the request %j with an error', async malformed => {
    expect(await answer(target().made, malformed)).toMatchObject({ id: null, ok: false, error: { code: 'badRequest' } });
  });
  it('steps, locks and sets the theme', async () => {
    const { ask, made } = target();
    expect(await ask('goTo', [3])).toMatchObject({ ok: true, value: 3 });
    expect(await ask('prev')).toMatchObject({ value: 2 });
    expect(await ask('lock', [['size']])).toMatchObject({ value: ['size'] });
    expect(await ask('setState', [{ size: 2 }])).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(await ask('lock', ['all'])).toMatchObject({ value: ['size', 'window', 'padding', 'kernel'] });
    expect(await ask('lock', [[]])).toMatchObject({ value: [] });
    expect(await ask('setTheme', ['dark'])).toMatchObject({ ok: true, value: 'dark' });
    expect(await ask('next')).toMatchObject({ value: 3 });
    expect(made.figure.getSnapshot().step).toBe(3);
  });
  it('gives frames as plain JSON', () => {
    expect(plain({ a: new Float32Array([1, 2]), b: [new Uint8Array([3])], c: () => 1, d: null })).toEqual({ a: [1, 2], b: [[3]], d: null });
  });
});
