'use client';

interface Props {
  label: string;
  shown: string;
  less: string;
  more: string;
  onLess: (() => void) | null;
  onMore: (() => void) | null;
}

/** A number between − and +, named in front. A null handler: there is no further step that way. */
export function Nudge({ label, shown, less, more, onLess, onMore }: Props) {
  return (
    <span className="fg-nudge" role="group" aria-label={label}>
      <span className="fg-nudge-label" aria-hidden="true">{label}</span>
      <button type="button" aria-label={`${label}: ${less}`} disabled={!onLess} onClick={onLess ?? undefined}>−</button>
      <output>{shown}</output>
      <button type="button" aria-label={`${label}: ${more}`} disabled={!onMore} onClick={onMore ?? undefined}>+</button>
    </span>
  );
}
