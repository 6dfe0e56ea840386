import type { Described, WidgetWords } from '@/lib/widget/define.ts';

const many = (n: Described | undefined | null, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;
const recipeName = (recipe: unknown) => (recipe === 'remedied' ? 'Adam 0.001' : 'Adadelta 0.001');
const after = (epoch: unknown) => (epoch === 0 ? 'Before the first epoch' : `After ${many(epoch as number, 'epoch')}`);

export const en = {
  title: 'Fifty epochs on a plateau',
  hint: 'Drag through the epochs, or play them: the mark, the numbers and the digits go along.',
  caption:
    'Binary cross-entropy a pixel on MNIST’s 10,000 test pictures, natural logarithms. Black: what the source printed, a diamond where it shows a single number. Magenta: our runs of the same models, one for each start, the thick one the run in the middle; dashed: the transposed decoder. Strips: how all runs end, a bar for their median. The digits are drawn, not MNIST’s, and what comes back of them is computed on this page from the weights of the run in the middle.',
  summary: 'The losses that were published, our runs of the same models, and what comes back of ten digits after any epoch: what the recipe is worth, and what chance is.',
  params: {
    recipe: { label: 'Trained with', options: { published: 'Adadelta 0.001', remedied: 'Adam 0.001' } },
    model: { label: 'Decoder', options: { 'source-1': 'upsampling', 'source-2': 'transposed', both: 'both' } },
    ask: { label: 'Question', options: { no: 'none', guess: 'where does Adam get?', answer: 'guess beside the answer' } },
    guess: { label: 'Your guess' },
  },
  presets: {
    first: 'The first model', 'first-remedied': 'The first model, another optimizer', second: 'The second model', remedied: 'Both, another optimizer', ask: 'Guess what Adam reaches', answer: 'The guess and the runs',
  },
  numbers: {
    epoch: 'Epoch', lastEpoch: 'Epochs of these runs', guess: 'Your guess', meanPicture: 'One mean picture for every digit', coinFlip: '0.5 everywhere', bestConstant: 'One grey everywhere', classMean: 'The mean of the right digit', floor: 'The pictures themselves: the floor',
    hereFirst: 'Upsampling: run in the middle, here', medianFirst: 'Upsampling: median of the last losses', leastFirst: 'Upsampling: lowest last loss', mostFirst: 'Upsampling: highest last loss', runsFirst: 'Upsampling: runs', belowFirst: 'Upsampling: runs that end below the mean picture', printedLastFirst: 'Upsampling: printed after 50 epochs',
    hereSecond: 'Transposed: run in the middle, here', printedHereSecond: 'Transposed: printed, here', medianSecond: 'Transposed: median of the last losses', leastSecond: 'Transposed: lowest last loss', mostSecond: 'Transposed: highest last loss', runsSecond: 'Transposed: runs', belowSecond: 'Transposed: runs that end below the mean picture',
    difference: 'Median of all differences, transposed minus upsampling', differenceFrom: 'It lies, with 95 % confidence, from', differenceTo: 'to', secondLower: 'Pairs in which the transposed run ends lower, per cent',
  },
  frame: { table: 'Epoch, then the loss of the run in the middle of each model', lastLosses: 'Last losses of all runs, a model a row' },
  refusals: {},
  sentence: n => {
    const of = (place: 'First' | 'Second', name: string) => (n[`here${place}`] === null ? [] : [`${name} stands at ${n[`here${place}`]}`]);
    const ask = n.ask === 'guess' ? ` How low is the same model after 10 epochs of Adam? ${n.guess === null ? 'No guess yet.' : `Your guess is ${n.guess}.`}` : '';
    return `${after(n.epoch)} with ${recipeName(n.recipe)} the run in the middle of ${[...of('First', 'the upsampling decoder'), ...of('Second', 'the transposed decoder')].join(', of ')}; one mean picture for every digit costs ${n.meanPicture}.${ask}`;
  },
  step: n => `${after(n.epoch)}: ${[n.hereFirst === null ? '' : `upsampling ${n.hereFirst}`, n.hereSecond === null ? '' : `transposed ${n.hereSecond}`].filter(Boolean).join(', ')}${n.printedHereSecond === null ? '' : `, printed ${n.printedHereSecond}`}.`,
  view: {
    chart: 'Validation loss by epoch, and how all runs end', start: 'start', epoch: 'Epoch', epochs: (n: number) => (n === 0 ? 'no epoch yet' : `epoch ${n}`), after: 'at',
    models: { 'source-1': 'upsampling', 'source-2': 'transposed' }, shortModels: { 'source-1': 'ups.', 'source-2': 'trans.' }, afterShort: (n: number) => `after ${n}`,
    references: { coinFlip: '0.5 everywhere', bestConstant: 'one grey everywhere', meanPicture: 'one mean picture', classMean: 'mean of the right digit', itself: 'entropy floor' },
    worse: 'above the line: worse than one mean picture',
    printed: (model: string) => `printed, ${model}`, notPrinted: 'not printed',
    ours: (model: string, recipe: 'published' | 'remedied') => `${model}, ${recipe === 'published' ? 'Adadelta' : 'Adam'}`,
    gap: (loss: string) => `${loss} by the optimizer alone`,
    spread: (s: { model: string; runs: number; epochs: number; median: string; least: string; most: string; below: number; mean: string }) =>
      `${s.model[0]!.toUpperCase()}${s.model.slice(1)}, after ${s.epochs} epochs: ${s.runs === 1 ? `one run, ${s.median}` : `${s.runs} runs end between ${s.least} and ${s.most}, median ${s.median}`}. Below the mean picture, ${s.mean}: ${s.below} of ${s.runs}.`,
    comparison: (c: { difference: string; interval: { from: string; to: string; decides: boolean } | null; lower: number }) => {
      const sure = c.interval === null ? 'There are too few runs to say within what bounds.'
        : `With 95 % confidence it lies between ${c.interval.from} and ${c.interval.to}. ${c.interval.decides ? 'Zero is not among them: chance alone would rarely make such a difference.' : 'Zero is among them: these runs do not decide which decoder is better.'}`;
      return `Take a run of each: the median of all differences, transposed minus upsampling, is ${c.difference}. ${sure} The transposed one ends lower in ${c.lower} of 100 pairs.`;
    },
    compared: (guess: string, epoch: number, median: string) => `You said ${guess}. After ${epoch} epochs the median is ${median}.`,
    guess: (epoch: number) => `Your guess: the loss after ${epoch} epochs with Adam`, guessIs: (guess: string) => `your guess ${guess}`, noGuess: 'no guess yet', dragIt: 'drag me down to your guess',
    drawn: 'Ten digits', drawnSaid: 'Ten drawn digits, 0 to 9', returnedSaid: (model: string, epoch: number) => `What comes back of the digits 0 to 9, ${model} decoder, ${epoch === 0 ? 'before the first epoch' : `after ${many(epoch, 'epoch')}`}`,
    variety: (percent: string) => `The answers differ ${percent} % as much as the digits do.`, loading: 'Waiting for the weights of this epoch.', computing: 'Computing.',
    failed: 'The weights of this epoch could not be loaded, so nothing can come back. The curves are all here. Check the connection, then try again.', retry: 'Try again',
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
