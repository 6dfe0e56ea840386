'use client';

import { lazy, Suspense } from 'react';
import { CellEditor } from '@/components/figure/CellEditor.tsx';
import { useSlowTerms } from '@/components/figure/useSlowTerms.ts';
import type { Box } from '@/lib/geometry/cells.ts';
import { Asked } from './Asked.tsx';
import { Arithmetic } from './Arithmetic.tsx';
import { Canvas } from './Canvas.tsx';
import { nameOf } from './edits.ts';
import { ownInput } from './layout.ts';
import { Line } from './Line.tsx';
import { Tools } from './Tools.tsx';
import { useGestures } from './useGestures.ts';
import { useModel, type Props } from './useModel.ts';
import type { Params } from './widget.ts';

const PicturePanel = lazy(() => import('./PicturePanel.tsx').then(module => ({ default: module.PicturePanel })));

/** The convolution, or a question about it. */
export const View = (props: Props) => (props.params.ask ? <Asked {...props} /> : <Machine {...props} />);

/** Four grids and their ribbons, the arithmetic of the step, and a real picture on demand. */
function Machine(props: Props) {
  const { params, frame, words, width, playing, speed, locked, actions } = props;
  const model = useModel(props);
  const { plans, layout, channel, matrices, step, terms, embed, free } = model;
  const gestures = useGestures(props, model);
  const { pointing, typing, chosen } = gestures;
  const added = useSlowTerms(playing && speed < 1, props.step, terms.length);
  const columns = plans.columns.kernel;
  const slowTerm = added === null ? null : { row: Math.floor((added - 1) / columns), column: (added - 1) % columns };
  const term = pointing.term ?? slowTerm;
  const open = params.picture !== 'none';
  const shared = { words: words.view, step, relu: params.activation === 'relu', width, added };
  const editorBox: Record<'input' | 'kernel', Box> = { input: ownInput(layout, plans), kernel: layout.kernel };

  // The real picture is filtered by the kernel on show; what changes it there belongs to the same channel.
  const patchShown = ({ kernel, ...others }: Partial<Params>, gesture?: string) =>
    actions.set(kernel ? { ...others, [nameOf('kernel', channel)]: kernel } : others, gesture);
  const panel = open && (
    <Suspense fallback={<div className="fg-picture" data-waiting="" />}>
      <PicturePanel params={{ ...params, kernel: matrices.kernel }} words={words} locale={props.locale} width={width} height={props.height} free={free.kernel} gestures={gestures} onPatch={patchShown} onSay={gestures.tell} />
    </Suspense>
  );
  if (embed && panel) return <div className="fg-figure" data-layout="embed">{panel}</div>;
  return (
    <div
      className="fg-figure" data-layout={props.layout} onCopy={event => gestures.clip(event, 'copy')} onPaste={event => gestures.clip(event, 'paste')}
      onKeyDown={event => { if (event.key === 'Escape') pointing.letGo(); }}
    >
      {params.channels > 1 && (
        <div className="fg-channels" role="group" aria-label={words.view.channels}>
          {Array.from({ length: params.channels }, (_, c) => (
            <button key={c} type="button" aria-pressed={c === channel} onClick={() => model.setChannel(c)}>{words.view.channel(c + 1)}</button>
          ))}
        </div>
      )}
      <div className="fg-stage">
        <Canvas
          words={words} plans={plans} layout={layout} channel={channel} channels={params.channels} input={matrices.input} kernel={matrices.kernel} output={frame.output}
          step={step} terms={terms} flip={params.flip} dilation={params.dilation} stride={params.stride} reach={pointing.reach} term={pointing.reach ? null : term}
          added={added} playing={playing} active={gestures.active} free={free} lit={props.lit} share={embed ? 0.42 : 0.34}
          hands={gestures.hands} onKey={gestures.key} onFocusCell={gestures.focus} onResize={embed ? null : gestures.pull}
        />
        {typing.editing && (
          <CellEditor
            box={editorBox[typing.editing.part]} at={typing.editing.at} value={matrices[typing.editing.part][typing.editing.at.row]?.[typing.editing.at.column] ?? 0}
            label={words.view.edit(typing.editing.at.row + 1, typing.editing.at.column + 1)} drawing={layout} onDone={typing.finish}
          />
        )}
      </div>
      {embed ? <Line {...shared} /> : (
        <Arithmetic
          {...shared} terms={terms} channel={channel} channels={params.channels} columns={columns} term={term} dim={pointing.reach !== null}
          onPoint={at => gestures.point(at && { part: 'products', at }, 'mouse')} onPin={at => gestures.choose({ part: 'products', at }, 'mouse')}
        />
      )}
      {params.stride > 1 && params.dilation > 1 && <p className="fg-remark">{words.view.kerasRefuses}</p>}
      {!embed && (
        <Tools words={words.view} input={params.input} kernel={params.kernel} values={matrices} free={free} chosen={chosen} onValue={gestures.nudge}
          onBad={text => gestures.tell(words.view.badNumber(text))} onSize={gestures.resize}>
          {!locked.has('picture') && (
            <button type="button" className="fg-button" aria-expanded={open} onClick={() => actions.set({ picture: open ? 'none' : 'scene' })}>
              {open ? words.view.closePicture : words.view.openPicture}
            </button>
          )}
        </Tools>
      )}
      {panel}
    </div>
  );
}
