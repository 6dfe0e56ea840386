import { optimizerConstants, type OptimizerName } from '@/lib/training/optimizers.ts';

/** The constants of the site's rule by the names of the reference files, which call RMSprop's `decay` `rho` as Keras does. */
export const constantsInFiles = (rule: OptimizerName): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(optimizerConstants[rule]).map(([name, value]) => [name === 'decay' ? 'rho' : name, value]));
