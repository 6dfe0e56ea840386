import { formatNumber } from '@/lib/i18n/format.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';
import type { DataErrorCode, LabWords } from '@/components/lab/words.ts';

const number = (value: Described | undefined, digits: number) => formatNumber(Number(value), 'en', digits);

function sentence(n: Readonly<Record<string, Described>>): string {
  const losses = `loss ${number(n.loss, 4)}${n.validationLoss === null ? '' : `, validation loss ${number(n.validationLoss, 4)}`}`;
  const soFar = `${n.epoch} of ${n.epochs} epochs finished${n.loss === null ? '' : `, ${losses}`}`;
  switch (n.status) {
    case 'loading': return 'The training is being made ready: the engine is checked and the pictures are loaded.';
    case 'training': return `The model is training: ${soFar}.`;
    case 'paused': return `The training rests: ${soFar}.`;
    case 'done': return `The training is done: ${soFar}.`;
    case 'failed': return `The training has stopped: ${soFar}.`;
    default: return `Nothing has been trained yet; the model has ${number(n.totalParameters, 0)} parameters to learn.`;
  }
}

const reason = (values: Readonly<Record<string, number | string>>) => (values.message ? ` (${values.message})` : '');

const pictureFailures: Readonly<Record<DataErrorCode, (file: string) => string>> = {
  notPrepared: () => 'This site was built without these pictures. Whoever hosts it can add them with “npm run data”.',
  unreachable: file => `${file} cannot be reached. Perhaps the connection is gone.`,
  httpStatus: file => `The site does not hand out ${file}.`,
  badManifest: file => `The list of pictures, ${file}, is damaged.`,
  truncated: file => `${file} came only in part. It was fetched twice.`,
  altered: file => `${file} is damaged. It was fetched twice.`,
  badFile: file => `${file} is not a file of pictures.`,
};

const lost = {
  died: 'A worker died.', silent: 'A worker fell silent and was replaced.', error: 'A worker could not go on and was replaced.', contextLost: 'The graphics processor was taken away.',
};

const backends: Readonly<Record<string, string>> = { 'wasm-simd': 'wasm with SIMD', wasm: 'wasm', cpu: 'plain JavaScript', webgl: 'WebGL', webgpu: 'WebGPU' };

