import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { crossEntropy as plainCrossEntropy } from '@/lib/plain/loss.ts';
import type { ParameterSlot } from '@/lib/tensor/parameters.ts';
import { deviation, scaleOf } from '../training/deviation.ts';
import { byFormula, byOurs, type Stepper } from './rules.ts';
import type { Result } from './shape.ts';
import { isClip, losses, plannedLayers, refuseUnknownTraining, type ClipCase, type LossName, type ModelCase, type Rule, type StoredArray } from './trainingFile.ts';

type Weights = Float32Array | Float64Array;
type Slot = Pick<ParameterSlot, 'layer' | 'role' | 'offset' | 'size'>;

/** A model with its pictures, on some backend. Pictures are their own targets. */
export interface Machine {
  /** Where each learned tensor lies among the weights. */
  slots: readonly Slot[];
  /** Numbers for the weights as this machine keeps them. */
  weights(values: readonly number[]): Weights;
  /** Every layer's output for picture 0; null where this machine keeps them to itself. */
  layers: ((weights: Weights) => ArrayLike<number>[]) | null;
  loss(weights: Weights, loss: LossName): number;
  gradient(weights: Weights, loss: LossName): { loss: number; gradient: ArrayLike<number> };
  /** Whether the site's optimisers are used, or the formulas in float64. */
  ownOptimizers: boolean;
  close(): void;
}

export interface TrainingBackend {
  machine(layers: readonly PlannedLayer[], pictures: Float64Array, count: number): Machine | Promise<Machine>;
  /** Binary cross-entropy of probabilities, clipped, and its gradient; null where this engine computes from the logits only. */
  crossEntropy: ((probabilities: readonly number[], targets: readonly number[]) => { loss: number; gradient: ArrayLike<number> }) | null;
}

/** The numbers of one learned tensor by its name in the file, `conv1/kernel`. */
function part(flat: ArrayLike<number>, name: string, { attrs }: ModelCase, { slots }: Machine): number[] {
  const slot = slots.find(({ layer, role }) => `${attrs.layers[layer]!.name}/${role}` === name);
  if (!slot) throw new Error(`no learned tensor is called ${name}`);
  return Array.prototype.slice.call(flat, slot.offset, slot.offset + slot.size) as number[];
}

/** The start weights, each where the machine wants it. */
const startOf = ({ attrs, inputs }: ModelCase, { slots }: Machine) => slots.flatMap(({ layer, role, size }) => {
  const name = `${attrs.layers[layer]!.name}/${role}`;
  const data = inputs.weights[name]?.data;
  if (data?.length !== size) throw new Error(`${name}: expected ${size} start weights, got ${data?.length ?? 0}`);
  return data;
});
const relative = (got: number, expected: number) => Math.abs(got / expected - 1);

type CrossEntropy = NonNullable<TrainingBackend['crossEntropy']>;
interface Off { share: number; deviation: number; where: string }

const furthest = (offs: readonly Off[]): Off =>
  offs.reduce((most, each) => (!(each.share <= most.share) ? each : most), { share: 0, deviation: 0, where: '' });

function ofArray(where: string, got: ArrayLike<number>, expected: StoredArray, allowed: number, exactZeros = false) {
  const share = deviation(got, expected, allowed);
  const zeros = exactZeros && 'data' in expected && expected.data.some((value, place) => value === 0 && got[place] !== 0);
  return { where: zeros ? `${where} (a zero that is not one)` : where, share: zeros ? Infinity : share, deviation: share * allowed };
}

function layersOff(each: ModelCase, machine: Machine, start: Weights) {
  const got = machine.layers!(start);
  const names = each.attrs.layers.map(({ name }) => name);
  for (const name of Object.keys(each.expect.layers)) if (!names.includes(name)) throw new Error(`no layer is called ${name}`);
  return furthest(names.map((name, place) => {
    const expected = each.expect.layers[name];
    if (!expected) throw new Error(`nothing is expected of layer ${name}`);
    return ofArray(name, got[place]!, expected, each.tol.layers * scaleOf(got[place]!, expected));
  }));
}

function gradientOff(each: ModelCase, machine: Machine, start: Weights, name: LossName) {
  const { loss, gradient } = machine.gradient(start, name);
  const byLoss = [loss, machine.loss(start, name)].map(got => {
    const off = relative(got, each.expect.loss[name]);
    return { where: 'loss', share: off / each.tol.loss, deviation: off };
  });
  const byTensor = Object.entries(each.expect.gradients[name]).map(([tensor, expected]) => {
    const got = part(gradient, tensor, each, machine);
    return ofArray(tensor, got, expected, each.tol.gradients * scaleOf(got, expected), true);
  });
  return furthest([...byLoss, ...byTensor]);
}

