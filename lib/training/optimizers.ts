/**
 * Update rules as Keras 3 has them. State is kept in float32 like the weights, each step is computed in float64.
 * TensorFlow.js's own differ: its Adadelta divides by the accumulator of the step before.
 */
export interface Optimizer {
  /** Changes `parameters` in place by one step against `gradient`. */
  step(parameters: Float32Array, gradient: Float32Array): void;
  /** A copy of everything it remembers, for `restore`. */
  snapshot(): OptimizerState;
  restore(state: OptimizerState): void;
}

/** Steps taken, and the accumulators of the rule. */
export interface OptimizerState { steps: number; accumulators: readonly Float32Array[] }

/** An update rule that remembers `accumulators` and counts its steps. */
function remembering(accumulators: readonly Float32Array[], step: (parameters: Float32Array, gradient: Float32Array, steps: number) => void): Optimizer {
  let steps = 0;
  return {
    step(parameters, gradient) {
      steps += 1;
      step(parameters, gradient, steps);
    },
    snapshot: () => ({ steps, accumulators: accumulators.map(values => values.slice()) }),
    restore(state) {
      steps = state.steps;
      accumulators.forEach((values, place) => values.set(state.accumulators[place]!));
    },
  };
}

export type OptimizerName = 'adam' | 'adadelta' | 'sgd' | 'rmsprop';

/** Keras's defaults, all but the learning rate, which is never implied. */
export const optimizerConstants = {
  adam: { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  adadelta: { rho: 0.95, epsilon: 1e-7 },
  sgd: { momentum: 0.9 },
  rmsprop: { decay: 0.9, epsilon: 1e-7 },
} as const;

/** What of a rule can be set beside its rate. `decay` is what Keras calls RMSprop's `rho`. */
export type OptimizerConstants = Partial<Record<'beta1' | 'beta2' | 'epsilon' | 'rho' | 'momentum' | 'decay', number>>;
export type ConstantName = keyof OptimizerConstants;

/** The settings of a rule, in the order in which they are told. */
export const constantsOf = (name: OptimizerName): readonly ConstantName[] => Object.keys(optimizerConstants[name]) as ConstantName[];

/** Keras's value of a rule's setting; undefined where the rule has no such setting. */
export const usualConstant = (name: OptimizerName, key: ConstantName): number | undefined => (optimizerConstants[name] as OptimizerConstants)[key];

/** Kingma & Ba 2015, with the bias correction in the rate and epsilon outside the root, as `keras.optimizers.Adam`. */
function adam(rate: number, count: number, given: OptimizerConstants): Optimizer {
  const { beta1, beta2, epsilon } = { ...optimizerConstants.adam, ...given };
  const [mean, square] = [new Float32Array(count), new Float32Array(count)];
  return remembering([mean, square], (parameters, gradient, steps) => {
    const corrected = rate * Math.sqrt(1 - beta2 ** steps) / (1 - beta1 ** steps);
    for (let place = 0; place < count; place++) {
      const g = gradient[place]!;
      mean[place] = beta1 * mean[place]! + (1 - beta1) * g;
      square[place] = beta2 * square[place]! + (1 - beta2) * g * g;
      parameters[place]! -= corrected * mean[place]! / (Math.sqrt(square[place]!) + epsilon);
    }
  });
}

/** Zeiler 2012, `keras.optimizers.Adadelta`: the new accumulator divides, the rate stays out of the second one. */
function adadelta(rate: number, count: number, given: OptimizerConstants): Optimizer {
  const { rho, epsilon } = { ...optimizerConstants.adadelta, ...given };
  const [gradients, changes] = [new Float32Array(count), new Float32Array(count)];
  return remembering([gradients, changes], (parameters, gradient) => {
    for (let place = 0; place < count; place++) {
      const g = gradient[place]!;
      gradients[place] = rho * gradients[place]! + (1 - rho) * g * g;
      const change = g * Math.sqrt(changes[place]! + epsilon) / Math.sqrt(gradients[place]! + epsilon);
      changes[place] = rho * changes[place]! + (1 - rho) * change * change;
      parameters[place]! -= rate * change;
    }
  });
}

/** `keras.optimizers.SGD(momentum=0.9)`, not Nesterov's: v ← m·v − rate·g, w ← w + v. */
function sgd(rate: number, count: number, given: OptimizerConstants): Optimizer {
  const { momentum } = { ...optimizerConstants.sgd, ...given };
  const velocity = new Float32Array(count);
  return remembering([velocity], (parameters, gradient) => {
    for (let place = 0; place < count; place++) {
      velocity[place] = momentum * velocity[place]! - rate * gradient[place]!;
      parameters[place]! += velocity[place]!;
    }
  });
}

/** Hinton 2012, `keras.optimizers.RMSprop` of Keras 3: epsilon inside the root (Keras 2 had it outside). */
function rmsprop(rate: number, count: number, given: OptimizerConstants): Optimizer {
  const { decay: rho, epsilon } = { ...optimizerConstants.rmsprop, ...given };
  const square = new Float32Array(count);
  return remembering([square], (parameters, gradient) => {
    for (let place = 0; place < count; place++) {
      const g = gradient[place]!;
      square[place] = rho * square[place]! + (1 - rho) * g * g;
      parameters[place]! -= rate * g / Math.sqrt(square[place]! + epsilon);
    }
  });
}

const rules: Readonly<Record<OptimizerName, (rate: number, count: number, given: OptimizerConstants) => Optimizer>> = { adam, adadelta, sgd, rmsprop };

/** An update rule for `count` parameters, its accumulators at 0. `given`: settings other than Keras's; those of other rules are left out. */
export function createOptimizer(name: OptimizerName, rate: number, count: number, given: OptimizerConstants = {}): Optimizer {
  const own = Object.fromEntries(constantsOf(name).filter(key => given[key] !== undefined).map(key => [key, given[key]]));
  return rules[name](rate, count, own);
}
