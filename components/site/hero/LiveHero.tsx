'use client';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { cellAt, type Cell } from '@/lib/geometry/cells.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { Drawing, input, output, width } from './Drawing.tsx';
import { read } from './pixels.ts';
import { useWalk } from './useWalk.ts';
import { filtered, kernelNames, kernels, nextPlace, strongest, type KernelName } from './window.ts';
import { twoDecimals, words } from './words.ts';

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
  PageUp: [-5, 0], PageDown: [5, 0], Home: [0, -output.columns], End: [0, output.columns],
};
const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at));
const placed = ({ row, column }: Cell): Cell => ({ row: within(row, output.rows), column: within(column, output.columns) });

/** A digit, a kernel, what comes out; the window walks by itself, follows the pointer, and obeys the arrow keys. */
export function LiveHero({ locale, pictures }: { locale: Locale; pictures: readonly string[] }) {
  const t = words[locale];
  const [shown, setShown] = useState(0);
  const [kernel, setKernel] = useState<KernelName>('sobelY');
  const [held, setHeld] = useState(false);
  const picture = useMemo(() => read(pictures[shown]!), [pictures, shown]);
  const answer = useMemo(() => filtered(picture, kernels[kernel]), [picture, kernel]);
  const [place, setPlace] = useState<Cell>(() => strongest(answer));
  const root = useRef<HTMLDivElement>(null);
  const { walking, setWalking } = useWalk(root, held, useCallback(() => setPlace(at => nextPlace(answer, at)), [answer]));

  const value = twoDecimals(answer[place.row]![place.column]!, locale);
  const where = t.at(place.row + 1, place.column + 1);

  const onPointer = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const unitsPerPx = width / box.width;
    const [x, y] = [(event.clientX - box.left) * unitsPerPx, (event.clientY - box.top) * unitsPerPx];
    const under = cellAt(input, x, y);
    const target = under ? { row: under.row - 1, column: under.column - 1 } : cellAt(output, x, y);
    setHeld(target !== null);
    if (target) setPlace(placed(target));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setHeld(true);
    setPlace(at => placed({ row: at.row + move[0], column: at.column + move[1] }));
  };

  return (
    <div className="hero" ref={root}>
      <Drawing picture={picture} answer={answer} kernel={kernels[kernel]} place={place} label={t.figure}
        slider={{ 'aria-label': t.place, 'aria-valuenow': place.row * output.columns + place.column + 1, 'aria-valuetext': `${where} = ${value}`,
          onKeyDown, onBlur: () => setHeld(false), onFocus: event => setHeld(event.currentTarget.matches(':focus-visible')) }}
        onPointerMove={onPointer} onPointerDown={onPointer} onPointerLeave={() => setHeld(false)} />
      <div className="hero-line ui">
        <span className="hero-now">
          <span className="hero-value">{where} <b>= {value}</b></span>
          <button type="button" onClick={() => setWalking(!walking)}>{walking ? t.halt : t.walk}</button>
        </span>
        <span className="hero-picks">
          <span role="group" aria-label={t.kernel}>
            {kernelNames.map(name => <button key={name} type="button" aria-pressed={name === kernel} onClick={() => setKernel(name)}>{t.kernels[name]}</button>)}
          </span>
          <button type="button" onClick={() => setShown((shown + 1) % pictures.length)}>{t.another}</button>
        </span>
      </div>
    </div>
  );
}
