import type { ViewProps } from '@/lib/widget/view.ts';
import type { Words } from './en.ts';
import { layoutOf } from './layout.ts';
import { asking, placeOf } from './step.ts';
import { indexOf } from './order.ts';
import type { widget } from './widget.ts';

export type Props = ViewProps<typeof widget, Words>;

/** Height of a slide's two sums below the drawing. */
export const slideSums = 56;

/** What the picture is drawn from, derived from parameters, frame and step. */
export function modelOf({ params, frame, step, width, height, layout, locked }: Props) {
  const embed = layout === 'embed';
  const place = placeOf(params, step);
  const reading = frame.reading !== null;
  const room = { width, height: height === null ? null : (reading ? height * 0.4 : height - slideSums), embed, brief: embed && reading };
  return {
    place, embed,
    layout: layoutOf(params, frame, place, room),
    open: asking(params),
    index: { hwc: indexOf(params, 'hwc', place, params.n), chw: indexOf(params, 'chw', place, params.n) },
    /** Whether numbers can be changed: all of them are on show and none is locked. */
    free: frame.whole && !params.ask && !['picture', 'values', 'values2', 'values3'].some(name => locked.has(name)),
  };
}
export type Model = ReturnType<typeof modelOf>;
