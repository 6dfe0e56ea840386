import type { KeyboardEvent } from 'react';
import type { Plot } from './plot.ts';

/** What a key asks of a slider. `fine` is the smallest step there is. */
export type SliderMove = 'less' | 'more' | 'muchLess' | 'muchMore' | 'fineLess' | 'fineMore' | 'least' | 'most';

interface Props {
  x: number;
  plot: Plot;
  label: string;
  value: number;
  min: number;
  max: number;
  valueText: string;
  disabled?: boolean;
  /** `again` while a key is held down: the same gesture. */
  onMove(move: SliderMove, again: boolean): void;
}

const keys: Readonly<Record<string, SliderMove>> = {
  ArrowLeft: 'less', ArrowDown: 'less', ArrowRight: 'more', ArrowUp: 'more',
  PageDown: 'muchLess', PageUp: 'muchMore', Home: 'least', End: 'most',
};

/** The reader's own line: upright, violet, with a round handle on the axis. Arrows move it, Page keys far, Shift finely. */
export function SliderLine({ x, plot, label, value, min, max, valueText, disabled, onMove }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const move = keys[event.key];
    if (!move || disabled || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onMove(event.shiftKey && move === 'less' ? 'fineLess' : event.shiftKey && move === 'more' ? 'fineMore' : move, event.repeat);
  };
  const px = Math.round(x * 2) / 2;
  return (
    <g className={disabled ? 'slider-line locked' : 'slider-line'} role="slider" tabIndex={disabled ? -1 : 0} aria-label={label} aria-valuenow={value}
      aria-valuemin={min} aria-valuemax={max} aria-valuetext={valueText} aria-disabled={disabled || undefined} aria-orientation="horizontal" onKeyDown={onKeyDown}>
      <path className="slider-line-stroke" d={`M${px},${plot.top}V${plot.bottom}`} />
      {!disabled && <>
        <circle className="slider-line-ring" cx={px} cy={plot.bottom} r={10} />
        <circle className="slider-line-handle" cx={px} cy={plot.bottom} r={7} />
      </>}
    </g>
  );
}
