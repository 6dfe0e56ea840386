/** The shipped runs of a recipe: the last validation losses of both models. `adadelta` is the published recipe. */
export interface ShippedRuns { losses: readonly [first: readonly number[], second: readonly number[]]; epochs: number; diverged: number }

interface File { recipe: { epochs: number }; runs: readonly { diverged: boolean; validationLoss: readonly number[] }[] }

const lastOf = ({ runs }: File) => runs.filter(({ diverged }) => !diverged).map(({ validationLoss }) => validationLoss.at(-1)!);

/** Fetches them; they are small and come when they are asked for. */
export async function shippedRuns(rule: 'adam' | 'adadelta'): Promise<ShippedRuns> {
  const files: { default: File }[] = rule === 'adam'
    ? await Promise.all([import('@/lib/training/runs/shipped/source-1-adam.json'), import('@/lib/training/runs/shipped/source-2-adam.json')])
    : await Promise.all([import('@/lib/training/runs/shipped/source-1-adadelta.json'), import('@/lib/training/runs/shipped/source-2-adadelta.json')]);
  const [first, second] = files.map(file => file.default) as [File, File];
  return { losses: [lastOf(first), lastOf(second)], epochs: first.recipe.epochs, diverged: [first, second].flatMap(({ runs }) => runs).filter(({ diverged }) => diverged).length };
}
