import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const idle = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };

function draw(change: Partial<Params>, { words = en as typeof en, width = 1120, height = null as number | null, step = 0 } = {}) {
  const params = { ...defaults(widget.params), ...change };
  return renderToStaticMarkup(
    <View params={params} frame={compute(params)} step={step} words={words} locale="en" width={width} height={height} layout={height === null ? 'article' : 'embed'} playing={false} speed={1} lit={null} locked={new Set()} actions={idle} />,
  );
}

describe('the picture', () => {
  it.each(Object.keys(widget.presets))('is drawn at every width in both languages, without NaN: %s', name => {
    for (const words of [en, ko]) for (const width of [1120, 704, 328]) expect(draw(widget.presets[name]!, { words, width, step: 7 })).not.toMatch(/NaN|undefined|Infinity|>-\d/);
  });
  it('says when nothing is left, and only then', () => {
    expect(draw({})).not.toContain('Nothing left');
    expect(draw({ turn: '180' })).toContain('Nothing left: 25 of 25 cells equal.');
    expect(draw(widget.presets.symmetric!)).toContain('Nothing left');
  });
  it('writes both kernels’ shapes: out and in, then in and out', () => {
    expect(draw({ ...widget.presets.second }).replace(/<[^>]+>/g, '')).toMatch(/\(3, 3, 8, 4\).*\(3, 3, 4, 8\)/);
  });
  it('fits a slide', () => {
    const [, height] = /viewBox="0 0 \S+ ([\d.]+)"/.exec(draw({}, { width: 960, height: 420 }))!;
    expect(Number(height)).toBeLessThanOrEqual(420 - 76);
  });
});
