import type { Padding } from '@/lib/arith/window.ts';

/** A setting that the reader has kept, whatever the size it was found for. */
export interface Way { padding: Padding; kernel: number; stride: number; dilation: number; pad: number }

/** More ways are not kept: six kinds halve a size. */
export const mostWays = 6;

const form = /^(valid|same|full|explicit)\.([1-7])\.([1-4])\.([1-3])\.([0-3])$/;

/** Reads `same.3.2.1.0,valid.2.2.1.0`: padding, kernel, stride, dilation, pad. Null where that is no list of ways; never throws. */
export function readWays(text: string): Way[] | null {
  if (text === '') return [];
  const parts = text.split(',').map(part => form.exec(part));
  if (parts.length > mostWays || parts.includes(null)) return null;
  return parts.map(part => {
    const [, padding, kernel, stride, dilation, pad] = part!;
    return { padding: padding as Padding, kernel: Number(kernel), stride: Number(stride), dilation: Number(dilation), pad: Number(pad) };
  });
}

/** Zeros count under `explicit` only: elsewhere they are written as 0, so that one setting has one text. */
export const writeWay = ({ padding, kernel, stride, dilation, pad }: Way): string =>
  [padding, kernel, stride, dilation, padding === 'explicit' ? pad : 0].join('.');

export const writeWays = (ways: readonly Way[]): string => ways.map(writeWay).join();
