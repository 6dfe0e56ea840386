import { overhang } from './axis.ts';
import { biasPacking, phaseTaps, windowPacking, type PhaseTap, type WindowShape } from './learned.ts';
import { numberBytes, vectorBytes, vectorsOf, type Picture } from './memory.ts';
import { groupsOf, throughActivation, type FastNode, type Program } from './node.ts';
import { packing } from './weights.ts';

/** A convolution of stride 1 and the 2 × 2 max pooling behind it, whose windows all lie inside. The map between is never stored, and only winners are followed backwards. */
export function pooledNode(shape: WindowShape): FastNode {
  const { down, across, input, output } = shape;
  const taps = phaseTaps(down, across, 0, 0);
  const convolved = { height: output.height * 2, width: output.width * 2 };

  return {
    input, output,
    widen() {
      // Rows of thin inputs are read four numbers at a time.
      input.widen(overhang(down, input.height, convolved.height), overhang(across, input.width, convolved.width));
    },
    build(arena, kernels): Program {
      const bias = shape.biasPlace === null ? null : biasPacking(arena, output.channels, shape.biasPlace);
      const biasSums = shape.biasPlace === null ? null : biasPacking(arena, output.channels, shape.biasPlace);
      const weights = windowPacking(arena, taps, input.channels, output.channels, (tap, r, w) => tap.weights.map(([row, column]) => shape.kernelPlace(row, column, r, w)));
      const offsets = arena.integers(taps.map(tap => input.offset(tap.down, tap.across)));
      const to = output.at(0, 0), from = input.at(0, 0);
      const switches = arena.take(output.allVectors * vectorBytes) - output.start;
      const pitch = output.vectors * vectorBytes, relu = shape.activation === 'relu';
      const { step, row, height, width, channels } = output;

      const forward = groupsOf(output.vectors).flatMap(({ size, first }) => (size === 4 ? [first, first + 2] : [first]).map(at => {
        const pooled = size === 1 ? kernels.pooled1 : kernels.pooled2, shift = at * vectorBytes;
        return () => pooled(to + shift, step, row, height, width, from, input.step, input.row, offsets, taps.length, input.channels,
          weights.address + shift, pitch, bias ? bias.address + shift : 0, relu, switches);
      }));

      const room = height * width, lists = arena.take(channels * room * 2 * numberBytes), counts = arena.take(channels * numberBytes);
      const loads = loadsOf(taps, input);
      const loadOffsets = arena.integers(loads.map(({ offset }) => offset));
      const sums = packing(arena, perChannel(loads, channels, shape));
      const back = input.thin ? null : packing(arena, perChannel(loads, channels, shape));
      const list = () => kernels.listWinners(lists, counts, room, biasSums?.address ?? 0, channels, to, step, row, height, width, output.shift, switches, from, input.step, input.row);
      const clearAt = input.start + input.shift;
      return {
        forward,
        byWeights: [list, () => kernels.winnersWeights(sums.address, loadOffsets, loads.length, lists, counts, room, channels)],
        byInput: back === null ? [] : [
          () => kernels.clear(clearAt, input.allVectors),
          () => kernels.winnersInput(input.shift, back.address, loadOffsets, loads.length, lists, counts, room, channels),
          ...throughActivation(input, shape.inputActivation, kernels),
        ],
        packed: [weights, ...(bias ? [bias] : []), ...(back ? [back] : [])],
        sums: [sums, ...(biasSums ? [biasSums] : [])],
      };
    },
  };
}

/** One vector that is read under a window: its byte offset, and the tap and input channel of each of its four numbers. */
interface Load { offset: number; lanes: (readonly [tap: PhaseTap, channel: number] | null)[] }

/** Vectors along the channels; of a thin picture along the row, as far as the window's cells are neighbours. */
function loadsOf(taps: readonly PhaseTap[], input: Picture): Load[] {
  if (!input.thin) {
    return taps.flatMap(tap => Array.from({ length: vectorsOf(input.channels) }, (_, v) => ({
      offset: input.offset(tap.down, tap.across) + v * vectorBytes,
      lanes: Array.from({ length: 4 }, (_, lane) => (4 * v + lane < input.channels ? [tap, 4 * v + lane] as const : null)),
    })));
  }
  const left = new Set(taps);
  const loads: Load[] = [];
  for (const tap of taps) {
    if (!left.has(tap)) continue;
    const lanes = Array.from({ length: 4 }, (_, lane) => taps.find(other => left.has(other) && other.down === tap.down && other.across === tap.across + lane));
    lanes.forEach(found => found && left.delete(found));
    loads.push({ offset: input.offset(tap.down, tap.across), lanes: lanes.map(found => (found ? [found, 0] as const : null)) });
  }
  return loads;
}

/** Which parameters stand in each number of `[output channel][load][lane]`. */
const perChannel = (loads: readonly Load[], channels: number, shape: WindowShape): number[][] =>
  Array.from({ length: channels }, (_, to) => to).flatMap(to => loads.flatMap(({ lanes }) => lanes.map(lane =>
    (lane === null ? [] : lane[0].weights.map(([row, column]) => shape.kernelPlace(row, column, lane[1], to))))));
