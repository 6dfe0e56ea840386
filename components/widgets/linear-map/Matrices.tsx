import type { ReactNode } from 'react';
import { WeightGrid } from '@/components/figure/WeightGrid.tsx';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { subscript } from './Scene.tsx';
import type { Sum } from './step.ts';
import { entries, type Params } from './widget.ts';

interface Props {
  params: Params;
  frame: Frame;
  words: Words['view'];
  labels: { first: string; second: string };
  cell: number;
  width: number;
  /** One above the other, in the order of the layers; else in a row that breaks. */
  upright: boolean;
  sum: Sum | undefined;
  free(...names: (keyof Params)[]): boolean;
  set(patch: Partial<Params>, gesture?: string): void;
  say(text: string): void;
}

/** The matrix, or both with the one that does their work. Its columns are named as the arrows are. */
export function Matrices({ params: p, frame, words, labels, cell, width, upright, sum, free, set, say }: Props) {
  const grid = (name: 'matrix' | 'second', label: string, map: 1 | 2) => (
    <WeightGrid values={p[name]} cell={cell} part="kernel" label={label} words={words} bounds={[entries.low, entries.high]} onSay={say} locked={!free(name)}
      onChange={(values, gesture) => set({ [name]: values }, gesture)} bold={row => sum?.map === map && sum.row === row} />
  );
  const size = (m: Matrix) => words.matrixSize(m.length, m[0]!.length);
  const block = (head: ReactNode, body: ReactNode, key: string) => <div className="lm-matrix" key={key}><p className="lm-matrix-head">{head}</p>{body}</div>;
  return (
    <div className={`lm-matrices fg-of-kernel${upright ? ' lm-upright' : ''}`} style={upright ? { width } : undefined}>
      {p.compose ? <>
        {block(<><b>{words.first}</b> <span className="lm-size">{size(p.matrix)}</span></>, grid('matrix', labels.first, 1), 'first')}
        {block(<><b>{words.second}</b> <span className="lm-size">{size(p.second)}</span></>, grid('second', labels.second, 2), 'second')}
        {block(<><b>{words.product}</b> <span className="lm-size">{size(frame.map)}</span></>, <WeightGrid values={frame.map} cell={cell} part="kernel" label={`${words.product}, ${words.productDetail}`} words={words} bounds={[-1e6, 1e6]} onSay={say} />, 'both')}
      </> : block(
        <span className="lm-names" style={{ gridTemplateColumns: `repeat(${p.matrix[0]!.length}, ${cell}px)` }} aria-hidden="true">{p.matrix[0]!.map((_, c) => <b key={c}>w{subscript(c)}</b>)}</span>,
        <>{grid('matrix', labels.first, 1)}<p className="lm-matrix-size">{size(p.matrix)}</p></>, 'first')}
    </div>
  );
}
