'use client';

import { Buttons } from '@/components/controls/Buttons.tsx';
import { NumberField } from '@/components/controls/NumberField.tsx';
import { stackBounds, type Activation, type Layer } from '@/lib/arith/stack.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { integer } from '@/lib/params/kinds.ts';
import { withWindow } from './edits.ts';
import type { StackWords } from './words.ts';

interface Props { layer: Layer; words: StackWords; locale: Locale; onChange: (layer: Layer, gesture: string) => void }

const kinds = {
  filters: integer({ default: 1, min: 1, max: stackBounds.filters }), window: integer({ default: 1, min: 1, max: stackBounds.window }),
  stride: integer({ default: 1, min: 1, max: stackBounds.stride }), dilation: integer({ default: 1, min: 1, max: stackBounds.dilation }),
  units: integer({ default: 1, min: 1, max: stackBounds.units }), zeros: integer({ default: 0, min: 0, max: stackBounds.pad }), side: integer({ default: 1, min: 1, max: stackBounds.side }),
};
const activations: readonly Activation[] = ['linear', 'relu', 'sigmoid'];
let edits = 0;

/** The numbers and choices of one layer. */
export function LayerFields({ layer, words, locale, onChange }: Props) {
  const common = { locale, disabled: false };
  const number = (name: Exclude<keyof StackWords['fields'], 'height' | 'width' | 'channels'>, kind: keyof typeof kinds, value: number, put: (value: number) => Layer) => (
    <NumberField key={name} {...common} label={words.fields[name]} kind={kinds[kind]} value={value} onChange={next => onChange(put(next), `${name}-${++edits}`)} />
  );
  const change = (patch: object) => onChange({ ...layer, ...patch } as Layer, `choice-${++edits}`);
  const enlarging = layer.kind === 'up' || layer.kind === 'bil' || layer.kind === 'nails';
  return (
    <>
      {'filters' in layer && number('filters', 'filters', layer.filters, filters => ({ ...layer, filters }))}
      {'window' in layer && number(enlarging ? 'factor' : 'window', 'window', layer.window, window => withWindow(layer, window))}
      {'stride' in layer && number('stride', 'stride', layer.stride, stride => ({ ...layer, stride }))}
      {'units' in layer && number('units', 'units', layer.units, units => ({ ...layer, units }))}
      {'dilation' in layer && number('dilation', 'dilation', layer.dilation, dilation => ({ ...layer, dilation }))}
      {layer.kind === 'reshape' && (['height', 'width', 'channels'] as const).map((name, axis) => (
        <NumberField key={name} {...common} label={words.fields[name]} kind={kinds.side} value={layer.shape[axis]!}
          onChange={next => change({ shape: layer.shape.map((size, at) => (at === axis ? next : size)) })} />
      ))}
      {'padding' in layer && (
        <Buttons label={words.padding} onChoose={chosen => change({ padding: chosen === 'zeros' ? 1 : chosen })}
          options={(['valid', 'same', 'zeros'] as const).map(key => ({ key, label: words.paddings[key], pressed: key === (typeof layer.padding === 'number' ? 'zeros' : layer.padding) }))} />
      )}
      {'padding' in layer && typeof layer.padding === 'number' && number('zeros', 'zeros', layer.padding, padding => ({ ...layer, padding }))}
      {'activation' in layer && (
        <Buttons label={words.activation} onChoose={activation => change({ activation })}
          options={activations.map(key => ({ key, label: words.activations[key], pressed: key === layer.activation }))} />
      )}
      {'bias' in layer && (
        <Buttons label={words.bias} onChoose={chosen => change({ bias: chosen === 'yes' })}
          options={(['yes', 'no'] as const).map(key => ({ key, label: words.biases[key], pressed: (key === 'yes') === layer.bias }))} />
      )}
    </>
  );
}
