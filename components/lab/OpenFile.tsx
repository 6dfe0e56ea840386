import { useRef } from 'react';
import type { Opening } from './useOpening.ts';
import type { LabWords } from './words.ts';

interface Props { opening: Opening; words: LabWords['open'] }

/** One button for every file that the lab reads. */
export function OpenFile({ opening, words }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className="lab-open needs-script">
      <button type="button" className="btn" aria-disabled={opening.isReading} onClick={() => opening.isReading || input.current?.click()}>{opening.isReading ? words.reading : words.open}</button>
      <small className="lab-empty">{words.hint}</small>
      <input ref={input} type="file" multiple hidden aria-label={words.open}
        onChange={event => { opening.open([...event.target.files ?? []]); event.target.value = ''; }} />
    </span>
  );
}

/** What became of the files. */
export function OpenedNotice({ opening: { said, dismiss }, words }: Props) {
  return (
    <div role="status">
      {said.length > 0 && (
        <div className={`lab-notice ${said.some(({ isWrong }) => isWrong) ? 'warning' : 'note'}`}>
          {said.map(({ text, isWrong }) => <p key={text}>{isWrong && <span aria-hidden="true">✕ </span>}{text}</p>)}
          <p className="ways"><button type="button" className="btn" onClick={dismiss}>{words.dismiss}</button></p>
        </div>
      )}
    </div>
  );
}
