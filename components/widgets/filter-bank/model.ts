import { largest } from '@/lib/geometry/tone.ts';
import type { Cell } from '@/lib/geometry/cells.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import type { Words } from './en.ts';
import { layoutOf, type Layout } from './layout.ts';
import { filterAt, placeOf } from './place.ts';
import type { widget } from './widget.ts';

export type Props = ViewProps<typeof widget, Words>;

/** What the reader points at without having chosen it; what is absent is as chosen. */
export interface Pointed { tile?: number; entry?: number; cell?: Cell }

export interface Model {
  layout: Layout;
  /** The response cell in the middle of the window. */
  at: Cell;
  tile: number;
  entry: number;
  filter: number;
  /** 1: the strongest of its bank. */
  rank: number;
  /** By bank: maps as they are shown, and the value of full tone in them. */
  maps: Matrix[][];
  mosts: number[];
  /** Whether the picture may be changed. */
  free: boolean;
}

/** The maps as they are shown and their scales; kept while frame and switch stay. */
export function shownMaps({ frame, params }: Props): Pick<Model, 'maps' | 'mosts'> {
  const maps = frame.banks.map(bank => (params.relu ? bank.maps.map(map => map.map(row => row.map(value => Math.max(0, value)))) : bank.maps));
  return { maps, mosts: maps.map(own => Math.max(1e-9, ...own.map(largest))) };
}

export function modelOf(props: Props, maps: Pick<Model, 'maps' | 'mosts'>, pointed: Pointed | null, chosenEntry: number, height: number | null): Model {
  const { params, frame, width, locked, layout: place } = props;
  const [rows, columns] = [frame.picture.length, frame.picture[0]!.length];
  const entry = Math.min(pointed?.entry ?? chosenEntry, frame.banks.length - 1);
  const tile = pointed?.tile ?? Math.min(props.step, frame.order.length - 1);
  const filter = filterAt(frame, tile);
  const { strengths } = frame.banks[entry]!;
  const held = pointed?.cell;
  const inside = held && held.row < rows && held.column < columns;
  return {
    ...maps, tile, entry, filter, at: inside ? held : placeOf(params, frame),
    rank: 1 + strengths.filter(other => other > strengths[filter]!).length,
    layout: layoutOf(rows, columns, frame.banks.length, { width, height, embed: place === 'embed' }),
    free: !locked.has('values') && !locked.has('picture'),
  };
}
