import type { ReactNode } from 'react';

interface Props {
  /** `failed` stops the run, `warning` is about the run in hand, `note` about what was chosen. */
  tone: 'failed' | 'warning' | 'note';
  children: ReactNode;
  ways?: readonly { label: string; go(): void }[];
}

/** Goes the way; the keyboard's place moves to the main button, for the notice may be gone. */
function take(way: { go(): void }, button: HTMLElement): void {
  button.closest('.lab')?.querySelector<HTMLElement>('.lab-buttons .main')?.focus();
  way.go();
}

/** A sentence on the state of the run, and ways on. */
export function Notice({ tone, children, ways = [] }: Props) {
  return (
    <div className={`lab-notice ${tone}`} role={tone === 'failed' ? 'alert' : 'status'}>
      <p>{tone !== 'note' && <span aria-hidden="true">✕ </span>}{children}</p>
      {ways.length > 0 && <p className="ways">{ways.map(way => <button key={way.label} type="button" className="btn" onClick={event => take(way, event.currentTarget)}>{way.label}</button>)}</p>}
    </div>
  );
}
