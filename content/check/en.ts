import type { Params } from './define.ts';

type Facts = Readonly<Record<string, number | string>>;
const minus = (value: unknown) => String(value).replace('-', '−');

/** What each question is called, asks, and gives as its reason. `p`: the form's parameters; `f`: the rule's facts. */
export interface QuestionWords { title: string; task(p: Params, f: Facts): string; reason(p: Params, f: Facts): string }

export const en: Readonly<Record<string, QuestionWords>> = {
  index: {
    title: 'A place in memory',
    task: (p, f) => `This picture has ${p.height} rows, ${p.width} columns and 3 channels. In the line that stores it as height, width, channels, click the value in row ${f.row}, column ${f.column}, channel ${f.channel}. All three are counted from 0.`,
    reason: (_, f) => `A row holds ${f.width} pixels of ${f.channels} numbers: (${f.row} × ${f.width} + ${f.column}) × ${f.channels} + ${f.channel}.`,
  },
  blind: {
    title: 'What a layer cannot see',
    task: (_, f) => `Rectangle B is A, moved by (${minus(f.x)}, ${minus(f.y)}). The second step only adds up its four numbers. Choose the two weights of the first step, not both 0, so that A and B give the same number.`,
    reason: (_, f) => `The weights must cancel the move: ${minus(f.w)} × ${minus(f.x)} + ${minus(f.v)} × ${Number(f.y) < 0 ? `(${minus(f.y)})` : f.y} = 0. Any multiple of them does too.`,
  },
  cell: {
    title: 'One number of a convolution',
    task: () => 'The kernel slides over the input without padding, one cell at a time. Type the number at the bottom right of the output.',
    reason: (_, f) => `The window stands at the bottom right; products that are not 0: ${f.products}. Nothing is turned.`,
  },
  zeros: {
    title: 'The odd zero',
    task: p => `${p.size} cells, a kernel of ${p.kernel}, stride ${p.stride}, padding “same” as TensorFlow does it. Drag the violet handles: how many zeros stand before the input, and how many after it?`,
    reason: (_, f) => `⌈${f.size} / ${f.stride}⌉ = ${f.output} windows span (${f.output} − 1) × ${f.stride} + ${f.kernel} cells, so ${f.total} ${f.total === 1 ? 'zero is' : 'zeros are'} missing. Half of them, rounded down, go before; the odd one comes after.`,
  },
  parameters: {
    title: 'Counting weights',
    task: (_, f) => `A convolution of ${f.kernel} × ${f.kernel} with ${f.filters} filters and biases reads ${f.channels} channels. How many numbers does it learn?`,
    reason: (_, f) => `Every filter has ${f.kernel} × ${f.kernel} weights for each of the ${f.channels} channels, and one bias: ${f.filters} × (${f.kernel} × ${f.kernel} × ${f.channels} + 1).`,
  },
  field: {
    title: 'How far one cell sees',
    task: (_, f) => `A convolution of ${f.first} × ${f.first} with stride ${f.stride}, then one of ${f.second} × ${f.second}. Draw the square of input cells that the marked output cell depends on.`,
    reason: (_, f) => `Behind stride ${f.stride}, neighbours lie ${f.stride} input cells apart: ${f.first} + (${f.second} − 1) × ${f.stride} = ${f.field}. Where the square lies does not count, only its sides.`,
  },
  moves: {
    title: 'What survives a move',
    task: p => `A single 1, max pooled with windows of ${p.window} × ${p.window}, the first in the upper left corner. The 1 moves by one cell, in one of eight directions. Mark all the moves that change nothing in the output.`,
    reason: () => 'The output changes as soon as the 1 leaves its window. Three of the eight moves stay inside: they lead to the other three cells of the window.',
  },
  floor: {
    title: 'How low a loss can go',
    task: p => `A pixel’s target is ${p.target}. Drag the violet line to the lowest binary cross-entropy that any answer can reach. Within 0.03 is right.`,
    reason: (_, f) => `The best answer is the target itself, and it costs −${f.target} · ln ${f.target} − ${f.rest} · ln ${f.rest} = ${f.floor}. Only targets of 0 and 1 have the floor 0.`,
  },
  fill: {
    title: 'Filling a window',
    task: (_, f) => `A window holds ${f.winner}, ${f.second}, ${f.third} and a whole number x that is no larger than ${f.winner}. It is max pooled and filled again. What is the smallest x for which copying the ${f.winner} into all four cells makes a smaller squared error than max unpooling does?`,
    reason: (_, f) => `Copying wins once the three losers average more than half of the winner, ${f.half}: ${f.second} + ${f.third} + x > ${f.needed}, so x is at least ${f.x}.`,
  },
  stamps: {
    title: 'Stamps that overlap',
    task: (_, f) => `A transposed convolution of a ${f.inputs} × ${f.inputs} input: kernel ${f.kernel} × ${f.kernel}, stride ${f.stride}, valid. How wide is the output? Then mark the cells of its first row that are stamped twice.`,
    reason: (_, f) => `The last stamp begins at ${f.stride} × (${f.inputs} − 1): (${f.inputs} − 1) × ${f.stride} + ${f.kernel} = ${f.size} cells. Neighbouring stamps share ${f.kernel} − ${f.stride} = 1 cell: ${f.cells}, counted from 0.`,
  },
};
