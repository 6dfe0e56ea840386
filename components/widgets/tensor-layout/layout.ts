import { boxHeight, boxWidth, type Box } from '@/lib/geometry/cells.ts';
import type { Frame } from './compute.ts';
import { stripOf, type Strip } from './lines.ts';
import type { Order, Place } from './order.ts';
import type { Params } from './widget.ts';

/**
 * Where everything stands: the line in H, W, C order on top, the picture beside its channels, the line in C, H, W order
 * below. On a phone the channels stand under the picture. Lengths are CSS pixels.
 */
export interface Layout {
  width: number;
  height: number;
  stacked: boolean;
  strips: Record<Order, { box: Box; strip: Strip }>;
  picture: Box;
  planes: Box[];
  /** The whole of a large picture; null where it is on show. */
  overview: { x: number; y: number; width: number; height: number } | null;
  /** A slide on a wrong reading: only the H, W, C line, for what it becomes needs the room. */
  brief: boolean;
  /** Whether the strides are drawn as brackets: where a strip is one line and there is room. */
  brackets: boolean;
}

export interface Room { width: number; height: number | null; embed: boolean; brief?: boolean }

const wideFrom = 640;
const slideWideFrom = 480;
const heading = 26;
const indexRoom = 20;
const bracketRoom = 3 * 18;
const digit = 8;
const stripCell = { largest: 31, smallest: 20, smallestDecimal: 26 };
/** Cells of picture and channels at most: in an article, on a slide, on a phone. */
const cells = { picture: 52, plane: 40, slide: 34, phone: 56, phonePlane: 40 };
const whole = (length: number) => Math.max(1, Math.floor(length));

/** As few lines as cells that can still be read allow, and then the largest cells. Decimals need wider ones. */
function stripFor(p: Params, frame: Frame, order: Order, place: Place, width: number, scale: number): { strip: Strip; cell: number; gutter: number } {
  const last = p.batch * p.height * p.width * p.channels;
  const gutter = 10 + digit * (String(last).length + (frame.whole ? 0 : Math.floor((String(last).length - 1) / 3) * 0.5));
  const smallest = p.range === '0-1' ? stripCell.smallestDecimal : stripCell.smallest;
  const tries = Array.from({ length: stripCell.largest - smallest + 1 }, (_, i) => whole((stripCell.largest - i) * scale)).map(cell => {
    const strip = stripOf(p, frame, order, place, whole((width - gutter - 2) / cell));
    return { strip, cell, gutter };
  });
  return tries.reduce((best, next) => (next.strip.starts.length < best.strip.starts.length ? next : best));
}

