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

describe('the picture of overfitting', () => {
  it('is whole at every width, in both languages and layouts, for every preset and for wild states', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => [-1, i / 1000, (i % 2) * 2 - 1]);
    for (const locale of ['en', 'ko'] as const)
      for (const [width, layout] of [[1120, 'article'], [704, 'article'], [328, 'article'], [960, 'embed']] as const)
        for (const changes of [...Object.values(widget.presets), { points: 4, noise: 0 }, { edits: crowd, parameters: 36 }]) expect(draw(changes, { locale, width, layout })).not.toMatch(/NaN|Infinity|undefined|null/);
  });
  it('the reader’s line is a slider that tells both errors', () => {
    expect(draw({})).toMatch(/role="slider" tabindex="0"[^>]*aria-valuetext="12 parameters, training error 0.0071, held-out error 0.28"/);
  });
  it('a crowd of points is one tab stop', () => {
    expect(draw({ points: 14 }).match(/fg-grip-bare[^>]*tabindex="0"/g)).toHaveLength(14);
    expect(draw({ points: 100 }).match(/fg-grip-bare[^>]*tabindex="0"/g)).toHaveLength(1);
  });
  it('locked points and a locked model leave nothing to pull', () => {
    const html = draw({}, { locked: Object.keys(widget.params) });
    expect(html).not.toContain('<button');
    expect(html.match(/aria-disabled="true"/g)!.length).toBe(15);
  });
});
