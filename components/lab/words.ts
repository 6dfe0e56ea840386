import type { EngineLost, EngineName } from '@/lib/training/engine.ts';
import type { Failure, ProbeRow } from '@/lib/training/protocol.ts';
import type { ReasonCode } from '@/lib/training/reasons.ts';

export type { DataErrorCode } from '@/lib/data/error.ts';

/** What the panels of the lab say, in one language. Functions return whole phrases or sentences; numbers come formatted. */
export interface LabWords {
  recipe: {
    title: string;
    /** The recipe on one line: data, model, optimizer and rate, epochs and batch, seed. */
    inShort(p: { data: string; images: string; model: string; optimizer: string; rate: string; epochs: number; batch: number; seed: number }): string;
    change: string;
    fold: string;
    wrong(label: string, expected: string): string;
    /** As many cores as are fastest. */
    anyCores: string;
    oneWorker: string;
    /** The reader's own pictures, as data. */
    own(name: string, train: string): string;
    /** A model that has no name here. */
    ownModel: string;
  };
  /** Opening files. */
  open: { open: string; reading: string; hint: string; drop: string; dismiss: string };
  run: {
    controls: string;
    start: string; pause: string; goOn: string; again: string; tryAgain: string;
    oneBatch: string; oneEpoch: string; startOver: string;
    idle: string; ready: string; engine: string;
    pictures(part: 'train' | 'test', loaded: string, total: string): string;
    training(epoch: number, epochs: number): string;
    validating(epoch: number, epochs: number): string;
    paused(epoch: number, epochs: number): string;
    pausedAfter(epoch: number, epochs: number): string;
    done(epochs: number): string;
    failed: string;
    pace(picturesPerSecond: string): string;
    left(minutes: number, seconds: number): string;
    progress: string;
    progressText(epoch: number, epochs: number, percent: number): string;
  };
  loss: {
    title: string;
    perPixel: Readonly<Record<'binaryCrossentropy' | 'meanSquaredError', string>>;
    lower: Readonly<Record<'binaryCrossentropy' | 'meanSquaredError', string>>;
    references: Readonly<Record<'coinFlip' | 'bestConstant' | 'meanPicture' | 'entropyFloor', string>>;
    training: string; validation: string; batches: string; epoch: string;
    empty: string;
    aria(sentence: string, references: readonly string[], behind: readonly string[]): string;
    /** What the source's text prints: the switch, and each model's curve, short and whole. */
    published: { show: string } & Readonly<Record<'source-1' | 'source-2', { label: string; said: string }>>;
    reading(epoch: number, training: string, validation: string): string;
    noReading: string;
    /** Written at the mark of the epoch on show. */
    shown(epoch: number): string;
    table: string; seconds: string; dead: string; noRows: string;
  };
  digits: {
    title: string;
    input: string; output: string; error: string; lossRow: string;
    before: string; fromFile(file: string): string; inEpoch(epoch: number): string; after(epoch: number): string;
    empty: string;
    /** That a digit can be chosen; stands where `empty` stood. */
    choose: string;
    digit(label: string, loss: string): string;
    unlabelled(place: number, loss: string): string;
  };
  /** The scrubber over the epochs, and the recording that plays before anything is trained. */
  rewind: {
    title: string; label: string; none: string;
    epoch(epoch: number, of: number): string;
    value(epoch: number, of: number, loss: string | null): string;
    follow: string; play: string; pause: string; replay: string;
    trainYourself: string; loading: string;
    /** What the recording is of. */
    recorded(p: { data: string; images: string; rate: string; epochs: number }): string;
    /** In what the recipe that is set differs from the recording's. */
    differs(fields: readonly string[]): string;
    choose: string; failed: string; retry: string;
  };
  /** What the network does with one picture: titles of panels that load when they are unfolded. */
  see: { title: string; none: string; draw: string; maps: string; filters: string; error: string; code: string; provenance: string; digit(label: string): string; place(n: number): string; own: string };
  stack: {
    title: string; layer: string; shape: string; parameters: string; total: string; layers(count: number): string;
    input: string;
    kinds: Readonly<Record<string, (window: number, filters: number, units: number) => string>>;
    bottleneck(numbers: string): string;
    edit: string;
    unpadded: string;
    dead(dead: number, channels: number): string;
  };
  probe: {
    title: string; about: string; empty: string;
    engine: string; gradient: string; pace: string; verdict: string;
    engineName(name: EngineName): string;
    /** An engine's name with the version of its kernels, or of TensorFlow.js; null: not known. */
    ranOn(name: string, engine: EngineName['engine'], version: string | null): string;
    /** `ran` computes the run in hand. */
    ran(ran: string): string;
    verdicts: Readonly<Record<ProbeRow['verdict'], string>>;
    right: string; wrong: string;
    /** What the browser itself says of it. */
    reason(text: string): string;
    /** By code, sentences; `value`: what follows the code. */
    reasons: Readonly<Record<ReasonCode, (value: string) => string>>;
    /** Refused: the gradient is off by more than this share of the largest one. */
    offBy(share: string): string;
    software: string;
    tooSlow(seconds: number): string;
    measure: string; measuring: string;
    /** That the table is kept, and why. */
    kept: string;
  };
  notices: {
    pending(fields: string): string;
    pendingDone(fields: string): string;
    /** Another engine computes than was asked for, or than would have been the first choice; `why` is a sentence. */
    otherEngine(wanted: string, used: string, why: string, isAsked: boolean): string;
    restarted(epoch: number, reason: EngineLost['reason'], by: string | null): string;
    /** `isFast`: the rate is above the rule's usual one. */
    died(layer: string, epoch: number, isFast: boolean): string;
    weakened(dead: number, channels: number): string;
    /** What goes wrong while it trains; numbers come formatted. */
    diagnoses: {
      exploding(layer: string, epoch: number, size: string): string; vanishing(layer: string, epoch: number, times: string): string;
      overfitting(best: string, bestEpoch: number, loss: string, trainingLoss: string): string; rising(best: string, loss: string): string; slowRate(rate: string, loss: string): string; plateau(epochs: number, loss: string): string;
    };
    /** Behind a diagnosis: its buttons begin anew. */
    anew: string; toRate(rate: string): string; toAdam: string; reluInside: string; moreImages(images: string): string;
    otherSeed(seed: number): string;
    lowerRate(rate: string): string;
    useStrokes: string;
    /** By the failure's code; those of pictures by `DataError`'s own code. */
    failures: Readonly<Record<Failure['code'], (values: Readonly<Record<string, number | string>>) => string>>;
    kept: string;
  };
  /** Panels that load when they are opened. */
  tools: { title: string; edit: string; wins: string; code: string; paste: string; take: string; runs: string };
  said: {
    started: string; paused: string;
    epoch(epoch: number, epochs: number, loss: string, validation: string): string;
    done(epochs: number, validation: string): string;
  };
}
