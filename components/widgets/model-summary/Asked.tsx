import { AskedNumber } from '@/components/figure/AskedNumber.tsx';
import type { Props } from './View.tsx';

/** Asks how many numbers a stack learns: shapes are given, counts are not. */
export function Asked({ params, frame, words, locked, actions }: Props) {
  const { asked } = words.view;
  return (
    <div className="fg-figure ms-asked">
      <table>
        <thead><tr><th scope="col">{asked.layer}</th><th scope="col">{asked.shape}</th><th scope="col">{asked.learns}</th></tr></thead>
        <tbody>
          {frame.rows.map(({ name, outputShape }, row) => (
            <tr key={row}><th scope="row">{row === 0 ? words.params.input.label : `${name}  ${params.layers.split(',')[row - 1] ?? ''}`}</th><td>{outputShape.join(' × ')}</td><td>{row === 0 ? '' : '?'}</td></tr>
          ))}
        </tbody>
      </table>
      <div className="fg-answers">
        <AskedNumber label={asked.label} bad={asked.bad} value={params.guess} disabled={locked.has('guess')} onValue={guess => actions.set({ guess }, 'typed')} />
      </div>
    </div>
  );
}
