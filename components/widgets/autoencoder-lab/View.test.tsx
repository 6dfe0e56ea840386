import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { en } from './en.ts';
import type { Frame } from './frame.ts';
import { ko } from './ko.ts';
import { recordingFor } from './recordings.ts';
import { View } from './View.tsx';
import { widget, type Params } from './widget.ts';

const nothing = () => {};
const actions = { set: nothing, goTo: nothing, pause: nothing, play: nothing, hint: nothing, announce: nothing };
const defaultParams: Params = defaults(widget.params);

function render(over: { frame?: Partial<Frame>; params?: Partial<Params>; locale?: 'en' | 'ko'; width?: number; layout?: 'article' | 'embed' } = {}) {
  const { locale = 'en', width = 1120, layout = 'article' } = over;
  const params = { ...defaultParams, ...over.params };
  return renderToStaticMarkup(
    <View params={params} frame={{ ...compute(params), ...over.frame }} words={locale === 'ko' ? ko : en} locale={locale} width={width} layout={layout}
      height={layout === 'embed' ? 400 : null} step={0} playing={false} speed={1} lit={null} locked={new Set()} actions={actions} />,
  );
}

const record = { epoch: 1, loss: 0.3212, validationLoss: 0.2543, deadChannels: [], seconds: 6.2 };
const trained: Partial<Frame> = {
  status: 'paused', epoch: 1, batch: 0, batches: 47, loss: 0.3212, validationLoss: 0.2543, picturesPerSecond: 1684, history: [record], trace: [{ at: 0.5, loss: 0.4 }],
  references: { coinFlip: Math.LN2, bestConstant: 0.3912, meanPicture: 0.2625, entropyFloor: 0.0581 },
  recipe: defaultParams,
};

