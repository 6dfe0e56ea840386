import type { OwnPictures } from '@/lib/data/own.ts';
import { createOptimizer } from '@/lib/training/optimizers.ts';
import { createTrainer, type Trainer, type TrainerOptions } from '@/lib/training/client.ts';
import { runId, type Keep } from '@/lib/training/keep/keep.ts';
import type { WholeRun } from '@/lib/training/keep/run.ts';
import type { Status, TrainingEvent } from '@/lib/training/protocol.ts';
import type { InFile, Session } from '@/lib/widget/figure.ts';
import type { Checkpoint } from '@/lib/training/loop.ts';
import { advance } from './advance.ts';
import { compute, summaryOf } from './compute.ts';
import { hasRun, runEngine, type Frame, type LabRecipe } from './frame.ts';
import { inFile } from './inFile.ts';
import { differing, recipePart, dataFolder } from './recipe.ts';
import { Rewind } from './rewind.ts';
import type { Params } from './widget.ts';

/** A session with the two commands that only the lab has. */
export interface LabSession extends Session<Params, Frame> {
  /** Trains to the end of the epoch in hand. */
  oneEpoch(): void;
  /** Drops the run. One that was going on begins anew at once, with the parameters on show. */
  startOver(): void;
  /** Measures the engines anew. Nothing while something is made ready or trained: the two would slow each other down. */
  measure(): void;
  /** Puts every run down there from now on. */
  keepRuns(keep: Keep): void;
  /** Takes a kept run up again, behind its last epoch; it rests. */
  restore(whole: WholeRun): void;
  /** Begins a run at these weights, with a fresh optimizer; it rests. `model`: theirs. */
  adopt(model: string, parameters: Float32Array, file: string): void;
  /** The reader's pictures come to the page; the next run takes them unless `isUsed` says no. */
  takeOwn(own: OwnPictures, isUsed?: boolean): void;
  /** Whether the next run takes the reader's pictures, where there are any. */
  chooseOwn(isUsed: boolean): void;
  /** The reader's pictures on this page. */
  own(): OwnPictures | null;
  /** The weights of the run as they are now; null where there are none. */
  weights(): ReturnType<Trainer['weights']>;
  /** Chooses the epoch that is on show, and plays recordings. */
  readonly rewind: Pick<Rewind, 'show' | 'follow' | 'shown' | 'open' | 'play' | 'rest'>;
}

type Command = 'start' | 'oneBatch' | 'oneEpoch';

const rests: ReadonlySet<Status> = new Set<Status>(['paused', 'done', 'failed']);

/** The training of one figure. Nothing is started before the first command: making a session costs nothing, in Node too. */
class Training implements LabSession {
  private current: Frame;
  private params: Params;
  private trainer: Trainer | null = null;
  /** What follows as soon as the run is ready. */
  private queued: Command | null = null;
  /** A command was given and the training has not rested since. */
  private isWanted = false;
  private keep: Keep | null = null;
  private pictures: OwnPictures | null = null;
  private usesOwn = false;
  /** The run in hand, as it is put down. */
  private kept = { id: '', begun: 0 };
  private readonly listeners = new Set<() => void>();
  private readonly makeTrainer: (options: TrainerOptions) => Trainer;
  readonly rewind = new Rewind(parts => this.show({ ...this.current, ...parts }));

  constructor(params: Params, makeTrainer: (options: TrainerOptions) => Trainer) {
    this.params = params;
    this.makeTrainer = makeTrainer;
    this.current = compute(params);
  }

  frame = (): Frame => this.current;

