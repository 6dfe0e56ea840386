import { errorName } from '../plain.ts';
import { normalised, refuseUnknown } from './attrs.ts';
import { NotRunnable, type Answer, type Listed, type OpCase, type Operation, type Result } from './shape.ts';

/** The names that the reference has for refusals; another one asks for any refusal at all. */
const errors = ['kernel_larger_than_input', 'bad_kernel', 'bad_stride', 'bad_dilation', 'bad_padding', 'channel_mismatch', 'bad_units', 'bad_rank', 'bad_factor', 'shape_mismatch', 'index_out_of_range', 'bias_mismatch'];

const shown = (value: unknown) => JSON.stringify(value) ?? 'nothing';
const same = (a: unknown, b: unknown) => shown(a) === shown(b);

/** Fields of real numbers: off by no more than this, where the arrays beside them may be off by `tol` in each number. */
const allowedField: Readonly<Record<string, (tol: number, expected: Answer) => number>> = {
  sum_abs: (tol, expected) => tol * Math.max(1, Number(expected.support_pixels ?? 1)),
  centroid: () => 1e-4,
  sigma: () => 1e-4,
};

interface Off { deviation: number; share: number }
class Differs extends Error {
  constructor(message: string, readonly off: Off | null = null) { super(message); }
}

function worst(got: readonly number[], expected: readonly number[], allowed: number): Off {
  let deviation = 0;
  expected.forEach((value, place) => {
    const off = Math.abs(value - got[place]!);
    if (!(off <= deviation)) deviation = Number.isNaN(off) ? Infinity : off;
  });
  return { deviation, share: deviation === 0 ? 0 : deviation / allowed };
}

function compareNumbers(name: string, got: readonly number[], expected: readonly number[], allowed: number): Off {
  const off = worst(got, expected, allowed);
  if (off.deviation <= allowed) return off;
  const place = expected.findIndex((value, at) => !(Math.abs(value - got[at]!) <= allowed));
  throw new Differs(`${name}: off by ${off.deviation}, allowed ${allowed}; at ${place} expected ${expected[place]}, got ${got[place]}`, off);
}

function compareList(name: string, got: Listed | undefined, expected: Listed, tol: number): Off {
  if (!got) throw new Differs(`${name}: expected ${shown(expected.shape)}, got nothing`);
  if (!same(got.shape, expected.shape)) throw new Differs(`${name}: expected the shape ${shown(expected.shape)}, got ${shown(got.shape)}`);
  if (expected.data === null) return { deviation: 0, share: 0 };
  if (got.data?.length !== expected.data.length) throw new Differs(`${name}: expected ${expected.data.length} numbers, got ${got.data?.length ?? 0}`);
  return compareNumbers(name, got.data, expected.data, tol);
}

function compareField(name: string, got: unknown, expected: unknown, allowed: number | undefined): Off {
  if (allowed !== undefined && got !== undefined) return compareNumbers(name, [got].flat() as number[], [expected].flat() as number[], allowed);
  if (!same(got, expected)) throw new Differs(`${name}: expected ${shown(expected)}, got ${shown(got)}`);
  return { deviation: 0, share: 0 };
}

function compareAnswer(answer: Answer, { expect: expected, tol }: OpCase): Off {
  const offs: Off[] = Object.entries(expected.outputs ?? {}).map(([name, list]) => compareList(name, answer.outputs?.[name], list, tol));
  for (const [name, value] of Object.entries(expected)) {
    if (name !== 'outputs' && !name.startsWith('note')) offs.push(compareField(name, answer[name], value, allowedField[name]?.(tol, expected)));
  }
  return { deviation: Math.max(0, ...offs.map(({ deviation }) => deviation)), share: Math.max(0, ...offs.map(({ share }) => share)) };
}

async function compareRefusal(operation: () => Answer | Promise<Answer>, expected: string): Promise<void> {
  try {
    await operation();
  } catch (error) {
    const got = errorName(error);
    if (errors.includes(expected) && got !== expected) throw new Differs(`expected the refusal ${expected}, got ${got}: ${(error as Error).message}`);
    return;
  }
  throw new Differs(`expected the refusal ${expected}, got an answer`);
}

/** Runs one case of an operator and says how far it was off. Never throws. */
export async function checkOperator(op: string, backend: string, each: OpCase, operation: Operation): Promise<Result> {
  const result = { op, backend, id: each.id };
  try {
    refuseUnknown(op, each);
    const attrs = normalised(each.attrs);
    if (each.expect.error !== undefined) {
      await compareRefusal(() => operation(attrs, each.inputs), each.expect.error);
      return { ...result, deviation: null, share: null, problem: null };
    }
    return { ...result, ...compareAnswer(await operation(attrs, each.inputs), each), problem: null };
  } catch (error) {
    const off = error instanceof Differs ? error.off : null;
    const problem = error instanceof Differs || error instanceof NotRunnable ? error.message : String((error as Error).stack ?? error);
    return { ...result, deviation: off?.deviation ?? null, share: off?.share ?? null, problem };
  }
}
