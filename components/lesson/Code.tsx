'use client';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useFigure } from '@/components/widgets/Figures.tsx';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { CodePiece, Listing } from '@/lib/widget/define.ts';
import type { Figure, FigureSnapshot } from '@/lib/widget/figure.ts';
import { taskWords } from './taskWords.ts';

type Listings = { keras: Listing; torch: Listing };
const libraries = [['keras', 'Keras'], ['torch', 'PyTorch']] as const;
type Library = keyof Listings;

const plain = (piece: CodePiece): string =>
  typeof piece === 'string' ? piece : 'live' in piece ? piece.live : 'quiet' in piece ? piece.quiet : piece.text;
const textOf = (lines: CodePiece[][]) => lines.map(line => line.map(plain).join('')).join('\n');

function Piece({ piece }: { piece: CodePiece }) {
  if (typeof piece === 'string') return piece;
  if ('live' in piece) return <span className="live">{piece.live}</span>;
  if ('quiet' in piece) return <span className="quiet">{piece.quiet}</span>;
  return <span className={`c-${piece.part}`} data-part={piece.part}>{piece.text}</span>;
}

/** The lines of a listing. */
export const Lines = ({ of }: { of: CodePiece[][] }) => of.map((line, row) => (
  <span key={row} className="line">{line.map((piece, i) => <Piece key={i} piece={piece} />)}{row < of.length - 1 && '\n'}</span>
));

function Copy({ text, locale }: { text: string; locale: Locale }) {
  const t = taskWords(locale);
  const [told, setTold] = useState('');
  const copy = () => Promise.resolve().then(() => navigator.clipboard.writeText(text)).then(() => setTold(t.copied), () => setTold(t.copyFailed));
  return <button type="button" className="copy needs-script" onClick={copy} onBlur={() => setTold('')}><span aria-live="polite">{told || t.copy}</span></button>;
}

/** The listings of the figure as it stands; those of the page until there are any. The latest state wins. */
function useListings(figure: Figure | null, state: FigureSnapshot | null, built: Listings): Listings {
  const [late, setLate] = useState<{ of: unknown; listings: Listings } | null>(null);
  const { code, lateCode } = figure?.module.widget ?? {};
  const { params, numbers } = state ?? {};
  useEffect(() => {
    if (!lateCode || !params || !numbers) return;
    let wanted = true;
    void lateCode(params, numbers).then(listings => { if (wanted) setLate({ of: figure, listings }); });
    return () => { wanted = false; };
  }, [figure, lateCode, params, numbers]);
  if (code && params && numbers) return code(params, numbers);
  return late && late.of === figure ? late.listings : built;
}

/** The figure as a call of Keras and of PyTorch: the numbers in it are the figure's, and so is what it prints. */
export function Code({ of, built, locale, id }: { of: string; built: Listings; locale: Locale; id: string }) {
  const t = taskWords(locale);
  const { figure, state } = useFigure(of);
  const [chosen, choose] = useState<Library>('keras');
  const tabs = useRef<HTMLDivElement>(null);
  const listings = useListings(figure, state, built);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = libraries.findIndex(([key]) => key === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: libraries.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const [key] = libraries[(to + libraries.length) % libraries.length]!;
    choose(key);
    tabs.current?.querySelector<HTMLElement>(`[data-tab=${key}]`)?.focus();
  };

  return (
    <>
      <div className="tabs">
        <div role="tablist" aria-label={t.listings} ref={tabs} onKeyDown={onKeyDown} className="needs-script">
          {libraries.map(([key, name]) => (
            <button key={key} type="button" role="tab" data-tab={key} id={`${id}-${key}-tab`} aria-controls={`${id}-${key}`}
              aria-selected={key === chosen} tabIndex={key === chosen ? 0 : -1} onClick={() => choose(key)}>{name}</button>
          ))}
        </div>
        <Copy text={textOf(listings[chosen].code)} locale={locale} />
      </div>
      {libraries.map(([key, name]) => (
        <div key={key} role="tabpanel" id={`${id}-${key}`} aria-labelledby={`${id}-${key}-tab`} data-hidden={key !== chosen || undefined} className="listing">
          <p className="without-script">{name}</p>
          <pre tabIndex={0} role="group" aria-label={name}><code><Lines of={listings[key].code} /></code></pre>
          <pre className="printed" data-says={t.prints}><code><Lines of={listings[key].prints} /></code></pre>
        </div>
      ))}
    </>
  );
}
