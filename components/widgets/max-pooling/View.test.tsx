import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const idle = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };

function draw(change: Partial<Params>, { words = en as typeof en, width = 1120, step = 0 } = {}) {
  const params = { ...defaults(widget.params), ...change };
  return renderToStaticMarkup(
    <View params={params} frame={compute(params)} step={step} words={words} locale="en" width={width} height={null} layout="article" playing={false} speed={1} lit={null} locked={new Set()} actions={idle} />,
  );
}

describe('the picture', () => {
  it.each(Object.keys(widget.presets))('is drawn at every width in both languages, without NaN: %s', name => {
    for (const words of [en, ko]) for (const width of [1120, 704, 328]) expect(draw(widget.presets[name]!, { words, width })).not.toMatch(/NaN|undefined|Infinity|>-\d/);
  });
  it('rings sixteen winners, none for the average, and draws four grids with the gradient', () => {
    expect(draw({}).match(/"mp-winner"/g)).toHaveLength(16);
    expect(draw({ mode: 'average' })).not.toContain('mp-winner');
    expect(draw({ gradient: true }).match(/role="grid"/g)).toHaveLength(4);
  });
  it('tells the arithmetic of the step: who wins, what leads so far, what is kept', () => {
    const text = draw({}, { step: 1 }).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('row 1, column 3 5 5 row 1, column 4 1 5 row 2, column 3 9 wins 9 row 2, column 4 3 9 largest of 4 = 9');
    expect(draw({ mode: 'average' }, { step: 1 })).toContain('18 ÷ 4');
  });
  it('dots every equal of a winner: of 3, 3, 1, 3 two, of 5, 0, 5, 5 two, of four 2 three, of 4, 1, 1, 4 one', () => {
    expect(draw(widget.presets.equal!).match(/"mp-equal"/g)).toHaveLength(8);
    expect(draw({}).match(/"mp-equal"/g)).toBeNull();
  });
});