  subscribe = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };

  /** A run with something to lose keeps its recipe; the differences are named in `pending`. */
  apply(params: Params): void {
    if (params.data !== this.params.data) this.usesOwn = false;
    this.params = params;
    this.follow();
  }

  private follow(): void {
    const { params } = this;
    const { recipe } = this.current;
    const isKept = recipe !== null && (hasRun(this.current) || this.playing());
    if (!isKept && this.current.recording) return this.show({ ...compute(params), ...this.engines(), shown: this.current.shown, recording: this.current.recording });
    if (!isKept) return this.reset();
    this.show({ ...this.current, ...summaryOf(params.model), ...this.ownInShort(), pending: differing(this.recipe(), recipe) });
  }

  playing = (): boolean => this.isWanted;
  complete = (): boolean => this.current.status === 'done';
  inFile = (): InFile => inFile(this.current, this.params);
  play = (): void => this.command('start');
  next = (): void => this.command('oneBatch');
  oneEpoch = (): void => this.command('oneEpoch');

  pause = (): void => {
    this.queued = null;
    this.isWanted = false;
    this.trainer?.pause();
  };

  /** Back to before the run. The worker stays for the next one; what the old run still says is not heard. */
  reset = (): void => {
    this.pause();
    this.rewind.clear();
    this.show(this.fresh());
  };

  startOver = (): void => {
    const wasPlaying = this.playing();
    this.reset();
    if (wasPlaying) this.command('start');
  };

  measure = (): void => {
    if (this.current.measuring || this.playing() || this.current.status === 'loading') return;
    this.ready().measure(dataFolder());
  };

  keepRuns = (keep: Keep): void => {
    this.keep = keep;
  };

  restore = ({ run, last, weights }: WholeRun): void => {
    this.kept = { id: run.id, begun: run.begun };
    const newest = run.history.at(-1);
    const { recipe } = run;
    this.prepare(recipe, last, {
      history: run.history, epoch: run.history.length, loss: newest?.loss ?? null, validationLoss: newest?.validationLoss ?? null,
      deadChannels: newest?.deadChannels.filter(({ dead }) => dead > 0) ?? [],
    }, weights);
  };

  adopt = (model: string, parameters: Float32Array, file: string): void => {
    this.kept = { id: runId(), begun: Date.now() };
    const recipe = { ...this.recipe(), model };
    this.prepare(recipe, { epoch: 0, parameters, optimizer: createOptimizer(recipe.optimizer, recipe.rate, parameters.length, recipe).snapshot() }, { weightsFrom: file });
  };

  own = (): OwnPictures | null => this.pictures;

  takeOwn = (own: OwnPictures, isUsed = true): void => {
    this.pictures = own;
    if (isUsed || this.usesOwn) this.chooseOwn(isUsed);
    else this.show({ ...this.current, ...this.ownInShort() });
  };

  chooseOwn = (isUsed: boolean): void => {
    this.usesOwn = isUsed && this.pictures !== null;
    this.follow();
  };

  weights = async (): ReturnType<Trainer['weights']> => (await this.trainer?.weights()) ?? null;

  dispose = (): void => {
    this.trainer?.dispose();
    this.trainer = null;
    this.rewind.dispose();
    this.listeners.clear();
  };

  private command(command: Command): void {
    const { status, recipe } = this.current;
    if (status === 'done' && command !== 'start') return;
    const isReady = status === 'paused' || (status === 'idle' && recipe !== null);
    this.isWanted = true;
    if (status === 'loading') this.queued = command;
    else if (isReady) this.trainer?.[command]();
    else if (status !== 'training') this.begin(command);
  }

  /** What no run changes. */
  private engines(): Pick<Frame, 'probe' | 'measuring'> {
    const { probe, measuring } = this.current;
    return { probe, measuring };
  }

  private ready(): Trainer {
    return (this.trainer ??= this.makeTrainer({ onEvent: event => this.receive(event) }));
  }

  private begin(command: Command): void {
    this.queued = command;
    this.kept = { id: runId(), begun: Date.now() };
    this.prepare(this.recipe(), null);
  }

  /** What the next run is made with. */
  private recipe(): LabRecipe {
    return recipePart(this.params, this.usesOwn ? this.pictures : null);
  }

  private ownInShort(): Pick<Frame, 'own'> {
    const { pictures } = this;
    return { own: pictures && { id: pictures.id, name: pictures.name, train: pictures.train.count, test: pictures.test.count, isUsed: this.usesOwn } };
  }

  private fresh(): Frame {
    return { ...compute(this.params), ...this.engines(), ...this.ownInShort() };
  }

  /** A run that is made ready and rests, behind `from` where there is one. `weights`: what is held of its epochs. */
  private prepare(recipe: LabRecipe, from: Checkpoint | null, more: Partial<Frame> = {}, weights: WholeRun['weights'] = new Map()): void {
    if (from) this.pause();
    const own = this.pictures?.id === recipe.own ? this.pictures : null;
    this.show({
      ...this.fresh(), ...summaryOf(recipe.model), epochs: recipe.epochs, status: 'loading', loading: { part: 'engine' }, recipe, pending: differing(this.recipe(), recipe), ...more,
    });
    this.rewind.begin(recipe.model, weights);
    this.ready().prepare({ ...recipe, baseUrl: dataFolder() }, from, own);
  }

  private receive(event: TrainingEvent): void {
    const isOfEngines = event.type === 'probe' || event.type === 'measuring';
    if (this.current.recipe === null && !isOfEngines) return;
    const isReady = event.type === 'status' && event.status === 'idle';
    if (isReady) void this.holdNow();
    if (isReady && this.queued !== null) {
      this.trainer?.[this.queued]();
      this.queued = null;
      return;
    }
    if (event.type === 'status' && rests.has(event.status)) this.isWanted = false;
    this.show(advance(this.current, event));
    if (event.type === 'checkpoint') this.putDown(event);
    if (event.type === 'reconstructions' && this.current.digits) this.rewind.take(this.current.digits);
  }

  /** The weights that a run begins or goes on with: asked for before anything is trained. */
  private async holdNow(): Promise<void> {
    const { id } = this.kept;
    const now = await this.weights();
    if (!now || id !== this.kept.id || this.current.recipe === null) return;
    const parameters = new Float32Array(now.weights.reduce((sum, { data }) => sum + data.length, 0));
    now.weights.reduce((at, { data }) => { parameters.set(data, at); return at + data.length; }, 0);
    this.rewind.add({ epoch: now.epoch, parameters });
  }

  /** Behind an epoch: its losses are in the frame by then. */
  private putDown({ checkpoint, gradient }: Extract<TrainingEvent, { type: 'checkpoint' }>): void {
    const { recipe, history } = this.current;
    this.rewind.add({ epoch: checkpoint.epoch, parameters: checkpoint.parameters, gradient });
    if (recipe) void this.keep?.put({ version: 1, ...this.kept, recipe, engine: runEngine(this.current), history }, checkpoint);
  }

  private show(frame: Frame): void {
    this.current = frame;
    for (const listener of this.listeners) listener();
  }
}

export const createSession = (params: Params, makeTrainer: (options: TrainerOptions) => Trainer = createTrainer): LabSession =>
  new Training(params, makeTrainer);
