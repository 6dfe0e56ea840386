import { buildNetwork, type LayerShape, type Network } from './judge.fixture.ts';

/** A trained network small enough to be kept beside the tests: weights as signed bytes times one scale per layer. */
export interface Frozen {
  readonly about: string;
  readonly layers: readonly (LayerShape & { readonly scale: number; readonly weights: string })[];
}

/** Rounds every weight to 1/127 of its layer's largest. */
export const freeze = (network: Network, about: string): Frozen => ({
  about,
  layers: network.map(({ kernel, stride, filters, weights }) => {
    const scale = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) / 127;
    const bytes = Int8Array.from(weights, weight => Math.round(weight / scale));
    return { kernel, stride, filters, scale, weights: Buffer.from(bytes.buffer).toString('base64') };
  }),
});

export function thaw({ layers }: Frozen): Network {
  const network = buildNetwork(layers, 0);
  layers.forEach(({ scale, weights }, depth) => {
    const bytes = Int8Array.from(Buffer.from(weights, 'base64'));
    network[depth]!.weights.set(Float32Array.from(bytes, byte => byte * scale));
  });
  return network;
}
