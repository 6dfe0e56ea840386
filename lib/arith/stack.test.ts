import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLayer } from './stack.fixture.ts';
import { parseStack, printStack } from './stack.ts';

const refusalOf = (text: string) => {
  const read = parseStack(text);
  return 'refusal' in read ? [read.refusal.layer, read.refusal.code, read.refusal.text, read.refusal.expected] : read;
};

describe('layer notation', () => {
  it('reads back every stack that it prints', () => {
    fc.assert(fc.property(fc.array(anyLayer(), { minLength: 1, maxLength: 12 }), stack => {
      expect(parseStack(printStack(stack))).toEqual({ stack });
    }), { seed: 3 });
  });

  it('gives a kind its defaults: one filter, stride 1, valid, linear, a bias; pooling moves by its window', () => {
    expect(parseStack('conv3,pool2')).toEqual({ stack: [
      { kind: 'conv', window: 3, filters: 1, stride: 1, padding: 'valid', dilation: 1, activation: 'linear', bias: true },
      { kind: 'pool', window: 2, stride: 2, padding: 'valid' },
    ] });
  });

  it('reads the way back from a flat list: a picture of 7 × 7 × 4, enlarged twice', () => {
    expect(parseStack('reshape7x7x4,bil2,reshape07x1x1')).toEqual({ stack: [
      { kind: 'reshape', shape: [7, 7, 4] }, { kind: 'bil', window: 2 }, { kind: 'reshape', shape: [7, 1, 1] },
    ] });
    expect(printStack([{ kind: 'reshape', shape: [7, 7, 4] }, { kind: 'bil', window: 2 }])).toBe('reshape7x7x4,bil2');
  });

  it('takes options in any order and prints them in one', () => {
    const read = parseStack(' tconv4areluf8b0p1d2s2 , avg3s1psame, dense10asigmoid');
    expect('stack' in read && printStack(read.stack)).toBe('tconv4f8s2p1d2arelub0,avg3s1psame,dense10asigmoid');
  });

  it('names the layer, the part and what would have been right', () => {
    expect(refusalOf('')).toEqual([1, 'empty', '', expect.stringContaining('tconv')]);
    expect(refusalOf('conv3,covn3')).toEqual([2, 'unknownKind', 'covn3', expect.stringContaining('conv')]);
    expect(refusalOf('conv')).toEqual([1, 'missingNumber', 'conv', 'conv2']);
    expect(refusalOf('flatten2')).toEqual([1, 'missingNumber', 'flatten2', 'flatten']);
    expect(refusalOf('bil')).toEqual([1, 'missingNumber', 'bil', 'bil2']);
    expect(refusalOf('reshape')).toEqual([1, 'missingNumber', 'reshape', 'reshape7x7x4']);
    expect(refusalOf('reshape7x7')).toEqual([1, 'missingNumber', 'reshape7x7', 'reshape7x7x4']);
    expect(refusalOf('reshape7x0x4')).toEqual([1, 'numberOutOfBounds', '0', '1…65536']);
    expect(refusalOf('reshape7x7x4s2')).toEqual([1, 'optionNotHere', 's2', '']);
    expect(refusalOf('conv3f')).toEqual([1, 'unknownOption', 'f', 'f s p d a b']);
    expect(refusalOf('conv3arelux')).toEqual([1, 'unknownOption', 'x', 'f s p d a b']);
    expect(refusalOf('conv3f2f3')).toEqual([1, 'optionTwice', 'f3', 'f']);
    expect(refusalOf('pool2f4')).toEqual([1, 'optionNotHere', 'f4', 's p']);
    expect(refusalOf('conv0')).toEqual([1, 'numberOutOfBounds', '0', '1…64']);
    expect(refusalOf('conv3f99999')).toEqual([1, 'numberOutOfBounds', '99999', '1…1024']);
    expect(refusalOf('conv3b2')).toEqual([1, 'numberOutOfBounds', '2', '0…1']);
    expect(refusalOf(Array(65).fill('up1').join())).toEqual([65, 'tooManyLayers', '65', '1…64']);
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), text => { expect(parseStack(text)).toBeTypeOf('object'); }), { seed: 4 });
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9,]{0,40}$/), text => { expect(parseStack(text)).toBeTypeOf('object'); }), { seed: 5 });
  });
});
