import { expect, it } from 'vitest';
import { printStack, type Stack } from '@/lib/arith/stack.ts';
import { freshLayer, moved, readStack, withLayer, without, withWindow } from './edits.ts';

const stack = (text: string) => readStack(text) as Stack;
const four = stack('conv3,pool2,flatten,dense10');

it('moves a layer up or down, and the others keep their order', () => {
  expect(printStack(moved(four, 0, 2))).toBe('pool2,flatten,conv3,dense10');
  expect(printStack(moved(four, 3, 0))).toBe('dense10,conv3,pool2,flatten');
  expect(moved(four, 1, 1)).toEqual(four);
});

it('puts a layer in and takes it out again', () => {
  const more = withLayer(four, 2, freshLayer('avg', [4, 4, 1]));
  expect(printStack(more)).toBe('conv3,pool2,avg2,flatten,dense10');
  expect(without(more, 2)).toEqual(four);
});

it('takes no layer beyond the 64 that the notation holds', () => {
  const full = Array.from({ length: 64 }, () => four[0]!);
  expect(withLayer(full, 3, four[1]!)).toBe(full);
});

it('makes a new reshape of exactly the numbers that come in', () => expect(freshLayer('reshape', [196])).toEqual({ kind: 'reshape', shape: [14, 14, 1] }));

it('lets a pooling’s stride follow its window until it is given', () => {
  expect(withWindow(stack('pool2')[0]!, 3)).toMatchObject({ window: 3, stride: 3 });
  expect(withWindow(stack('pool2s1')[0]!, 3)).toMatchObject({ window: 3, stride: 1 });
  expect(withWindow(stack('conv3')[0]!, 5)).toMatchObject({ window: 5, stride: 1 });
});

it('reads an empty text as no layers, and refuses what is no stack', () => {
  expect(readStack('  ')).toEqual([]);
  expect(readStack('conv')).toBeNull();
});
