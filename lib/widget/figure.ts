import type { Schema, Values } from '@/lib/params/kinds.ts';
import { acceptValues, defaults, equalValues, type Problem } from '@/lib/params/values.ts';
import type { Refusal } from './define.ts';
import { begin, change, redo, undo, type History } from './history.ts';
import type { FigureEvent, FigureSnapshot, RemoteCompute, Session, WidgetModule } from './types.ts';

export type * from './types.ts';

/** Milliseconds between two steps at speed 1. */
const stepInterval = 700;

interface Options<S extends Schema> {
  initial?: Partial<Values<S>>;
  step?: number;
  locked?: Iterable<string>;
  /** Where costly frames are computed; on the page when absent or when it fails. */
  remote?: RemoteCompute;
}

/** Above this many multiply-adds a frame is computed in a worker: about a millisecond of a slow phone. */
const costOfAWorker = 200_000;

/**
 * One figure: its parameters with undo, its frame, where its steps stand. Knows nothing of React or of pages;
 * the host, a lesson's live numbers and the message port all read and drive the same object.
 */
export class Figure<S extends Schema = any, F = any> {
  readonly module: WidgetModule<S, F>;
  readonly initial: Values<S>;
  private history: History<Values<S>>;
  /** Parameters and frame on show; they belong together, and lag behind the history only while a worker computes. */
  private shown: Values<S>;
  private frame: F;
  private step = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private speed = 1;
  private locked: ReadonlySet<string>;
  private refusal: Refusal | null = null;
  private snapshot: FigureSnapshot<S, F>;
  private readonly listeners = new Set<() => void>();
  private readonly eventListeners = new Set<(event: FigureEvent) => void>();
  private readonly remote: RemoteCompute | undefined;
  readonly session: Session<Values<S>, F> | undefined;
  private pending: Promise<void> = Promise.resolve();
  private ticket = 0;

  constructor(module: WidgetModule<S, F>, options: Options<S> = {}) {
    this.module = module;
    this.initial = { ...defaults(module.widget.params), ...options.initial };
    this.history = begin(this.initial);
    this.shown = this.initial;
    this.locked = new Set(options.locked);
    this.remote = options.remote;
    this.session = module.createSession?.(this.initial);
    this.frame = this.session ? this.session.frame() : module.compute(this.initial);
    this.session?.subscribe(() => {
      this.frame = this.session!.frame();
      if (this.running && this.session!.complete()) this.emit({ event: 'complete', value: null });
      this.running = this.session!.playing();
      this.publish();
    });
    this.step = Math.min(options.step ?? 0, Math.max(0, this.stepCount() - 1));
    this.snapshot = this.take();
  }

