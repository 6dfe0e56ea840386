/** How a model is trained, as the listings say it. */
export interface TrainingCode {
  optimizer: 'adam' | 'adadelta' | 'sgd' | 'rmsprop';
  rate: number;
  loss: 'binaryCrossentropy' | 'meanSquaredError';
  batch: number;
  epochs: number;
  images: number;
  /** `own`: pictures of the reader's. */
  data: 'strokes' | 'mnist' | 'fashion' | 'own';
}

/** Settings of the optimizer that are not Keras's; `decay` is RMSprop's rho. */
export type OptimizerSettings = Partial<Record<'beta1' | 'beta2' | 'epsilon' | 'rho' | 'momentum' | 'decay', number>>;

const usual = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7, rho: 0.95, momentum: 0.9, decay: 0.9 } as const;

/** A number as Python reads it: `0.001`, `1e-7`. */
const py = (value: number) => String(value);

const kerasOptimizers = { adam: 'Adam', adadelta: 'Adadelta', sgd: 'SGD', rmsprop: 'RMSprop' } as const;
const kerasNames = { beta1: 'beta_1', beta2: 'beta_2', epsilon: 'epsilon', rho: 'rho', momentum: 'momentum', decay: 'rho' } as const;
const settingsOf = { adam: ['beta1', 'beta2', 'epsilon'], adadelta: ['rho', 'epsilon'], sgd: ['momentum'], rmsprop: ['decay', 'epsilon'] } as const;

/** What is not Keras's own; SGD's momentum always, for Keras has none. */
const kerasSettings = (optimizer: TrainingCode['optimizer'], given: OptimizerSettings): string =>
  settingsOf[optimizer].filter(key => key === 'momentum' || (given[key] ?? usual[key]) !== usual[key]).map(key => `, ${kerasNames[key]}=${py(given[key] ?? usual[key])}`).join('');

const kerasLosses = { binaryCrossentropy: 'binary_crossentropy', meanSquaredError: 'mse' } as const;
/** PyTorch's own defaults differ: epsilon 1e-8 and 1e-6, smoothing 0.9 and 0.99. Its RMSprop adds epsilon outside of the root. */
const torchOptimizers = {
  adam: (rate: string, s: Required<OptimizerSettings>) => `torch.optim.Adam(model.parameters(), lr=${rate}, ${s.beta1 === 0.9 && s.beta2 === 0.999 ? '' : `betas=(${py(s.beta1)}, ${py(s.beta2)}), `}eps=${py(s.epsilon)})`,
  adadelta: (rate: string, s: Required<OptimizerSettings>) => `torch.optim.Adadelta(model.parameters(), lr=${rate}, rho=${py(s.rho)}, eps=${py(s.epsilon)})`,
  sgd: (rate: string, s: Required<OptimizerSettings>) => `torch.optim.SGD(model.parameters(), lr=${rate}, momentum=${py(s.momentum)})`,
  rmsprop: (rate: string, s: Required<OptimizerSettings>) => `torch.optim.RMSprop(model.parameters(), lr=${rate}, alpha=${py(s.decay)}, eps=${py(s.epsilon)})`,
} as const;
const torchLosses = { binaryCrossentropy: 'binary_cross_entropy', meanSquaredError: 'mse_loss' } as const;


/** The lines behind a Keras model: its pictures, `compile` and `fit`. Where the pictures are drawn here or the reader's own, a comment says what they must be. */
export function kerasTraining({ optimizer, rate, loss, batch, epochs, images, data, ...settings }: TrainingCode & OptimizerSettings, flat: boolean): string[] {
  const set = { strokes: null, own: null, mnist: 'mnist', fashion: 'fashion_mnist' }[data];
  const pictures = set === null
    ? [`# x_train: ${images} pictures of 28 x 28 x 1, from 0 (paper) to 1 (ink)`]
    : [`(x_train, _), (x_test, _) = keras.datasets.${set}.load_data()`, `x_train = x_train[:${images}, ..., None] / 255.0`];
  return [
    ...pictures,
    `model.compile(optimizer=keras.optimizers.${kerasOptimizers[optimizer]}(learning_rate=${py(rate)}${kerasSettings(optimizer, settings)}), loss="${kerasLosses[loss]}")`,
    `model.fit(x_train, x_train${flat ? '.reshape(-1, 784)' : ''}, batch_size=${batch}, epochs=${epochs})`,
  ];
}

/** The same for PyTorch, as a loop; `x_train` has its channel in front. */
export function torchTraining({ optimizer, rate, loss, batch, epochs, images, data: _, ...settings }: TrainingCode & OptimizerSettings, flat: boolean): string[] {
  const target = flat ? 'pictures.flatten(1)' : 'pictures';
  return [
    `# x_train: a tensor of ${images} pictures, 1 x 28 x 28, from 0 (paper) to 1 (ink)`,
    `optimizer = ${torchOptimizers[optimizer](py(rate), { ...usual, ...settings })}`,
    `for epoch in range(${epochs}):`,
    `    for pictures in x_train[torch.randperm(len(x_train))].split(${batch}):`,
    '        optimizer.zero_grad()',
    `        loss = nn.functional.${torchLosses[loss]}(model(pictures), ${target})`,
    '        loss.backward()',
    '        optimizer.step()',
  ];
}
