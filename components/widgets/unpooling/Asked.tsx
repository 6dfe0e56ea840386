import { AskedGrids } from '@/components/figure/AskedGrids.tsx';
import { AskedNumber } from '@/components/figure/AskedNumber.tsx';
import type { Props } from './View.tsx';

/** Room for the field below the grid on a slide, CSS pixels. */
const fieldHeight = 76;

/** Asks for the input's last number: the others are given, and no way back is shown. */
export function Asked({ params, words, width, height, locked, actions }: Props) {
  const { view } = words;
  const [rows, columns] = [params.input.length, params.input[0]!.length];
  return (
    <div className="fg-figure">
      <AskedGrids width={width} height={height === null ? null : height - fieldHeight} label={words.params.input.label} cellLabel={view.grid.cell} grids={[
        { name: 'input', part: 'input', label: words.params.input.label, values: params.input, asked: (r, c) => (r === rows - 1 && c === columns - 1 ? params.guess.replace('-', '−') || 'x' : null) },
      ]} />
      <div className="fg-answers">
        <AskedNumber label={view.asked.label} bad={view.asked.bad} value={params.guess} disabled={locked.has('guess')} onValue={guess => actions.set({ guess }, 'typed')} />
      </div>
    </div>
  );
}
