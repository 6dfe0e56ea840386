import { createOptimizer, optimizerConstants } from '@/lib/training/optimizers.ts';
import { constantsInFiles } from './constants.ts';
import { NotRunnable } from './shape.ts';
import type { Rule } from './trainingFile.ts';

/** An update rule on weights as long as its accumulators. */
export interface Stepper { step(weights: Float32Array | Float64Array, gradient: ArrayLike<number>): void }

type Update = (place: number, gradient: number, step: number) => number;

/** Every rule of the reference written from its formulas (`about.update`), in float64. */
function formula(rule: Rule, count: number): Update {
  const zeros = () => new Float64Array(count);
  const [a, b] = [zeros(), zeros()];
  const { rate, momentum = 0, rho = 0, beta1 = 0, beta2 = 0, epsilon = 0 } = rule;
  switch (rule.rule) {
    case 'sgd': return (i, g) => (a[i] = momentum * a[i]! - rate * g);
    case 'rmsprop': {
      const inside = rule.epsilonPlace === 'inside the root';
      if (!inside && rule.epsilonPlace !== 'outside the root') throw new NotRunnable(`unknown epsilonPlace "${rule.epsilonPlace}"`);
      return (i, g) => {
        a[i] = rho * a[i]! + (1 - rho) * g * g;
        return -rate * g / (inside ? Math.sqrt(a[i]! + epsilon) : Math.sqrt(a[i]!) + epsilon);
      };
    }
    case 'adam': return (i, g, t) => {
      a[i] = beta1 * a[i]! + (1 - beta1) * g;
      b[i] = beta2 * b[i]! + (1 - beta2) * g * g;
      return -rate * Math.sqrt(1 - beta2 ** t) / (1 - beta1 ** t) * a[i]! / (Math.sqrt(b[i]!) + epsilon);
    };
    case 'adadelta': return (i, g) => {
      a[i] = rho * a[i]! + (1 - rho) * g * g;
      const d = Math.sqrt(b[i]! + epsilon) / Math.sqrt(a[i]! + epsilon) * g;
      b[i] = rho * b[i]! + (1 - rho) * d * d;
      return -rate * d;
    };
    default: throw new NotRunnable(`unknown rule "${String((rule as Rule).rule)}"`);
  }
}

/** The rule by its formula alone. */
export function byFormula(rule: Rule, count: number): Stepper {
  const update = formula(rule, count);
  let steps = 0;
  return {
    step(weights, gradient) {
      steps += 1;
      for (let place = 0; place < count; place++) weights[place]! += update(place, gradient[place]!, steps);
    },
  };
}

/** Whether the site's own optimiser has this rule with these constants: Keras 3's, and no other. */
function isOurs(rule: Rule): boolean {
  if (!Object.hasOwn(optimizerConstants, rule.rule)) return false;
  if (rule.rule === 'rmsprop' && rule.epsilonPlace !== 'inside the root') return false;
  return Object.entries(constantsInFiles(rule.rule)).every(([name, value]) => rule[name as keyof Rule] === value);
}

/** The site's own optimiser where it has the rule; else (Keras 2's RMSprop, other constants) the formula. */
export function byOurs(rule: Rule, count: number): Stepper {
  if (!isOurs(rule)) return byFormula(rule, count);
  const optimizer = createOptimizer(rule.rule, rule.rate, count);
  return { step: (weights, gradient) => optimizer.step(weights as Float32Array, Float32Array.from(gradient)) };
}
