import fc from 'fast-check';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { plainText } from '@/lib/code/pieces.ts';
import { defaults } from '@/lib/params/values.ts';
import type { WidgetDefinition } from '@/lib/widget/define.ts';
import { paramsOf } from '../contract/arbitrary.ts';

/** The listings of a figure in one state. */
export interface WidgetCase { title: string; texts: Record<'keras' | 'torch', string>; wanted: Record<'keras' | 'torch', string> }

const folder = path.join(import.meta.dirname, '../../components/widgets');

/** What a listing takes for granted, written in front of it. */
const given: Readonly<Record<string, (params: any, frame: any) => Record<'keras' | 'torch', string>>> = {
  convolution(p) {
    const stacked = (first: string) => `np.stack(${JSON.stringify([p[first], p[`${first}2`], p[`${first}3`]].slice(0, p.channels))}, axis=-1).astype("float32")`;
    return {
      keras: `x = keras.ops.convert_to_tensor(${stacked('input')}[None])\nw = keras.ops.convert_to_tensor(${stacked('kernel')}[..., None])\n`,
      torch: `x = torch.tensor(${stacked('input')}.transpose(2, 0, 1)[None])\nw = torch.tensor(${stacked('kernel')}.transpose(2, 0, 1)[None])\n`,
    };
  },
  'tensor-layout'(p, frame) {
    const shape = [p.batch, p.height, p.width, p.channels];
    const pictures = `pictures = np.zeros(${JSON.stringify(shape)}, "uint8")\npictures[${p.n}] = np.stack(${JSON.stringify(frame.planes)}, axis=-1)\n`;
    return { keras: pictures, torch: pictures };
  },
};

/** Figures too large for the memory here, and pictures that the parameters do not hold. */
const within: Readonly<Record<string, (params: any, numbers: any, frame: any) => boolean>> = {
  'convolution': p => p.picture === 'none' && p.input2.length === p.input.length && p.input2[0].length === p.input[0].length
    && p.input3.length === p.input.length && p.input3[0].length === p.input[0].length
    && [p.kernel2, p.kernel3].every(k => k.length === p.kernel.length && k[0].length === p.kernel[0].length),
  'dense-vs-conv': (_, numbers) => numbers.denseParameters < 1e7,
  'tensor-layout': (p, _, frame) => frame.whole && p.batch * p.height * p.width < 1e5,
  'bias-fit': (_, numbers) => numbers.parameters < 1e7,
};

async function casesOf(id: string, count: number, seed: number): Promise<WidgetCase[]> {
  const { widget } = await import(path.join(folder, id, 'widget.ts')) as { widget: WidgetDefinition<any, any> };
  const code = widget.code ?? widget.lateCode;
  if (!code) return [];
  const { compute } = await import(path.join(folder, id, 'compute.ts')) as { compute: (params: any) => any };
  const start = defaults(widget.params) as object;
  const presets = Object.entries(widget.presets).map(([name, values]) => [name, { ...start, ...values }] as const);
  const random = fc.sample(paramsOf(widget.params), { seed, numRuns: count }).map((params, at) => [`random ${at}`, params] as const);
  const cases = await Promise.all([...presets, ...random].map(async ([name, params]): Promise<WidgetCase[]> => {
    if (widget.constrain?.(params as any)) return [];
    const frame = compute(params);
    const numbers = widget.describe(params as any, frame, 0);
    // While the reader is asked, the listing's numbers are not told.
    if (numbers.asked || !(within[id]?.(params, numbers, frame) ?? true)) return [];
    const { keras, torch } = await code(params as any, numbers);
    const front = given[id]?.(params, frame) ?? { keras: '', torch: '' };
    return [{
      title: `${id}, ${name}: ${JSON.stringify(params)}`,
      texts: { keras: front.keras + plainText(keras.code), torch: front.torch + plainText(torch.code) },
      wanted: { keras: `${plainText(keras.prints)}\n`, torch: `${plainText(torch.prints)}\n` },
    }];
  }));
  return cases.flat();
}

/** Every figure that has listings: its presets, and `count` random states where they can be computed. */
export async function widgetCases(count: number, seed: number): Promise<WidgetCase[]> {
  const ids = readdirSync(folder).filter(id => existsSync(path.join(folder, id, 'widget.ts')));
  return (await Promise.all(ids.map(id => casesOf(id, count, seed)))).flat();
}
