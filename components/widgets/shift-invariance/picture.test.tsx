import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const idle = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };

function draw(change: Partial<Params>, { words = en as typeof en, width = 1120, step = 0, height = null as number | null } = {}) {
  const params = { ...defaults(widget.params), ...change };
  return renderToStaticMarkup(
    <View params={params} frame={compute(params)} step={step} words={words} locale="en" width={width} height={height} layout={height ? 'embed' : 'article'} playing={false} speed={1} lit={null} locked={new Set()} actions={idle} />,
  );
}

describe('the picture', () => {
  it.each(Object.keys(widget.presets))('is drawn at every width in both languages, without NaN: %s', name => {
    for (const words of [en, ko]) for (const width of [1120, 704, 328]) expect(draw(widget.presets[name]!, { words, width, step: 3 })).not.toMatch(/NaN|undefined|Infinity|>-\d/);
    expect(draw(widget.presets[name]!, { width: 928, height: 420 })).not.toMatch(/NaN|undefined|Infinity/);
  });
  it('has a curve for each of five ways and two maps beside each', () => {
    const drawn = draw({});
    expect(drawn.match(/class="si-row /g)).toHaveLength(5);
    expect(drawn.match(/si-row si-chosen/g)).toHaveLength(1);
    expect(drawn.match(/class="si-map"/g)).toHaveLength(10);
  });
  it('tells distance and length of the chosen way: a dot of 1 that left its window, √2 ÷ 1', () => {
    expect(draw({}, { step: 2 }).replace(/<[^>]+>/g, '')).toContain('distance 1.41 ÷ length 1= 141 %');
  });
});
