import type { Story } from './compute.ts';
import type { Words } from './en.ts';
import { swarm, type ChartLayout } from './layout.ts';
import type { Params } from './widget.ts';

const half = { wide: 24, narrow: 17 } as const;
/** Radius of a dot and its room sideways, CSS pixels. */
const dots = { wide: { r: 4, room: 5.5 }, narrow: { r: 3, room: 4 } } as const;

/** The last losses of all runs of a model, a dot each, their median, and what the source printed. */
export function Strip({ story, at, layout, recipe, words }: { story: Story; at: number; layout: ChartLayout; recipe: Params['recipe']; words: Words['view'] }) {
  const { y, plot, strip, strips, wide } = layout;
  const runs = story[recipe];
  const middle = strips + (at + 0.5) * strip;
  const ys = runs.last.map(loss => y.toPx(loss));
  const look = wide ? 'wide' : 'narrow';
  const { r, room } = dots[look];
  const sideways = swarm(ys, room, runs.middle);
  const printed = recipe === 'published' ? story.printed.at(-1) : null;
  const reach = half[look];
  return (
    <g aria-hidden="true">
      {ys.map((py, i) => <circle key={i} className={i === runs.middle ? 'ts-dot ts-taped' : 'ts-dot'} cx={middle + sideways[i]!} cy={py} r={r} />)}
      <path className="ts-median" d={`M${middle - reach},${Math.round(y.toPx(runs.median)) + 0.5}h${2 * reach}`} />
      {typeof printed === 'number' && <path className="ts-printed-mark" d={`M${middle},${y.toPx(printed) - 6}l6,6l-6,6l-6,-6z`} />}
      <text className="tick" x={middle} y={plot.bottom + 22} textAnchor="middle">{(wide ? words.models : words.shortModels)[story.model]}</text>
      {wide && <text className="tick tick-second" x={middle} y={plot.bottom + 40} textAnchor="middle">{words.afterShort(runs.epochs)}</text>}
    </g>
  );
}
