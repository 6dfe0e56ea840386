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
  { matrix: [[0, 0]] }, { matrix: [[0, 0, 0]] }, { matrix: [[1, 2, 3]], points: [[1, 1, 1]] }, { matrix: [[99, 99], [-99, 99], [99, 0]] }, { matrix: [[1, 0, 0], [0, 1, 0], [0, 0, 1]], view: 'place' }, { t: 0 }, { t: 0.3, view: 'place' },
  { compose: true, matrix: [[1, 0, 2], [0, 1, 0], [1, 1, 1]], second: [[1, 0, 1], [0, 1, 0], [2, 0, 0]], t: 0.7 },
];

describe('the picture of linear-map', () => {
  it('is whole at every width, in both languages and layouts, for every preset and the corners of the bounds', () => {
    for (const locale of ['en', 'ko'] as const)
      for (const [width, layout] of [[1120, 'article'], [704, 'article'], [328, 'article'], [960, 'embed']] as const)
        for (const changes of corners) expect(draw(changes, { locale, width, layout })).not.toMatch(/NaN|Infinity|undefined|null/);
  });
  it('columns and points are handles that tell where they are', () => {
    const html = draw({});
    expect(html).toContain('aria-label="Column 1, where unit step 1 arrives" aria-valuenow="1.5" aria-valuetext="at (1.5, 0.5)"');
    expect(html).toContain('aria-label="Point 1" aria-valuenow="2" aria-valuetext="at (2, 1)"');
  });
  it('what collapses is drawn: the line that ends at zero, and lines of equal output beside it', () => {
    expect(draw({ matrix: [[1, 1]] })).toContain('lm-level');
    expect(draw({ matrix: [[1, 1]] })).toContain('ends at zero');
    expect(draw({})).not.toContain('lm-lost');
  });
  it('locked, it leaves nothing to pull', () => {
    const html = draw({}, { locked: Object.keys(widget.params) });
    expect(html).not.toContain('role="slider"');
  });
});
