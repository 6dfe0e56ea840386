import type { SeeWords } from './words.ts';

export const en: SeeWords = {
  of: (name, epoch) => `${name}, with the weights ${epoch}.`,
  epoch: epoch => (epoch === 0 ? 'before training' : `after epoch ${epoch}`),
  cell: (row, column, value) => `row ${row}, column ${column}: ${value}`,
  maps: {
    about: 'Every map of every layer, from the picture down to the bottleneck and up again. Maps of one layer share a scale; a click enlarges one.',
    layer: (label, shape) => `Maps of ${label}, ${shape}`, map: (place, largest) => `Map ${place}, largest value ${largest}`,
    silent: place => `Map ${place}, silent: 0 everywhere`, dead: place => `Map ${place}, dead: 0 for every digit looked at`,
    silentCount: (silent, of) => `${silent} of ${of} silent here`, deadCount: (dead, of) => `${dead} silent for ${of} test digits`,
    enlarged: (layer, place) => `${layer}, map ${place}`, flat: units => `${units} numbers, row by row`, input: 'Input', most: value => `full ink: ${value}`,
  },
  filters: {
    about: 'Every filter above the gradient of this picture’s loss by it: where ink marks a positive gradient, a step of training lowers the weight. A click shows the numbers.',
    filter: (place, largest, gradient) => `Filter ${place}, largest weight ${largest}, largest gradient ${gradient}`, kernel: 'Weights', gradient: 'Gradient',
    channel: 'Channel that it reads',
    bias: (value, gradient) => `Bias ${value}, gradient ${gradient}.`,
    enlargedKernel: (layer, filter, channel) => `Weights of ${layer}, filter ${filter}, channel ${channel}`, enlargedGradient: (layer, filter, channel) => `Gradient of ${layer}, filter ${filter}, channel ${channel}`,
    first: (shown, of) => `the first ${shown} of ${of}`, none: 'This model has no filters.', noMove: 'no gradient: this picture moves nothing here',
  },
  error: {
    about: 'Output minus input, pixel by pixel, and what each pixel costs in the loss that the model is trained with.',
    input: 'Input', output: 'Output', difference: 'Output − input', cost: 'Cost of each pixel',
    differenceOf: (row, column, value) => `row ${row}, column ${column}: ${value}`, costOf: (row, column, value) => `row ${row}, column ${column} costs ${value}`,
    balance: sum => `The differences add up to ${sum}:`, tooLittle: 'too little ink in all.', tooMuch: 'too much ink in all.', even: 'ink missing in one place is too much in another.',
    sum: (sum, pixels, loss) => `${sum} for ${pixels} pixels together: ${loss} per pixel, the loss of this picture.`,
  },
  code: {
    about: numbers => `Test digits by the ${numbers} numbers that the encoder makes of them, each drawn as itself.`,
    loading: (done, of) => `Encoding ${done} of ${of} digits.`, view: 'Axes', pca: 'the two widest directions (PCA)', units: 'two numbers of the bottleneck',
    unit: (map, row, column) => `map ${map}, row ${row}, column ${column}`, first: 'Across', second: 'Upwards', shares: (first, second) => `${first} % and ${second} % of the variance`,
    map: count => `Map of ${count} test digits by the numbers of the bottleneck`, along: 'Across', across: 'Upwards', decoded: 'Decoded here', decodedOf: (x, y) => `What the decoder makes of the point ${x}, ${y}`,
    inverse: 'The point’s numbers are the mean of all digits plus so much of either direction; some may lie where no encoder gets to.', inverseUnits: 'The other numbers are the mean of all digits.',
    table: 'The digits and their places as a table', digit: 'Digit', nearest: digit => `nearest test digit: ${digit}`, failed: 'The test digits could not be fetched.',
    numbers: 'The numbers of this point', numberOf: (map, row, column, value) => `map ${map}, row ${row}, column ${column}: ${value}`,
    hint: 'The ring marks the chosen picture. Click anywhere, or move the two sliders: the decoder draws what lies there.',
  },
  provenance: {
    about: 'Choose a pixel of the output. Each share is a value times the gradient of that pixel’s logit by it: how much it raised (ink) or lowered (rust) the pixel.',
    output: 'Output: choose a pixel', outputOf: (row, column, value) => `output, row ${row}, column ${column}: ${value}`,
    logit: (row, column, logit, answer) => `Row ${row}, column ${column}: the logit ${logit} becomes ${answer} in the sigmoid.`, plainValue: (row, column, value) => `Row ${row}, column ${column}: ${value}.`,
    input: 'Shares of the input pixels', inputOf: (row, column, value) => `row ${row}, column ${column}: share ${value}`, bottleneck: numbers => `Shares of the ${numbers} numbers of the bottleneck`,
    layer: 'Behind this layer', shares: 'Shares', biases: 'Biases behind', together: 'Together', inputRow: 'Input',
    adds: (value, gap, allowed) => `Input pixels and biases: ${value}, the logit. Every line of the table adds up to it (largest difference ${gap}, allowed ${allowed}).`,
    doesNot: 'This model has a sigmoid inside, so shares and biases need not add up to the value.', filters: 'Share of each filter', filter: (layer, place, value) => `${layer}, map ${place}: share ${value}`,
    tooFar: gap => `Shares and biases are off by ${gap}: more than rounding explains.`,
  },
  draw: {
    about: 'What you draw becomes the chosen picture of all panels. The network has seen digits only: try something else too.',
    pad: 'Draw here', look: 'Look at my drawing', clear: 'Clear', undo: 'Undo', cell: (row, column, value) => `row ${row}, column ${column}: ${value}`, comesBack: 'What comes back', empty: 'Nothing drawn yet.',
    keys: 'With the keyboard: arrows move, Space inks, digits give the ink of one cell, Delete takes it away.', loss: value => `Loss ${value}`,
  },
};
