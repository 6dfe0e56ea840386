/** Programs that are only measured against; their types are of no use. */
declare module 'convnetjs';
declare module '@jax-js/jax';