const lab: LabWords = {
  recipe: {
    title: 'Recipe',
    inShort: p => `${p.images} ${p.data} · ${p.model} · ${p.optimizer}, rate ${p.rate} · ${p.epochs} epochs, batch ${p.batch} · seed ${p.seed}`,
    change: 'Change', fold: 'Close',
    wrong: (label, expected) => `${label}: expected ${expected}. The old value stays.`,
    anyCores: 'all that help',
    ownModel: 'Own model', own: (name, train) => `${name} (${train})`,
    oneWorker: 'TensorFlow.js trains in one worker, whatever number is asked for.',
  },
  open: {
    open: 'Open a file …', reading: 'Reading …', drop: 'Let go to open.', dismiss: 'Understood',
    hint: 'or drop it anywhere on the lab: weights, a model, a recipe, a log, IDX files, pictures',
  },
  run: {
    controls: 'Training',
    start: 'Start', pause: 'Pause', goOn: 'Go on', again: 'Train again', tryAgain: 'Try again',
    oneBatch: 'One batch', oneEpoch: 'One epoch', startOver: 'Start over',
    idle: 'Nothing trained yet.', ready: 'Ready to train.', engine: 'Checking which engine computes right.',
    pictures: (part, loaded, total) => `Loading ${part === 'train' ? 'training' : 'test'} pictures, ${loaded} of ${total}.`,
    training: (epoch, epochs) => `Training, epoch ${epoch} of ${epochs}.`,
    validating: (epoch, epochs) => `Testing after epoch ${epoch} of ${epochs}.`,
    paused: (epoch, epochs) => `Paused in epoch ${epoch} of ${epochs}.`,
    pausedAfter: (epoch, epochs) => `Paused after epoch ${epoch} of ${epochs}.`,
    done: epochs => (epochs === 1 ? 'Done: one epoch.' : `Done: ${epochs} epochs.`),
    failed: 'Stopped.',
    pace: pictures => `${pictures} pictures a second`,
    left: (minutes, seconds) => (minutes > 0 ? `${minutes} min ${seconds} s left` : `${seconds} s left`),
    progress: 'Progress of the run',
    progressText: (epoch, epochs, percent) => `epoch ${epoch} of ${epochs}, ${percent} percent of the run`,
  },
  loss: {
    title: 'Loss',
    perPixel: { binaryCrossentropy: 'binary cross-entropy per pixel', meanSquaredError: 'mean squared error per pixel' },
    lower: { binaryCrossentropy: 'Lower is better, down to the entropy floor', meanSquaredError: 'Lower is better, down to 0' },
    references: { coinFlip: 'coin flip', bestConstant: 'best constant', meanPicture: 'mean picture', entropyFloor: 'entropy floor' },
    training: 'training', validation: 'validation', batches: 'each batch', epoch: 'epoch',
    empty: 'The loss of every batch is drawn here once you press Start.',
    aria: (said, references, behind) => `Loss over epochs. ${said}${references.length ? ` Reference lines: ${references.join(', ')}.` : ''}${behind.length ? ` In grey: ${behind.join('; ')}.` : ''}`,
    published: {
      show: 'Source article (Amins, 2022) in grey',
      'source-1': { label: 'article, upsampling', said: 'the source article’s upsampling decoder, of which it prints the last epoch' },
      'source-2': { label: 'article, transposed', said: 'the source article’s transposed decoder, Adadelta at 0.001, validation' },
    },
    reading: (epoch, training, validation) => `epoch ${epoch}: training ${training}, validation ${validation}`,
    noReading: 'No epoch is finished.',
    shown: epoch => (epoch === 0 ? 'before training' : `epoch ${epoch}`),
    table: 'Every epoch in numbers', seconds: 'seconds', dead: 'dead channels', noRows: 'No epoch is finished yet.',
  },
  digits: {
    title: 'Ten test digits and what comes back',
    input: 'Input', output: 'Output', error: 'Error', lossRow: 'Loss',
    before: 'before training', fromFile: file => `with the weights of ${file}`, inEpoch: epoch => `in epoch ${epoch}`, after: epoch => `after epoch ${epoch}`,
    choose: 'Choose a digit: every panel below looks at it.',
    empty: 'Ten digits the model never trains on appear here, and under each what the model makes of it.',
    digit: (label, loss) => `Test digit ${label} over its reconstruction and the error between them; loss ${loss}.`,
    unlabelled: (place, loss) => `Test picture ${place} over its reconstruction and the error between them; loss ${loss}.`,
  },
  rewind: {
    title: 'Rewind', label: 'Epoch on show', none: 'no epoch yet',
    epoch: (epoch, of) => (epoch === 0 ? 'before training' : `epoch ${epoch} of ${of}`),
    value: (epoch, of, loss) => `${epoch === 0 ? 'before training' : `epoch ${epoch} of ${of}`}${loss === null ? '' : `, validation loss ${loss}`}`,
    follow: 'Follow the training', play: 'Play', pause: 'Pause', replay: 'Play again',
    trainYourself: 'Train it yourself', loading: 'Fetching a recorded training.',
    recorded: p => `A recorded training on ${p.images} ${p.data} pictures, ${p.epochs} epochs at rate ${p.rate}. The digits shown were drawn here and are new to it.`,
    differs: fields => `Your recipe differs: ${fields.join(', ')}.`,
    choose: 'Recording',
    failed: 'The recorded training could not be fetched. Training works without it.', retry: 'Fetch it again',
  },
  see: {
    title: 'Inside the network', none: 'There are no weights to look at yet: start a training, or play the recording.',
    draw: 'Draw a digit of your own', maps: 'Feature maps', filters: 'Filters and their gradients', error: 'Error of every pixel', code: 'The bottleneck as a map', provenance: 'Where a pixel comes from',
    digit: label => `Test digit ${label}`, place: n => `Test picture ${n}`, own: 'Your drawing',
  },
  stack: {
    title: 'Layers', layer: 'Layer', shape: 'Output shape', parameters: 'Parameters', total: 'to learn',
    layers: count => `${count} layers`,
    input: 'Input',
    kinds: {
      Conv2D: (window, filters) => `Conv ${window}×${window}, ${filters}`,
      Conv2DTranspose: (window, filters) => `Transposed ${window}×${window}, ${filters}`,
      MaxPooling2D: window => `Max pool ${window}`,
      UpSampling2D: window => `Upsample ${window}`,
      AveragePooling2D: window => `Average pool ${window}`,
      BedOfNails: window => `Bed of nails ${window}`, MaxUnpooling2D: window => `Max unpool ${window}`,
      Dense: (_, __, units) => `Dense, ${units}`, Flatten: () => 'Flatten', Reshape: () => 'Reshape',
    },
    edit: 'Change the layers',
    bottleneck: numbers => `bottleneck of ${numbers}`,
    unpadded: 'unpadded',
    dead: (dead, channels) => `${dead} of ${channels} dead`,
  },
  probe: {
    title: 'Engines on this machine', about: 'one fixed batch, its gradient compared with a stored one',
    empty: 'The engines are checked at the first start: one whose gradient is wrong is refused.',
    engine: 'Engine', gradient: 'Gradient', pace: 'Pictures a second', verdict: 'Verdict',
    engineName: ({ engine, form, workers }) => (engine === 'fast'
      ? `fast, ${workers === 1 ? 'one core' : `${workers} cores`}${form === 'relaxed' ? ', fused multiply-add' : ''}` : `TensorFlow.js, ${backends[form] ?? form}`),
    ranOn: (name, engine, version) => (version === null ? name : `${name}; ${engine === 'fast' ? 'kernels' : 'version'} ${version}`),
    ran: ran => `The run in hand: ${ran}.`,
    verdicts: { taken: 'in use', right: 'could be used', wrong: 'refused', failed: 'does not start', notTried: 'not tried', software: 'not tried', tooSlow: 'too slow' },
    right: 'right', wrong: 'wrong',
    reason: text => `The browser says: ${text}`,
    reasons: {
      noWebAssembly: () => 'This browser has no WebAssembly, or it is switched off.',
      noSimd: () => 'WebAssembly has no SIMD in this browser: no instructions that compute four numbers at once.',
      noRelaxedSimd: () => 'WebAssembly has no fused multiply-add (relaxed SIMD) in this browser.',
      noMemory: () => 'The browser gives it no more memory.',
      noLayer: kind => `It has no layer of the kind ${kind}.`,
      noWebgl: () => 'This browser has no WebGL.',
      halfPrecision: () => 'WebGL computes with about three digits only on this device, which is too coarse.',
      noWebgpu: () => 'This browser has no WebGPU.',
      noAdapter: () => 'WebGPU finds no graphics device here.',
      notStarted: () => 'It did not start.',
    },
    offBy: share => `Some gradient is off by more than ${share} of the largest: training on it would go wrong without a word.`,
    software: 'The processor only plays this graphics device, many times slower than wasm. Choose it as engine, or measure anew, to try it.',
    tooSlow: seconds => `No answer within ${seconds} seconds. Choose it as engine, or measure anew, to give it more time.`,
    measure: 'Measure anew', measuring: 'Measuring …',
    kept: 'The table is kept in this browser, so that “best” chooses the same engine next time and the same recipe gives the same bits.',
  },
  notices: {
    pending: fields => `Changed: ${fields}. The run in hand keeps the recipe it began with; starting over takes the new one.`,
    pendingDone: fields => `Changed: ${fields}. What you see was trained with the old recipe; training again takes the new one.`,
    otherEngine: (wanted, used, why, isAsked) => `${isAsked ? 'Asked for' : 'First choice'}: ${wanted}. It is not used here. ${why} This computes instead: ${used}.`,
    restarted: (epoch, why, by) => `${lost[why]} Epoch ${epoch} began again from its first batch${by ? `, on another engine: ${by}` : ''}; nothing before it is lost.`,
    died: (layer, epoch, isFast) => `This run died in epoch ${epoch}. In layer “${layer}” every ReLU channel answers 0 to every picture, so nothing passes and nothing behind it can learn what the picture was. ${isFast ? 'Steps as large as this rate’s push ReLUs to where they never answer again.' : 'Other start weights usually live.'}`,
    weakened: (dead, channels) => `${dead} of ${channels} ReLU channels answer 0 to every picture: they are dead and learn no more. The run goes on with the others.`,
    diagnoses: {
      exploding: (layer, epoch, size) => `The gradient explodes: in epoch ${epoch} a weight of ${layer} has one of ${size} on average, hundreds of times what trains. The steps throw the weights far off.`,
      vanishing: (layer, epoch, times) => `The gradient vanishes: in epoch ${epoch} that of ${layer} is ${times} times smaller than another layer’s, so this layer hardly learns.`,
      overfitting: (best, bestEpoch, loss, trainingLoss) => `Overfitting: the pictures it learns from cost ${trainingLoss} and cost less with every epoch, others cost ${loss} and more: after epoch ${bestEpoch} it was ${best}. Too few pictures teach what is special about them.`,
      rising: (best, loss) => `The validation loss climbs: it was ${best} at its best and is ${loss} now. The steps are probably too large.`,
      slowRate: (rate, loss) => `Adadelta finds the size of its steps itself and was made for a rate of 1. At ${rate} it takes that share of each step and crawls: the loss is ${loss}, still above the mean picture’s.`,
      plateau: (epochs, loss) => `A plateau: the loss has hardly moved for ${epochs} epochs, and ${loss} is more than the mean picture costs. The model answers nearly the same to every picture.`,
    },
    anew: 'Each of these begins the run anew.', toRate: rate => `Take rate ${rate}`, toAdam: 'Take Adam at 0.001', reluInside: 'ReLU in the inner layers', moreImages: images => `Train on ${images} pictures`,
    otherSeed: seed => `Start over with seed ${seed}`,
    lowerRate: rate => `Start over with rate ${rate}`,
    useStrokes: 'Use Strokes, which need no download',
    failures: {
      recipeRefused: v => `This recipe cannot be trained: ${v.key} is ${v.got}.`,
      notAStack: v => `Layer ${v.layer} of the model cannot be read: expected ${v.expected}, got ${v.text}.`,
      stackRefused: v => `Layer ${v.layer} of this model cannot work with what reaches it.`,
      outputMismatch: v => `The model must end in the 784 numbers of a picture, but ends in ${v.got}.`,
      noWorker: () => 'This page may not start a worker, and without one it would freeze while it trains. Open the lab by itself, outside the frame.',
      noBackend: () => 'No engine in this browser computes the gradient right, so nothing was trained. The table of engines says what was tried.',
      noPictures: () => 'This run was trained on pictures of your own, and they are not here. Open them again, then take the run up.',
      dataError: v => pictureFailures[v.code as DataErrorCode](String(v.file)),
      diverged: v => `The loss left the numbers in epoch ${v.epoch}, batch ${v.batch}: the steps are too large and each throws the weights further away. A smaller learning rate holds them.`,
      engineLost: v => `Computing broke off${reason(v)}. A smaller batch needs less memory.`,
      workerLost: v => `The browser ended the worker that trained${reason(v)}.`,
    },
    kept: 'What was drawn so far stays.',
  },
  tools: { title: 'In and out', edit: 'Layers, one by one', wins: 'Does the transposed model really win?', code: 'This model as code', paste: 'Build a model from Keras code', take: 'Take weights, scripts and recipe with you', runs: 'Runs kept in this browser' },
  said: {
    started: 'Training has started.', paused: 'Training rests.',
    epoch: (epoch, epochs, loss, validation) => `Epoch ${epoch} of ${epochs}: loss ${loss}, validation loss ${validation}.`,
    done: (epochs, validation) => `Training is done after ${epochs} epochs, validation loss ${validation}.`,
  },
};

