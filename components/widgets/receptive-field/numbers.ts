import type { Described } from '@/lib/widget/define.ts';
import type { Frame } from './compute.ts';
import { modelOf, numberOf, type Model } from './model.ts';
import { addsOf, spreads } from './growth.ts';
import type { Params } from './widget.ts';

const kindOf = ({ stack }: Model, level: number): { kind: string; number: number | null } => {
  const layer = stack[level - 1];
  return layer ? { kind: layer.kind, number: numberOf(layer) } : { kind: 'input', number: null };
};

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
  const model = modelOf(p.layers, p.size);
  const { chosen, field, pinned, paths, guess } = frame;
  const asked = p.ask === 'guess';
  const last = asked ? null : model.fields.at(-1) ?? null;
  const seen = field[0];
  // Step 0 speaks of the chosen cell's layer, the others of one layer after the other.
  const level = step === 0 ? chosen.level : Math.min(step, chosen.level);
  const [now, before] = [model.fields[level] ?? null, model.fields[level - 1] ?? null];
  const adds = asked ? null : addsOf(model, level);
  const ofChosen = kindOf(model, chosen.level);
  const ofStep = kindOf(model, level);
  return {
    fieldSize: last?.size ?? null, jump: last?.jump ?? null, start: last?.start ?? null,
    size: p.size, layers: model.stack.length, sum: sumOf(frame.growth, model.stack.length),
    parameters: model.planned.reduce((sum, layer) => sum + layer.parameters, 0),
    spread: asked ? null : spreads(model).at(-1) ?? null,
    level: chosen.level, kind: ofChosen.kind, number: ofChosen.number, side: frame.levels[chosen.level]!.side, row: chosen.row + 1, column: chosen.column + 1,
    chosenSum: sumOf(frame.growth, chosen.level), chosenSize: asked ? null : model.fields[chosen.level]?.size ?? null,
    seenRows: seen?.height ?? null, seenColumns: seen?.width ?? null, seenCells: seen?.cells ?? null,
    holes: seen ? seen.height * seen.width - seen.cells : null,
    top: fromOne(seen?.top), left: fromOne(seen?.left), bottom: fromOne(seen?.bottom), right: fromOne(seen?.right),
    seenBy: frame.seenBy.length ? frame.seenBy.at(-1)!.cells : null,
    paths: paths?.total ?? null, middleShare: paths?.middle ? Math.round(100 * paths.share) : null,
    middleRows: paths?.middle ? paths.middle.bottom - paths.middle.top + 1 : null, middleColumns: paths?.middle ? paths.middle.right - paths.middle.left + 1 : null,
    pinnedRow: pinned ? pinned.row + 1 : null, pinnedColumn: pinned ? pinned.column + 1 : null, shared: pinned?.shared ?? null,
    step, stepLevel: level, stepKind: ofStep.kind, stepNumber: ofStep.number,
    stepTerm: adds?.term ?? null, stepAdds: now && before && !asked ? now.size - before.size : null, stepBefore: asked ? null : before?.size ?? null, stepSize: asked ? null : now?.size ?? null,
    stepJump: asked ? null : now?.jump ?? null, stepJumpBefore: asked ? null : before?.jump ?? null, stepStride: asked ? null : adds?.stride ?? null,
    ask: p.ask, guessRows: guess ? guess.bottom - guess.top + 1 : null, guessColumns: guess ? guess.right - guess.left + 1 : null,
    refusedLayer: frame.refusal?.layer ?? null, refusedKind: frame.refusal ? kindOf(model, frame.refusal.layer).kind : null, refusedNumber: frame.refusal ? kindOf(model, frame.refusal.layer).number : null,
  };
}
