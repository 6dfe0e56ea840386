'use client';

import { lazy, Suspense, useState, type DragEvent } from 'react';
import { CellEditor } from '@/components/figure/CellEditor.tsx';
import { Drawing } from './Drawing.tsx';
import { Sums } from './Sums.tsx';
import { Tools } from './Tools.tsx';
import { useGestures } from './useGestures.ts';
import { modelOf, type Props } from './useModel.ts';
import { onScale } from './widget.ts';

const Reading = lazy(() => import('./Reading.tsx').then(module => ({ default: module.Reading })));

/** A picture between its two lines of numbers, the sums that give an index, and what a wrong reading makes of it. */
export function View(props: Props) {
  const { params: p, frame, words, locale } = props;
  const model = modelOf(props);
  const gestures = useGestures(props, model);
  const [over, setOver] = useState(false);
  const { editing, photos } = gestures;
  const canOpen = gestures.openable();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    gestures.openFile(event.dataTransfer.files[0]);
  };
  return (
    <div
      className="fg-figure tensor-layout" data-layout={props.layout} data-over={over ? '' : undefined}
      onPaste={gestures.paste} onKeyDown={event => { if (event.key === 'Escape') gestures.letGo(); }}
      onDragOver={canOpen ? event => { event.preventDefault(); setOver(true); } : undefined} onDragLeave={() => setOver(false)} onDrop={canOpen ? drop : undefined}
    >
      <div className="fg-stage">
        <Drawing props={props} model={model} gestures={gestures} />
        {editing && (
          <CellEditor
            box={model.layout.planes[editing.channel]!} at={{ row: editing.row - frame.top, column: editing.column - frame.left }} value={onScale(p, gestures.current(editing))}
            label={words.view.edit(editing.row, editing.column)} drawing={model.layout} onDone={gestures.finish}
          />
        )}
      </div>
      {frame.reading && <Suspense fallback={<div className="tl-reading" data-waiting="" />}><Reading props={props} model={model} /></Suspense>}
      {photos.fault && <p className="fg-fault" role="alert">{words.view[photos.fault.reason](photos.fault.file)}</p>}
      {(!model.embed || !frame.reading) && <Sums p={p} place={model.place} index={model.index} open={model.open} words={words.view} locale={locale} embed={model.embed} width={props.width} />}
      {!model.embed && <Tools props={props} model={model} gestures={gestures} />}
    </div>
  );
}
