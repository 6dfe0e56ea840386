'use client';

import { AxisX, AxisY } from '@/components/figure/chart/Axes.tsx';
import { Curve } from '@/components/figure/chart/Curve.tsx';
import { linearScale } from '@/components/figure/chart/scale.ts';
import { Grip } from '@/components/figure/Grip.tsx';
import { useGrips, type Held } from '@/components/figure/useGrips.ts';
import type { FigureActions } from '@/lib/widget/view.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { decimals } from './show.ts';
import type { Params } from './widget.ts';

interface Props {
  width: number;
  height: number;
  params: Params;
  frame: Frame;
  words: Words['view'];
  free(name: keyof Params): boolean;
  actions: FigureActions<any>;
}

/** The loss at the top of the chart: dearer answers leave it, their number stays. */
const top = 0.96;
const grid = { mouse: 0.01, keys: 0.05 } as const;
const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, Math.round(value / grid.mouse) * grid.mouse));
const tidy = (value: number) => Number(value.toFixed(2));
const tenth = (px: number) => Math.round(px * 10) / 10;

/** Cross-entropy and squared error of one pixel by the answer; target and answer are dragged, the floor is what is left. */
export function Valley({ width, height, params, frame, words, free, actions }: Props) {
  const { target, answer, ask, guess } = params;
  const plot = { left: 40, right: width - 14, top: 14, bottom: height - 72 };
  const x = linearScale([0, 1], [plot.left, plot.right]);
  const y = linearScale([0, top], [plot.bottom, plot.top]);
  const { crossEntropy: loss, floor } = frame;
  const asked = ask === 'guess';
  const [tx, ax] = [x.toPx(target), x.toPx(answer)];
  const ay = loss === null ? 0 : Math.max(plot.top, y.toPx(loss));
  const above = loss !== null && loss > top;
  const guessAt = { x: plot.right - 60, y: y.toPx(guess) };

  const setTarget = (value: number, { gesture }: Held) => { if (free('target')) actions.set({ target: tidy(within(value, 0, 1)) }, gesture); };
  const setAnswer = (value: number, { gesture }: Held) => { if (free('answer')) actions.set({ answer: tidy(within(value, 0.01, 0.99)) }, gesture); };
  const setGuess = (value: number, { gesture }: Held) => { if (free('guess')) actions.set({ guess: tidy(within(value, 0, 1)) }, gesture); };
  const hands = useGrips({
    width,
    grips: [
      ...(free('target') && !asked ? [{ key: 'target', x: tx, y: plot.bottom }] : []),
      ...(free('answer') && !asked ? [{ key: 'answer', x: ax, y: ay }] : []),
      ...(asked && free('guess') ? [{ key: 'guess', ...guessAt }] : []),
    ],
    onDrag: (key, at, held) => (key === 'target' ? setTarget(x.fromPx(at.x), held) : key === 'answer' ? setAnswer(x.fromPx(at.x), held) : setGuess(y.fromPx(at.y), held)),
  });
  const by = (held: Held) => (held.fine ? grid.mouse : grid.keys);
  const right = ax > plot.right - 110;
  const floorLeft = tx > plot.left + 96;
  const slope = frame.slopes.crossEntropy;
  const named = target > 0.5 ? 0.18 : 0.82;
  const reach = 42;
  const perPx = (y.toPx(0) - y.toPx(1)) / (x.toPx(1) - x.toPx(0));
  const turn = Math.atan(slope * perPx);

  return (
    <svg className="fg-canvas chart lc-valley" viewBox={`0 0 ${width} ${height}`} style={{ width }} role="group" aria-label={words.valley} {...hands}>
      <AxisY scale={y} plot={plot} ticks={[0, 0.2, 0.4, 0.6, 0.8].map(value => ({ value, label: String(value) }))} />
      <AxisX scale={x} plot={plot} labelsBelow={14} ticks={[0, 0.25, 0.5, 0.75, 1].map(value => ({ value, label: String(value) }))} />
      <text className="axis-title" x={plot.right} y={height - 4} textAnchor="end">{width < 420 ? words.axisShort : words.axis}</text>
      {!asked && floor !== null && loss !== null && <>
        <svg x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} viewBox={`${plot.left} ${plot.top} ${plot.right - plot.left} ${plot.bottom - plot.top}`} aria-hidden="true">
          <path className="reference" d={frame.answers.map((q, i) => `${i ? 'L' : 'M'}${tenth(x.toPx(q))},${tenth(y.toPx(frame.floors[i]!))}`).join('')} />
          <g data-part="gradient">
            <Curve xs={frame.answers} ys={frame.squaredErrors} x={x} y={y} tone="gradient" dashed />
            <Curve xs={frame.answers} ys={frame.crossEntropies} x={x} y={y} tone="gradient" thick />
          </g>
          {!above && <path className="lc-tangent" d={`M${tenth(ax - reach * Math.cos(turn))},${tenth(ay + reach * Math.sin(turn))}L${tenth(ax + reach * Math.cos(turn))},${tenth(ay - reach * Math.sin(turn))}`} />}
        </svg>
        <path className="reference" d={`M${plot.left},${tenth(y.toPx(floor))}H${plot.right}`} />
        {floor > 0.004 && <path className="lc-floor" d={`M${tenth(tx)},${plot.bottom}V${tenth(y.toPx(floor))}`} />}
        <path className="lc-over" d={`M${tenth(ax)},${tenth(y.toPx(floor))}V${tenth(ay)}`} />
        <circle className="lc-square" cx={tenth(ax)} cy={tenth(y.toPx(frame.squaredError))} r={4} />
        {floor > 0.06 && <text className="series-label tone-ink" x={tx + (floorLeft ? -9 : 9)} y={tenth(y.toPx(floor / 2))} dy="0.34em" textAnchor={floorLeft ? 'end' : 'start'}>{words.floor} {decimals(floor, 3)}</text>}
        <text className="value-label tone-gradient" x={ax + (right ? -16 : 16)} y={Math.max(plot.top + 12, ay + 2)} dy="0.34em" textAnchor={right ? 'end' : 'start'}>{above && '↑ '}{decimals(loss, 3)}</text>
        <text className="series-label tone-gradient lc-name" x={x.toPx(named)} y={tenth(y.toPx((named - target) ** 2)) - 8} textAnchor={target > 0.5 ? 'start' : 'end'}>{words.squared}</text>
      </>}
      {asked && <path className="lc-target-line" d={`M${tenth(tx)},${plot.bottom}V${plot.top}`} />}
      {ask !== 'no' && <path className="lc-guess" d={`M${plot.left},${tenth(guessAt.y)}H${plot.right}`} />}
      {ask !== 'no' && <text className="series-label tone-action" x={plot.left + 8} y={tenth(guessAt.y) - 8}>{words.ownGuess} {decimals(guess, 2)}</text>}
      <text className="value-label tone-action" x={Math.max(plot.left + 30, Math.min(plot.right - 34, tx))} y={plot.bottom + 44} textAnchor="middle">{words.targetIs(decimals(target, 2))}</text>
      <Grip name="target" x={tx} y={plot.bottom} locked={!free('target') || asked} label={words.target} value={target} valueText={words.targetIs(decimals(target, 2))} onNudge={([across, up], held) => setTarget(target + (across + up) * by(held), held)}>
        {(!free('target') || asked) && <circle className="lc-fixed" r={5} />}
      </Grip>
      {!asked && loss !== null && (
        <Grip name="answer" x={ax} y={ay} locked={!free('answer')} label={words.answer} value={answer} valueText={`${words.answerIs(decimals(answer, 2))}, ${words.lossIs(decimals(loss, 3))}`}
          onNudge={([across, up], held) => setAnswer(answer + (across + up) * by(held), held)}>{!free('answer') && <circle className="lc-fixed" r={5} />}</Grip>
      )}
      {asked && <Grip name="guess" {...guessAt} locked={!free('guess')} label={words.ownGuess} value={guess} valueText={words.lossIs(decimals(guess, 2))} onNudge={([across, up], held) => setGuess(guess + (across + up) * by(held), held)} />}
    </svg>
  );
}