describe('the lab as a picture', () => {
  for (const locale of ['en', 'ko'] as const) {
    for (const width of [328, 704, 1120]) {
      it(`stands whole before anything runs (${locale}, ${width} px)`, () => {
        const html = render({ locale, width });
        const words = locale === 'ko' ? ko : en;
        for (const text of [words.lab.rewind.trainYourself, words.lab.run.idle, words.lab.loss.empty, words.lab.digits.empty, words.lab.probe.empty, '3,369']) expect(html).toContain(text);
        expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
      });
    }
  }
  it('folds the recipe into one line on a phone', () => {
    expect(render({ width: 328 })).toContain('12,000 Strokes · Upsampling decoder · Adam, rate 0.001 · 10 epochs, batch 256 · seed 7');
    expect(render()).not.toContain('12,000 Strokes ·');
  });
  it('shows the layers as Keras prints them, the bottleneck marked', () => {
    const html = render({ params: { model: 'source-2' } });
    expect(html).toContain('Transposed 3×3, 16');
    expect(html).toContain('bottleneck of 36');
  });
  it('names the loss of the newest epoch and the four reference lines', () => {
    const html = render({ frame: trained });
    expect(html).toContain('Loss over epochs. epoch 1: training 0.3212, validation 0.2543. Reference lines: coin flip 0.6931, best constant 0.3912, mean picture 0.2625, entropy floor 0.0581.');
  });
  it('has no entropy floor for squared error', () => {
    const html = render({ frame: { ...trained, recipe: { ...defaultParams, loss: 'meanSquaredError' } } });
    expect(html).toContain('mean squared error per pixel');
    expect(html).not.toContain('entropy floor');
  });
  it('keeps every epoch in a table', () => {
    expect(render({ frame: trained })).toMatch(/<td class="num">0\.3212<\/td><td class="num">0\.2543<\/td><td class="num">6\.2<\/td>/);
  });
  it('says that a run died, in which layer, and offers another seed', () => {
    const html = render({ frame: { ...trained, died: { layer: 6, epoch: 1 } } });
    expect(html).toContain('died in epoch 1. In layer “Conv 3×3, 4”');
    expect(html).toContain('Start over with seed 8');
  });
  it('counts dead channels at their layer', () => {
    const deadChannels = [{ layer: 2, channels: 8, dead: 3 }];
    const html = render({ frame: { ...trained, deadChannels, history: [{ ...record, deadChannels }] } });
    expect(html).toContain('3 of 8 dead');
    expect(html).toContain('3 of 8 ReLU channels answer 0');
  });
  it('offers Strokes where MNIST is not there, and a smaller rate where the loss blew up', () => {
    const failed = (code: 'dataError' | 'diverged'): Partial<Frame> => ({ status: 'failed', failure: { code, values: { code: 'notPrepared', file: 'manifest.json', epoch: 1, batch: 3, loss: 'NaN' } } });
    expect(render({ params: { data: 'mnist' }, frame: failed('dataError') })).toMatch(/built without these pictures.*Use Strokes/);
    expect(render({ params: { rate: 1 }, frame: failed('diverged') })).toContain('Start over with rate 0.001');
  });
  it('says what a changed recipe changes', () => {
    expect(render({ frame: { ...trained, pending: ['rate', 'seed'] } })).toContain('Changed: Rate, Seed. The run in hand keeps the recipe');
  });
  it('says which engine computes where the one asked for does not open, and that an epoch began again', () => {
    const [fast, tfjs] = [{ engine: 'fast', form: 'relaxed', workers: 2 }, { engine: 'tfjs', form: 'wasm', workers: 1 }] as const;
    const html = render({ frame: { ...trained, engine: { name: tfjs, version: '4.22.0', skipped: [{ name: fast, reason: 'noLayer conv' }] }, recipe: { ...defaultParams, engine: 'fast' }, restarted: { epoch: 3, reason: 'silent', repair: { type: 'replaced', by: tfjs } } } });
    expect(html).toContain('Asked for: fast, 2 cores, fused multiply-add. It is not used here. It has no layer of the kind conv. This computes instead: TensorFlow.js, wasm.');
    expect(html).toContain('The run in hand: TensorFlow.js, wasm; version 4.22.0.');
    expect(html).toContain('Epoch 3 began again from its first batch, on another engine: TensorFlow.js, wasm');
  });
  it('says why an engine that was asked for is refused, in the table and above it', () => {
    const taken = { engine: 'fast', form: 'relaxed', workers: 1, verdict: 'taken', deviation: 1e-6, picturesPerSecond: 15_000, reason: null } as const;
    const wrong = { engine: 'tfjs', form: 'webgl', workers: 1, verdict: 'wrong', deviation: 0.2, picturesPerSecond: null, reason: null, device: 'a half-precision card' } as const;
    const frame = { ...trained, recipe: { ...defaultParams, engine: 'webgl' as const }, engine: { name: { engine: 'fast', form: 'relaxed', workers: 1 } as const, version: '0123456789ab', skipped: [] }, probe: [taken, wrong] };
    const html = render({ frame });
    expect(html).toContain('Asked for: TensorFlow.js, WebGL. It is not used here. Some gradient is off by more than 5\u00a0×\u00a010⁻⁵ of the largest');
    expect(html).toContain('a half-precision card');
    expect(render({ frame: { ...frame, recipe: { ...defaultParams, engine: 'fast' } } })).not.toContain('It is not used here');
  });
  it('shows the epoch that was chosen, not the newest', () => {
    const pictures = (epoch: number) => ({ count: 1, inputs: new Uint8Array(784).fill(51), outputs: new Uint8Array(784).fill(51 + epoch), labels: [3], epoch });
    const history = [record, { ...record, epoch: 2, validationLoss: 0.2111 }];
    const html = render({ frame: { ...trained, epoch: 2, history, digits: pictures(2), shown: { source: 'run', epoch: 1, epochs: [0, 1, 2], following: false, digits: pictures(1) } } });
    expect(html).toMatch(/<input class="scrub" type="range" min="0" max="2"[^>]*aria-valuetext="epoch 1 of 10, validation loss 0.2543"/);
    expect(html).toContain('after epoch 1');
    expect(html).toMatch(/lab-mark.*epoch 1/);
  });
  it('draws the curve of a recording as far as it was played, and offers one’s own training', () => {
    const epochs = [0.69, 0.4, 0.3, 0.2].map((validationLoss, epoch) => ({ epoch, loss: epoch === 0 ? null : validationLoss, validationLoss }));
    const recipe = { data: 'mnist', images: 60_000, loss: 'binaryCrossentropy', batch: 256, optimizer: 'adam', rate: 0.001, epochs: 3, model: 'source-1', seed: 3 } as const;
    const recording = { name: 'source-1-adam', state: 'playing', run: { recipe, made: '', epochs, references: null }, reached: 2 } as const;
    const html = render({ frame: { recording, shown: { source: 'tape', epoch: 2, epochs: [0, 1, 2, 3], following: false, digits: null } } });
    expect(html).toContain('Train it yourself');
    expect(html).toContain('A recorded training on 60,000 MNIST pictures, 3 epochs at rate 0.001.');
    expect(html).toContain('<option value="source-1-adam" selected="">Upsampling decoder · Adam</option>');
    expect(html).toContain('<td class="num">0.3000</td><td class="num">0.3000</td><td class="num">–</td>');
    expect(html).not.toContain('0.2000');
  });
  it('says in what the recipe that is set differs from the recording on show', () => {
    const recipe = { data: 'mnist', images: 60_000, loss: 'binaryCrossentropy', batch: 256, optimizer: 'adam', rate: 0.001, epochs: 10, model: 'source-1', seed: 3 } as const;
    const recording = { name: 'source-1-adam', state: 'resting', run: { recipe, made: '', epochs: [], references: null }, reached: 0 } as const;
    expect(render({ frame: { recording } })).toContain('Your recipe differs: Data, Pictures.');
    expect(render({ frame: { recording }, params: { data: 'mnist', images: 60_000, optimizer: 'sgd', momentum: 0.5 } })).toContain('Your recipe differs: Optimizer, Momentum.');
    expect(render({ frame: { recording }, params: { data: 'mnist', images: 60_000 } })).not.toContain('Your recipe differs');
  });
  it('begins with the recording of the model and optimizer that a link sets', () => {
    expect([recordingFor({ ...defaultParams, model: 'source-2', optimizer: 'adadelta' }), recordingFor({ ...defaultParams, model: 'dense784sigmoid' }), recordingFor(defaultParams)]).toEqual(['source-2-adadelta', 'source-1-adam', 'source-1-adam']);
  });
  it('is ready where weights came from a file, and goes on where a run came from the shelf', () => {
    const opened = render({ frame: { recipe: defaultParams, weightsFrom: 'w.npz' } });
    expect(opened).toContain('Ready to train.');
    expect(opened).not.toContain('Nothing trained yet.');
    const again = render({ frame: { ...trained, status: 'idle', epoch: 3 } });
    expect(again).toContain('Paused after epoch 3 of 10.');
    expect(again).toContain('Go on</button>');
  });
  it('draws the losses that the source printed behind a run on MNIST, and puts them into the table', () => {
    const run = (over: Partial<Params>) => render({ frame: { ...trained, epochs: 50, recipe: { ...defaultParams, data: 'mnist', ...over } } });
    const html = run({});
    expect(html).toContain('In grey: the source article’s transposed decoder, Adadelta at 0.001, validation; the source article’s upsampling decoder');
    expect(html).toMatch(/<th scope="row" class="num">50<\/th>(<td class="num">–<\/td>){4}<td class="num">0\.2871<\/td><td class="num">0\.3299<\/td>/);
    for (const other of [run({ data: 'strokes' }), run({ loss: 'meanSquaredError' })]) expect(other).not.toContain('In grey');
  });
  it('offers the usual rate first where a plateau comes of a tiny one', () => {
    const still = (rate: number) => render({ frame: { ...trained, recipe: { ...defaultParams, rate }, epoch: 6, history: [1, 2, 3, 4, 5, 6].map(epoch => ({ ...record, epoch, validationLoss: 0.69 })) } });
    const ways = (html: string) => [...html.matchAll(/<p class="ways">(.*?)<\/p>/g)].flatMap(([, inside]) => [...inside!.matchAll(/>([^<]+)<\/button>/g)].map(([, label]) => label));
    expect(ways(still(1e-6))).toEqual(['Take rate 0.001', 'Start over with seed 8']);
    expect(ways(still(0.001))).toEqual(['Start over with seed 8']);
  });
  it('says by itself why the fast engine does not compute, in both languages', () => {
    const row = { workers: 1, deviation: null, picturesPerSecond: null } as const, name = { engine: 'tfjs', form: 'wasm', workers: 1 } as const;
    const probe = [{ ...row, engine: 'fast', form: 'relaxed', verdict: 'failed', reason: 'noRelaxedSimd' }, { ...row, engine: 'fast', form: 'simd', verdict: 'failed', reason: 'noSimd' }, { ...row, ...name, verdict: 'taken', reason: null }] as const;
    const frame = { ...trained, engine: { name, version: null, skipped: [] }, probe };
    expect(render({ frame })).toContain('First choice: fast, one core. It is not used here. WebAssembly has no SIMD in this browser');
    expect(render({ frame, locale: 'ko' })).toContain('먼저 쓰려던 엔진: 빠른 엔진, 코어 1개. 여기서는 쓰지 않습니다. 이 브라우저의 WebAssembly에는 숫자 네 개를 한꺼번에 계산하는 SIMD가 없습니다.');
    const right = [...probe, { ...row, engine: 'fast', form: 'simd', verdict: 'right', reason: null }] as const;
    expect(render({ frame: { ...frame, probe: right } })).not.toContain('It is not used here');
  });
  it('keeps bar, curve and digits on a slide, and nothing else', () => {
    const html = render({ layout: 'embed', width: 928 });
    expect(html).toContain('lab slide');
    expect(html).not.toMatch(/lab-recipe|lab-stack|lab-probe/);
  });
});
