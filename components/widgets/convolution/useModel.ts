'use client';

import { useMemo, useState } from 'react';
import type { ViewProps } from '@/lib/widget/view.ts';
import { matrixOf, nameOf, type Editable } from './edits.ts';
import type { Words } from './en.ts';
import { layoutOf } from './layout.ts';
import { plansOf } from './plan.ts';
import { stepOf } from './step.ts';
import type { widget } from './widget.ts';

export type Props = ViewProps<typeof widget, Words>;

/** Height of a slide's one line of arithmetic and of the row of channels, CSS pixels. */
const lineHeight = 44;
const channelsHeight = 44;

/** What the picture needs, derived from what the host gives. The channel on show is the reader's, not the figure's. */
export function useModel({ params, frame, step: place, width, height, layout: kind, locked }: Props) {
  const embed = kind === 'embed';
  const { input, kernel, stride, dilation, padding, channels } = params;
  const plans = useMemo(() => plansOf({ input, kernel, stride, dilation, padding }), [input, kernel, stride, dilation, padding]);
  const room = height === null ? null : height - lineHeight - (channels > 1 ? channelsHeight : 0);
  const layout = useMemo(() => layoutOf(plans, { width, height: room, embed }), [plans, width, room, embed]);
  const [onShow, setChannel] = useState(0);
  const channel = Math.min(onShow, channels - 1);
  const matrices = useMemo(() => ({ input: matrixOf(params, 'input', channel), kernel: matrixOf(params, 'kernel', channel) }), [params, channel]);
  const step = useMemo(() => stepOf(params, frame, place), [params, frame, place]);
  const terms = useMemo(() => step.terms.filter(term => term.channel === channel), [step, channel]);
  const isFree = (part: Editable) => !locked.has(nameOf(part, channel));
  return { plans, layout, channel, setChannel, matrices, step, terms, embed, free: { input: isFree('input'), kernel: isFree('kernel') } };
}

export type Model = ReturnType<typeof useModel>;
