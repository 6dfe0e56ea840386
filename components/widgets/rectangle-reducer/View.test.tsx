import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const idle = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };
const far = [[-1e6, 1e6], [1e6, 1e6], [1e6, -1e6], [-1e6, -1e6]];
const states: Record<string, Partial<Params>> = {
  default: {},
  thirteen: widget.presets.thirteen!,
  blind: { w1: [[0], [0]] },
  point: { a: [[2, 2], [2, 2], [2, 2], [2, 2]] },
  far: { a: far, w1: [[1e6], [-1e6]] },
};

function draw(change: Partial<Params>, { words = en, width = 1120, embed = null as number | null, step = 0, locked = [] as string[] } = {}) {
  const params = { ...defaults(widget.params), ...change };
  return renderToStaticMarkup(
    <View params={params} frame={compute(params)} step={step} words={words} locale={words === ko ? 'ko' : 'en'} width={width} height={embed} layout={embed === null ? 'article' : 'embed'}
      playing={false} speed={1} lit={null} locked={new Set(locked)} actions={idle} />,
  );
}

describe('the picture', () => {
  for (const [name, change] of Object.entries(states)) {
    it(`is drawn at every width, in both languages, without NaN: ${name}`, () => {
      for (const words of [en, ko]) for (const width of [1120, 704, 328]) expect(draw(change, { words, width })).not.toMatch(/NaN|undefined|Infinity|>-\d/);
    });
    it(`fits a slide's height, line and buttons included: ${name}`, () => {
      for (const [width, height, rest] of [[916, 440, 48], [704, 700, 100], [600, 300, 100]] as const) {
        expect(Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(draw(change, { width, embed: height }))![1])).toBeLessThanOrEqual(height - rest);
      }
    });
  }

  it('has a grid for every matrix: both rectangles, every kernel, every result', () => {
    expect(draw({}).match(/role="grid"/g)).toHaveLength(2 + 2 + 4);
    expect(draw(states.thirteen!).match(/role="grid"/g)).toHaveLength(2 + 3 + 6);
  });

  it('has a handle for each corner and each middle, none that a lock forbids', () => {
    expect(draw({}).match(/role="slider" tabindex="0"/g)).toHaveLength(10);
    expect(draw({}, { locked: ['a'] }).match(/role="slider" tabindex="0"/g)).toHaveLength(5);
    expect(draw({}, { locked: ['b'] })).not.toContain(en.view.search);
  });

  it('says why two numbers agree', () => {
    expect(draw(widget.presets.collision!)).toContain('Step 1 cannot see a corner move along (1, 1).');
    expect(draw(widget.presets.lookalike!, { words: ko })).toContain('2단계가 (1, −1) 방향을 잃습니다.');
  });

  it('shows what three steps come to as one kernel', () => {
    expect(draw(states.thirteen!)).toMatch(/<span title="0.5">0.5<\/span><span title="−1">−1<\/span>/);
    expect(draw({})).not.toContain(en.view.multiply);
  });
});
