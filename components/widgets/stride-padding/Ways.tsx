'use client';

import type { Kept } from './compute.ts';
import type { Words } from './en.ts';
import { mostWays, writeWay, writeWays, type Way } from './ways.ts';

interface Props {
  kept: readonly Kept[];
  now: Way;
  size: number;
  words: Words;
  /** Null where the list may not be changed. */
  onFound: ((found: string) => void) | null;
  onShow: (way: Way) => void;
}

/** Settings that the reader keeps, to come back to and to compare. */
export function Ways({ kept, now, size, words, onFound, onShow }: Props) {
  const { view } = words;
  const there = kept.some(way => writeWay(way) === writeWay(now));
  const name = (way: Way) => view.way(words.params.padding.options[way.padding], way);
  return (
    <div className="sp-ways" role="group" aria-label={view.kept}>
      <span className="sp-ways-name">{view.kept}</span>
      {kept.length === 0 && <span className="sp-ways-none">{view.noneKept}</span>}
      <ul>
        {kept.map((way, i) => (
          <li key={writeWay(way)}>
            <button type="button" className="fg-button" aria-pressed={writeWay(way) === writeWay(now)} onClick={() => onShow(way)}>{name(way)}: {size} → <b>{way.output}</b>{way.unread > 0 && `, ${view.unread(way.unread)}`}</button>
            {onFound && <button type="button" className="fg-button" aria-label={view.letGo(name(way))} onClick={() => onFound(writeWays(kept.filter((_, at) => at !== i)))}>✕</button>}
          </li>
        ))}
      </ul>
      {onFound && (
        <button type="button" className="fg-button sp-keep" disabled={there || kept.length >= mostWays} onClick={() => onFound(writeWays([...kept, now]))}>
          {there ? view.isKept : view.keep}
        </button>
      )}
    </div>
  );
}

