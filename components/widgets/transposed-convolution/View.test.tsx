import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { Machines } from './Machines.tsx';
import { RoundTrip } from './RoundTrip.tsx';
import { stepOf } from './step.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const idle = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };

function scene(change: Partial<Params>, { words = en as typeof en, width = 1120, step = 0, height = null as number | null } = {}) {
  const params = { ...defaults(widget.params), ...change };
  const frame = compute(params);
  const props = { params, frame, step, words, locale: 'en', width, height, layout: height === null ? 'article' : 'embed', playing: false, speed: 1, lit: null, locked: new Set<string>(), actions: idle } as const;
  const panel = { ...props, walked: stepOf(frame, params, step), most: 9, share: 0.34, onCell() {} };
  return { view: <View {...props} />, machines: <Machines {...panel} only={null} />, trip: <RoundTrip {...panel} onSay={() => {}} /> };
}

const bad = /NaN|undefined|Infinity|>-\d/;

describe('the picture', () => {
  it.each(Object.keys(widget.presets))('is drawn at every width in both languages, without NaN: %s', name => {
    for (const words of [en, ko]) for (const width of [1120, 704, 328]) for (const part of ['view', 'machines', 'trip'] as const) {
      expect(renderToStaticMarkup(scene(widget.presets[name]!, { words, width })[part]), `${part} ${width}`).not.toMatch(bad);
    }
  });
  it('tells what falls on a cell: 3×1 + 1×(−2) + 2×0 + 4×1 = 5', () => {
    const html = renderToStaticMarkup(scene({}, { step: 12 }).view).replace(/<[^>]+>/g, '|');
    expect(html).toMatch(/3\|* × \|*1\|.*1\|* × \|*\(−2\).*row 3, column 3.*= 5/);
  });
  it('says of two more machines that all 25 cells are equal', () => {
    expect(renderToStaticMarkup(scene({}).machines).match(/25 of 25 cells/g)).toHaveLength(2);
  });
  it('says that the shape has come back and the values have not', () => {
    expect(renderToStaticMarkup(scene(widget.presets.there!).trip)).toContain('The shape has come back. Of 16 values 0 have; the largest miss is 265.');
  });
  it('fits a slide, also with the largest input', () => {
    for (const input of [[[1]], Array.from({ length: 16 }, () => Array.from({ length: 16 }, () => 1))]) {
      const [, height] = /viewBox="0 0 \S+ ([\d.]+)"/.exec(renderToStaticMarkup(scene({ input, stride: 4 }, { width: 960, height: 420 }).view))!;
      expect(Number(height)).toBeLessThanOrEqual(420 - 64);
    }
  });
});
