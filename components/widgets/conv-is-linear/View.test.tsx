import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const silent = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };
const draw = (patch: Partial<Params>, step = 0, width = 1120) => {
  const params = { ...defaults(widget.params), ...patch };
  return renderToStaticMarkup(
    <View params={params} frame={compute(params)} step={step} words={en} locale="en" width={width} layout="article" height={null} playing={false} speed={1} lit={null} locked={new Set()} actions={silent} />);
};

describe('the picture of conv-is-linear', () => {
  it('draws a cell for every link and none for an empty place', () => {
    const matrix = /class="fg-of-kernel" transform[\s\S]*?cl-frame-kernel/.exec(draw({}))![0];
    expect(matrix.match(/class="fg-cell/g)).toHaveLength(81);
  });
  it('adds up the chosen row: products, those of nothing, and the cells that no weight joins', () => {
    const picture = draw({}, 4);
    expect(picture).toContain('row 2, column 2');
    expect(picture).toContain('4 of value 0');
    expect(picture).toContain('16 not linked');
    expect(picture).toContain('= 10');
  });
  it('says when no place is empty', () => expect(draw(widget.presets.dense!)).toContain('this is a dense layer with 1 unit'));
  it('stands one below the other on a phone', () => expect(draw({}, 0, 328)).toContain('data-layout="below"'));
});
