'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { AxisX, AxisY } from '@/components/figure/chart/Axes.tsx';
import { Curve } from '@/components/figure/chart/Curve.tsx';
import { linearScale } from '@/components/figure/chart/scale.ts';
import { picturePixels, pictureSide } from '@/lib/data/digits.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { KeptRun } from '@/lib/training/keep/run.ts';
import { epochTicks } from '../../lossAxes.ts';
import { fixed, noNumber } from '../../numbers.ts';
import { useInkScale } from '../../useInkScale.ts';
import type { LabHandle } from '../handle.ts';
import { toolWords } from '../language.ts';
import { TakeDrawing } from '../TakeDrawing.tsx';
import { differences, parametersOf, secondsOf } from './chosenRuns.ts';
import { useWidth } from './useWidth.ts';

interface Props { runs: readonly KeptRun[]; lab: LabHandle; locale: Locale }

const height = 240;
const room = { left: 40, right: 34, top: 14, bottom: 30 };
const pixelsPerTick = 64;

const lineHeight = 15;
/** Heights of labels, moved down where they would lie on one another; their order stays. */
function apart(heights: readonly number[]): number[] {
  const moved = [...heights];
  const order = heights.map((_, at) => at).toSorted((a, b) => heights[a]! - heights[b]!);
  order.forEach((at, place) => { if (place > 0) moved[at] = Math.max(moved[at]!, moved[order[place - 1]!]! + lineHeight); });
  return moved;
}

