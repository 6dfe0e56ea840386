'use client';
import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { DigitRows } from '@/components/lab/DigitRows.tsx';
import { LossPanel } from '@/components/lab/LossPanel.tsx';
import { ProbeTable } from '@/components/lab/ProbeTable.tsx';
import { OpenedNotice } from '@/components/lab/OpenFile.tsx';
import { useOpening } from '@/components/lab/useOpening.ts';
import { See } from '@/components/lab/see/See.tsx';
import { Tools } from '@/components/lab/tools/Tools.tsx';
import { fixed } from '@/components/lab/numbers.ts';
import { RewindBar } from '@/components/lab/RewindBar.tsx';
import { RunBar, type RunCommands } from '@/components/lab/RunBar.tsx';
import type { ViewProps } from '@/lib/widget/view.ts';
import type { Words } from './en.ts';
import { hasRun, runEngine, type Frame } from './frame.ts';
import { Layers } from './Layers.tsx';
import { layoutOf } from './layout.ts';
import { recipeInShort, RecipePanel } from './RecipePanel.tsx';
import { Recorded } from './Recorded.tsx';
import { curvesOf, digitsOf, lossOf, rewindState } from './onShow.ts';
import { RunNotices } from './RunNotices.tsx';
import type { LabSession } from './session.ts';
import { useAnnouncements } from './useAnnouncements.ts';
import { useHidden } from './useHidden.ts';
import { useHiddenTitle } from './useHiddenTitle.ts';
import { useBar } from './useBar.ts';
import { useHandle } from './useHandle.ts';
import { usePublished } from './usePublished.ts';
import { isUntouched, useRecording } from './useRecording.ts';
import { useSee } from './useSee.ts';
import type { widget } from './widget.ts';

export type LabProps = ViewProps<typeof widget, Words>;

/** From here on buttons and the state of the run stand on one line, CSS pixels. */
const roomyFrom = 880;

function whenOf(frame: Frame, words: Words['lab']['digits']): string {
  const { shown } = frame;
  if (shown && !shown.following) return shown.digits?.epoch ? words.after(shown.digits.epoch) : words.before;
  if (!hasRun(frame)) return words.before;
  if (frame.weightsFrom !== null && frame.batch === 0 && frame.epoch === 0) return words.fromFile(frame.weightsFrom);
  return frame.batch > 0 ? words.inEpoch(frame.epoch + 1) : words.after(frame.epoch);
}

/** In a tab that nobody sees training goes on and the picture stands still; on return it is the newest at once. */
export function View(props: LabProps) {
  useHiddenTitle(props.frame);
  return <Seen {...props} isHidden={useHidden()} />;
}

const Seen = memo(Lab, (_, { isHidden }) => isHidden);

/** The lab: what you decide at the left (folded above on a phone), what happens at the right. On a slide only what happens. */
function Lab(props: LabProps & { isHidden: boolean }) {
  const { params, frame, words, locale, width, height, layout, playing, actions } = props;
  const session = props.session as LabSession | undefined;
  const { lab } = words;
  const root = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const space = layoutOf(width, layout, height, useBar(bar));
  useLayoutEffect(() => {
    if (space.digitsWidth !== null) root.current?.style.setProperty('--lab-digits', `${space.digitsWidth}px`);
  }, [space.digitsWidth]);
  useAnnouncements(frame, lab, locale, actions.announce);
  useEffect(() => {
    if (params.autostart) actions.play();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the figure appears
  }, []);

  const commands: RunCommands = useMemo(() => ({
    play: actions.play, pause: actions.pause,
    oneBatch: () => session?.next(), oneEpoch: () => session?.oneEpoch(), startOver: () => session?.startOver(),
  }), [actions, session]);
  const { recording } = frame;
  const rewind = session?.rewind;
  const scrub = rewindState(frame, loss => fixed(loss, locale, 4));
  const isScrubbing = scrub !== null && !scrub.following;
  const onMark = useMemo(() => (isScrubbing && rewind ? (epoch: number) => rewind.show(epoch) : null), [isScrubbing, rewind]);
  const isRecorded = layout === 'article' && !params.autostart && isUntouched(frame);
  useRecording(root, session, frame, params, isRecorded);
  const isBusy = playing || frame.status === 'loading' || frame.status === 'training';
  const onMeasure = useMemo(() => (isBusy || !session ? null : () => session.measure()), [isBusy, session]);
  const ran = useMemo(() => runEngine({ engine: frame.engine }), [frame.engine]);
  const loss = lossOf(frame, params);
  const see = useSee(props, rewind?.shown() ?? null, loss, space.chartWidth);
  const handle = useHandle(props, session, isBusy);
  const opening = useOpening(handle, locale);
  const { epochs, history, trace, references } = frame;
  const isOpen = layout === 'article';
  const published = usePublished(props, isOpen, lab.loss.published);
  const curves = useMemo(() => ({ ...curvesOf({ recording, epochs, history, trace, references }), behind: [...published.curves, ...(opening.log ? [opening.log] : [])] }), [recording, epochs, history, trace, references, published.curves, opening.log]);

  const scrubber = (
    <RewindBar state={scrub} playing={isRecorded ? recording?.state === 'playing' : null} words={lab.rewind}
      onShow={epoch => rewind?.show(epoch)} onFollow={() => rewind?.follow()} onPlay={() => rewind?.play()} onRest={() => rewind?.rest()} />
  );

  return (
    <div ref={root} className={`lab ${space.name}${space.chartWidth >= roomyFrom ? ' roomy' : ''}`} {...(isOpen ? opening.drop : {})}>
      {isOpen && opening.isOver && <p className="lab-drop">{lab.open.drop}</p>}
      {isOpen && <RecipePanel {...props} opening={opening} />}
      <div className="lab-live">
        <div ref={bar}>
          <RunBar run={frame} playing={playing || session?.playing() === true} commands={commands} words={lab.run} locale={locale} startLabel={isRecorded ? lab.rewind.trainYourself : null} />
          {isRecorded && <Recorded params={params} frame={frame} words={words} locale={locale} session={session} />}
          {layout === 'embed' && scrubber}
          <RunNotices {...props} session={session} />
          {isOpen && <OpenedNotice opening={opening} words={lab.open} />}
        </div>
        <div className="lab-panels">
          <LossPanel curves={curves} loss={loss} words={lab.loss} locale={locale} width={space.chartWidth} height={space.chartHeight} withTable={layout === 'article'}
            mark={isScrubbing ? scrub.epoch : null} onMark={onMark} published={published.control}
            emptyText={frame.status === 'failed' ? '' : lab.loss.empty} note={layout === 'article' ? lab.loss.lower[loss] : recipeInShort(props)} />
          <DigitRows digits={digitsOf(frame)} loss={loss} when={whenOf(frame, lab.digits)} words={lab.digits} locale={locale}
            {...(layout === 'article' && { chosen: see.chosen, onChoose: see.choose })} />
        </div>
        {layout === 'article' && <See panel={see.panel} drawing={see.drawing} onDraw={see.draw} words={lab.see} locale={locale} width={space.chartWidth} />}
        {layout === 'article' && scrubber}
        {layout === 'article' && <ProbeTable rows={frame.probe} ran={ran} measuring={frame.measuring} onMeasure={onMeasure} words={lab.probe} locale={locale} />}
        {layout === 'article' && <Tools lab={handle} words={lab.tools} locale={locale} />}
      </div>
      {layout === 'article' && <Layers frame={frame} words={words} locale={locale} locked={props.locked} />}
    </div>
  );
}