  getSnapshot = (): FigureSnapshot<S, F> => this.snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  onEvent(listener: (event: FigureEvent) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  /** Resolves when the frame belongs to the parameters. */
  settled(): Promise<void> {
    return this.pending;
  }

  /** Changes parameters that are already of their kinds. A combination that cannot be computed is refused and named. */
  set(patch: Partial<Values<S>>, gesture?: string): Refusal | null {
    const free = Object.entries(patch).filter(([key]) => !this.locked.has(key));
    const next = { ...this.history.present, ...Object.fromEntries(free) } as Values<S>;
    const refusal = this.module.widget.constrain?.(next) ?? null;
    this.refusal = refusal;
    if (!refusal && !equalValues(this.module.widget.params, next, this.history.present)) {
      this.apply(change(this.history, next, gesture ?? null));
    } else this.publish();
    return refusal;
  }

  /** Changes parameters given as JSON values; returns what was refused. Nothing changes when anything is refused. */
  accept(given: Readonly<Record<string, unknown>>): Problem[] {
    const { values, problems } = acceptValues(this.module.widget.params, given);
    const locked = Object.keys(values).filter(key => this.locked.has(key)).map(key => ({ key, code: 'locked' }));
    if (problems.length || locked.length) return [...problems, ...locked];
    const refusal = this.set(values);
    return refusal ? [{ key: refusal.keys[0] ?? '', code: refusal.code }] : [];
  }

  undo = (): void => this.travel(undo(this.history));
  redo = (): void => this.travel(redo(this.history));

  /** Back to the first state, which can itself be undone. A session starts anew. */
  reset = (): void => {
    this.pause();
    this.refusal = null;
    this.session?.reset();
    if (!equalValues(this.module.widget.params, this.initial, this.history.present)) this.apply(change(this.history, this.initial));
    this.goTo(0);
  };

  /** Stands at a step from 0; out of range goes to the nearest. */
  goTo = (step: number): void => {
    const target = Math.max(0, Math.min(Math.trunc(step), this.stepCount() - 1));
    if (target !== this.step) {
      this.step = target;
      this.emit({ event: 'step', value: target });
    }
    this.publish();
  };

  next = (): void => {
    if (this.session) return this.session.next();
    this.pause();
    this.goTo(this.step + 1);
  };

  previous = (): void => {
    this.pause();
    this.goTo(this.step - 1);
  };

  play = (): void => {
    if (this.session) return this.session.play();
    if (this.running || this.stepCount() < 2) return;
    if (this.step >= this.stepCount() - 1) this.goTo(0);
    this.running = true;
    this.schedule();
    this.publish();
  };

  pause = (): void => {
    if (this.session) return this.session.pause();
    if (!this.running) return;
    this.running = false;
    clearTimeout(this.timer);
    this.publish();
  };

  setSpeed = (speed: number): void => {
    this.speed = speed;
    this.publish();
  };

  /** Locks exactly these parameters; `all` locks every one. */
  lock(names: Iterable<string>): void {
    const given = [...names];
    this.locked = new Set(given.includes('all') ? Object.keys(this.module.widget.params) : given);
    this.publish();
  }

  dispose(): void {
    this.pause();
    this.session?.dispose();
    this.listeners.clear();
    this.eventListeners.clear();
  }

  private schedule(): void {
    // At half speed a picture shows the parts of a step one by one, so the step lasts as long as they need.
    const parts = this.speed < 1 ? 4 : 1;
    this.timer = setTimeout(() => {
      this.goTo(this.step + 1);
      if (this.step >= this.stepCount() - 1) {
        this.running = false;
        this.emit({ event: 'complete', value: null });
        this.publish();
      } else this.schedule();
    }, (stepInterval * parts) / this.speed / (this.speed < 1 ? 2 : 1));
  }

  private travel(history: History<Values<S>>): void {
    if (history === this.history) return;
    this.refusal = null;
    this.apply(history);
  }

  private apply(history: History<Values<S>>): void {
    this.history = history;
    const params = history.present;
    this.session?.apply(params);
    const ticket = ++this.ticket;
    const cost = this.module.widget.cost?.(params) ?? 0;
    if (this.session) this.show(params, this.session.frame());
    else if (!this.remote || cost < costOfAWorker) this.show(params, this.module.compute(params));
    else {
      this.pending = this.remote(params)
        .catch(() => this.module.compute(params))
        .then(frame => {
          if (ticket === this.ticket) this.show(params, frame as F);
        });
    }
  }

  private show(params: Values<S>, frame: F): void {
    this.shown = params;
    this.frame = frame;
    this.step = Math.min(this.step, Math.max(0, this.stepCount() - 1));
    this.publish();
    this.emit({ event: 'change', value: params });
  }

  private stepCount(): number {
    return this.module.widget.steps?.(this.shown, this.frame) ?? 0;
  }

  private take(): FigureSnapshot<S, F> {
    const { shown: present } = this;
    const { widget } = this.module;
    return {
      params: present,
      frame: this.frame,
      numbers: widget.describe(present, this.frame, this.step),
      step: this.step,
      steps: this.stepCount(),
      playing: this.running,
      speed: this.speed,
      canUndo: this.history.past.length > 0,
      canRedo: this.history.future.length > 0,
      changed: !equalValues(widget.params, present, this.initial),
      locked: this.locked,
      refusal: this.refusal,
    };
  }

  private publish(): void {
    this.snapshot = this.take();
    for (const listener of this.listeners) listener();
  }

  private emit(event: FigureEvent): void {
    for (const listener of this.eventListeners) listener(event);
  }
}
