'use client';

import { useRef, type RefObject } from 'react';
import { useRest } from '@/components/figure/useRest.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import type { Words } from './en.ts';
import { Fit } from './Fit.tsx';
import { firstRest } from './layout.ts';
import { Neuron } from './Neuron.tsx';
import { ShareView } from './Share.tsx';
import type { widget } from './widget.ts';

/** What each of the three pictures receives: everything, the element that holds it, and what that needs beside the drawing. */
export type Props = ViewProps<typeof widget, Words> & { root: RefObject<HTMLDivElement | null>; rest: number };

/** What a bias does: to a line, to a unit in the plane, and to the number of parameters. */
export function View(props: ViewProps<typeof widget, Words>) {
  const root = useRef<HTMLDivElement>(null);
  const rest = useRest(root, '.bf-stage', firstRest);
  const { params: { view }, width, layout, lit } = props;
  const Shown = view === 'fit' ? Fit : view === 'neuron' ? Neuron : ShareView;
  return <div ref={root} className={`bias-fit fg-figure ui${width >= 640 ? ' bf-wide' : ''}${layout === 'embed' ? ' bf-slide' : ''}`} data-lit={lit ?? undefined}><Shown {...props} root={root} rest={rest} /></div>;
}