function arrange(p: Params, frame: Frame, place: Place, room: Room, scale: number): Layout {
  const { width } = room;
  const stacked = width < (room.embed ? slideWideFrom : wideFrom);
  const [rows, columns, count] = [frame.planes[0]!.length, frame.planes[0]![0]!.length, frame.planes.length];
  // Numerals are kept as long as there is any room for them.
  const stripScale = scale >= 0.45 ? Math.max(scale, 0.6) : Math.max(scale, 0.3);
  const headingRoom = room.embed ? 0 : heading;
  const strips = { hwc: stripFor(p, frame, 'hwc', place, width, stripScale), chw: stripFor(p, frame, 'chw', place, width, stripScale) };
  const brackets = !room.embed && !stacked && !p.ask && strips.hwc.strip.starts.length === 1 && strips.chw.strip.starts.length === 1;
  const apart = room.embed ? ((room.height ?? 400) < 300 ? 16 : 26) : stacked ? 44 : 64;
  const stripBox = (order: Order, y: number): Box => {
    const { strip, cell, gutter } = strips[order];
    return { x: gutter, y, cell, rows: strip.starts.length, columns: strip.perLine };
  };
  const hwc = stripBox('hwc', headingRoom + indexRoom + (brackets ? bracketRoom : 0));
  const y = hwc.y + boxHeight(hwc) + apart;
  const brief = room.brief ?? false;
  const box = (x: number, top: number, cell: number): Box => ({ x, y: top, cell, rows, columns });
  const ratio = Math.max(0.35, Math.min(2.2, p.width / p.height));

  if (stacked) {
    const overviewWidth = frame.whole ? 0 : Math.min(116, 116 * ratio);
    const cell = whole(Math.min(cells.phone, 300 / rows, (width - 4 - (overviewWidth && overviewWidth + 20)) / columns) * scale);
    const overview = frame.whole ? null : { x: 1.5, y, width: overviewWidth, height: overviewWidth / ratio };
    const picture = box(overview ? overviewWidth + 20 : (width - columns * cell) / 2, y, cell);
    const planeCell = whole(Math.min(cells.phonePlane, (width - 4 - 10 * (count - 1)) / (count * columns)) * scale);
    const gap = count > 1 ? Math.min(40, (width - 4 - count * columns * planeCell) / (count - 1)) : 0;
    const planesY = y + Math.max(boxHeight(picture), overview?.height ?? 0) + heading + 34;
    const left = (width - count * columns * planeCell - (count - 1) * gap) / 2;
    const planes = frame.planes.map((_, i) => box(left + i * (columns * planeCell + gap), planesY, planeCell));
    const chw = stripBox('chw', planesY + rows * planeCell + apart);
    return finish(width, stacked, hwc, chw, strips, picture, planes, overview, false, brief, headingRoom);
  }

  const overviewWidth = frame.whole ? 0 : Math.min(168, 168 * ratio) * scale;
  const least = 26;
  const free = width - 4 - (overviewWidth ? overviewWidth + 56 : 0);
  const most = Math.min(room.embed ? cells.slide : cells.plane, 300 / (1.3 * rows)) * scale;
  const plane = whole(Math.min(most, (free - least * (count + 1)) / (columns * (count + 1.3))));
  const cell = whole(Math.min(cells.picture * scale, plane * (room.embed ? 1.12 : 1.3)));
  const used = columns * (cell + count * plane);
  const gap = Math.min(120, (free - used) / (count + 0.5));
  const left = 1.5 + (overviewWidth ? overviewWidth + 56 : 0);
  const tall = Math.max(rows * cell, overviewWidth / ratio);
  const bottom = y + tall;
  const picture = box(left, bottom - rows * cell, cell);
  const planes = frame.planes.map((_, i) => box(left + columns * cell + gap * 1.5 + i * (columns * plane + gap), bottom - rows * plane, plane));
  const overview = frame.whole ? null : { x: 1.5, y: bottom - overviewWidth / ratio, width: overviewWidth, height: overviewWidth / ratio };
  const chw = stripBox('chw', bottom + apart);
  return finish(width, stacked, hwc, chw, strips, picture, planes, overview, brackets, brief, headingRoom);
}

function finish(width: number, stacked: boolean, hwc: Box, chw: Box, strips: Record<Order, { strip: Strip }>, picture: Box, planes: Box[], overview: Layout['overview'], brackets: boolean, brief: boolean, headingRoom: number): Layout {
  return {
    width, stacked, picture, planes, overview, brackets, brief,
    strips: { hwc: { box: hwc, strip: strips.hwc.strip }, chw: { box: chw, strip: strips.chw.strip } },
    height: brief ? hwc.y + boxHeight(hwc) + 4 : chw.y + boxHeight(chw) + indexRoom + (brackets ? bracketRoom : 0) + headingRoom,
  };
}

const fits = (layout: Layout, room: Room) => layout.height <= (room.height ?? Infinity)
  && Math.max(...layout.planes.map(plane => plane.x + boxWidth(plane))) <= room.width + 1;

/** The largest arrangement that fits the room; the smallest there is where none does. */
export function layoutOf(p: Params, frame: Frame, place: Place, room: Room): Layout {
  for (let scale = 1; ; scale -= 0.05) {
    const layout = arrange(p, frame, place, room, scale);
    if (scale <= 0.15 || fits(layout, room)) return layout;
  }
}

/** The part on show within the overview, at least large enough to be seen and grabbed. */
export function windowInOverview(p: Params, frame: Frame, { x, y, width, height }: NonNullable<Layout['overview']>): { x: number; y: number; width: number; height: number } {
  const [rows, columns] = [frame.planes[0]!.length, frame.planes[0]![0]!.length];
  const [high, wide] = [Math.max(12, (rows / p.height) * height), Math.max(12, (columns / p.width) * width)];
  const [middleX, middleY] = [x + ((frame.left + columns / 2) / p.width) * width, y + ((frame.top + rows / 2) / p.height) * height];
  return { x: middleX - wide / 2, y: middleY - high / 2, width: wide, height: high };
}
