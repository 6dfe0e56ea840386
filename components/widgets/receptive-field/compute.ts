import type { FieldLink, Run } from '@/lib/arith/fieldLink.ts';
import type { Layer } from '@/lib/arith/stack.ts';
import { numbersOf } from '@/lib/arith/stackShapes.ts';
import { pathsAlong } from '@/lib/plain/pathsAlong.ts';
import { growthOf, type Growth } from './growth.ts';
import { spreadOfProduct, type Block } from './ink.ts';
import { countOf, lookOf, sharedOf, spanOf, type Look, type Place } from './look.ts';
import { modelOf, notationOf, numberOf, type Model } from './model.ts';
import type { Params } from './widget.ts';
import { readBlock, readCell } from './written.ts';

/** What a cell sees of a layer, or what sees it: the box around it (null where it is nothing), and the cells really read. */
export type Seen = { layer: string; top: number | null; left: number | null; bottom: number | null; right: number | null; height: number; width: number; cells: number; rows: Run[]; columns: Run[] };

export type Frame = {
  /** All layers of the stack: kind, the number its notation carries first, and what one draw of it costs (0 behind one that cannot work). */
  layers: { layer: string; kind: Layer['kind']; number: number | null; work: number; parameters: number }[];
  /** The input, then every layer as far as there are rows and columns. `at` and `jump` place its cells over the input. */
  levels: { layer: string; side: number; channels: number; at: number; jump: number }[];
  /** How the layers between them read, along one axis. */
  links: FieldLink[];
  /** Field of one cell of the input, then of each layer of the stack, borders ignored; null where it is no square. */
  growth: (Growth | null)[];
  chosen: { level: number; row: number; column: number };
  /** What the chosen cell sees: the input first, then every layer up to its own. Borders cut. Empty while the reader is asked. */
  field: Seen[];
  /** The cells of the layers above that see the chosen one. */
  seenBy: Seen[];
  /** A second cell of the same layer, its field on the input, and how many input cells both read. */
  pinned: { row: number; column: number; field: Seen; shared: number } | null;
  /** How many ways lead to the chosen cell from each row and from each column of the input: at a pixel, their product. */
  paths: { down: number[]; across: number[]; total: number; peak: number; middle: Block | null; share: number } | null;
  /** Why a layer cannot work, counted from 1. */
  refusal: { layer: number; code: string; expected: number; got: number } | null;
  guess: Block | null;
};

export function seenOf(model: Model, look: Look, level: number): Seen {
  const [rows, columns] = [look.rows[level]!, look.columns[level]!];
  const nothing = rows.length === 0 || columns.length === 0;
  return {
    layer: notationOf(model.stack, level),
    top: nothing ? null : rows[0]![0], left: nothing ? null : columns[0]![0], bottom: nothing ? null : rows.at(-1)![1], right: nothing ? null : columns.at(-1)![1],
    height: nothing ? 0 : spanOf(rows), width: nothing ? 0 : spanOf(columns), cells: countOf(rows) * countOf(columns), rows: [...rows], columns: [...columns],
  };
}

/** The cell that the parameters choose, in the last layer with cells and in its middle unless they say otherwise. */
export function chosenOf({ sheets }: Model, p: Pick<Params, 'layer' | 'cell'>): Place {
  const top = sheets.length - 1;
  const level = p.layer === 'last' ? top : Math.min(top, Number(p.layer));
  const { side } = sheets[level]!;
  return { level, ...(readCell(p.cell, side) ?? { row: side >> 1, column: side >> 1 }) };
}

/** Whole numbers, and counted paths; what weights do is computed beside the page (`gradient.ts`). */
export function compute(p: Params): Frame {
  const model = modelOf(p.layers, p.size);
  const { sheets, chain, stack, planned, refusal } = model;
  const chosen = chosenOf(model, p);
  const asked = p.ask === 'guess';
  const look = lookOf(chain, chosen);
  const second = asked || p.pinned === '' ? null : readCell(p.pinned, sheets[chosen.level]!.side);
  const other = second && lookOf(chain, { level: chosen.level, ...second });
  return {
    layers: stack.map((layer, place) => {
      const { output, multiplyAdds, parameters } = planned[place] ?? { output: [], multiplyAdds: 0, parameters: 0 };
      return { layer: notationOf(stack, place + 1), kind: layer.kind, number: numberOf(layer), work: multiplyAdds + (planned[place] ? numbersOf(output) : 0), parameters };
    }),
    links: [...chain],
    levels: sheets.map(({ side, channels, at, jump }, level) => ({ layer: notationOf(stack, level), side, channels, at, jump })),
    growth: asked ? [] : growthOf(model),
    chosen,
    field: asked ? [] : Array.from({ length: chosen.level + 1 }, (_, level) => seenOf(model, look, level)),
    seenBy: asked ? [] : sheets.slice(chosen.level + 1).map((_, above) => seenOf(model, look, chosen.level + 1 + above)),
    pinned: second && other && {
      ...second, field: seenOf(model, other, 0),
      shared: countOf(sharedOf(look.rows[0]!, other.rows[0]!)) * countOf(sharedOf(look.columns[0]!, other.columns[0]!)),
    },
    paths: asked ? null : pathsOf(model, chosen, look),
    refusal: refusal && { layer: refusal.layer, code: refusal.code, expected: refusal.expected, got: refusal.got },
    guess: p.ask === 'no' ? null : readBlock(p.guess),
  };
}

function pathsOf({ chain, sheets }: Model, { level, row, column }: Place, look: Look): Frame['paths'] {
  const links = chain.slice(0, level);
  // Without a layer in between the one way to a pixel is to be it.
  const along = (cell: number) => (level === 0 ? Array.from({ length: sheets[0]!.side }, (_, at) => Number(at === cell)) : pathsAlong(links, cell));
  const down = along(row);
  const across = row === column ? down : along(column);
  return { down, across, ...spreadOfProduct(down, across, look.rows[0]!, look.columns[0]!) };
}
