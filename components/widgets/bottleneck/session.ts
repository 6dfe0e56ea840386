import type { FetchTape } from '@/lib/training/tape/fetch.ts';
import type { Session } from '@/lib/widget/figure.ts';
import type { Frame } from './frame.ts';
import type { Params } from './widget.ts';

/** A session that fetches trained weights once the figure is seen and needs them. */
export interface TapeSession extends Session<Params, Frame> {
  /** The figure has come alive: weights are worth fetching. */
  wake(): void;
  /** Tries a tape again that could not be had. */
  retry(): void;
}

type Compute = (params: Params) => Frame;

const nameOf = ({ model, recipe }: Params): string => `${model}-${recipe}`;
const nothing = () => {};

class Played implements TapeSession {
  private current: Frame;
  private awake = false;
  private ended = false;
  private held: { name: string; frame: Compute } | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private params: Params, private readonly compute: Compute, private readonly get: FetchTape | undefined) {
    this.current = compute(params);
  }

  frame = (): Frame => this.current;
  subscribe = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };

  apply(params: Params): void {
    this.params = params;
    this.draw();
  }

  wake = (): void => {
    this.ended = false;
    if (this.awake) return;
    this.awake = true;
    this.draw();
  };

  retry = (): void => this.draw();
  play = nothing;
  pause = nothing;
  next = nothing;
  reset = nothing;
  playing = (): boolean => false;
  complete = (): boolean => false;
  dispose = (): void => {
    this.ended = true;
    this.listeners.clear();
  };

  private draw(): void {
    const name = nameOf(this.params);
    if (this.held?.name === name) return this.show(this.held.frame(this.params));
    const first = this.compute(this.params);
    this.show(first);
    if (!this.awake || first.status === 'ready') return;
    const answer = (frame: Compute | null) => {
      if (this.ended || nameOf(this.params) !== name) return;
      if (frame) this.held = { name, frame };
      this.show(frame ? frame(this.params) : { ...this.compute(this.params), status: 'failed' });
    };
    import('./playing.ts').then(({ playerOf }) => playerOf(name, this.get)).then(answer, () => answer(null));
  }

  private show(frame: Frame): void {
    this.current = frame;
    for (const listener of this.listeners) listener();
  }
}

/** Sessions that show what `compute` gives, and a tape's frames where it has none. */
export const sessionOver = (compute: Compute) => (params: Params, get?: FetchTape): TapeSession => new Played(params, compute, get);
