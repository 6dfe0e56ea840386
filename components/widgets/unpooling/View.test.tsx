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
    <View params={params} frame={compute(params)} step={step} words={words} locale="en" width={width} height={height} layout={height === null ? 'article' : 'embed'} playing={false} speed={1} lit={null} locked={new Set()} actions={idle} />,
  );
}

describe('the picture', () => {
  it.each(Object.keys(widget.presets))('is drawn at every width in both languages, without NaN: %s', name => {
    for (const words of [en, ko]) for (const width of [1120, 704, 328]) expect(draw(widget.presets[name]!, { words, width })).not.toMatch(/NaN|undefined|Infinity|>-\d/);
  });
  it('fits the height of a slide, one cell and thirty-two', () => {
    for (const input of [[[5]], Array.from({ length: 32 }, () => Array.from({ length: 32 }, (_, c) => c))]) {
      const [, height] = /viewBox="0 0 \S+ ([\d.]+)"/.exec(draw({ input, window: 1 }, { width: 960, height: 400 }))!;
      expect(Number(height)).toBeLessThanOrEqual(400 - 46);
    }
  });
  it('has six grids, a thread up and one down for every window, and hatching for what is left out', () => {
    expect(draw({}).match(/role="grid"/g)).toHaveLength(6);
    expect(draw({}).match(/class="up-thread/g)).toHaveLength(9);
    expect(draw({})).not.toContain('up-hatch');
    expect(draw({ input: widget.presets.five!.input! })).toContain('up-hatch');
  });
  it('tells the half rule with the numbers of the window', () => {
    expect(draw({ input: [[7, 9], [8, 8]] })).toContain('The losers average 7.67, half of the winner is 4.5: here copies of the winner come closer than zeros.');
  });
});
