'use client';

import { Buttons } from '@/components/controls/Buttons.tsx';
import { NumberField } from '@/components/controls/NumberField.tsx';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { ViewProps } from '@/lib/widget/view.ts';
import type { Words } from './en.ts';
import { known, outputsOf, percent, sameSize, shapesOf, shareOf, type LayerSize } from './share.ts';
import { mostStrips, Strips } from './Strips.tsx';
import { widget, type Params } from './widget.ts';

const fields = { dense: ['inputs', 'units'], conv: ['kernel', 'channels', 'filters'] } as const;

/** How much of a layer its biases are, drawn to scale, and beside other layers. */
export function ShareView(props: ViewProps<typeof widget, Words>) {
  const { params: p, frame: { share }, words: { view: words, params: labels }, locale, width, layout, locked, actions } = props;
  const short = layout === 'embed';
  const free = (...names: (keyof Params)[]) => names.every(name => !locked.has(name));
  const format = (value: number) => formatNumber(value, locale);
  const outputs = outputsOf(p);
  const total = share.weights + share.biases;
  const shapes = shapesOf(p);
  const shape = (sides: readonly number[]) => `(${sides.join(', ')}${sides.length === 1 ? ',' : ''})`;
  const size = (one: LayerSize) => (one.layer === 'dense' ? words.dense(format(one.inputs), format(one.units)) : words.conv(one.kernel, one.channels, one.filters));
  const choose = (one: LayerSize) => actions.set(one.layer === 'dense' ? { layer: 'dense', inputs: one.inputs, units: one.units } : { layer: 'conv', kernel: one.kernel, channels: one.channels, filters: one.filters });
  const settable = free('layer', ...fields.dense, ...fields.conv);

  return (
    <>
      <div className="bf-share-head">
        <p><b className="bf-of-kernel">{words.weights}</b> <span>{words.product(format(share.perOutput), format(outputs), format(share.weights))}</span> <code>{shape(shapes.kernel)}</code></p>
        <p><b className="bf-of-kernel">{words.biases}</b> <span>{p.bias ? words.onePer(p.layer, format(outputs)) : words.none}</span> {p.bias && <code>{shape(shapes.bias)}</code>}</p>
      </div>
      <Strips width={width} share={share} outputs={outputs} words={words} format={format} />
      <p className="bf-share-sum">{words.shareSum(format(share.biases), format(total))} <b className="bf-of-kernel">= {percent(share.biases / total)} %</b>{outputs > mostStrips && <span className="bf-quiet">{words.more(format(outputs - mostStrips))}</span>}</p>
      <div className="bf-tools ui">
        {free('layer') && <Buttons label={labels.layer.label} options={(['dense', 'conv'] as const).map(key => ({ key, label: labels.layer.options[key], pressed: p.layer === key }))} onChoose={layer => actions.set({ layer: layer as 'dense' | 'conv' })} />}
        {fields[p.layer].filter(name => free(name)).map(name => (
          <NumberField key={name} label={labels[name].label} kind={widget.params[name]} value={p[name]} locale={locale} disabled={false} onChange={(value, gesture) => actions.set({ [name]: value }, gesture)} />
        ))}
      </div>
      {!short && (
        <table className="bf-known">
          <caption>{words.known}</caption>
          <thead><tr><th scope="col">{words.layerHead}</th><th scope="col">{words.weights}</th><th scope="col">{words.biases}</th><th scope="col">{words.shareHead}</th></tr></thead>
          <tbody>
            {known.map(one => {
              const each = shareOf(one, true);
              const on = sameSize(one, p);
              return (
                <tr key={size(one)} className={on ? 'bf-on' : undefined}>
                  <th scope="row">{settable ? <button type="button" className="bf-pick" aria-pressed={on} onClick={() => choose(one)}>{size(one)}</button> : size(one)}</th>
                  <td>{format(each.weights)}</td><td>{format(each.biases)}</td><td>{percent(each.biases / (each.weights + each.biases))} %</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
