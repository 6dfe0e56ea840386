'use client';
import { useEffect, useMemo, useRef } from 'react';
import { DigitRows } from '@/components/lab/DigitRows.tsx';
import { LossPanel } from '@/components/lab/LossPanel.tsx';
import { Notice } from '@/components/lab/Notices.tsx';
import { fixed } from '@/components/lab/numbers.ts';
import { RewindBar } from '@/components/lab/RewindBar.tsx';
import { See } from '@/components/lab/see/See.tsx';
import type { ViewProps } from '@/lib/widget/view.ts';
import { Layers } from '../Layers.tsx';
import { layoutOf } from '../layout.ts';
import { curvesOf, digitsOf, lossOf, rewindState } from '../onShow.ts';
import { usePublished } from '../usePublished.ts';
import { isStill } from '../useRecording.ts';
import { useSee } from '../useSee.ts';
import { About } from './About.tsx';
import type { Words } from './words.en.ts';
import type { PlayerSession } from './playing.ts';
import type { widget } from './widget.ts';

export type PlayerProps = ViewProps<typeof widget, Words>;

/** Layers are looked at, not edited. */
const noEditing = new Set(['model']);

/** A recording as the lab plays it, without what trains: loss, digits and panels follow one scrubber. */
export function View(props: PlayerProps) {
  const { params, frame, words, locale, width } = props;
  const session = props.session as PlayerSession | undefined;
  const { lab } = words;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (session && root.current) void session.open(!isStill(root.current));
  }, [session]);

  const space = layoutOf(width, 'article', null);
  const { recording, epochs, history, trace, references, shown } = frame;
  const loss = lossOf(frame, params);
  const scrub = rewindState(frame, value => fixed(value, locale, 4));
  const see = useSee(props, session?.rewind.shown() ?? null, loss, space.chartWidth);
  const published = usePublished(props, true, lab.loss.published);
  const curves = useMemo(() => ({ ...curvesOf({ recording, epochs, history, trace, references }), behind: published.curves }), [recording, epochs, history, trace, references, published.curves]);
  const onMark = useMemo(() => (session ? (epoch: number) => session.rewind.show(epoch) : null), [session]);
  return (
    <div ref={root} className={`lab ${space.name}`}>
      <About {...props} />
      <div className="lab-live">
        {recording?.state === 'failed' && <Notice tone="failed">{words.player.missing}</Notice>}
        <div className="lab-panels">
          <LossPanel curves={curves} loss={loss} words={lab.loss} locale={locale} width={space.chartWidth} height={space.chartHeight} withTable
            mark={scrub?.epoch ?? null} onMark={onMark} published={published.control} emptyText="" note={lab.loss.lower[loss]} />
          <DigitRows digits={digitsOf(frame)} loss={loss} when={shown?.digits?.epoch ? lab.digits.after(shown.digits.epoch) : lab.digits.before} words={lab.digits} locale={locale}
            chosen={see.chosen} onChoose={see.choose} />
        </div>
        <See panel={see.panel} drawing={see.drawing} onDraw={see.draw} words={lab.see} locale={locale} width={space.chartWidth} />
        <RewindBar state={scrub} playing={recording?.state === 'playing'} words={lab.rewind}
          onShow={epoch => session?.rewind.show(epoch)} onFollow={() => undefined} onPlay={() => session?.play()} onRest={() => session?.pause()} />
      </div>
      <Layers frame={frame} words={words} locale={locale} locked={noEditing} />
    </div>
  );
}
