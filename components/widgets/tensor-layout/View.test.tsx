import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { bitmapOf } from './bitmap.ts';
import { compute } from './compute.ts';
import { painted, withValue } from './edits.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { cellOfIndex, perLine, stripOf } from './lines.ts';
import { placeOf } from './step.ts';
import { View } from './View.tsx';
import { pasted } from './written.ts';
import { widget, type Params } from './widget.ts';

const idle = { set() {}, goTo() {}, pause() {}, play() {}, hint() {}, announce() {} };
const params = (change: Partial<Params> = {}): Params => ({ ...defaults(widget.params), ...change });
const { reshape, source, challenge } = widget.presets as Record<string, Partial<Params>>;
const states: Record<string, Partial<Params>> = {
  default: {}, 'four by six': reshape!, 'one number': { height: 1, width: 1, channels: 1 }, 'a batch': { batch: 64, n: 63, range: '0-1' },
  'as large as a whole picture gets': { height: 8, width: 8 }, large: source!, narrow: { height: 2048, width: 1, channels: 2 }, question: challenge!,
};

function draw(change: Partial<Params>, { words = en, width = 1120, embed = null as number | null, step = 0 } = {}) {
  const p = params(change);
  return renderToStaticMarkup(
    <View params={p} frame={compute(p)} step={step} words={words} locale={words === ko ? 'ko' : 'en'} width={width} height={embed} layout={embed === null ? 'article' : 'embed'}
      playing={false} speed={1} lit={null} locked={new Set()} actions={idle} />,
  );
}

describe('the picture', () => {
  for (const [name, change] of Object.entries(states)) {
    it(`is drawn on the server at every width, in both languages, without NaN: ${name}`, () => {
      for (const words of [en, ko]) for (const width of [1120, 704, 328]) {
        const html = draw(change, { words, width });
        expect(html).not.toMatch(/NaN|undefined|Infinity|>-\d/);
        expect(html.match(/role="grid"/g)).toHaveLength(2 + (change.channels ?? 3));
      }
    });
    it(`fits a slide's height: ${name}`, () => {
      for (const [width, height] of [[916, 440], [600, 300]] as const) {
        const drawn = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(draw({ ...change, reading: 'none' }, { width, embed: height }))![1]);
        expect(drawn).toBeLessThanOrEqual(height - 56);
      }
    });
  }
  it('has one tab stop a grid and tells index and value of every number of a line', () => {
    const html = draw({}, { step: 18 });
    expect(html.match(/role="gridcell"/g)).toHaveLength(36 * 3);
    expect(html.match(/<g role="gridcell"[^>]* tabindex="0"/g)).toHaveLength(5);
    expect(html).toMatch(/aria-label="Index 18: \d+"/);
    expect(draw({}, { words: ko })).toMatch(/aria-label="인덱스 18: \d+"/);
  });
  it('shows no value in the lines and no sum while a question stands open', () => {
    const html = draw(challenge!);
    expect(html).not.toMatch(/Index \d+: /);
    expect(html).toContain('= ?');
    expect(html).not.toMatch(/= \d/);
    expect(html).not.toMatch(/aria-label="Index[^>]*>\s*<rect[^>]*>(<title>)?<\/rect><text[^>]*>[1-9]/);
    expect(draw({ ...challenge, pickHwc: 46, pickChw: 39 })).toContain('= 46');
  });
});

describe('a line of numbers', () => {
  it.each<[number, number, number, number, number]>([
    [36, 12, 3, 36, 36], [72, 18, 3, 36, 36], [72, 18, 3, 34, 18], [72, 24, 1, 36, 24], [72, 18, 3, 12, 9], [72, 24, 1, 12, 12], [1, 1, 1, 30, 1],
  ])('of %d, in groups of %d and units of %d, at most %d cells: %d a line', (size, group, unit, most, expected) => {
    expect(perLine(size, group, unit, most)).toBe(expected);
  });
  it('is drawn around the chosen number where the picture is large, each channel a stretch of its own', () => {
    const p = params(source);
    const place = placeOf(p, 0);
    const strip = stripOf(p, compute(p), 'chw', place, 34);
    expect(strip.starts).toEqual([0, 1, 2].map(channel => channel * 1920 * 1920 + 458 * 1920 + 928));
    expect(cellOfIndex(strip, 1920 * 1920 + 458 * 1920 + 930)).toEqual({ row: 1, column: 2 });
    expect(cellOfIndex(strip, 5)).toBeNull();
  });
});

describe('editing', () => {
  const p = params({ height: 2, width: 2 });
  const frame = compute(p);
  it('changes one number and makes the picture the reader’s own', () => {
    const after = compute({ ...p, ...withValue(p, frame, 1, { row: 0, column: 1 }, 7) });
    expect(after.planes[1]![0]![1]).toBe(7);
    expect([after.planes[0], after.planes[2]]).toEqual([frame.planes[0], frame.planes[2]]);
  });
  it('changes grey where there is one channel', () => {
    const grey = params({ height: 2, width: 2, channels: 1 });
    expect(compute({ ...grey, ...withValue(grey, compute(grey), 0, { row: 1, column: 1 }, 33) }).planes).toEqual([[compute(grey).planes[0]![0], [compute(grey).planes[0]![1]![0], 33]]]);
  });
  it('paints pixels', () => {
    const after = compute({ ...p, ...painted(p, frame, [{ row: 0, column: 0 }, { row: 1, column: 1 }], 0x0102ff) });
    expect(after.planes.map(plane => [plane[0]![0], plane[1]![1]])).toEqual([[1, 1], [2, 2], [255, 255]]);
  });
  it('takes a table that fills a channel, on the scale on show, and says what is wrong with others', () => {
    const unit = { ...p, range: '0-1' as const };
    expect(pasted(unit, frame, 0, '0\t1\n0.5\t0', en.view)).toMatchObject({ picture: 'own', values: [[0, 255], [128, 0]] });
    expect(pasted(p, frame, 0, '1\t2', en.view)).toEqual({ sentence: 'Nothing pasted: 1 × 2 numbers do not fill a channel of 2 × 2.' });
    expect(pasted(p, frame, 0, '1\tred\n1\t1', en.view)).toEqual({ sentence: 'Nothing pasted: row 0, column 1 is not a number.' });
    expect(pasted(p, frame, 0, '1\t300\n1\t1', en.view)).toEqual({ sentence: 'Nothing pasted: the number in row 0, column 1 is out of range.' });
  });
});

describe('a bitmap', () => {
  it('is a BMP: bottom row first, blue before red, lines of whole words', () => {
    const bytes = Buffer.from(bitmapOf([[0xff0000], [0x00ff00]]).split(',')[1]!, 'base64');
    expect(bytes.length).toBe(54 + 8);
    expect([bytes.toString('latin1', 0, 2), bytes.readInt32LE(18), bytes.readInt32LE(22), bytes.readUInt16LE(28)]).toEqual(['BM', 1, 2, 24]);
    expect([...bytes.subarray(54)]).toEqual([0, 255, 0, 0, 0, 0, 255, 0]);
  });
});
