import type { Activation } from '@/lib/arith/stack.ts';
import { numberBytes, vectorBytes, type Arena, type Picture } from './memory.ts';
import { nothing, throughActivation, type FastNode, type Program } from './node.ts';

/** A cell `[row, column]`, and how much of it is taken. */
export interface Term { row: number; column: number; weight: number }
/** For every output cell in reading order, the input cells it is made of. */
export type LinearMap = readonly (readonly Term[])[];

/** The map read backwards: which outputs an input cell took part in. */
function turned(map: LinearMap, input: Picture, output: Picture): Term[][] {
  const back: Term[][] = Array.from({ length: input.height * input.width }, () => []);
  map.forEach((terms, cell) => terms.forEach(({ row, column, weight }) =>
    back[row * input.width + column]!.push({ row: Math.floor(cell / output.width), column: cell % output.width, weight })));
  return back;
}

/** Numbers of a table: integers and floats share the words of one memory. */
function table(arena: Arena, words: readonly (readonly [value: number, float: boolean])[]): number {
  const bytes = new DataView(new ArrayBuffer(words.length * numberBytes));
  words.forEach(([value, float], at) => (float ? bytes.setFloat32(at * numberBytes, value, true) : bytes.setInt32(at * numberBytes, value, true)));
  return arena.integers(new Int32Array(bytes.buffer));
}

function combineTable(arena: Arena, map: LinearMap, from: Picture, to: Picture): number {
  return table(arena, map.flatMap((terms, cell) => [
    [to.offset(Math.floor(cell / to.width), cell % to.width), false] as const, [terms.length, false] as const,
    ...terms.flatMap(({ row, column, weight }) => [[from.offset(row, column), false] as const, [weight, true] as const]),
  ]));
}

/** A layer that mixes cells in fixed shares, each channel by itself: average pooling, repeating, nails, bilinear enlargement. */
export function linearNode(input: Picture, output: Picture, map: LinearMap, inputActivation: Activation): FastNode {
  return {
    input, output, widen: () => {},
    build(arena, kernels): Program {
      const there = combineTable(arena, map, input, output), back = combineTable(arena, turned(map, input, output), output, input);
      const { at, gradient } = { at: input.at(0, 0), gradient: input.gradientAt(0, 0) };
      const to = output.at(0, 0), toGradient = output.gradientAt(0, 0);
      const cells = output.height * output.width, inputCells = input.height * input.width;
      return {
        ...nothing,
        forward: [() => kernels.combine(to, at, there, cells, output.vectors)],
        byInput: [() => kernels.combine(gradient, toGradient, back, inputCells, input.vectors), ...throughActivation(input, inputActivation, kernels)],
      };
    },
  };
}

/** The same numbers in the same order under another shape. */
export function reshapeNode(input: Picture, output: Picture, inputActivation: Activation): FastNode {
  const offsets = ({ height, width, channels, offset }: Picture, picture: Picture) => Array.from({ length: height * width * channels }, (_, n) => {
    const cell = Math.floor(n / channels);
    return offset.call(picture, Math.floor(cell / width), cell % width) + (n % channels) * numberBytes;
  });
  return {
    input, output, widen: () => {},
    build(arena, kernels): Program {
      const [from, to] = [offsets(input, input), offsets(output, output)];
      const lines = (out: readonly number[], read: readonly number[]) => table(arena, out.flatMap((offset, n) =>
        [[offset, false] as const, [1, false] as const, [read[n]!, false] as const, [1, true] as const]));
      const there = lines(to, from), back = lines(from, to);
      const addresses = [input.at(0, 0), output.at(0, 0), input.gradientAt(0, 0), output.gradientAt(0, 0)] as const;
      return {
        ...nothing,
        forward: [() => kernels.combineNumbers(addresses[1], addresses[0], there, to.length)],
        byInput: [() => kernels.combineNumbers(addresses[2], addresses[3], back, from.length), ...throughActivation(input, inputActivation, kernels)],
      };
    },
  };
}

/** For every output of a pooling in reading order, the cells its window covers. */
export type Windows = readonly (readonly (readonly [row: number, column: number])[])[];

/** Max pooling with any window, and what an unpooling needs of it. */
export interface MaxPoolNode extends FastNode { windows: Windows; switches(): number }

const windowTable = (arena: Arena, windows: Windows, small: Picture, large: Picture): number =>
  arena.integers(windows.flatMap((cells, n) => [
    small.offset(Math.floor(n / small.width), n % small.width), cells.length, ...cells.map(([row, column]) => large.offset(row, column)),
  ]));

export function maxPoolNode(input: Picture, output: Picture, windows: Windows, inputActivation: Activation): MaxPoolNode {
  let switches = 0;
  return {
    input, output, windows, widen: () => {}, switches: () => switches,
    build(arena, kernels): Program {
      const places = windowTable(arena, windows, output, input);
      switches = arena.take(windows.length * output.vectors * vectorBytes);
      const at = switches, { start, shift, allVectors, channels } = input;
      const addresses = [input.at(0, 0), output.at(0, 0), input.gradientAt(0, 0), output.gradientAt(0, 0)] as const;
      return {
        ...nothing,
        forward: [() => kernels.maxPool(addresses[1], at, addresses[0], places, windows.length, output.vectors)],
        byInput: [
          () => kernels.clear(start + shift, allVectors),
          () => kernels.scatter(addresses[2], addresses[3], at, places, windows.length, channels),
          ...throughActivation(input, inputActivation, kernels),
        ],
      };
    },
  };
}

/** Puts every number back where the pooling found it, zeros elsewhere. Where windows overlap the last number stays and takes the gradient. */
export function unpoolNode(input: Picture, output: Picture, pooling: MaxPoolNode, inputActivation: Activation): FastNode {
  return {
    input, output, widen: () => {},
    build(arena, kernels): Program {
      const { windows } = pooling;
      const places = windowTable(arena, windows, input, output), at = pooling.switches();
      const { start, shift, allVectors, channels } = output;
      const writers = arena.take(allVectors * vectorBytes) - start;
      const addresses = [input.at(0, 0), output.at(0, 0), input.gradientAt(0, 0), output.gradientAt(0, 0)] as const;
      return {
        ...nothing,
        forward: [() => kernels.clear(start, allVectors), () => kernels.place(addresses[1], addresses[0], at, places, windows.length, channels, writers)],
        byInput: [() => kernels.pick(addresses[2], addresses[3], at, places, windows.length, channels, writers - shift), ...throughActivation(input, inputActivation, kernels)],
      };
    },
  };
}