export const en = {
  title: 'An autoencoder learns while you watch',
  hint: 'Everything below follows the training, or the recording of one.',
  caption: 'The losses are per pixel. In the pictures zero is the page and more is more ink; in the error row ink marks too much, rust too little. All of it is computed in this browser, and nothing is sent anywhere.',
  summary: 'Train the autoencoder of the lessons in the browser and follow its loss, its digits and its layers.',
  params: {
    data: { label: 'Data', options: { strokes: 'Strokes', mnist: 'MNIST', fashion: 'Fashion-MNIST' } },
    model: { label: 'Model', options: { 'source-1': 'Upsampling decoder', 'source-2': 'Transposed decoder' } },
    engine: { label: 'Engine', options: { auto: 'best', fast: 'fast', tfjs: 'TensorFlow.js', wasm: 'TensorFlow.js, wasm', webgl: 'TensorFlow.js, WebGL', webgpu: 'TensorFlow.js, WebGPU' } },
    workers: { label: 'Cores' },
    optimizer: { label: 'Optimizer', options: { adam: 'Adam', adadelta: 'Adadelta', sgd: 'SGD, momentum', rmsprop: 'RMSprop' } },
    rate: { label: 'Rate' },
    beta1: { label: 'β₁' }, beta2: { label: 'β₂' }, epsilon: { label: 'ε' }, rho: { label: 'ρ' }, decay: { label: 'ρ' }, momentum: { label: 'Momentum' },
    loss: { label: 'Loss', options: { binaryCrossentropy: 'Binary cross-entropy', meanSquaredError: 'Mean squared error' } },
    batch: { label: 'Batch' },
    epochs: { label: 'Epochs' },
    images: { label: 'Pictures' },
    seed: { label: 'Seed' },
    autostart: { label: 'Starts by itself' },
  },
  presets: { upsampling: 'Upsampling', transposed: 'Transposed', published: 'The published recipe', remedied: 'The same with Adam' },
  numbers: {
    status: 'Status', epoch: 'Finished epochs', epochs: 'Epochs asked for', batch: 'Batch of the epoch', batches: 'Batches in an epoch',
    loss: 'Loss', validationLoss: 'Validation loss', picturesPerSecond: 'Pictures a second', secondsLeft: 'Seconds left', shownEpoch: 'Epoch on show', deadChannels: 'Dead channels', totalParameters: 'Parameters',
  },
  frame: {
    status: 'Status', loading: 'Loading', failure: 'What went wrong', recipe: 'Recipe of the run', own: 'Own pictures', weightsFrom: 'File of the first weights', pending: 'Changed since the start', epoch: 'Finished epochs', epochs: 'Epochs asked for',
    batch: 'Batch of the epoch', batches: 'Batches in an epoch', loss: 'Loss', validationLoss: 'Validation loss', picturesPerSecond: 'Pictures a second',
    secondsLeft: 'Seconds left', history: 'Every epoch', trace: 'Loss of the batches', references: 'Reference losses', probe: 'Engines', measuring: 'Engines being measured', engine: 'Engine in use', restarted: 'Newest restart', died: 'Dead layer',
    deadChannels: 'Dead channels', digits: 'Test digits', shown: 'On show', recording: 'Recording', rows: 'Layers', totalParameters: 'Parameters',
  },
  refusals: {},
  sentence,
  lab,
} satisfies WidgetWords & { lab: LabWords };

export type Words = WidgetWords & { lab: LabWords };
