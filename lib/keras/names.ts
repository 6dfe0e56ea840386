import { looksLikeLayer } from './layers.ts';

/** One name for one thing: Keras stands by itself or inside of TensorFlow. */
export const canonical = (path: string): string => path.replace(/^tensorflow(\.python|\.compat\.v\d)?\.keras(?=\.|$)/, 'keras').replace(/^tf_keras(?=\.|$)/, 'keras')
  .replace(/^tensorflow\.layers(?=\.|$)/, 'keras.layers').replace(/^keras\.(?:optimizers\.(?:legacy|experimental|schedules))\./, 'keras.optimizers.')
  .replace(/^keras\.layers\.(?:core|convolutional|pooling|advanced_activations|normalization)\.(?=[A-Z])/, 'keras.layers.');

/** What these names usually mean where the code does not say. */
const usual: Readonly<Record<string, string>> = {
  keras: 'keras', tf: 'tensorflow', np: 'numpy', layers: 'keras.layers', models: 'keras.models', optimizers: 'keras.optimizers', losses: 'keras.losses', mnist: 'keras.datasets.mnist',
  fashion_mnist: 'keras.datasets.fashion_mnist', datasets: 'keras.datasets', Input: 'keras.Input', Model: 'keras.Model', Sequential: 'keras.Sequential',
};

/** The path that a name without an import is taken for, or null. */
export const usualPath = (name: string): string | null => (Object.hasOwn(usual, name) ? usual[name]! : looksLikeLayer(name) ? `keras.layers.${name}` : null);

/** What a path names, as far as it matters here. */
export type Known = { what: 'layer' | 'optimizer' | 'loss' | 'dataset' | 'function' | 'activation'; name: string } | { what: 'input' | 'sequential' | 'model' };

export function knownPath(path: string): Known | null {
  const parts = path.split('.');
  const name = parts.at(-1)!;
  if (parts[0] === 'tensorflow' && parts[1] === 'nn' && /^(relu|sigmoid|tanh|softmax|elu|leaky_relu|gelu|selu)$/.test(name)) return { what: 'activation', name };
  if (parts[0] !== 'keras') return { what: 'function', name: parts.slice(1).join('.') };
  if (name === 'Input' && parts.length <= 3) return { what: 'input' };
  if (name === 'Sequential') return { what: 'sequential' };
  if (name === 'Model' || name === 'Functional') return { what: 'model' };
  if (parts[1] === 'layers' && parts.length === 3 && /^[A-Z]/.test(name)) return { what: 'layer', name };
  if (parts[1] === 'optimizers' && parts.length === 3) return { what: 'optimizer', name };
  if (parts[1] === 'losses' && parts.length === 3) return { what: 'loss', name };
  if (parts[1] === 'activations' && parts.length === 3) return { what: 'activation', name };
  if (parts[1] === 'datasets' && name === 'load_data') return { what: 'dataset', name: parts[2]! };
  return { what: 'function', name: parts.slice(1).join('.') };
}
