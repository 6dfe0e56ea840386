import { AskedGrids, type AskedGrid } from '@/components/figure/AskedGrids.tsx';
import { AskedNumber } from '@/components/figure/AskedNumber.tsx';
import { channelsOf } from './compute.ts';
import { plansOf } from './plan.ts';
import type { Props } from './useModel.ts';

/** Room for the field below the grids on a slide, CSS pixels. */
const fieldHeight = 76;

/** Asks for the output's last cell: input and kernel are given, the output stands empty. */
export function Asked({ params, words, width, height, locked, actions }: Props) {
  const { view } = words;
  const { rows, columns } = plansOf(params);
  const { inputs, kernels } = channelsOf(params);
  const named = (label: string, channel: number) => (params.channels > 1 ? `${label}, ${view.channelSum(channel + 1)}` : label);
  const last = (row: number, column: number) => row === rows.output - 1 && column === columns.output - 1;
  const grids: AskedGrid[] = [
    ...inputs.map((values, c): AskedGrid => ({ name: `input${c}`, part: 'input', label: named(words.params.input.label, c), values })),
    ...kernels.map((values, c): AskedGrid => ({ name: `kernel${c}`, part: 'kernel', label: named(words.params.kernel.label, c), values })),
    { name: 'output', part: 'output', label: view.output, blank: true, values: Array.from({ length: rows.output }, () => Array<number>(columns.output).fill(0)), asked: (r, c) => (last(r, c) ? params.guess.replace('-', '−') || '?' : null) },
  ];
  return (
    <div className="fg-figure">
      <AskedGrids width={width} height={height === null ? null : height - fieldHeight} label={view.canvas} cellLabel={view.cell} grids={grids} />
      <div className="fg-answers">
        <AskedNumber label={view.asked.label(rows.output, columns.output)} bad={view.asked.bad} value={params.guess} disabled={locked.has('guess')} onValue={guess => actions.set({ guess }, 'typed')} />
      </div>
    </div>
  );
}
