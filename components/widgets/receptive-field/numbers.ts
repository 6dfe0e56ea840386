import type { Described } from '@/lib/widget/define.ts';
import type { Frame } from './compute.ts';
import { termOf } from './terms.ts';
import type { Params } from './widget.ts';

const kindOf = ({ layers }: Frame, level: number): { kind: string; number: number | null } => layers[level - 1] ?? { kind: 'input', number: null };

/** Rows and columns are told from 1. */
const fromOne = (cell: number | null | undefined): number | null => (typeof cell === 'number' ? cell + 1 : null);

/** `1 + 2 + 4`: what every layer adds to the field, up to a level; null where it is no sum of whole cells. */
function sumOf(growth: Frame['growth'], level: number): string | null {
  const sizes = growth.slice(0, level + 1).map(field => field?.size ?? null);
  if (sizes.length === 0 || sizes.some(size => size === null)) return null;
  return sizes.map((size, at) => (at === 0 ? size : size! - sizes[at - 1]!)).join(' + ');
}

/**
 * The named numbers. `fieldSize`, `jump` and `start` speak of the stack's last layer with borders ignored; they stand
 * even where the input is too small for the stack. What the chosen cell sees is cut at the borders.
 */
export function numbersOf(p: Params, frame: Frame, step: number): Record<string, Described> {
  const { chosen, field, pinned, paths, guess, growth } = frame;
  const last = growth.at(-1) ?? null;
  const seen = field[0];
  // Step 0 speaks of the chosen cell's layer, the others of one layer after the other.
  const level = step === 0 ? chosen.level : Math.min(step, chosen.level);
  const [now, before] = [growth[level] ?? null, growth[level - 1] ?? null];
  const ofChosen = kindOf(frame, chosen.level);
  const ofStep = kindOf(frame, level);
  const refused = frame.refusal ? kindOf(frame, frame.refusal.layer) : null;
  return {
    fieldSize: last?.size ?? null, jump: last?.jump ?? null, start: last?.start ?? null,
    size: p.size, layers: frame.layers.length, sum: sumOf(growth, frame.layers.length),
    parameters: frame.layers.reduce((sum, layer) => sum + layer.parameters, 0),
    spread: last?.spread ?? null,
    level: chosen.level, kind: ofChosen.kind, number: ofChosen.number, side: frame.levels[chosen.level]!.side, row: chosen.row + 1, column: chosen.column + 1,
    chosenSum: sumOf(growth, chosen.level), chosenSize: growth[chosen.level]?.size ?? null,
    seenRows: seen?.height ?? null, seenColumns: seen?.width ?? null, seenCells: seen?.cells ?? null,
    holes: seen ? seen.height * seen.width - seen.cells : null,
    top: fromOne(seen?.top), left: fromOne(seen?.left), bottom: fromOne(seen?.bottom), right: fromOne(seen?.right),
    seenBy: frame.seenBy.length ? frame.seenBy.at(-1)!.cells : null,
    paths: paths?.total ?? null, middleShare: paths?.middle ? Math.round(100 * paths.share) : null,
    middleRows: paths?.middle ? paths.middle.bottom - paths.middle.top + 1 : null, middleColumns: paths?.middle ? paths.middle.right - paths.middle.left + 1 : null,
    pinnedRow: pinned ? pinned.row + 1 : null, pinnedColumn: pinned ? pinned.column + 1 : null, shared: pinned?.shared ?? null,
    step, stepLevel: level, stepKind: ofStep.kind, stepNumber: ofStep.number,
    stepTerm: termOf(growth, level), stepAdds: now && before ? now.size - before.size : null, stepBefore: before?.size ?? null, stepSize: now?.size ?? null,
    stepJump: now?.jump ?? null, stepJumpBefore: before?.jump ?? null,
    ask: p.ask, guessRows: guess ? guess.bottom - guess.top + 1 : null, guessColumns: guess ? guess.right - guess.left + 1 : null,
    refusedLayer: frame.refusal?.layer ?? null, refusedKind: refused?.kind ?? null, refusedNumber: refused?.number ?? null,
  };
}
