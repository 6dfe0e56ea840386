import { describe, expect, it, vi } from 'vitest';
import { integer } from '@/lib/params/kinds.ts';
import { defineWidget } from './define.ts';
import { Figure, type FigureEvent } from './figure.ts';

interface Frame { squares: number[] }
const widget = defineWidget<Frame>()({
  params: { size: integer({ default: 3, min: 1, max: 9 }), window: integer({ default: 1, min: 1, max: 9 }) },
  presets: { thumbnail: {} },
  constrain: p => (p.window > p.size ? { code: 'windowTooLarge', keys: ['window', 'size'] } : null),
  steps: (_, frame) => frame.squares.length,
  describe: (p, frame, step) => ({ size: p.size, square: frame.squares[step] ?? null }),
  cost: p => p.size * 100_000,
  size: { width: 1, height: 1, phoneHeight: 1 },
  sources: [],
});
const compute = ({ size }: { size: number }): Frame => ({ squares: Array.from({ length: size }, (_, i) => i * i) });
const create = (options = {}) => new Figure({ widget, compute }, options);

describe('a figure', () => {
  it('undoes and redoes every change, a whole gesture at once', () => {
    const figure = create();
    figure.set({ size: 4 });
    for (const size of [5, 6, 7]) figure.set({ size }, 'drag 1');
    figure.undo();
    expect(figure.getSnapshot().params.size).toBe(4);
    figure.undo();
    expect(figure.getSnapshot()).toMatchObject({ params: { size: 3 }, canUndo: false });
    figure.redo();
    figure.redo();
    expect(figure.getSnapshot()).toMatchObject({ params: { size: 7 }, canRedo: false, frame: { squares: [0, 1, 4, 9, 16, 25, 36] } });
  });
  it('keeps its state and says why when a combination cannot be computed', () => {
    const figure = create();
    expect(figure.set({ window: 5 })?.code).toBe('windowTooLarge');
    expect(figure.getSnapshot()).toMatchObject({ params: { window: 1 }, refusal: { code: 'windowTooLarge' } });
    figure.set({ size: 6, window: 5 });
    expect(figure.getSnapshot()).toMatchObject({ params: { window: 5 }, refusal: null });
  });
  it('applies nothing of a message in which anything is wrong', () => {
    const figure = create();
    expect(figure.accept({ size: 5, window: 'x' }).map(problem => problem.key)).toEqual(['window']);
    expect(figure.getSnapshot().params).toEqual({ size: 3, window: 1 });
  });
  it('refuses messages to locked parameters and ignores gestures on them', () => {
    const figure = create({ locked: ['size'] });
    expect(figure.accept({ size: 5 })).toEqual([{ key: 'size', code: 'locked' }]);
    figure.set({ size: 5 });
    expect(figure.getSnapshot().params.size).toBe(3);
  });
  it('stays on a step that exists when there are fewer', () => {
    const figure = create();
    figure.goTo(2);
    figure.set({ size: 2 });
    expect(figure.getSnapshot()).toMatchObject({ step: 1, steps: 2, numbers: { square: 1 } });
  });
  it('plays to the last step, then says that it is complete', () => {
    vi.useFakeTimers();
    const figure = create();
    const events: FigureEvent[] = [];
    figure.onEvent(event => events.push(event));
    figure.play();
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    expect(events).toEqual([{ event: 'step', value: 1 }, { event: 'step', value: 2 }, { event: 'complete', value: null }]);
    expect(figure.getSnapshot().playing).toBe(false);
  });
  it('shows parameters and frame that belong together while a worker computes; the latest request wins', async () => {
    const answers: (() => void)[] = [];
    const remote = (params: any) => new Promise<unknown>(resolve => answers.push(() => resolve(compute(params))));
    const figure = create({ remote });
    figure.set({ size: 8 });
    figure.set({ size: 9 });
    expect(figure.getSnapshot()).toMatchObject({ params: { size: 3 }, steps: 3 });
    answers[1]!();
    await figure.settled();
    answers[0]!();
    await Promise.resolve();
    expect(figure.getSnapshot()).toMatchObject({ params: { size: 9 }, steps: 9 });
  });
  it('computes on the page when the worker fails', async () => {
    const figure = create({ remote: () => Promise.reject(new Error('no workers here')) });
    figure.set({ size: 8 });
    await figure.settled();
    expect(figure.getSnapshot()).toMatchObject({ params: { size: 8 }, steps: 8 });
  });
  it('goes back to its first state, which can be undone', () => {
    const figure = create({ initial: { size: 4 } });
    figure.set({ size: 6 });
    figure.reset();
    expect(figure.getSnapshot().params.size).toBe(4);
    figure.undo();
    expect(figure.getSnapshot().params.size).toBe(6);
  });
});
