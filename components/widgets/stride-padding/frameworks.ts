import { kerasAxis, pytorchAxis, pytorchInstead } from '@/lib/arith/frameworks.ts';
import type { Plan } from '@/lib/arith/window.ts';
import { outputOf, planOf } from './plan.ts';
import type { Params } from './widget.ts';

/**
 * One library's way to a setting. `layer`: a layer says it in its own words; `padded`: zeros go around the input first;
 * `refused`: the library raises an error; `thinned`: every s-th answer of a layer with stride 1; `habit`: the even
 * zeros that people write where `same` is refused. Keras 3 and PyTorch 2.
 */
export type Answer = {
  library: 'keras' | 'torch';
  way: 'layer' | 'padded' | 'refused' | 'thinned' | 'habit';
  /** The call, as it stands in a program. */
  call: string;
  before: number;
  after: number;
  /** Empty where the call is refused. */
  output: number[];
};

const answer = (library: Answer['library'], way: Answer['way'], call: string, plan: Plan): Answer =>
  ({ library, way, call, before: plan.before, after: plan.after, output: way === 'refused' ? [] : outputOf(plan) });

/** Keras 3: `ValueError` for strides and dilation_rate above 1 together; no word for zeros by number, so they go first. */
function keras(p: Params, plan: Plan): Answer[] {
  const { refusal, padFirst } = kerasAxis(p);
  const inWords = p.padding === 'same' || p.padding === 'valid';
  const conv = (strides: number, padding: string) => [
    '1', String(p.kernel), ...(strides > 1 ? [`strides=${strides}`] : []), ...(padding === 'valid' ? [] : [`padding="${padding}"`]),
    ...(p.dilation > 1 ? [`dilation_rate=${p.dilation}`] : []),
  ].join(', ');
  const zeros = plan.before + plan.after > 0 ? `ZeroPadding1D((${plan.before}, ${plan.after})), ` : '';
  if (refusal) {
    return [
      answer('keras', 'refused', `Conv1D(${conv(p.stride, inWords ? p.padding : 'valid')})`, plan),
      answer('keras', 'thinned', `${zeros}Conv1D(${conv(1, 'valid')}), [:, ::${p.stride}]`, plan),
    ];
  }
  const padded = padFirst !== null && zeros !== '';
  return [answer('keras', padded ? 'padded' : 'layer', `${padded ? zeros : ''}Conv1D(${conv(p.stride, inWords ? p.padding : 'valid')})`, plan)];
}

/** PyTorch 2: the same zeros on both sides by number; `same` for stride 1 only, the odd zero behind, as TensorFlow. */
function torch(p: Params, plan: Plan): Answer[] {
  const conv = (padding: string | number) => [
    '1', '1', String(p.kernel), ...(p.stride > 1 ? [`stride=${p.stride}`] : []), ...(padding === 0 ? [] : [`padding=${padding}`]),
    ...(p.dilation > 1 ? [`dilation=${p.dilation}`] : []),
  ].join(', ');
  const layer = (padding: string | number) => `nn.Conv1d(${conv(padding)})`;
  if (p.padding !== 'same') return [answer('torch', 'layer', layer(plan.before), plan)];
  if (pytorchAxis(p).refusal === null) return [answer('torch', 'layer', layer('"same"'), plan)];
  const habit = pytorchInstead(p);
  return [answer('torch', 'refused', layer('"same"'), plan), answer('torch', 'habit', layer(habit.before), habit)];
}

/** What each library answers, Keras first. The first row of a library is the call that says the setting. */
export function answersOf(p: Params): Answer[] {
  const plan = planOf(p);
  return [...keras(p, plan), ...torch(p, plan)];
}

/** How PyTorch's habitual zeros compare with TensorFlow's `same`. */
export type Verdict = 'agree' | 'sameStride1' | 'habitAgrees' | 'habitValues' | 'habitSize';

export function verdictOf(p: Params, answers: readonly Answer[], output: readonly number[]): Verdict {
  const habit = answers.find(({ way }) => way === 'habit');
  if (!habit) return p.padding === 'same' ? 'sameStride1' : 'agree';
  if (habit.output.length !== output.length) return 'habitSize';
  return habit.output.every((value, at) => value === output[at]) ? 'habitAgrees' : 'habitValues';
}
