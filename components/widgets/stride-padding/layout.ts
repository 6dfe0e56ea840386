import type { Plan } from '@/lib/arith/window.ts';

/**
 * Where the parts of the line stand: the input with its zeros, a row for every window, the outputs under the windows'
 * middles; and where the picture stands, beside the line or below it. CSS pixels.
 */
export interface Layout {
  width: number;
  height: number;
  /** Room for names at the left; 0 on a phone, where they stand above. */
  names: number;
  /** Width of a cell, and height of the cells of input and output. */
  cell: number;
  tall: number;
  /** Left edge of the input's first own cell. */
  originX: number;
  /** Zeros drawn before and after: the plan's or the guess's, whichever are more. */
  left: number;
  right: number;
  inputY: number;
  /** The reader's guess stands between input and windows; null where there is none. */
  guessY: number | null;
  windowsY: number;
  /** From one row of windows to the next, and how much of it a window takes. */
  pitch: number;
  bar: number;
  outputY: number;
  /** The picture's place: its width, and its height where it stands beside the line. */
  square: { width: number; height: number; beside: boolean };
}

export interface Room { width: number; height: number | null; embed: boolean }
export interface Rows { plan: Plan; windows: number; overhang: number; guess: { before: number; after: number } | null; asking: boolean }

const besideFrom = 820;
const phoneBelow = 560;
const largest = { cell: 48, phone: 44, pitch: 40 };
const lowest = { tall: 26 };
const windowsRoom = { article: 208, phone: 200 };
/** A numeral is not drawn in a cell or a row smaller than this. */
export const smallestText = { cell: 18, bar: 15 };

export function layoutOf({ plan, windows, overhang, guess, asking }: Rows, { width, height, embed }: Room): Layout {
  const phone = width < phoneBelow;
  const beside = width >= besideFrom && !asking;
  const squareWidth = beside ? Math.round(Math.min(300, width * 0.27)) : 0;
  const lineWidth = width - squareWidth - (beside ? 56 : 0);
  const names = phone ? 0 : 96;
  const margin = phone ? 12 : 20;
  const before = asking ? 0 : plan.before;
  const after = asking ? 0 : plan.after;
  const left = Math.max(before, guess?.before ?? 0, asking ? 3 : 0);
  const right = Math.max(after + overhang, guess?.after ?? 0, asking ? 3 : 0);
  const columns = left + plan.size + right;
  const cell = Math.max(3, Math.min(phone ? largest.phone : largest.cell, Math.floor(((lineWidth - names - 2 * margin) * 10) / columns) / 10));
  const tall = Math.max(lowest.tall, Math.min(cell, embed ? 40 : largest.cell));
  const inputY = phone ? 52 : 30;
  const guessY = guess && !asking ? inputY + tall + 10 : null;
  const windowsY = inputY + tall + (guessY === null ? 34 : 60);
  const below = 40 + tall + (phone ? 30 : 10);
  const free = height === null ? (phone ? windowsRoom.phone : windowsRoom.article)
    : Math.max(60, Math.min(height - windowsY - below, windows * largest.pitch + 36));
  const room = asking ? 44 : free;
  const pitch = Math.min(largest.pitch, room / Math.max(1, windows));
  const outputY = windowsY + room + 40;
  return {
    width: lineWidth, height: asking ? windowsY + room : outputY + tall + (phone ? 30 : 10), names, cell, tall,
    originX: names + margin + left * cell, left, right, inputY, guessY, windowsY, pitch, bar: pitch - Math.min(6, pitch * 0.2), outputY,
    square: beside ? { width: squareWidth, height: outputY + tall + 10, beside } : { width, height: phone ? 300 : 260, beside },
  };
}

/** Left edge of an input cell, counted from 0; zeros before the input are negative. */
export const cellX = ({ originX, cell }: Layout, at: number): number => originX + at * cell;

/** Left edge of an output cell: it stands under its window's middle. */
export const outputX = (layout: Layout, { before, stride, span }: Plan, at: number): number =>
  cellX(layout, at * stride - before + (span - 1) / 2);
