/** The sets of pictures a lesson can ask for. */
export const sources = ['strokes', 'mnist'] as const;
export type Source = (typeof sources)[number];
export const splits = ['train', 'test'] as const;
export type Split = (typeof splits)[number];

/** Pictures per shard; also the size of the pieces in which Strokes are handed over. */
export const shardPictures = 6000;
