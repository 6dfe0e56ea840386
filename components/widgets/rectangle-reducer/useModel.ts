'use client';

import { useMemo, useState } from 'react';
import type { ViewProps } from '@/lib/widget/view.ts';
import { blindOf, collisionLine } from './blind.ts';
import type { Words } from './en.ts';
import { layoutOf } from './layout.ts';
import { equal, networkOf } from './network.ts';
import { scalesOf, windowOf, type Window } from './plane.ts';
import { handlesOf } from './Plane.tsx';
import { stepOf } from './step.ts';
import type { Held } from './useHands.ts';
import type { widget } from './widget.ts';

export type Props = ViewProps<typeof widget, Words>;

/** Height of a slide's one line of arithmetic, and of its buttons where they have no room beside it, CSS pixels. */
const lineHeight = 48;
const buttonsHeight = 52;
const besideFrom = 800;

/** What the picture needs, derived from what the host gives. */
export function useModel({ params, frame, step: index, width, height, layout: kind, locked }: Props) {
  const embed = kind === 'embed';
  const hidden = networkOf(params.hidden);
  const beside = width >= besideFrom;
  const spare = lineHeight + (beside ? 0 : buttonsHeight);
  const layout = useMemo(() => layoutOf({ width, height: height === null ? null : height - spare, hidden }), [width, height, spare, hidden]);
  // A hand that carries a corner must not see the plane change its scale.
  const [frozen, freeze] = useState<Window | null>(null);
  const { columns, rows } = layout.plane;
  const window = useMemo(() => (frozen?.columns === columns ? frozen : windowOf([...params.a, ...params.b], columns, rows)), [frozen, params.a, params.b, columns, rows]);
  const scales = useMemo(() => scalesOf(window, layout.plane), [window, layout.plane]);
  const handles = useMemo(() => handlesOf(params.a, params.b, scales), [params.a, params.b, scales]);
  const step = useMemo(() => stepOf(params, frame, index), [params, frame, index]);
  const blind = useMemo(() => blindOf(frame), [frame]);
  const met = !params.ask && equal(frame.outputA, frame.outputB);
  const levels = useMemo(() => {
    if (!blind.along || params.ask) return null;
    const normal = [-blind.along[1], blind.along[0]] as const;
    return { normal, offsets: params.a.map(([x, y]) => normal[0] * x! + normal[1] * y!), step: blind.lostIn };
  }, [blind, params.a, params.ask]);
  const lineOf = ({ rectangle, corner }: Held) => {
    if (params.ask) return null;
    const [mine, other] = rectangle === 'a' ? [frame.outputA, frame.outputB] : [frame.outputB, frame.outputA];
    return collisionLine(frame, params[rectangle], corner, { held: mine, other });
  };
  const free = (name: string) => !locked.has(name);
  return { embed, hidden, layout, window, freeze, scales, handles, step, blind, met, levels, lineOf, free, beside };
}

export type Model = ReturnType<typeof useModel>;
