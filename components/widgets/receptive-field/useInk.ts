'use client';

import { useMemo } from 'react';
import { pathsAlong } from '@/lib/plain/pathsAlong.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { beginsTrained, gradientCost, mostMultiplyAdds } from './gradientCost.ts';
import { spreadOfProduct, type Block } from './ink.ts';
import { lookOf, type Place } from './look.ts';
import { useGradient } from './useGradient.ts';
import { trainedStack } from './trainedStack.ts';
import type { Params } from './widget.ts';

export interface Ink {
  shown: { map: readonly (readonly number[])[]; most: number; middle: Block | null } | null;
  detail: string;
  /** Lines under the picture. */
  told: readonly string[];
  /** A sentence on where the ink comes from. */
  says: string | null;
  cellSays: (cell: { row: number; column: number }) => string;
}

/** The ink of the input from above: paths at once, gradients when they are computed. Only the chosen cell has a gradient. */
export function useInk(p: Params, frame: Frame, shown: Place, { view }: Words, locale: Locale): Ink {
  const asked = p.ask === 'guess';
  const { chosen, links: chain, levels: sheets } = frame;
  const ofChosen = shown.level === chosen.level && shown.row === chosen.row && shown.column === chosen.column;
  const written = frame.layers.slice(0, chosen.level).map(({ layer }) => layer).join(',');
  const known = beginsTrained(written, trainedStack);
  const weights = p.ink === 'trained' && known ? 'trained' : 'random';
  const cost = gradientCost(frame, chosen.level, p.draws);
  const wanted = !asked && (p.ink === 'random' || p.ink === 'trained') && chosen.level > 0;
  const tooMuch = wanted && cost > mostMultiplyAdds;
  const gradient = useGradient(wanted && !tooMuch ? { layers: p.layers, size: p.size, ...chosen, weights, seed: p.seed, draws: p.draws } : null);

  const { level, row, column } = shown;
  const paths = useMemo(() => {
    if (asked || p.ink !== 'paths') return null;
    const drawn = (down: readonly number[], across: readonly number[]) => down.map(ways => across.map(more => ways * more));
    if (ofChosen && frame.paths) return { ...frame.paths, map: drawn(frame.paths.down, frame.paths.across) };
    const along = (cell: number) => (level === 0 ? Array.from({ length: sheets[0]!.side }, (_, at) => Number(at === cell)) : pathsAlong(chain.slice(0, level), cell));
    const [down, across] = [along(row), along(column)];
    const { rows, columns } = lookOf(chain, { level, row, column });
    return { map: drawn(down, across), ...spreadOfProduct(down, across, rows[0]!, columns[0]!) };
  }, [asked, p.ink, ofChosen, frame.paths, chain, sheets, level, row, column]);

  const show = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 2 : 0 });
  const shareOf = (value: number, total: number) => (total > 0 ? (100 * value) / total : 0).toLocaleString(locale, { maximumFractionDigits: 1 });
  const sizeOf = ({ top, left, bottom, right }: Block) => `${bottom - top + 1} × ${right - left + 1}`;
  const percent = (share: number) => Math.round(100 * share);
  if (paths) {
    return {
      shown: { map: paths.map, most: paths.peak, middle: level > 0 ? paths.middle : null }, detail: view.inkPaths, says: null,
      told: paths.middle && level > 0 ? view.halfOfPaths(percent(paths.share), show(paths.total), sizeOf(paths.middle)) : [],
      cellSays: cell => view.pathsAt(cell.row + 1, cell.column + 1, show(paths.map[cell.row]![cell.column]!), shareOf(paths.map[cell.row]![cell.column]!, paths.total)),
    };
  }
  const plain = (cell: { row: number; column: number }) => view.pixelAt(cell.row + 1, cell.column + 1);
  if (!wanted) return { shown: null, detail: view.fromAbove, told: [], says: chosen.level === 0 && p.ink !== 'none' ? view.pixelHasNone : null, cellSays: plain };
  if (tooMuch) return { shown: null, detail: view.fromAbove, told: [], says: view.tooMuch(show(cost / 1e6), show(mostMultiplyAdds / 1e6)), cellSays: plain };
  const says = view.weightsSay({ trained: weights === 'trained', asked: p.ink, draws: p.draws, digits: p.size === 28, shut: gradient?.shut ?? 0 });
  if (!gradient) return { shown: null, detail: view.computing, told: [], says, cellSays: plain };
  const { map, peak, middle, share, total } = gradient;
  return {
    // Of another cell that is only pointed at there is no gradient: the chosen cell's stays.
    shown: { map, most: peak, middle: ofChosen ? middle : null }, detail: view.inkGradient, says,
    told: middle ? view.halfOfGradient(percent(share), Number(total.toPrecision(3)).toString(), sizeOf(middle)) : [view.noGradient],
    cellSays: cell => view.gradientAt(cell.row + 1, cell.column + 1, Number(map[cell.row]![cell.column]!.toPrecision(3)).toString(), shareOf(map[cell.row]![cell.column]!, total)),
  };
}
