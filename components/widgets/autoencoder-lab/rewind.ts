import type { ShownModel } from '@/components/lab/see/shown.ts';
import { strokes } from '@/lib/data/strokes/strokes.ts';
import { heldNear, hold, type Held } from '@/lib/training/reel.ts';
import { tapeOf, type FetchTape } from '@/lib/training/tape/fetch.ts';
import type { DigitRows, Frame, ShownEpoch } from './frame.ts';
import { reconstruct } from './reconstruct.ts';
import { parameterCount, shownModel } from './shown.ts';

/** A recording plays for about this long, with steps between these two, milliseconds. */
const playedIn = 9000;
const [fastestStep, slowestStep] = [150, 700] as const;

/** Digits under a recording: the first test pictures of Strokes, which no shipped run was trained on. */
export const digitsOfRecordings = { seed: 1, count: 10 } as const;

type Pictures = Pick<DigitRows, 'count' | 'inputs' | 'labels'>;
type Parts = Pick<Frame, 'shown' | 'recording'>;

function recordedPictures(): Pictures {
  const { count, images, labels } = strokes(digitsOfRecordings.seed, 0, digitsOfRecordings.count, 'test');
  return { count, inputs: images, labels: [...labels] };
}

/**
 * Which epoch is on show, and the weights of all that can be: of the run in hand, of one from the shelf, or of a
 * recording. Nothing runs and nothing is fetched before it is asked for; `changed` hears what the frame is to say.
 */
export class Rewind {
  private parts: Parts = { shown: null, recording: null };
  private model = '';
  private reel: readonly Held[] = [];
  private pictures: Pictures | null = null;
  private onShow: ShownModel | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What is asked for now: an answer to an older question is not shown. */
  private ticket = 0;

  constructor(private readonly changed: (parts: Parts) => void, private readonly get?: FetchTape) {}

  /** The weights on show; null where there are none. The same object until another epoch is shown. */
  shown = (): ShownModel | null => this.onShow;

  /** Forgets what was held: nothing is on show. */
  clear(): void {
    clearTimeout(this.timer);
    this.ticket++;
    [this.reel, this.pictures, this.onShow, this.model] = [[], null, null, ''];
    if (this.parts.shown || this.parts.recording) this.tell({ shown: null, recording: null });
  }

  /** A run begins, or one from the shelf is taken up again with what is held of it. */
  begin(model: string, kept: Iterable<readonly [epoch: number, parameters: Float32Array]> = []): void {
    this.clear();
    this.model = model;
    for (const [epoch, parameters] of kept) this.hold({ epoch, parameters });
    if (this.reel.length > 0) this.put('kept', null);
  }

  /** One more epoch of the run is finished. Shown at once, unless the reader looks at an earlier one. */
  add(held: Held): void {
    this.hold(held);
    const { shown } = this.parts;
    this.put('run', shown && !shown.following ? shown.epoch : null);
  }

  /** Test pictures of the run, of which reconstructions are wanted. */
  take(pictures: Pictures): void {
    this.pictures = pictures;
  }

  /** Looks at the held epoch nearest to this one. */
  show(epoch: number): void {
    this.rest();
    if (this.parts.shown) this.put(this.parts.shown.source, epoch);
  }

  /** Looks at the newest epoch from now on. */
  follow(): void {
    if (this.parts.shown) this.put(this.parts.shown.source, null);
  }

  /** Fetches a recording and stands at its first epoch, playing, or at its last; at another one where `epoch` names it. */
  async open(name: string, plays: boolean, epoch?: number): Promise<void> {
    this.clear();
    const ticket = this.ticket;
    this.tell({ shown: null, recording: { name, state: 'loading', run: null, reached: 0 } });
    try {
      const [{ recipe, made, epochs, weights }, { references }] = await Promise.all([tapeOf(name, this.get), import('./recorded.ts')]);
      if (ticket !== this.ticket) return;
      this.model = recipe.model;
      this.reel = epochs.map(({ epoch }, place) => ({ epoch, parameters: weights[place]! }));
      this.pictures = recordedPictures();
      this.parts = { shown: null, recording: { name, state: 'resting', run: { recipe, made, epochs, references: references(recipe) }, reached: 0 } };
      this.put('tape', epoch ?? (plays ? this.reel[0]!.epoch : this.reel.at(-1)!.epoch));
      if (plays) this.play();
    } catch {
      if (ticket === this.ticket) this.tell({ shown: null, recording: { name, state: 'failed', run: null, reached: 0 } });
    }
  }

  /** Plays the recording on, from the beginning where it has ended. */
  play(): void {
    const { recording, shown } = this.parts;
    if (!recording?.run || !shown) return;
    clearTimeout(this.timer);
    const last = this.reel.at(-1)!.epoch;
    this.parts = { ...this.parts, recording: { ...recording, state: 'playing' } };
    this.put('tape', shown.epoch === last ? this.reel[0]!.epoch : shown.epoch);
    const pause = Math.max(fastestStep, Math.min(slowestStep, playedIn / this.reel.length));
    const step = () => {
      const next = this.reel.find(({ epoch }) => epoch > this.parts.shown!.epoch);
      if (next) this.put('tape', next.epoch);
      if (next && next.epoch < last) this.timer = setTimeout(step, pause);
      else this.rest();
    };
    this.timer = setTimeout(step, pause);
  }

  rest(): void {
    clearTimeout(this.timer);
    const { recording } = this.parts;
    if (recording?.state === 'playing') this.tell({ ...this.parts, recording: { ...recording, state: 'resting' } });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.ticket++;
  }

  /** What does not fit the model (a damaged store) cannot be shown. */
  private hold(held: Held): void {
    if (held.parameters.length === parameterCount(this.model)) this.reel = hold(this.reel, held);
  }

  /** Puts an epoch on show; null: the newest, and every later one as it comes. */
  private put(source: ShownEpoch['source'], wanted: number | null): void {
    const held = wanted === null ? this.reel.at(-1) : heldNear(this.reel, wanted);
    if (!held) return;
    const isOther = this.onShow?.epoch !== held.epoch || this.onShow.model !== this.model;
    if (isOther) this.onShow = shownModel(this.model, held);
    const epochs = this.reel.map(({ epoch }) => epoch);
    const { recording, shown } = this.parts;
    this.tell({
      shown: { source, epoch: held.epoch, epochs, following: wanted === null && source !== 'tape', digits: shown?.digits ?? null },
      recording: recording && { ...recording, reached: Math.max(recording.reached, held.epoch) },
    });
    if (isOther || shown?.digits?.epoch !== held.epoch) void this.draw(held.epoch);
  }

  /** What the model on show makes of the test pictures, in slices. A run that is followed sends its own. */
  private async draw(epoch: number): Promise<void> {
    const { pictures, onShow } = this;
    const ticket = ++this.ticket;
    if (!pictures || !onShow || this.parts.shown?.following) return;
    const outputs = await reconstruct(onShow, pictures.inputs, () => ticket === this.ticket);
    if (outputs && ticket === this.ticket && this.parts.shown) this.tell({ ...this.parts, shown: { ...this.parts.shown, digits: { ...pictures, outputs, epoch } } });
  }

  private tell(parts: Parts): void {
    this.parts = parts;
    this.changed(parts);
  }
}
