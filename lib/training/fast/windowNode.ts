import { overhang, phaseCount, transposed } from './axis.ts';
import type { Kernels } from './kernels.ts';
import { biasPacking, phasesOf, phaseTaps, windowPacking, type WindowShape } from './learned.ts';
import { numberBytes, vectorBytes, type Arena } from './memory.ts';
import { groupsOf, throughActivation, type Call, type FastNode, type Program } from './node.ts';
import type { Packing } from './weights.ts';

const gatherOf = (kernels: Kernels) => ({ 1: kernels.gather1, 2: kernels.gather2, 4: kernels.gather4 });
const correlateOf = (kernels: Kernels) => ({ 1: kernels.correlate1, 2: kernels.correlate2, 4: kernels.correlate4 });

/** Convolution, transposed convolution, either behind a nearest enlargement, and (on a picture of one pixel) a dense layer. */
export function windowNode(shape: WindowShape): FastNode {
  const { down, across, input, output } = shape;
  const back = { down: transposed(down), across: transposed(across) };

  function forward(arena: Arena, kernels: Kernels, bias: Packing | null): { calls: Call[]; packed: Packing[] } {
    const calls: Call[] = [], packed: Packing[] = [];
    for (const [py, px] of phasesOf(down, across)) {
      const taps = phaseTaps(down, across, py, px);
      const offsets = arena.integers(taps.map(tap => input.offset(tap.down, tap.across)));
      const weights = windowPacking(arena, taps, output.thin ? 1 : input.channels, output.thin ? input.channels : output.channels,
        (tap, r, w) => tap.weights.map(([row, column]) => output.thin ? shape.kernelPlace(row, column, w, 0) : shape.kernelPlace(row, column, r, w)));
      packed.push(weights);
      const rows = phaseCount(output.height, down.period, py), columns = phaseCount(output.width, across.period, px);
      const to = output.at(py, px), outStep = across.period * output.step, outRow = down.period * output.row;
      const from = input.at(0, 0), inStep = across.stride * input.step, inRow = down.stride * input.row;
      const biasAt = bias?.address ?? 0;
      if (output.thin) {
        calls.push(() => kernels.dot(to, outStep, outRow, rows, columns, from, inStep, inRow, offsets, taps.length, input.vectors, weights.address, biasAt));
        continue;
      }
      const pitch = output.vectors * vectorBytes, relu = shape.activation === 'relu';
      for (const { size, first } of groupsOf(output.vectors)) {
        const gather = gatherOf(kernels)[size], shift = first * vectorBytes;
        calls.push(() => gather(to + shift, outStep, outRow, rows, columns, from, inStep, inRow, offsets, taps.length, input.channels,
          weights.address + shift, pitch, biasAt && biasAt + shift, relu, 0));
      }
    }
    if (shape.activation === 'sigmoid' && !output.thin) {
      const at = output.at(0, 0), { row, height, width, vectors } = output;
      calls.push(() => kernels.sigmoid(at, row, at, row, height, width * vectors * 4));
    }
    return { calls, packed };
  }

  /** Products that one way of adding up the gradients by the weights takes, in vectors. */
  function cost(maps: { down: typeof down; across: typeof across }, outer: typeof input, read: number, written: number): number {
    return phasesOf(maps.down, maps.across).reduce((sum, [py, px]) => sum + phaseTaps(maps.down, maps.across, py, px).length * read * written
      * phaseCount(outer.height, maps.down.period, py) * phaseCount(outer.width, maps.across.period, px), 0);
  }

  /** Sums over the outputs, what was read times the vector of gradients; or over the inputs, gradients times the vector that was read: whichever is less. */
  function byWeights(arena: Arena, kernels: Kernels, bias: Packing | null): { calls: Call[]; sums: Packing[] } {
    const overInputs = output.thin || (!input.thin && cost(back, input, output.channels, input.vectors) < cost({ down, across }, output, input.channels, output.vectors));
    const maps = overInputs ? back : { down, across };
    const [read, held] = overInputs ? [output, input] : [input, output];
    const address = (picture: typeof input, row: number, column: number) => picture === output ? picture.gradientAt(row, column) : picture.at(row, column);
    const calls: Call[] = [], sums: Packing[] = [];
    for (const [py, px] of phasesOf(maps.down, maps.across)) {
      const taps = phaseTaps(maps.down, maps.across, py, px);
      const offsets = arena.integers(taps.flatMap(tap => Array.from({ length: read.channels }, (_, c) => read.offset(tap.down, tap.across) + c * numberBytes)));
      const sum = windowPacking(arena, taps, read.channels, held.channels, (tap, r, w) =>
        tap.weights.map(([row, column]) => overInputs ? shape.kernelPlace(row, column, w, r) : shape.kernelPlace(row, column, r, w)));
      sums.push(sum);
      const rows = phaseCount(held.height, maps.down.period, py), columns = phaseCount(held.width, maps.across.period, px);
      const from = address(read, 0, 0), inStep = maps.across.stride * read.step, inRow = maps.down.stride * read.row;
      const at = address(held, py, px), step = maps.across.period * held.step, row = maps.down.period * held.row;
      const pitch = held.vectors * vectorBytes, count = taps.length * read.channels;
      for (const { size, first } of groupsOf(held.vectors)) {
        const correlate = correlateOf(kernels)[size], shift = first * vectorBytes;
        calls.push(() => correlate(sum.address + shift, pitch, from, inStep, inRow, rows, columns, offsets, count, at + shift, step, row));
      }
    }
    if (bias) {
      sums.push(bias);
      const at = output.gradientAt(0, 0), { vectors, step, row, height, width } = output;
      calls.push(output.thin ? () => kernels.sumNumbers(bias.address, at, row, height, width)
        : () => kernels.sumPixels(bias.address, vectors, at, step, row, height, width));
    }
    return { calls, sums };
  }

  function byInput(arena: Arena, kernels: Kernels): { calls: Call[]; packed: Packing[] } {
    const calls: Call[] = [], packed: Packing[] = [];
    for (const [qy, qx] of phasesOf(back.down, back.across)) {
      const taps = phaseTaps(back.down, back.across, qy, qx);
      const offsets = arena.integers(taps.map(tap => output.offset(tap.down, tap.across)));
      const weights = windowPacking(arena, taps, output.channels, input.channels, (tap, r, w) => tap.weights.map(([row, column]) => shape.kernelPlace(row, column, w, r)));
      packed.push(weights);
      const rows = phaseCount(input.height, back.down.period, qy), columns = phaseCount(input.width, back.across.period, qx);
      const to = input.gradientAt(qy, qx), outStep = back.across.period * input.step, outRow = back.down.period * input.row;
      const from = output.gradientAt(0, 0), inStep = back.across.stride * output.step, inRow = back.down.stride * output.row;
      const pitch = input.vectors * vectorBytes, mask = shape.inputActivation === 'relu' ? -input.shift : 0;
      for (const { size, first } of groupsOf(input.vectors)) {
        const gather = gatherOf(kernels)[size], shift = first * vectorBytes;
        calls.push(() => gather(to + shift, outStep, outRow, rows, columns, from, inStep, inRow, offsets, taps.length, output.channels,
          weights.address + shift, pitch, 0, false, mask));
      }
    }
    if (shape.inputActivation === 'sigmoid') calls.push(...throughActivation(input, 'sigmoid', kernels));
    return { calls, packed };
  }

  return {
    input, output,
    widen() {
      input.widen(overhang(down, input.height, output.height), overhang(across, input.width, output.width));
      output.widen(overhang(back.down, output.height, input.height), overhang(back.across, output.width, input.width));
    },
    build(arena, kernels): Program {
      const bias = shape.biasPlace === null ? null : biasPacking(arena, output.channels, shape.biasPlace);
      const there = forward(arena, kernels, bias);
      const gradients = byWeights(arena, kernels, shape.biasPlace === null ? null : biasPacking(arena, output.channels, shape.biasPlace));
      // Nothing learns in front of the first layer: the input's own gradient is never asked for where it is thin.
      const inputs = input.thin ? { calls: [], packed: [] } : byInput(arena, kernels);
      return {
        forward: there.calls, byWeights: gradients.calls, byInput: inputs.calls,
        packed: [...there.packed, ...(bias ? [bias] : []), ...inputs.packed], sums: gradients.sums,
      };
    },
  };
}
