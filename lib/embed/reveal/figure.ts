import type { ExplorableWidget } from '../element/element.ts';
import { difference, momentOf, standing, type Standing } from './moments.ts';

/** How long after an order of ours its changes may still arrive, milliseconds: `change` comes at most ten times a second. */
const echo = 200;

/** What was done by hand: all parameters, or the step. */
export interface Hand { state: Readonly<Record<string, unknown>> | null; step: number | null }

/** The fragments of a slide that act on a figure: those that name it, and those that name none where it is the slide's first. */
export const fragmentsOf = (element: Element, slide: Element): Element[] =>
  [...slide.querySelectorAll('.fragment')].filter(fragment => {
    const named = fragment.getAttribute('data-figure');
    return named === null ? slide.querySelector('explorable-widget, .explorable-still') === element : named === element.id;
  });

/** One figure on a slide: follows the fragments, remembers what was done by hand, tells when that changes. */
export class SlideFigure {
  state: Readonly<Record<string, unknown>> | null = null;
  step: number | null = null;
  /** Whether somebody changed it, here or in another window. */
  touched = false;
  /** Called when somebody changed the figure, and not this class. */
  byHand: () => void = () => {};
  /** What was done in another window while this one did not show the figure. */
  private owed: Hand | null = null;
  private base: Readonly<Record<string, unknown>> | null = null;
  private at: Standing;
  private quiet = 0;
  private running = false;
  private work: Promise<unknown> = Promise.resolve();

  constructor(readonly element: ExplorableWidget, readonly slide: Element) {
    this.addSteps();
    this.at = { step: this.start, set: {} };
    element.addEventListener('change', event => this.heard({ state: (event as CustomEvent).detail }));
    element.addEventListener('step', event => this.heard({ step: (event as CustomEvent).detail }));
  }

  get start(): number {
    return Number(this.element.getAttribute('step') ?? 0) || 0;
  }

  /** `data-steps="6"`: six fragments without a look of their own, each one step further. */
  private addSteps(): void {
    const count = Number(this.element.getAttribute('data-steps') ?? 0);
    const marks = Array.from({ length: Number.isInteger(count) ? Math.min(Math.max(count, 0), 1000) : 0 }, (_, i) => {
      const mark = document.createElement('span');
      mark.className = 'fragment';
      mark.setAttribute('data-figure-step', String(this.start + i + 1));
      if (this.element.id) mark.setAttribute('data-figure', this.element.id);
      mark.setAttribute('aria-hidden', 'true');
      return mark;
    });
    this.element.after(...marks);
  }

  /** Loads the figure and puts it where the slide's visible fragments say. */
  show(running: boolean): void {
    this.element.load();
    const moments = fragmentsOf(this.element, this.slide).filter(fragment => fragment.classList.contains('visible')).map(momentOf).filter(moment => moment !== null);
    this.order(() => this.standAt(standing(moments, this.start)));
    this.settle();
    const plays = this.element.hasAttribute('play') && this.element.getAttribute('play') !== '0';
    if (running && !this.running && plays) this.order(() => this.element.ask('play'));
    if (running) this.running = true;
    else this.pause();
  }

  pause(): void {
    this.running = false;
    if (this.element.loaded) this.order(() => this.element.ask('pause'));
  }

  /** Does what was done by hand in another window, now or when it shows the figure. */
  follow(hand: Hand): void {
    Object.assign(this, hand);
    this.touched = true;
    this.owed = hand;
    if (this.element.loaded) this.settle();
  }

  private settle(): void {
    const { owed } = this;
    this.owed = null;
    if (owed?.state) this.order(() => this.set(owed.state!));
    if (owed && owed.step !== null) this.order(() => this.element.ask('goTo', owed.step));
  }

  private async standAt(to: Standing): Promise<void> {
    this.base ??= await this.element.ask('getState') as Record<string, unknown>;
    const { set, step } = difference(this.at, to, this.base);
    this.at = to;
    if (Object.keys(set).length > 0) await this.set(set);
    if (step !== null) await this.element.ask('goTo', step);
  }

  /** Sets locked parameters too: a lock is for the audience. */
  private async set(state: Readonly<Record<string, unknown>>): Promise<void> {
    const locked = this.element.getAttribute('lock');
    if (locked) void this.element.ask('lock', []).catch(() => {});
    const set = this.element.ask('setState', state);
    if (locked) void this.element.ask('lock', locked.split(',')).catch(() => {});
    await set;
  }

  /** One order after the other; what a figure refuses, it says itself. */
  private order(work: () => Promise<unknown>): void {
    this.work = this.work.then(async () => {
      this.quiet = Infinity;
      await work().catch(() => {});
      this.quiet = performance.now() + echo;
    });
  }

  private heard(news: { state?: Record<string, unknown>; step?: number }): void {
    Object.assign(this, news);
    if (performance.now() <= this.quiet) return;
    this.touched = true;
    this.byHand();
  }
}