function stepsOff(each: ModelCase, machine: Machine, weights: Weights, rule: Rule) {
  const stepper: Stepper = (machine.ownOptimizers ? byOurs : byFormula)(rule, weights.length);
  const measured: number[] = [];
  for (let step = 1; step < rule.losses.length; step++) {
    const { loss, gradient } = machine.gradient(weights, rule.loss);
    stepper.step(weights, gradient);
    measured.push(loss);
  }
  measured.push(machine.loss(weights, rule.loss));
  const byLoss = rule.losses.map((expected, step) => {
    const off = relative(measured[step]!, expected);
    return { where: `loss ${step}`, share: off / each.tol.loss, deviation: off };
  });
  const allowed = each.tol.weights[rule.tolerance];
  if (allowed === undefined) throw new Error(`no tolerance named "${rule.tolerance}"`);
  const byTensor = Object.entries(rule.weights).map(([tensor, expected]) => ofArray(tensor, part(weights, tensor, each, machine), expected, allowed));
  return furthest([...byLoss, ...byTensor]);
}

function clipOff({ inputs, expect: expected, tol }: ClipCase, crossEntropy: CrossEntropy, exact: boolean) {
  const { loss, gradient } = crossEntropy(inputs.probability.data, inputs.target.data);
  const count = inputs.probability.data.length;
  const off = (where: string, got: number, goal: number) => {
    const difference = Math.abs(got - goal);
    return { where, deviation: difference, share: difference === 0 ? 0 : difference / (tol * Math.abs(goal)) };
  };
  const perPixel = (expected as unknown as { lossPerPixel: { data: number[] }; lossPerPixelInFloat32: { data: number[] } });
  const pixels = inputs.probability.data.map((probability, place) => {
    const got = crossEntropy([probability], [inputs.target.data[place]!]).loss;
    const [wide, narrow] = [perPixel.lossPerPixel, perPixel.lossPerPixelInFloat32].map(({ data }) => off(`pixel ${place}`, got, data[place]!));
    // Where float32 has no 1 − 1e-7 it may say what float32 says; float64 may not.
    return exact || wide!.share <= narrow!.share ? wide! : narrow!;
  });
  return furthest([off('loss', loss, expected.loss), ...pixels, ...expected.gradientPerPixel.data.map((goal, place) => off(`gradient ${place}`, gradient[place]!, goal / count))]);
}

/** Runs one case of training steps: outputs, both losses with their gradients, every rule; one result each. Never throws. */
export async function checkTraining(backendName: string, each: ModelCase | ClipCase, backend: TrainingBackend): Promise<Result[]> {
  const results: Result[] = [];
  const measure = (what: string, compute: () => Off) => {
    const result = { op: 'training', backend: backendName, id: what === '' ? each.id : `${each.id} ${what}` };
    try {
      const { share, deviation: off, where } = compute();
      const problem = share <= 1 ? null : `${where}: off by ${off}, ${share.toFixed(1)} times what is allowed`;
      results.push({ ...result, share, deviation: off, problem });
    } catch (error) {
      results.push({ ...result, share: null, deviation: null, problem: String((error as Error).stack ?? error) });
    }
  };
  try {
    refuseUnknownTraining(each);
    if (isClip(each)) {
      const { crossEntropy } = backend;
      if (crossEntropy) measure('', () => clipOff(each, crossEntropy, crossEntropy === plainLoss));
      return results;
    }
    const { pictures } = each.inputs;
    const machine = await backend.machine(plannedLayers(each), Float64Array.from(pictures.data, byte => byte / pictures.divideBy), pictures.shape[0]!);
    const start = () => machine.weights(startOf(each, machine));
    if (machine.layers) measure('layers', () => layersOff(each, machine, start()));
    for (const name of losses) measure(`gradient of ${name}`, () => gradientOff(each, machine, start(), name));
    for (const rule of each.expect.steps) measure(nameOf(rule), () => stepsOff(each, machine, start(), rule));
    machine.close();
  } catch (error) {
    measure('cannot be run', () => { throw error; });
  }
  return results;
}

const nameOf = ({ rule, rate, epsilonPlace, loss }: Rule) => `${rule} at ${rate}${epsilonPlace ? `, epsilon ${epsilonPlace}` : ''}, ${loss}`;

/** The plain cross-entropy, which has no float32 to excuse it. */
export const plainLoss: CrossEntropy = (probabilities, targets) => plainCrossEntropy(probabilities, targets);
