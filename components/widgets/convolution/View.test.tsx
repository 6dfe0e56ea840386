import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const idle = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };
const big = Array.from({ length: 32 }, (_, r) => Array.from({ length: 32 }, (_, c) => (r * c) % 7));
const states: Record<string, Partial<Params>> = {
  default: {},
  same: { padding: 'same', stride: 2, dilation: 2, activation: 'relu', bias: 1 },
  channels: { channels: 3, flip: true },
  'one cell': { input: [[5]], kernel: [[2]] },
  'not square': { input: [[1, 2, 3, 4, 5]], kernel: [[1, 0.5]] },
  'as large as it gets': { input: big, kernel: big.slice(0, 7).map(row => row.slice(0, 7)), dilation: 3, padding: 'full' },
};

function draw(change: Partial<Params>, { words = en, width = 1120, embed = null as number | null, step = 0 } = {}) {
  const params = { ...defaults(widget.params), ...change };
  return renderToStaticMarkup(
    <View params={params} frame={compute(params)} step={step} words={words} locale={words === ko ? 'ko' : 'en'} width={width} height={embed} layout={embed === null ? 'article' : 'embed'}
      playing={false} speed={1} lit={null} locked={new Set()} actions={idle} />,
  );
}

describe('the picture', () => {
  for (const [name, change] of Object.entries(states)) {
    it(`is drawn on the server at every width, in both languages, without NaN: ${name}`, () => {
      for (const words of [en, ko]) for (const width of [1120, 704, 328]) {
        const html = draw(change, { words, width });
        expect(html).not.toMatch(/NaN|undefined|Infinity|>-\d/);
        expect(html.match(/role="grid"/g)).toHaveLength(4);
      }
    });
    it(`fits a slide's height: ${name}`, () => {
      for (const [width, height] of [[916, 440], [600, 270], [376, 410]] as const) {
        const drawn = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(draw(change, { width, embed: height }))![1]);
        expect(drawn).toBeLessThanOrEqual(height - 44);
      }
    });
  }

  it('has one tab stop a grid and tells row, column and value of every cell', () => {
    const html = draw({});
    expect(html.match(/role="gridcell"/g)).toHaveLength(49 + 9 + 9 + 25);
    expect(html.match(/<g role="gridcell"[^>]* tabindex="0"/g)).toHaveLength(4);
    expect(html).toContain('aria-label="Row 1, column 1: 4"');
    expect(draw({}, { words: ko })).toContain('aria-label="1행 1열: 4"');
  });

  it('draws large maps without numerals and keeps one reachable cell', () => {
    const html = draw(states['as large as it gets']!);
    expect(html).toContain('aria-rowcount="50"');
    expect(html.match(/<g role="gridcell"/g)!.length).toBe(1 + 49 + 49 + 1);
  });

  it('says what Keras refuses', () => {
    expect(draw(states.same!)).toContain(en.view.kerasRefuses);
    expect(draw({})).not.toContain(en.view.kerasRefuses);
  });
});
