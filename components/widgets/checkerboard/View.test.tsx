import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const idle = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };

function draw(change: Partial<Params>, { words = en as typeof en, width = 1120, height = null as number | null } = {}) {
  const params = { ...defaults(widget.params), ...change };
  return renderToStaticMarkup(
    <View params={params} frame={compute(params)} step={0} words={words} locale="en" width={width} height={height} layout={height === null ? 'article' : 'embed'} playing={false} speed={1} lit={null} locked={new Set()} actions={idle} />,
  );
}

describe('the picture', () => {
  it.each(Object.keys(widget.presets))('is drawn at every width in both languages, without NaN: %s', name => {
    for (const words of [en, ko]) for (const width of [1120, 704, 328]) expect(draw(widget.presets[name]!, { words, width })).not.toMatch(/NaN|undefined|Infinity|>-\d/);
  });
  it('divides kernel by stride in words: 3 = 1 × 2 + 1 is uneven, 4 = 2 × 2 + 0 is even', () => {
    expect(draw({})).toContain('3 = 1 × 2 + 1: uneven, 1 or 2 along each axis.');
    expect(draw({ kernel: 4 })).toContain('4 = 2 × 2 + 0: even, 2 everywhere along a line.');
  });
  it('says that random weights are not trained', () => expect(draw({ weights: 'random' })).toContain('not trained'));
  it('draws seven stamps and fourteen copies, each with its own ribbon', () => expect(draw({}).match(/class="cb-stamp/g)).toHaveLength(7 + 14));
  it('fits a slide', () => {
    for (const patch of [{}, { size: 10, stride: 4, kernel: 6 }]) {
      for (const [, height] of draw(patch, { width: 960, height: 420 }).matchAll(/cb-canvas" viewBox="0 0 \S+ ([\d.]+)"/g)) expect(Number(height)).toBeLessThanOrEqual(420 - 70 - 24);
    }
  });
});
