'use client';

import { useRef } from 'react';
import { compactNumber } from '@/components/figure/chart/compact.ts';
import { useRest } from '@/components/figure/useRest.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import type { Words } from './en.ts';
import { Tower } from './Tower.tsx';
import { ways, type Way } from './towers.ts';
import type { widget } from './widget.ts';

type Props = ViewProps<typeof widget, Words>;
const sizes = { besideFrom: 700, gap: 36, tall: 400, low: 120, least: 90 };
const mostAdds = 6;

/** Three towers to one field, and what each of them costs. */
export function View({ params, frame, words, locale, width, height, locked, actions }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const rest = useRest(root, '.rg-tower', 190);
  const { view } = words;
  const beside = width >= sizes.besideFrom;
  const column = beside ? Math.floor((width - 2 * sizes.gap) / 3) : width;
  const tallest = Math.max(...ways.map(way => frame[way].count));
  const room = height === null || !beside ? sizes.tall : Math.max(sizes.least, height - rest - 90);
  const tall = (way: Way) => (beside ? Math.min(room, tallest * 26) : Math.max(sizes.least, Math.min(frame[way].count * 9, 260)));
  const most = (of: 'parameters' | 'multiplyAdds') => Math.max(...ways.map(way => frame[way][of]));
  const least = (of: 'parameters' | 'multiplyAdds') => Math.min(...ways.map(way => frame[way][of]));
  const bars = ['parameters', 'multiplyAdds'] as const;
  return (
    <div ref={root} className="fg-figure rg-figure" data-beside={beside || undefined}>
      <div className="rg-ways">
        {ways.map((way, i) => {
          const need = frame[way];
          return (
            <section key={way} aria-label={view.ways[way]}>
              <p className="rg-name"><b>{view.ways[way]}</b> <span>{view.how[way]}</span></p>
              <Tower way={way} target={params.target} channels={params.channels} width={column} tallest={beside ? tallest : need.count} tall={tall(way)} words={view} locked={locked.has('target')} stop={i === 0}
                onTarget={(target, gesture) => { if (target !== params.target) actions.set({ target }, gesture); }} onLayer={actions.hint} />
              <p className="rg-sees"><b>{view.layers(need.count)}</b> {need.convolutions < need.count && <span>{view.convolutions(need.convolutions)}</span>} <b className="fg-x">{view.sees(need.field)}</b></p>
              <p className="rg-adds">{sumOf(need.adds)} = {need.field}</p>
              <dl>
                {bars.map(of => (
                  <div key={of} className={`rg-${of}`}>
                    <dt>{view[of]}</dt>
                    <dd>
                      <span className="rg-bar" style={{ width: `${Math.max(1, (100 * need[of]) / most(of))}%` }} />
                      <b title={formatNumber(need[of], locale, 0)}>{need[of] < 1e6 ? formatNumber(need[of], locale, 0) : compactNumber(Number(need[of].toPrecision(4)), locale)}</b>
                      {need[of] === least(of) && <i>{view.fewest}</i>}
                    </dd>
                  </div>
                ))}
                <div><dt>{view.answers}</dt><dd><b>{need.outputSide} × {need.outputSide}</b> <span className="rg-quiet">{view.jump(need.jump)}</span></dd></div>
              </dl>
            </section>
          );
        })}
      </div>
    </div>
  );
}

/** "1 + 2 + 1 + 4 + …": what the layers add, the first few and the last. */
function sumOf(adds: readonly number[]): string {
  const shown = adds.length <= mostAdds ? adds.map(String) : [...adds.slice(0, mostAdds - 2).map(String), '…', String(adds.at(-1))];
  return ['1', ...shown].join(' + ');
}
