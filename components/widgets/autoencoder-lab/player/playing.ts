import type { Session } from '@/lib/widget/figure.ts';
import { compute } from '../compute.ts';
import type { Frame } from '../frame.ts';
import { recordingFor } from '../recordings.ts';
import { Rewind } from '../rewind.ts';
import type { Params } from './widget.ts';

/** A session that plays the recording of its parameters and trains nothing. */
export interface PlayerSession extends Session<Params, Frame> {
  /** Opens the recording, unless it is open: at the epoch that the parameters name; without one, playing from its beginning, or at its end. */
  open(plays: boolean): Promise<void>;
  readonly rewind: Pick<Rewind, 'show' | 'shown'>;
}

class Player implements PlayerSession {
  private current: Frame;
  private readonly listeners = new Set<() => void>();
  readonly rewind = new Rewind(parts => this.show({ ...this.current, ...parts }));

  constructor(private params: Params) {
    this.current = compute(params);
  }

  frame = (): Frame => this.current;
  subscribe = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };

  open = async (plays: boolean): Promise<void> => {
    if (this.current.recording) return;
    const { epoch } = this.params;
    await this.rewind.open(recordingFor(this.params), plays && epoch === 0, epoch || undefined);
  };

  apply(params: Params): void {
    this.params = params;
    this.reset();
  }

  reset = (): void => {
    this.rewind.clear();
    this.show(compute(this.params));
    void this.open(false);
  };

  play = (): void => this.rewind.play();
  pause = (): void => this.rewind.rest();
  next = (): void => this.rewind.show((this.current.shown?.epoch ?? 0) + 1);
  playing = (): boolean => this.current.recording?.state === 'playing';
  complete = (): boolean => this.current.shown !== null && this.current.shown.epoch === this.current.shown.epochs.at(-1);
  dispose = (): void => {
    this.rewind.dispose();
    this.listeners.clear();
  };

  private show(frame: Frame): void {
    this.current = frame;
    for (const listener of this.listeners) listener();
  }
}

export const createSession = (params: Params): PlayerSession => new Player(params);
