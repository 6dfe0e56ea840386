import type { KeepProblem } from '@/lib/training/keep/run.ts';

/** A difference of losses with its interval, the share of pairs that the lower one wins (percent), and p with its sign of comparison. */
export interface WinsNumbers { by: string; low: string; high: string; share: string; p: string }

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
    proof: string; nothing: string; atEpoch(epoch: number): string;
    charts: Readonly<Record<'loss' | 'digits', string>>; nothingDrawn: string; notDrawn: string; drawing(format: 'svg' | 'png'): string;
  };
  opened: {
    weights(file: string): string; weightsOfOther(file: string, model: string): string; model(file: string, layers: number): string;
    recipe(file: string, refused: readonly string[]): string; log(file: string, epochs: number): string;
    pictures(name: string, train: string, test: string): string; parting: Readonly<Record<'given' | 'seventh' | 'last' | 'same', string>>; kept: string; notKept: string;
    notHere(file: string): string; otherSize(file: string): string; nothing: string;
  };
  compare: {
    title: string; axis: string; run(number: number): string; runHead: string; chart(runs: readonly string[]): string; differ(fields: readonly string[]): string; same: string; table: string;
    parameters: string; training: string; validation: string; epochs: string; seconds: string; engine: string; engineName(engine: 'fast' | 'tfjs', workers: number): string;
    digits: string; answers(run: number): string; noWeights: string;
  };
  wins: {
    about: string; fields: Readonly<Record<'seeds' | 'images' | 'epochs', string>>; wrong(label: string, expected: string): string;
    train(seeds: number): string; stop: string; progress(done: number, of: number): string; busy: string;
    show: Readonly<Record<'adam' | 'adadelta', string>>; shipped: Readonly<Record<'adam' | 'adadelta', (first: number, second: number, epochs: number) => string>>;
    trained(images: string, epochs: number): string; axis: string; median: string; chart(rows: readonly string[]): string; table: string; rank: string;
    waiting: string; tooFew(runs: number, percent: string): string; open(p: WinsNumbers): string; first(p: WinsNumbers): string; second(p: WinsNumbers): string; diverged(runs: number): string;
  };
  runs: {
    about: string; none: string; problem: Readonly<Record<KeepProblem['code'], string>>;
    run(p: { model: string; data: string; epochs: number; of: number; loss: string }): string;
    load: string; remove: string; removed: string; loaded: string; compare: string; compareHint: string; begun: string; model: string; epochs: string; loss: string; busy: string; gone: string;
  };
}
