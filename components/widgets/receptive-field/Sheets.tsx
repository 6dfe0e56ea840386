'use client';

import type { Run } from '@/lib/arith/fieldLink.ts';
import { cornersOf, edgesOf, lightBetween, patch, placeIn, type Layout, type Rect, type Tower } from './layout.ts';
import { spanOf, type Look } from './look.ts';
import type { Sheet } from './model.ts';

/** Cells flatter than this would be a web of lines, CSS pixels. */
const smallestLined = 2.6;
/** More patches than these are drawn as one, holes closed: nobody could tell them apart. */
const mostPatches = 400;

const short = (n: number) => Math.round(n * 10) / 10;

function Lines({ tower, sheet, level }: { tower: Tower; sheet: Sheet; level: number }) {
  if (sheet.jump * tower.down < smallestLined) return null;
  const [first, last] = edgesOf(sheet, 0, sheet.side - 1);
  let d = '';
  for (let at = 1; at < sheet.side; at++) {
    const [edge] = edgesOf(sheet, at, at);
    for (const [from, to] of [[placeIn(tower, level, edge, first), placeIn(tower, level, edge, last)], [placeIn(tower, level, first, edge), placeIn(tower, level, last, edge)]]) {
      d += `M${from!.map(short).join()}L${to!.map(short).join()}`;
    }
  }
  return <path className="rf-lines" d={d} />;
}

/** The box around what is lit on a sheet; null where it is nothing. */
export function boxOf(sheet: Sheet, rows: readonly Run[], columns: readonly Run[]): Rect | null {
  if (!rows.length || !columns.length) return null;
  return [...edgesOf(sheet, columns[0]![0], columns.at(-1)![1]), ...edgesOf(sheet, rows[0]![0], rows.at(-1)![1])];
}

/** What is lit on a sheet: every run of rows with every run of columns, so that holes stay dark. */
function litPath(tower: Tower, sheet: Sheet, level: number, rows: readonly Run[], columns: readonly Run[]): string {
  const whole = boxOf(sheet, rows, columns);
  if (!whole) return '';
  if (rows.length * columns.length > mostPatches) return patch(tower, level, whole);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => patch(tower, level, [...edgesOf(sheet, left, right), ...edgesOf(sheet, top, bottom)]))).join('');
}

interface Props {
  layout: Layout;
  sheets: readonly Sheet[];
  look: Look | null;
  /** Level of the cell that looks. */
  level: number;
  /** The topmost level whose light is shown, and whether the sheets above it count for nothing now. */
  upTo: number;
  second?: Look | null;
}

/** One cone: the light between neighbouring sheets, down in blue and up in teal. */
function Cone({ tower, sheets, look, level, kind }: { tower: Tower; sheets: readonly Sheet[]; look: Look; level: number; kind: 'first' | 'second' }) {
  return (
    <g className={`rf-cone rf-cone-${kind}`}>
      {sheets.slice(1).map((sheet, below) => {
        const above = below + 1;
        const [a, b] = [boxOf(sheets[below]!, look.rows[below]!, look.columns[below]!), boxOf(sheet, look.rows[above]!, look.columns[above]!)];
        if (!a || !b) return null;
        const [from, to] = [cornersOf(tower, below, a), cornersOf(tower, above, b)];
        return (
          <g key={below} className={above <= level ? 'rf-sees' : 'rf-seen-by'}>
            <path className="rf-light" d={lightBetween(from, to)} />
            <path className="rf-rays" d={from.map((point, at) => `M${point.map(short).join()}L${to[at]!.map(short).join()}`).join('')} />
          </g>
        );
      })}
    </g>
  );
}

/** The sheets over each other, and what the cell that looks has to do with each. */
export function Sheets({ layout: { tower }, sheets, look, level, upTo, second }: Props) {
  const top = sheets.length - 1;
  const drawn = sheets.slice(0, upTo + 1);
  return (
    <g aria-hidden="true">
      {sheets.map((sheet, at) => {
        const edge = patch(tower, at, [...edgesOf(sheet, 0, sheet.side - 1), ...edgesOf(sheet, 0, sheet.side - 1)]);
        const on = look && at <= upTo;
        const kind = at === level ? 'rf-chosen' : at < level ? 'rf-field' : 'rf-above';
        const [rows, columns] = [look?.rows[at] ?? [], look?.columns[at] ?? []];
        const box = on ? boxOf(sheet, rows, columns) : null;
        const holes = spanOf(rows) * spanOf(columns) > 0 && (rows.length > 1 || columns.length > 1);
        const other = second && at <= level ? boxOf(sheet, second.rows[at]!, second.columns[at]!) : null;
        return (
          <g key={at} className={`rf-sheet ${at === 0 ? 'rf-input' : at === top ? 'rf-output' : ''}`} data-part={at === 0 ? 'input' : at === top ? 'output' : undefined} data-late={at > upTo ? '' : undefined}>
            <path className="rf-ground" d={edge} />
            {on && <path className={`rf-lit ${kind}`} d={litPath(tower, sheet, at, rows, columns)} />}
            {other && second && <path className={`rf-lit rf-second${at === level ? ' rf-pinned' : ''}`} d={litPath(tower, sheet, at, second.rows[at]!, second.columns[at]!)} />}
            <Lines tower={tower} sheet={sheet} level={at} />
            <path className="rf-edge" d={edge} />
            {box && <path className={`rf-outline ${kind}${holes ? ' rf-holed' : ''}`} d={patch(tower, at, box)} />}
            {other && <path className={`rf-outline rf-second${at === level ? ' rf-pinned' : ''}`} d={patch(tower, at, other)} />}
          </g>
        );
      })}
      {second && <Cone tower={tower} sheets={sheets.slice(0, level + 1)} look={second} level={level} kind="second" />}
      {look && <Cone tower={tower} sheets={drawn} look={look} level={level} kind="first" />}
    </g>
  );
}
