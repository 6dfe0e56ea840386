import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { mapSide, multiplyAddsOf, ways } from './match.ts';
import type { Words } from './en.ts';

interface Props { picture: number; filter: number; onChoose: ((picture: number, filter: number) => void) | null; words: Words['view']; locale: Locale }

const most = multiplyAddsOf(ways[0]!.picture, ways[0]!.filter);

/** The ways to fit filter and motif, from the enlarged filter to the shrunk picture, with what each costs. */
export function Ways({ picture, filter, onChoose, words, locale }: Props) {
  const say = (value: number) => formatNumber(value, locale);
  return (
    <table className="fp-ways">
      <caption>{words.ways}</caption>
      <thead><tr><th scope="col">{words.wayName}</th><th scope="col">{words.multiplyAdds}</th><th scope="col">{words.weights}</th></tr></thead>
      <tbody>
        {ways.map((way, i) => {
          const cost = multiplyAddsOf(way.picture, way.filter);
          const now = way.picture === picture && way.filter === filter;
          return (
            <tr key={way.picture} data-now={now ? '' : undefined}>
              <th scope="row"><button type="button" className="fp-way" aria-pressed={now} disabled={!onChoose} onClick={() => onChoose?.(way.picture, way.filter)}>{way.picture}², <b className="fg-w">{way.filter} × {way.filter}</b></button>{i === 0 ? <i>{words.grow}</i> : i === ways.length - 1 ? <i>{words.shrink}</i> : null}</th>
              <td><span className="fp-bar" style={{ width: `${(100 * cost) / most}%` }} aria-hidden="true" /><b>{say(cost)}</b> <span className="fp-quiet">{mapSide(way.picture, way.filter)}² × {way.filter}²</span></td>
              <td>{say(way.filter ** 2)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
