import { describe, expect, it } from 'vitest';
import { countProgress, readProgress, writeProgress } from './progress.ts';

const progress = { 'convolution/done': true, 'convolution/challenge/vertical-edges': { passed: true, star: false }, 'convolution/predict/single-one': [[9, 8], [7, 6]] };

describe('progress', () => {
  it('comes back from its file as it was', () => expect(readProgress(writeProgress(progress))).toEqual({ progress }));

  it('leaves out what is kept beside it', () => {
    expect(readProgress(writeProgress({ ...progress, 'search/slash': false }))).toEqual({ progress });
    expect(readProgress(JSON.stringify({ layerByLayer: 1, progress: { ...progress, '__proto__/x': 1, 'a/b/c/d': 1 } }))).toEqual({ progress });
  });

  it.each([
    ['a text', 'hello', 'notJson'],
    ['a list', '[]', 'notOurs'],
    ['another program’s file', '{"progress": {}}', 'notOurs'],
    ['a list of progress', '{"layerByLayer": 1, "progress": []}', 'notOurs'],
    ['a later version', '{"layerByLayer": 2, "progress": {}}', 'newer'],
    ['a huge file', ' '.repeat(1_000_001), 'tooLong'],
  ])('names what is wrong with %s', (_, text, fault) => expect(readProgress(text)).toEqual({ fault }));

  it('counts lessons done, challenges passed and predictions made', () => {
    expect(countProgress({ ...progress, 'bias/challenge/x': { passed: false }, 'bias/done': false })).toEqual({ lessons: 1, challenges: 1, predictions: 1 });
    expect(countProgress({})).toEqual({ lessons: 0, challenges: 0, predictions: 0 });
  });
});
