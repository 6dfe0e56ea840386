import { describe, expect, it } from 'vitest';
import { endsIn, outputMends, printMend } from './outputMends.ts';
import { parseStack } from './stack.ts';

const picture = [28, 28, 1] as const;
const stackOf = (notation: string) => { const read = parseStack(notation); if ('refusal' in read) throw new Error(notation); return read.stack; };
const mends = (notation: string) => outputMends(stackOf(notation), picture, picture).map(mend => [mend.type, mend.row, printMend(mend)]);

describe('a stack that ends in the wrong shape', () => {
  it('with too many channels gives back one, or gets a last convolution', () => {
    expect(mends('conv3f8psame')).toEqual([['change', 1, 'conv3psame'], ['add', 2, 'conv3psameasigmoid'], ['add', 4, 'pool2psame,flatten,dense784asigmoid']]);
  });
  it('that forgot a padding gets it', () => expect(mends('conv3f4psame,conv3')[0]).toEqual(['change', 2, 'conv3psame']));
  it('that is too small is enlarged', () => expect(mends('pool2,conv3f4psame')).toContainEqual(['add', 4, 'up2,conv3psameasigmoid']));
  it('that is flat gets a dense layer of 784', () => expect(mends('flatten,dense10arelu')[0]).toEqual(['change', 2, 'dense784arelu']));
  it('is mended by every one of them', () => {
    for (const notation of ['conv3f8', 'pool2', 'conv5s3f2', 'flatten,dense3', 'up3', 'tconv3s2f4', 'pool3,pool3', 'avg2,conv3f2,up2', 'conv3f16psamearelu,pool2psame,conv3f8psamearelu,pool2psame,up2']) {
      const found = outputMends(stackOf(notation), picture, picture);
      expect(found.length, notation).toBeGreaterThan(0);
      for (const { stack } of found) expect(endsIn(stack, picture, picture), notation).toBe(true);
    }
  });
});
