import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const idle = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };

function draw(change: Partial<Params>, { words = en, width = 1120, embed = null as number | null, step = 0 } = {}) {
  const params = { ...defaults(widget.params), ...change };
  return renderToStaticMarkup(
    <View params={params} frame={compute(params)} step={step} words={words} locale={words === ko ? 'ko' : 'en'} width={width} height={embed} layout={embed === null ? 'article' : 'embed'}
      playing={false} speed={1} lit={null} locked={new Set()} actions={idle} />,
  );
}

describe('the picture', () => {
  for (const [name, change] of Object.entries(widget.presets)) {
    it(`is drawn on the server at every width, in both languages, without NaN: ${name}`, () => {
      for (const words of [en, ko]) for (const width of [1120, 704, 328]) {
        for (const html of [draw(change as Partial<Params>, { words, width }), draw(change as Partial<Params>, { words, width, embed: 440 })]) expect(html).not.toMatch(/NaN|undefined|Infinity/);
      }
    });
  }

  it('hides the curve while its floor is asked for', () => {
    expect(draw({ ask: 'guess' })).not.toMatch(/class="curve|lc-floor|lc-level/);
    expect(draw({})).toMatch(/lc-floor/);
  });
});
