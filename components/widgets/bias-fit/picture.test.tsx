import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const actions = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };

function draw(changes: Partial<Params>, { locale = 'en' as 'en' | 'ko', width = 1120, layout = 'article' as 'article' | 'embed', locked = [] as string[] } = {}) {
  const params = { ...defaults(widget.params), ...changes };
  return renderToStaticMarkup(
    <View params={params} frame={compute(params)} step={0} words={locale === 'ko' ? ko : en} locale={locale} width={width} layout={layout}
      height={layout === 'embed' ? 400 : null} playing={false} speed={1} lit={null} locked={new Set(locked)} actions={actions} />,
  );
}

const corners: Partial<Params>[] = [
  ...Object.values(widget.presets),
  { points: [[0, 0], [0, 0]] }, { points: [[-10, -10], [10, 10], [-10, 10]], bias: true }, { points: Array.from({ length: 40 }, (_, i) => [i / 4, 5]) }, { ask: 'answer', guess: -20 },
  { view: 'neuron', w: [[0, 0]], b: 5, bias: true }, { view: 'neuron', w: [[0.1, 0]], b: 30, bias: true }, { view: 'neuron', cases: [[0, 0, 1]] },
  { view: 'share', bias: true, inputs: 10_000_000, units: 100_000 }, { view: 'share', inputs: 1 }, { view: 'share', layer: 'conv', kernel: 31, channels: 4096, filters: 4096, bias: true },
];

describe('the picture of bias-fit', () => {
  it('is whole at every width, in both languages and layouts, for every preset and the corners of the bounds', () => {
    for (const locale of ['en', 'ko'] as const)
      for (const [width, layout] of [[1120, 'article'], [704, 'article'], [328, 'article'], [960, 'embed']] as const)
        for (const changes of corners) expect(draw(changes, { locale, width, layout })).not.toMatch(/NaN|Infinity|undefined|null/);
  });
  it('asked for a line, it shows the reader’s handle and no loss, no square, no best line', () => {
    const html = draw(widget.presets.ask!);
    expect(html).toContain('aria-label="Slope of your line" aria-valuenow="1"');
    expect(html).not.toMatch(/bf-square|bf-line|bf-mean|bf-sums/);
  });
  it('answered, it lays the reader’s line beside the best ones', () => {
    const html = draw({ ...widget.presets.answer, guess: 2 });
    expect(html).toContain('bf-own');
    expect(html).toContain('aria-label="without b: 1.29, with b: 0, your line: 9"');
  });
  it('only the point that may move is free', () => {
    const html = draw(widget.presets['first-only']!);
    expect(html.match(/aria-disabled="true"/g)).toHaveLength(2);
  });
  it('a crowd of points is one tab stop', () => {
    expect(draw({ points: Array.from({ length: 30 }, (_, i) => [i / 4, 5]) }).match(/fg-grip-bare[^>]*tabindex="0"/g)).toHaveLength(1);
  });
  it('without b the border has no handle, with b it has', () => {
    expect(draw({ view: 'neuron' })).not.toContain('Bias b, the border');
    expect(draw({ view: 'neuron', bias: true })).toContain('Bias b, the border');
  });
  it('locked, it leaves nothing to press or pull', () => {
    for (const view of ['fit', 'neuron', 'share'] as const) {
      const html = draw({ view, bias: true, ask: 'answer' }, { locked: Object.keys(widget.params) });
      expect(html).not.toMatch(/<button|<input/);
      expect(html.match(/role="slider"/g)?.length ?? 0).toBe(html.match(/aria-disabled="true"/g)?.length ?? 0);
    }
  });
});
