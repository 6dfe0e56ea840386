import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { crossEntropy as plainCrossEntropy } from '@/lib/plain/loss.ts';
import type { ParameterSlot } from '@/lib/tensor/parameters.ts';
import { deviation, scaleOf } from '../training/deviation.ts';
import { byFormula, byOurs, type Stepper } from './rules.ts';
import type { Result } from './shape.ts';
import { isClip, losses, plannedLayers, refuseUnknownTraining, type ClipCase, type LossName, type ModelCase, type Rule, type StoredArray } from './trainingFile.ts';

type Weights = Float32Array | Float64Array;
/** At once, or by a promise. */
type Later<T> = T | Promise<T>;
type Slot = Pick<ParameterSlot, 'layer' | 'role' | 'offset' | 'size'>;

/** A model with its pictures, on some backend. Pictures are their own targets. */
export interface Machine {
  /** Where each learned tensor lies among the weights. */
  slots: readonly Slot[];
  /** Numbers for the weights as this machine keeps them. */
  weights(values: readonly number[]): Weights;
  /** Every layer's output for picture 0; null where this machine keeps them to itself. */
  layers: ((weights: Weights) => Later<ArrayLike<number>[]>) | null;
  loss(weights: Weights, loss: LossName): Later<number>;
  gradient(weights: Weights, loss: LossName): Later<{ loss: number; gradient: ArrayLike<number> }>;
  /** Whether the site's optimisers are used, or the formulas in float64. */
  ownOptimizers: boolean;
  close(): void;
}

