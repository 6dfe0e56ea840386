import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const idle = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };

function draw(change: Partial<Params>, { words = en as typeof en, width = 1120 } = {}) {
  const params = { ...defaults(widget.params), ...change };
  return renderToStaticMarkup(
    <View params={params} frame={compute(params)} step={0} words={words} locale="en" width={width} height={null} layout="article" playing={false} speed={1} lit={null} locked={new Set()} actions={idle} />,
  );
}

describe('the picture', () => {
  it.each(Object.keys(widget.presets))('is drawn at every width in both languages, without NaN: %s', name => {
    for (const words of [en, ko]) for (const width of [1120, 704, 328]) expect(draw(widget.presets[name]!, { words, width })).not.toMatch(/NaN|undefined|Infinity/);
  });
  it('says what each way adds, layer by layer, and where the numbers are fewest', () => {
    const text = draw({}).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('1 + 2 + 1 + 4 + 2 + … + 16 = 38');
    expect(text).toContain('34,800');
    expect(text.match(/fewest/g)).toHaveLength(3);
  });
});
