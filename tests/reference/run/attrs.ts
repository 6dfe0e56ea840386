import { NotRunnable, type Attrs } from './shape.ts';

/** A border given side by side. */
interface Border { top: number; bottom: number; left: number; right: number }

/** Every attribute that is understood, by operator. Another one makes a case fail: it would mean a rule that nobody checks. */
const known: Readonly<Record<string, readonly string[]>> = {
  conv2d: ['strides', 'padding', 'dilations', 'use_bias', 'keras_refuses'],
  conv2d_transpose: ['strides', 'padding', 'dilations', 'use_bias', 'output_padding'],
  dense: ['units', 'use_bias', 'chain'],
  max_pool2d: ['pool_size', 'strides', 'padding'],
  avg_pool2d: ['pool_size', 'strides', 'padding'],
  max_unpool2d: ['output_shape'],
  unpool_nearest: ['factor'],
  unpool_bed_of_nails: ['factor'],
  upsample_bilinear: ['out_size'],
  effective_receptive_field: ['layers', 'strides', 'padding', 'relu_between'],
  receptive_field: ['layers', 'input_length'],
};

/** Every field of `expect` that is compared, by operator, beside `outputs` and `error`. `note_…` is a sentence. */
const compared: Readonly<Record<string, readonly string[]>> = {
  conv2d: ['pads', 'param_count', 'flatten_length'],
  conv2d_transpose: ['crop_before'],
  dense: ['param_count'],
  max_pool2d: ['pads', 'tied_windows'],
  avg_pool2d: ['pads'],
  effective_receptive_field: ['center_output', 'output_hw', 'sum_abs', 'centroid', 'sigma', 'bbox', 'support_pixels', 'pixels_above_4_55pct_of_peak'],
  receptive_field: ['output_length', 'intervals', 'support_count', 'mid_index', 'mid_support', 'interior_units', 'size', 'jump', 'first_lo', 'start', 'holes'],
};

export const operators = Object.keys(known);

const caseFields = ['id', 'attrs', 'inputs', 'expect', 'tol', 'notes', 'shape_only'];

/** Refuses a case with a field that nobody would look at. */
export function refuseUnknown(op: string, each: object & { attrs: Attrs; expect: object }): void {
  const refuse = (what: string, names: string[], expected: readonly string[]) => {
    if (names.length > 0) throw new NotRunnable(`unknown ${what} ${names.map(name => `"${name}"`).join(', ')}: expected ${expected.join(', ') || 'none'}`);
  };
  refuse('field', Object.keys(each).filter(name => !caseFields.includes(name)), caseFields);
  refuse('attribute', Object.keys(each.attrs).filter(name => !known[op]!.includes(name)), known[op]!);
  const fields = ['outputs', 'error', ...compared[op] ?? []];
  refuse('expectation', Object.keys(each.expect).filter(name => !fields.includes(name) && !name.startsWith('note')), fields);
}

const isSides = (value: unknown): value is [[number, number], [number, number]] => Array.isArray(value) && value.length === 2 && value.every(sides => Array.isArray(sides) && sides.length === 2);

/** Attributes as the operations have them: padding given side by side, `[[top, bottom], [left, right]]`, becomes a border. */
export function normalised(attrs: Attrs): Attrs {
  if (!isSides(attrs.padding)) return attrs;
  const [[top, bottom], [left, right]] = attrs.padding;
  return { ...attrs, padding: { top, bottom, left, right } satisfies Border };
}
