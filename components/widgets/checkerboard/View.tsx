'use client';

import { useState } from 'react';
import { Nudge } from '@/components/figure/Nudge.tsx';
import { WeightGrid } from '@/components/figure/WeightGrid.tsx';
import type { Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import { Column, pullName, type Way } from './Column.tsx';
import { insideOf, plansOf } from './compute.ts';
import type { Words } from './en.ts';
import { widget } from './widget.ts';

const sideBySide = 640;
const gap = 48;
const lineHeight = 70;

/** Stamps and their overlap, counted on a line and in the plane; beside them a window over copies, which overlaps evenly. */
export function View({ params, frame, words, width, height, layout: kind, locked, actions }: ViewProps<typeof widget, Words>) {
  const { view } = words;
  const { kernel, stride, size, weights, compare } = params;
  const embed = kind === 'embed';
  const { transposed, resized } = plansOf(params);
  const inside = insideOf(params);
  const [pointed, setPointed] = useState<Cell | null>(null);
  const middle = Math.floor((inside.from + Math.max(inside.from, inside.to - 1)) / 2);
  const within = (count: number): Cell => ({ row: Math.min(pointed?.row ?? middle, count - 1), column: Math.min(pointed?.column ?? middle, count - 1) });
  const beside = compare && width >= sideBySide;
  const own = beside ? (width - gap) / 2 : width;
  const room = embed && height !== null ? (height - lineHeight) / (compare && !beside ? 2 : 1) - 24 : null;

  const ways: Way[] = [{
    key: 'transposed', name: view.transposed, says: view.stampsSay(kernel, stride), reach: kernel, counts: frame.alongTransposed, map: frame.mapTransposed, mapLabel: view.mapOf(view.transposed),
    sources: Array.from({ length: size }, (_, i) => ({ from: i * stride - transposed.cropBefore, middle: i * stride - transposed.cropBefore + kernel / 2, group: 0 })),
  }];
  if (compare) {
    ways.push({
      key: 'resized', name: view.resized, says: view.copiesSay(kernel, stride), reach: kernel, counts: frame.alongResized, map: frame.mapResized, mapLabel: view.mapOf(view.resized),
      // Cell i is read by the windows at i + before − (k − 1) … i + before.
      sources: Array.from({ length: size * stride }, (_, i) => ({ from: i + resized.before - (kernel - 1), middle: i + 0.5, group: i % stride === 0 ? i / stride : 0 })),
    });
  }
  const at = within(transposed.output);
  const [row, column] = [frame.alongTransposed[at.row]!, frame.alongTransposed[at.column]!];
  const bounds = widget.params.kernel;
  const onPull = (next: number) => {
    const to = Math.max(bounds.min, Math.min(bounds.max, next));
    if (to !== kernel) actions.set({ kernel: to }, pullName());
  };
  const handle = locked.has('kernel') ? null : { index: Math.floor(size / 2), label: words.params.kernel.label, says: view.kernelSays(kernel), value: kernel, onPull };
  return (
    <div className="fg-figure cb-figure" data-layout={kind} data-beside={beside ? '' : undefined}>
      <div className="cb-ways">
        {ways.map(way => <Column key={way.key} way={way} width={own} height={room} at={within(way.counts.length)} onAt={setPointed} words={{ ...view.grid, line: view.line }} handle={way.key === 'transposed' ? handle : null} />)}
      </div>
      <p className="cb-sum">
        <span>{view.row(at.row + 1)} <b>{row}</b> × {view.column(at.column + 1)} <b>{column}</b></span> <b className="fg-result">= {view.products(row * column)}</b>
        {weights !== 'ones' && <span>{view.valueHere} <b>{showNumber(frame.mapTransposed[at.row]![at.column]!)}</b></span>}
        <span className="cb-rule">{view.rule(kernel, stride)}</span>
      </p>
      {weights === 'random' && !embed && (
        <div className="cb-random">
          <div><span className="cb-kernel-name">{view.kernelDrawn}</span>
            <WeightGrid values={frame.kernelWeights} cell={40} part="kernel" label={view.kernelDrawn} words={{ ...view.grid, cell: view.grid.cell }} bounds={[-2, 2]} onSay={actions.announce} /></div>
          <p>{view.randomSays}</p>
          {!locked.has('seed') && <Nudge label={words.params.seed.label} shown={String(params.seed)} less={view.less} more={view.more}
            onLess={params.seed > 1 ? () => actions.set({ seed: params.seed - 1 }) : null} onMore={() => actions.set({ seed: params.seed + 1 })} />}
        </div>
      )}
      {weights === 'learned' && !embed && (
        <div className="cb-random">
          <div><span className="cb-kernel-name">{view.kernelLearned}</span>
            <WeightGrid values={frame.kernelWeights} cell={40} part="kernel" label={view.kernelLearned} words={{ ...view.grid, cell: view.grid.cell }} bounds={[-2, 2]} onSay={actions.announce} /></div>
          <p>{view.learnedSays}</p>
        </div>
      )}
    </div>
  );
}
