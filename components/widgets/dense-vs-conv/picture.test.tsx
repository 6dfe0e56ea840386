import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const actions = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };
const start = defaults(widget.params);

function draw(changes: Partial<Params>, { locale = 'en' as 'en' | 'ko', width = 1120, layout = 'article' as 'article' | 'embed', locked = [] as string[] } = {}) {
  const params = { ...start, ...changes };
  return renderToStaticMarkup(
    <View params={params} frame={compute(params)} step={0} words={locale === 'ko' ? ko : en} locale={locale} width={width} layout={layout}
      height={layout === 'embed' ? 400 : null} playing={false} speed={1} lit={null} locked={new Set(locked)} actions={actions} />,
  );
}

const corners: Partial<Params>[] = [
  ...Object.values(widget.presets),
  { width: 1, height: 1, kernel: 1 },
  { width: 4096, height: 1, kernel: 15, filters: 1024 },
  { width: 4096, height: 4096, channels: 512, units: 4096, kernel: 1 },
];

describe('the picture of dense-vs-conv', () => {
  it('is whole at every width, in both languages and both layouts, for every preset and the corners of the bounds', () => {
    for (const locale of ['en', 'ko'] as const)
      for (const [width, layout] of [[1120, 'article'], [704, 'article'], [328, 'article'], [960, 'embed']] as const)
        for (const changes of corners) expect(draw(changes, { locale, width, layout })).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('writes the exact counts, in the chart and in the table', () => {
    const html = draw({ width: 1920, height: 1080, channels: 3 });
    expect(html.match(/6,220,801/g)!.length).toBeGreaterThanOrEqual(3);
    expect(html).toContain('1920 by 1080, 2,073,600 pixels'.replace('1920 by 1080', '1,920 by 1,080'));
  });

  it('the reader’s line is a slider with a value in words', () => {
    expect(draw({})).toMatch(/role="slider" tabindex="0"[^>]*aria-valuenow="784"[^>]*aria-valuetext="28 by 28, 784 pixels"/);
  });

  it('a locked size leaves nothing to grab and no phrase that sets it', () => {
    const html = draw({}, { locked: ['width'] });
    expect(html).toContain('aria-disabled="true"');
    expect(html).not.toContain('<button');
  });

  it('says how wide the window would be where it is too small to see', () => {
    expect(draw({ width: 1920, height: 1080 })).toContain('On this scale the window is 0.5 px wide');
  });
});
