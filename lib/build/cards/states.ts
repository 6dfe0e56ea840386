export interface CardState {
  /** What is shown, as the query of the figure's page; the preset `thumbnail` without. */
  query?: string;
  /** Width at which the page is laid out at least, CSS pixels: the smaller, the larger the lettering on the card. */
  width?: number;
}

/** For figures of which another state makes a better picture, or which have few marks. A figure that is not named here gets its card all the same. */
export const states: Readonly<Record<string, CardState>> = {
  'autoencoder-lab': { query: 'autostart=1&images=6000&epochs=10' },
  'bias-fit': { width: 800 },
  checkerboard: { width: 1080 },
  'conv-is-linear': { query: 'step=4' },
  convolution: { query: 'step=7', width: 800 },
  'find-the-pattern': { width: 800 },
  imitation: { query: 'step=12', width: 1080 },
  'linear-map': { width: 800 },
  'loss-curves': { width: 1080 },
  'max-pooling': { query: 'step=5', width: 800 },
  'model-summary': { query: 'preset=digits', width: 800 },
  overfitting: { width: 800 },
  'shift-invariance': { query: 'preset=thumbnail&step=6' },
  'stride-padding': { query: 'step=1', width: 800 },
  'tensor-layout': { query: 'step=16' },
  'training-story': { query: 'step=50' },
  'transposed-convolution': { query: 'preset=stamps&step=2', width: 1080 },
  unpooling: { query: 'step=4' },
};
