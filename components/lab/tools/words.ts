import type { KeepProblem } from '@/lib/training/keep/run.ts';

/** What the panels say that load when they are opened. Functions return whole phrases; numbers come formatted. */
export interface ToolWords {
  loading: string;
  code: { framework: string; copy: string; copied: string; copyFailed: string; download(name: string): string; about: string };
  edit: { about: string; add(layers: readonly string[]): string; change(place: number, layer: string): string; wrongEnd(shape: string): string; waits: string; giveUp: string };
  paste: {
    label: string; hint: string; fill: string; reading: string; empty: string;
    /** What was read, in numbers. */
    found(layers: number, parameters: string): string;
    training(parts: readonly string[]): string;
    noTraining: string;
    faults(count: number): string; notes: string; fine: string;
    build: string; built: string; cannotWork: string;
    goTo(line: string): string;
    outOfBounds(label: string, value: string): string;
  };
  take: {
    about: string; needsRun: string; weights: string; tfjs: string; recipe: string; log: string; keras: string; torch: string;
    proof: string; nothing: string;
  };
  opened: {
    weights(file: string): string; weightsOfOther(file: string, model: string): string; model(file: string, layers: number): string;
    recipe(file: string, refused: readonly string[]): string; log(file: string, epochs: number): string;
    pictures(name: string, train: string, test: string): string; parting: Readonly<Record<'given' | 'seventh' | 'last' | 'same', string>>; kept: string; notKept: string;
    notHere(file: string): string; otherSize(file: string): string; nothing: string;
  };
  runs: {
    about: string; none: string; problem: Readonly<Record<KeepProblem['code'], string>>;
    run(p: { model: string; data: string; epochs: number; of: number; loss: string }): string;
    load: string; remove: string; removed: string; loaded: string; begun: string; model: string; epochs: string; loss: string; busy: string; gone: string;
  };
}
