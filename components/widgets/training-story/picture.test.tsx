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
const count = (html: string, text: string) => html.split(text).length - 1;

describe('the picture', () => {
  for (const [name, change] of Object.entries(widget.presets)) {
    it(`is drawn on the server at every width, in both languages, without NaN: ${name}`, () => {
      for (const words of [en, ko]) for (const width of [1120, 704, 328]) {
        for (const html of [draw(change as Partial<Params>, { words, width, step: 10 }), draw(change as Partial<Params>, { words, width, embed: 440, step: 5 })]) expect(html).not.toMatch(/NaN|undefined|Infinity/);
      }
    });
  }

  it('comes whole from the server after the last published epoch: two models, ten digits, every run a dot', () => {
    const html = draw({}, { step: 50 });
    expect(count(html, 'ts-frame-output')).toBe(20);
    expect(count(html, 'scale(2)')).toBe(30);
    expect(count(html, 'class="ts-dot')).toBe(compute({ ...defaults(widget.params) }).lastLosses.flat().length);
    expect(html).not.toContain(en.view.loading);
  });

  it('keeps frames empty where the weights of an epoch are still to come', () => {
    const html = draw({ model: 'source-1' }, { step: 25 });
    expect(count(html, 'ts-frame-output')).toBe(10);
    expect(count(html, 'scale(2)')).toBe(10);
    expect(html).toContain(en.view.loading);
  });

  it('shows no run of the remedied recipe while the reader guesses', () => {
    const html = draw({ model: 'source-1', ask: 'guess' });
    expect(html).toContain(en.view.dragIt);
    for (const loss of compute({ ...defaults(widget.params), model: 'source-1' }).stories[0]!.remedied.last) expect(html.replace(/<[^>]*>/g, ' ')).not.toContain(loss.toFixed(3));
    expect(count(html, 'ts-pictures')).toBe(0);
  });
});