export interface TrainingBackend {
  machine(layers: readonly PlannedLayer[], pictures: Float64Array, count: number): Later<Machine>;
  /** True where ten steps of every rule would take minutes. */
  tooSlowToStep?: boolean;
  /** Binary cross-entropy of probabilities, clipped, and its gradient; null where this engine computes from the logits only. */
  crossEntropy: ((probabilities: readonly number[], targets: readonly number[]) => Later<{ loss: number; gradient: ArrayLike<number> }>) | null;
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

async function layersOff(each: ModelCase, machine: Machine, start: Weights) {
  const got = await machine.layers!(start);
  const names = each.attrs.layers.map(({ name }) => name);
  for (const name of Object.keys(each.expect.layers)) if (!names.includes(name)) throw new Error(`no layer is called ${name}`);
  return furthest(names.map((name, place) => {
    const expected = each.expect.layers[name];
    if (!expected) throw new Error(`nothing is expected of layer ${name}`);
    return ofArray(name, got[place]!, expected, each.tol.layers * scaleOf(got[place]!, expected));
  }));
}

async function gradientOff(each: ModelCase, machine: Machine, start: Weights, name: LossName) {
  const { loss, gradient } = await machine.gradient(start, name);
  const byLoss = [loss, await machine.loss(start, name)].map(got => {
    const off = relative(got, each.expect.loss[name]);
    return { where: 'loss', share: off / each.tol.loss, deviation: off };
  });
  const byTensor = Object.entries(each.expect.gradients[name]).map(([tensor, expected]) => {
    const got = part(gradient, tensor, each, machine);
    return ofArray(tensor, got, expected, each.tol.gradients * scaleOf(got, expected), true);
  });
  return furthest([...byLoss, ...byTensor]);
}

async function stepsOff(each: ModelCase, machine: Machine, weights: Weights, rule: Rule) {
  const stepper: Stepper = (machine.ownOptimizers ? byOurs : byFormula)(rule, weights.length);
  const measured: number[] = [];
  for (let step = 1; step < rule.losses.length; step++) {
    const { loss, gradient } = await machine.gradient(weights, rule.loss);
    stepper.step(weights, gradient);
    measured.push(loss);
  }
  measured.push(await machine.loss(weights, rule.loss));
  const byLoss = rule.losses.map((expected, step) => {
    const off = relative(measured[step]!, expected);
    return { where: `loss ${step}`, share: off / each.tol.loss, deviation: off };
  });
  const allowed = each.tol.weights[rule.tolerance];
  if (allowed === undefined) throw new Error(`no tolerance named "${rule.tolerance}"`);
  const byTensor = Object.entries(rule.weights).map(([tensor, expected]) => ofArray(tensor, part(weights, tensor, each, machine), expected, allowed));
  return furthest([...byLoss, ...byTensor]);
}

async function clipOff({ inputs, expect: expected, tol }: ClipCase, crossEntropy: CrossEntropy, exact: boolean) {
  const { loss, gradient } = await crossEntropy(inputs.probability.data, inputs.target.data);
  const count = inputs.probability.data.length;
  const off = (where: string, got: number, goal: number) => {
    const difference = Math.abs(got - goal);
    return { where, deviation: difference, share: difference === 0 ? 0 : difference / (tol * Math.abs(goal)) };
  };
  const { lossPerPixel, lossPerPixelInFloat32 } = expected as unknown as Record<'lossPerPixel' | 'lossPerPixelInFloat32', { data: number[] }>;
  /** Where float32 has no 1 − 1e-7 it may say what float32 says; float64 may not. */
  const either = (where: string, got: number, wide: number, narrow: number): Off => {
    const [a, b] = [off(where, got, wide), off(where, got, narrow)];
    return exact || a.share <= b.share ? a : b;
  };
  const pixels = await Promise.all(inputs.probability.data.map(async (probability, place) => {
    const { loss: got } = await crossEntropy([probability], [inputs.target.data[place]!]);
    return either(`pixel ${place}`, got, lossPerPixel.data[place]!, lossPerPixelInFloat32.data[place]!);
  }));
  const meanInFloat32 = lossPerPixelInFloat32.data.reduce((sum, value) => sum + value, 0) / count;
  const gradients = expected.gradientPerPixel.data.map((goal, place) => off(`gradient ${place}`, gradient[place]!, goal / count));
  return furthest([either('loss', loss, expected.loss, meanInFloat32), ...pixels, ...gradients]);
}

/** Runs one case of training steps: outputs, both losses with their gradients, every rule; one result each. Never throws. */
export async function checkTraining(backendName: string, each: ModelCase | ClipCase, backend: TrainingBackend): Promise<Result[]> {
  const results: Result[] = [];
  const measure = async (what: string, compute: () => Later<Off>) => {
    const result = { op: 'training', backend: backendName, id: what === '' ? each.id : `${each.id} ${what}` };
    try {
      const { share, deviation: off, where } = await compute();
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
      if (crossEntropy) await measure('', () => clipOff(each, crossEntropy, crossEntropy === plainLoss));
      return results;
    }
    const { pictures } = each.inputs;
    const machine = await backend.machine(plannedLayers(each), Float64Array.from(pictures.data, byte => byte / pictures.divideBy), pictures.shape[0]!);
    const start = () => machine.weights(startOf(each, machine));
    if (machine.layers) await measure('layers', () => layersOff(each, machine, start()));
    for (const name of losses) await measure(`gradient of ${name}`, () => gradientOff(each, machine, start(), name));
    if (backend.tooSlowToStep) results.push(notRun(backendName, each));
    else for (const rule of each.expect.steps) await measure(nameOf(rule), () => stepsOff(each, machine, start(), rule));
    machine.close();
  } catch (error) {
    await measure('cannot be run', () => { throw error; });
  }
  return results;
}

/** Says what is left out on a device in software: the rules themselves are the same everywhere. */
const notRun = (backend: string, { id, expect: { steps } }: ModelCase): Result => ({
  op: 'training', backend, id, share: null, deviation: null, problem: null,
  note: `${id}: the steps of ${steps.length} rules are not run on ${backend}, a device in software that takes seconds for one step; layers, losses and gradients are`,
});

const nameOf = ({ rule, rate, epsilonPlace, loss }: Rule) => `${rule} at ${rate}${epsilonPlace ? `, epsilon ${epsilonPlace}` : ''}, ${loss}`;

/** The plain cross-entropy, which has no float32 to excuse it. */
export const plainLoss: CrossEntropy = (probabilities, targets) => plainCrossEntropy(probabilities, targets);
