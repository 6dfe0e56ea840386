import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const silent = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };
const draw = (patch: Partial<Params>, step = 1, locked: string[] = [], words = en) => {
  const params = { ...defaults(widget.params), ...patch };
  return renderToStaticMarkup(
    <View params={params} frame={compute(params)} step={step} words={words} locale={words === en ? 'en' : 'ko'} width={1120} layout="article" height={null} playing={false} speed={1} lit={null} locked={new Set(locked)} actions={silent} />);
};

describe('the picture of model-summary', () => {
  it('shows every row with its shape and its numbers, and one tab stop in the table', () => {
    const picture = draw(widget.presets.photograph!);
    for (const text of ['1920 × 1080 × 3', '384 × 216 × 16', '1,200', '1,327,104', '1,328,304', '99,532,800']) expect(picture).toContain(text);
    expect(picture.match(/class="stk-choose" tabindex="0"/g)).toHaveLength(1);
  });
  it('says at which layer a stack fails, why, and offers what mends it', () => {
    const picture = draw(widget.presets.fails!, 5);
    expect(picture).toContain('The window spans 5 cells, and only 4 come in.');
    expect(picture).toContain('>Padding same</button>');
    expect(picture).toContain('>Window of 4</button>');
    expect(picture.match(/waits for the layer above<\/td>/g)).toHaveLength(2);
  });
  it('offers nothing to change where the stack is locked', () => {
    const picture = draw(widget.presets.fails!, 5, ['layers', 'input']);
    expect(picture).not.toContain('Padding same');
    expect(picture).not.toContain('stk-grip');
    expect(picture).toContain('disabled=""');
  });
  it('speaks Korean', () => expect(draw(widget.presets.photograph!, 1, [], ko)).toContain('입력 채널'));
});
