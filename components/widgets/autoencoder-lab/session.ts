import { createTrainer, type Trainer, type TrainerOptions } from '@/lib/training/client.ts';
import type { TrainingEvent } from '@/lib/training/protocol.ts';
import type { Session } from '@/lib/widget/figure.ts';
import { advance } from './advance.ts';
import { compute, summaryOf } from './compute.ts';
import { hasRun, type Frame } from './frame.ts';
import { differing, recipeOf, recipePart, siteRoot } from './recipe.ts';
import type { Params } from './widget.ts';

/** A session with the two commands that only the lab has. */
export interface LabSession extends Session<Params, Frame> {
  /** Trains to the end of the epoch in hand. */
  oneEpoch(): void;
  /** Drops the run. One that was going on begins anew at once, with the parameters on show. */
  startOver(): void;
}

type Command = 'start' | 'oneBatch' | 'oneEpoch';

/** The training of one figure. Nothing is started before the first command: making a session costs nothing, in Node too. */
class Training implements LabSession {
  private current: Frame;
  private params: Params;
  private trainer: Trainer | null = null;
  /** What follows as soon as the run is ready. */
  private queued: Command | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly makeTrainer: (options: TrainerOptions) => Trainer;

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
    this.params = params;
    const { recipe } = this.current;
    const isKept = recipe !== null && (hasRun(this.current) || this.playing());
    if (!isKept) return this.reset();
    this.show({ ...this.current, ...summaryOf(params.model), pending: differing(params, recipe) });
  }

  playing = (): boolean => this.current.status === 'training' || (this.current.status === 'loading' && this.queued !== null);
  play = (): void => this.command('start');
  next = (): void => this.command('oneBatch');
  oneEpoch = (): void => this.command('oneEpoch');

  pause = (): void => {
    this.queued = null;
    this.trainer?.pause();
  };

  /** Back to before the run. The worker stays for the next one; what the old run still says is not heard. */
  reset = (): void => {
    this.pause();
    this.show({ ...compute(this.params), probe: this.current.probe });
  };

  startOver = (): void => {
    const wasPlaying = this.playing();
    this.reset();
    if (wasPlaying) this.command('start');
  };

  dispose = (): void => {
    this.trainer?.dispose();
    this.trainer = null;
    this.listeners.clear();
  };

  private command(command: Command): void {
    const { status } = this.current;
    if (status === 'training') return;
    if (status === 'loading') this.queued = command;
    else if (status === 'paused') this.trainer?.[command]();
    else if (status !== 'done' || command === 'start') this.begin(command);
  }

  private begin(command: Command): void {
    this.queued = command;
    this.trainer ??= this.makeTrainer({ onEvent: event => this.receive(event) });
    const fresh = { ...compute(this.params), probe: this.current.probe };
    this.show({ ...fresh, status: 'loading', loading: { part: 'engine' }, recipe: recipePart(this.params) });
    this.trainer.prepare(recipeOf(this.params, siteRoot()));
  }

  private receive(event: TrainingEvent): void {
    if (this.current.recipe === null) return;
    const ready = event.type === 'status' && event.status === 'paused' && this.current.status === 'loading';
    if (ready && this.queued !== null) {
      const command = this.queued;
      this.queued = null;
      this.show({ ...advance(this.current, event), status: 'training' });
      this.trainer?.[command]();
    } else this.show(advance(this.current, event));
  }

  private show(frame: Frame): void {
    this.current = frame;
    for (const listener of this.listeners) listener();
  }
}

export const createSession = (params: Params, makeTrainer: (options: TrainerOptions) => Trainer = createTrainer): LabSession =>
  new Training(params, makeTrainer);
