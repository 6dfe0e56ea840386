import type { Choice } from './compute.ts';
import { filters, pictures } from './match.ts';
import type { Words } from './en.ts';

interface Props { choices: readonly Choice[]; picture: number; filter: number; onChoose: ((picture: number, filter: number) => void) | null; words: Words['view'] }

const marks = { found: '✓', unsure: '≈', elsewhere: '–', flat: '–' } as const;

/** Every pair of a filter and a picture with its verdict; each is a button that shows it. */
export function Choices({ choices, picture, filter, onChoose, words }: Props) {
  return (
    <table className="fp-choices">
      <caption>{words.choices}</caption>
      <thead><tr><th scope="col"><span>{words.filterDown}</span></th>{pictures.map(size => <th key={size} scope="col" data-now={size === picture ? '' : undefined}>{size}²</th>)}</tr></thead>
      <tbody>
        {filters.map(side => (
          <tr key={side}>
            <th scope="row" data-now={side === filter ? '' : undefined}>{side} × {side}</th>
            {pictures.map(size => {
              const { verdict } = choices.find(each => each.picture === size && each.filter === side)!;
              return (
                <td key={size}>
                  <button type="button" data-verdict={verdict} aria-pressed={size === picture && side === filter} disabled={!onChoose} aria-label={words.choice(size, side, words.verdicts[verdict])} onClick={() => onChoose?.(size, side)}>{marks[verdict]}</button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