/** Validation losses of the runs on one chart; each carries its number at its end. */
function Curves({ runs, locale, label }: { runs: readonly KeptRun[]; locale: Locale; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const plot = { left: room.left, right: width - room.right, top: room.top, bottom: height - room.bottom };
  const losses = runs.flatMap(({ history }) => history.map(({ validationLoss }) => validationLoss));
  const epochs = Math.max(1, ...runs.map(({ history }) => history.length));
  const x = linearScale([0, epochs], [plot.left, plot.right]);
  const y = linearScale([0, Math.max(0.01, ...losses) * 1.05], [plot.bottom, plot.top]);
  const heights = apart(runs.map(({ history }) => (history.length > 0 ? y.toPx(history.at(-1)!.validationLoss) : plot.bottom)));
  return (
    <div ref={place}>
      <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <AxisY scale={y} plot={plot} ticks={y.ticks(4).map(value => ({ value, label: fixed(value, locale, value === 0 ? 0 : 2) }))} />
        <AxisX scale={x} plot={plot} ticks={epochTicks(epochs, (plot.right - plot.left) / pixelsPerTick).map(value => ({ value, label: String(value) }))} />
        {runs.map(({ id, history }, at) => {
          const last = history.at(-1);
          return (
            <g key={id}>
              <Curve xs={history.map(({ epoch }) => epoch)} ys={history.map(({ validationLoss }) => validationLoss)} x={x} y={y} tone={at % 2 === 0 ? 'ink' : 'quiet'} dashed={at % 4 >= 2} />
              {last && <text className="series-label tone-ink" x={x.toPx(last.epoch) + 6} y={heights[at]! + 5}>{at + 1}</text>}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Pictures as one strip, in the colours of the theme. */
function Strip({ pictures, label }: { pictures: Uint8Array | null; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = useInkScale(useRef<HTMLElement | null>(typeof document === 'undefined' ? null : document.body));
  const count = Math.max(1, (pictures?.length ?? 10 * picturePixels) / picturePixels);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !pictures || !scale) return;
    const image = context.createImageData(count * pictureSide, pictureSide);
    pictures.forEach((grey, at) => {
      const [digit, inside] = [Math.floor(at / picturePixels), at % picturePixels];
      const to = 4 * (Math.floor(inside / pictureSide) * count * pictureSide + digit * pictureSide + inside % pictureSide);
      for (let channel = 0; channel < 3; channel++) image.data[to + channel] = scale[3 * (grey + 255) + channel]!;
      image.data[to + 3] = 255;
    });
    context.putImageData(image, 0, 0);
  }, [pictures, scale, count]);
  return <canvas ref={canvas} className="lab-strip" width={count * pictureSide} height={pictureSide} role="img" aria-label={label} />;
}

/** What every run's last weights make of the same digits; computed in slices. */
function useAnswers(runs: readonly KeptRun[], lab: LabHandle, inputs: Uint8Array): ReadonlyMap<string, Uint8Array | null> {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Uint8Array | null>>(new Map());
  const latest = useRef(lab);
  useEffect(() => { latest.current = lab; }, [lab]);
  useEffect(() => {
    let isWanted = true;
    void (async () => {
      for (const { id, recipe } of runs) {
        const { keep, reconstruct } = latest.current;
        const last = (await keep?.load(id))?.last;
        const made = last ? await reconstruct(recipe.model, last.parameters, inputs, () => isWanted) : null;
        if (!isWanted) return;
        setAnswers(before => new Map([...before, [id, made]]));
      }
    })();
    return () => { isWanted = false; };
  }, [runs, inputs]);
  return answers;
}

/** Two or more kept runs side by side: curves, the same digits, a table in which what differs is marked. */
export function ChosenRuns({ runs, lab, locale }: Props) {
  const t = toolWords(locale).compare;
  // The digits of the moment in which the comparison began: later ones would start everything anew.
  const [inputs] = useState(() => lab.testDigits());
  const answers = useAnswers(runs, lab, inputs);
  const differing = useMemo(() => differences(runs), [runs]);
  const value = (run: KeptRun, key: (typeof differing)[number]) => (run.recipe[key] === undefined ? noNumber : lab.said(key, run.recipe[key]).value);
  const last = (run: KeptRun) => run.history.at(-1);
  const name = (at: number) => t.run(at + 1);
  return (
    <div className="lab-chosen">
      <p><b>{t.title}</b> <span className="lab-empty">{t.axis}</span></p>
      <Curves runs={runs} locale={locale} label={t.chart(runs.map((run, at) => `${name(at)}: ${fixed(last(run)?.validationLoss ?? null, locale, 4)}`))} />
      <p className="lab-empty">{differing.length > 0 ? t.differ(differing.map(key => lab.said(key, '').label)) : t.same}</p>
      <div className="lab-scroll" role="group" aria-label={t.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.runHead}</th>
              {differing.map(key => <th key={key} scope="col" className="differs">{lab.said(key, '').label} ≠</th>)}
              {[t.parameters, t.training, t.validation, t.epochs, t.seconds].map(head => <th key={head} scope="col" className="num">{head}</th>)}
              <th scope="col">{t.engine}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run, at) => (
              <tr key={run.id}>
                <th scope="row">{name(at)}</th>
                {differing.map(key => <td key={key} className="differs">{value(run, key)}</td>)}
                <td className="num">{formatNumber(parametersOf(run), locale, 0)}</td>
                <td className="num">{fixed(last(run)?.loss ?? null, locale, 4)}</td>
                <td className="num">{fixed(last(run)?.validationLoss ?? null, locale, 4)}</td>
                <td className="num">{run.history.length}</td>
                <td className="num">{fixed(secondsOf(run), locale, 1)}</td>
                <td>{run.engine ? t.engineName(run.engine.engine, run.engine.workers) : noNumber}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="lab-strips">
        <span>{t.digits}</span><Strip pictures={inputs} label={t.digits} />
        {runs.map(({ id }, at) => [
          <span key={`${id} name`}>{name(at)}</span>,
          answers.get(id) === null ? <span key={id} className="lab-empty">{t.noWeights}</span> : <Strip key={id} pictures={answers.get(id) ?? null} label={t.answers(at + 1)} />,
        ])}
      </div>
      <TakeDrawing name="runs" locale={locale} />
    </div>
  );
}
