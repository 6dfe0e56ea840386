import type { Box } from '@/lib/geometry/cells.ts';
import { filterCount, filterSide } from './bank.ts';

/** One filter with its map. CSS pixels of the drawing. */
export interface Entry { kernel: Box; map: Box; /** Where its numbers stand: left edge, room, and baseline of the upper one. */ text: { x: number; width: number; y: number; /** Lines that fit; 0: the bar alone. */ room: 0 | 1 | 2 } }

export interface Layout {
  width: number;
  height: number;
  input: Box;
  /** Tiles in their order; each has one entry a bank. */
  tiles: readonly (readonly Entry[])[];
  /** The bank's left and upper edge, and how far it reaches. */
  bank: { x: number; y: number; right: number; bottom: number };
  /** Whether the bank stands beside the picture, or below it. */
  beside: boolean;
  /** Where lines about the chosen filter stand. */
  notes: { x: number; y: number };
}

export interface Room { width: number; height: number | null; embed: boolean }

const [phoneBelow, pairsBesideFrom] = [560, 900];
const heading = 30;
const rim = 2;
/** A map beside its filter needs a tile as wide as this. */
const narrowestBeside = 134;
/** A number with a sign and two decimals. */
const narrowestNumber = 34;
const widestBar = 56;
const largest = { input: 15, phoneInput: 12, map: 4, kernel: 9 };
/** Heights that numbers take: one with its bar, and the strength below. Between a filter and its map. */
const [oneLine, twoLines, inner] = [26, 46, 8];
const quarter = (value: number) => Math.floor(value * 4) / 4;
/** A cell's side, at least one pixel. */
const sideOf = (...limits: readonly number[]) => Math.max(1, quarter(Math.min(...limits)));

export function layoutOf(rows: number, columns: number, entries: number, { width, height: given, embed }: Room): Layout {
  const phone = width < phoneBelow;
  // A phone scrolls: sixteen maps within its height could not be read.
  const height = phone ? null : given;
  const beside = !phone && (entries === 1 || width >= pairsBesideFrom || height !== null);
  const most = Math.max(rows, columns);
  const share = beside ? (embed ? 0.34 : 0.395) * width : phone ? width - 2 * rim : Math.min(400, 0.55 * width);
  const tall = height === null ? Infinity : Math.max(60, height - heading - 6);
  const inputCell = sideOf(28 * (phone ? largest.phoneInput : largest.input) / most, share / columns, tall / rows);
  const input: Box = { x: rim, y: heading, cell: inputCell, rows, columns };
  const [inputWidth, inputHeight] = [input.cell * columns, input.cell * rows];
  const x = beside ? rim + inputWidth + (width >= pairsBesideFrom ? 58 : 34) : rim;
  const y = beside ? heading : heading + inputHeight + 62;
  const across = phone && entries > 1 ? 2 : 4;
  const down = filterCount / across;
  const gap = phone ? 10 : width >= pairsBesideFrom ? 18 : 12;
  const tile = (width - x - rim - gap * (across - 1)) / across;
  const own = (tile - inner * (entries - 1)) / entries;
  const kernelBeside = entries === 1 && own >= narrowestBeside;
  const room = height === null ? Infinity : Math.max(40, tall / down);
  const { mapCell, kernelCell, rise } = kernelBeside ? inRow(own, room, rows, columns) : inColumn(own, room, rows, columns);
  const kernelSide = kernelCell * filterSide;
  const mapHeight = mapCell * rows;
  const pitch = rise + mapHeight + (embed ? 5 : 24);
  const tiles = Array.from({ length: filterCount }, (_, at) => Array.from({ length: entries }, (__, entry): Entry => {
    const left = x + (at % across) * (tile + gap) + entry * (own + inner);
    const top = y + Math.floor(at / across) * pitch;
    const kernel: Box = { x: left, y: top, cell: kernelCell, rows: filterSide, columns: filterSide };
    const map: Box = kernelBeside ? { x: left + kernelSide + inner, y: top, cell: mapCell, rows, columns } : { x: left, y: top + rise, cell: mapCell, rows, columns };
    return {
      kernel, map,
      text: kernelBeside
        ? { x: left, width: kernelSide, y: top + kernelSide + 15, room: mapHeight >= kernelSide + twoLines ? 2 : 1 }
        : { x: left + kernelSide + 5, width: Math.max(1, Math.min(widestBar, own - kernelSide - 5)), y: top + 12, room: own - kernelSide - 5 < narrowestNumber ? 0 : kernelSide >= 36 ? 2 : 1 },
    };
  }));
  const bottom = y + (down - 1) * pitch + rise + mapHeight;
  return {
    width, input, tiles, beside, bank: { x, y, right: x + across * tile + gap * (across - 1), bottom },
    notes: beside ? { x: rim, y: heading + inputHeight + 30 } : { x: rim, y: heading + inputHeight + 22 },
    height: embed ? Math.max(bottom, heading + inputHeight) + 6 : Math.max(bottom + 34, heading + inputHeight + (beside ? 58 : 0)),
  };
}

interface Sides { mapCell: number; kernelCell: number; /** From a tile's top to its map. */ rise: number }

/** A filter with its numbers below it, the map beside both. */
function inRow(own: number, room: number, rows: number, columns: number): Sides {
  const mapLimit = Math.min(28 * largest.map / Math.max(rows, columns), (room - 5) / rows);
  const kernelCell = sideOf(largest.kernel, own * 0.3 / filterSide, (mapLimit * rows - oneLine) / filterSide);
  return { kernelCell, mapCell: sideOf(mapLimit, (own - kernelCell * filterSide - inner) / columns), rise: 0 };
}

/** A filter with its numbers beside it, the map below both. */
function inColumn(own: number, room: number, rows: number, columns: number): Sides {
  const kernelCell = sideOf(8, own * 0.48 / filterSide, room * 0.3 / filterSide);
  const rise = kernelCell * filterSide + 5;
  return { kernelCell, mapCell: sideOf(28 * largest.map / Math.max(rows, columns), own / columns, (room - rise - 5) / rows), rise };
}
