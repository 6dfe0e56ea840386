import { AskedGrids } from '@/components/figure/AskedGrids.tsx';
import { directions, readMoves, type Direction } from './moves.ts';
import type { Props } from './useGestures.ts';

/** Room for the eight buttons below the grid on a slide, CSS pixels. */
const padHeight = 190;

/** Asks which of the eight moves leave the output as it is: marked on buttons around a middle, or beside the picture's largest cell. */
export function Asked({ params, frame, words, width, height, locked, actions }: Props) {
  const { view } = words;
  const marked = readMoves(params.moves)!;
  const free = !locked.has('moves');
  const most = Math.max(...frame.picture.flat());
  const row = frame.picture.findIndex(line => line.includes(most));
  const column = frame.picture[row]!.indexOf(most);
  const toggle = (name: Direction) => actions.set({ moves: directions.map(([each]) => each).filter(each => (each === name) !== marked.includes(each)).join(',') });
  const at = (r: number, c: number) => directions.find(([, down, right]) => r === row + down && c === column + right);
  return (
    <div className="fg-figure mp-asked">
      <AskedGrids width={width} height={height === null ? null : height - padHeight} label={view.canvas} cellLabel={view.cell} grids={[{
        name: 'input', part: 'input', label: words.params.input.label, values: frame.picture,
        asked: (r, c) => (found => (found && marked.includes(found[0]) ? found[3] : null))(at(r, c)),
        ...(free ? { onPick: ({ row: r, column: c }) => { const found = at(r, c); if (found) toggle(found[0]); } } : {}),
      }]} />
      <div className="fg-answers">
        <div className="fg-picks mp-pad" role="group" aria-label={view.asked.label}>
          {directions.map(([name, , , sign], i) => (
            <button key={name} type="button" style={{ gridArea: `${Math.floor((i + Number(i > 3)) / 3) + 1} / ${((i + Number(i > 3)) % 3) + 1}` }} aria-label={view.asked.moves[name]} aria-pressed={marked.includes(name)} disabled={!free} onClick={() => toggle(name)}>{sign}</button>
          ))}
        </div>
      </div>
    </div>
  );
}
