/** The sets of pictures a lesson can ask for: Strokes are drawn on the spot, the others are files prepared when the site is built. */
export const sources = ['strokes', 'mnist', 'fashion'] as const;
export type Source = (typeof sources)[number];
export const splits = ['train', 'test'] as const;
export type Split = (typeof splits)[number];

/** Pictures per shard. */
export const shardPictures = 6000;
