import type { CSSProperties } from 'react';

/** Steps of a slider over the width of the map. */
const steps = 100;

/** One of the two linked sliders that move the place on the map. `said`: the place in words. */
export function PlaceSlider({ label, value, range: [low, high], written, said, disabled, onValue }: { label: string; value: number; range: readonly [number, number]; written: string; said: string; disabled: boolean; onValue(value: number): void }) {
  return (
    <label className="see-slider">{label}
      <input className="scrub" type="range" min={low} max={high} step={(high - low) / steps || 1} value={value} aria-valuetext={said} disabled={disabled}
        style={{ '--at': String(high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0) } as CSSProperties} onChange={event => onValue(event.target.valueAsNumber)} />
      <output>{written}</output></label>
  );
}
