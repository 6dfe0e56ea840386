'use client';

import { NumberField } from '@/components/controls/NumberField.tsx';
import { Nudge } from '@/components/figure/Nudge.tsx';
import type { Held } from '@/components/figure/useGrips.ts';
import { showFactor, showNumber, showTerm } from '@/lib/geometry/numbers.ts';
import { number } from '@/lib/params/kinds.ts';
import { unitOf } from './compute.ts';
import { Hinge } from './Hinge.tsx';
import { planLayout } from './layout.ts';
import { Unit } from './Unit.tsx';
import type { Props } from './View.tsx';
import { bounds, widget, type Params } from './widget.ts';

const weight = number({ default: 1, min: -bounds.weight, max: bounds.weight, step: 0.5 });
const within = (v: number, grid: number, most: number) => Math.max(-most, Math.min(most, Math.round(Math.round(v / grid) * grid * 100) / 100 + 0));

/** A unit with two inputs and ReLU: where it fires, seen from above and from the side. */
export function Neuron({ rest, ...props }: Props) {
  const { params: p, frame, words: { view: words }, locale, width, height, layout, locked, step, actions } = props;
  const short = layout === 'embed';
  const plan = planLayout(width, height, rest);
  const free = (...names: (keyof Params)[]) => names.every(name => !locked.has(name));
  const unit = unitOf(p);
  const chosen = Math.min(step, p.cases.length - 1);
  const [x, y, fires, sum, output] = frame.outputs[chosen] as [number, number, number, number, number];
  const right = sum > 1e-9 === (fires === 1);

  const choose = (index: number) => { if (index !== step) actions.goTo(index); };
  const moveCase = (index: number, cx: number, cy: number, { gesture, fine }: Held) => {
    if (free('cases')) actions.set({ cases: p.cases.map((row, i) => (i === index ? [within(cx, fine ? 0.1 : 0.5, bounds.side), within(cy, fine ? 0.1 : 0.5, bounds.side), row[2]!] : row)) }, gesture);
  };
  const setWeights = (w1: number, w2: number, { gesture, fine }: Held) => actions.set({ w: [[within(w1, fine ? 0.1 : 0.25, bounds.weight), within(w2, fine ? 0.1 : 0.25, bounds.weight)]] }, gesture);
  const setBias = (b: number, { gesture, fine }: Held) => actions.set({ b: within(b, fine ? 0.1 : 0.25, bounds.b) }, gesture);
  const turn = () => actions.set({ cases: p.cases.map((row, i) => (i === chosen ? [row[0]!, row[1]!, row[2]! >= 0.5 ? 0 : 1] : row)) });

  return (
    <>
      <div className="bf-stage">
        <div className="bf-part" style={{ width: plan.pane.width }}>
          <p className="bf-head"><b className="bf-of-output">{words.fires}</b> <span>{showFactor(unit.w1)} x₁ {showTerm(unit.w2)} x₂{p.bias ? ` ${showTerm(unit.b)}` : ''} {'> 0'}</span>
            <span className="bf-key"><Mark fires />{words.shouldFire} <Mark />{words.shouldStay}</span></p>
          <Unit size={plan.pane} unit={unit} outputs={frame.outputs} words={words} bias={p.bias} chosen={chosen} free={{ cases: free('cases'), w: free('w'), b: free('b') && p.bias }}
            onCase={moveCase} onWeights={setWeights} onBias={setBias} onChoose={choose} onHint={actions.hint} />
        </div>
        <div className="bf-part bf-side" style={{ width: plan.side }}>
          <p className="bf-head"><b className="bf-of-output">{words.output}</b> <span>{words.alongArrow}</span></p>
          <Hinge width={plan.side} height={plan.wide ? Math.min(230, plan.pane.height - 70) : 180} unit={unit} outputs={frame.outputs} chosen={chosen} words={words} />
          <p className="bf-count"><b className={frame.wrong ? 'bf-of-error' : undefined}>{frame.wrong ? '✕ ' : '✓ '}{words.wrong(frame.wrong, p.cases.length)}</b>{!short && !p.bias && <span className="bf-quiet">{words.fewest(frame.fewest)}</span>}</p>
        </div>
      </div>
      <p className="bf-unit-sum">
        <b className="bf-of-kernel">{showNumber(unit.w1)}</b> × <b className="bf-of-input">{showFactor(x)}</b> + <b className="bf-of-kernel">{showFactor(unit.w2)}</b> × <b className="bf-of-input">{showFactor(y)}</b>{p.bias && <> <b className="bf-of-kernel">{showTerm(unit.b)}</b></>} = <b>{showNumber(sum)}</b>
        {' '}→ ReLU → <b className="bf-of-output">{showNumber(output)}</b> <span className={right ? 'bf-quiet' : 'bf-of-error'}>{right ? '✓' : '✕'} {fires === 1 ? words.shouldFire : words.shouldStay}</span>
      </p>
      <div className="bf-tools ui">
        {!short && free('w') && [0, 1].map(i => (
          <NumberField key={i} label={`w${'₁₂'[i]}`} kind={weight} value={p.w[0]![i]!} locale={locale} disabled={false} onChange={value => actions.set({ w: [p.w[0]!.map((old, at) => (at === i ? value : old))] })} />
        ))}
        {!short && free('b') && p.bias && <NumberField label="b" kind={widget.params.b} value={p.b} locale={locale} disabled={false} onChange={b => actions.set({ b })} />}
        {!short && free('cases') && <>
          <Nudge label={words.chosen} shown={`${chosen + 1} / ${p.cases.length}`} less={words.previous} more={words.next} onLess={chosen > 0 ? () => choose(chosen - 1) : null} onMore={chosen < p.cases.length - 1 ? () => choose(chosen + 1) : null} />
          <button type="button" className="btn" onClick={turn}>{words.turnCase(fires === 1)}</button>
        </>}
      </div>
    </>
  );
}

const Mark = ({ fires = false }: { fires?: boolean }) => (
  <svg className="bf-mark no-still" viewBox="0 0 14 14" aria-hidden="true"><circle className={fires ? 'bf-point' : 'bf-silent'} cx={7} cy={7} r={5} /></svg>
);
