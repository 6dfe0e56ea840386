import type { ParameterSlot } from '@/lib/tensor/parameters.ts';

/** Largest value of every channel of a ReLU layer; 0: the channel is dead. */
export interface ReluReach { layer: number; largest: Float32Array }

/**
 * What computes a model. Parameters live outside, in one flat list (`slots` says where), so that an engine keeps
 * no state: any engine can go on with what another began. Pictures are bytes, 784 a picture.
 */
export interface Engine {
  readonly slots: readonly ParameterSlot[];
  /** Of the program that computes; see `RunEngine`. */
  readonly version?: string;
  /** Mean loss of a batch and its gradient. */
  gradient(parameters: Float32Array, pictures: Uint8Array): Promise<{ loss: number; gradient: Float32Array }>;
  /** Mean loss, no gradient. */
  loss(parameters: Float32Array, pictures: Uint8Array): Promise<number>;
  /** What the model gives back, as bytes. */
  reconstruct(parameters: Float32Array, pictures: Uint8Array): Promise<Uint8Array>;
  reluReach(parameters: Float32Array, pictures: Uint8Array): Promise<readonly ReluReach[]>;
  /** After `EngineLost`: makes itself whole again, or makes way for another engine. Absent where nothing can be mended. */
  repair?(): Promise<Repair>;
  dispose?(): void;
}

/** The engine that computes, as recipes and tables name it. `form`: the kernels' SIMD, or TensorFlow.js's backend. */
export interface EngineName { engine: 'fast' | 'tfjs'; form: string; workers: number }

/**
 * What computed a run, as its record says. `version`: of the fast engine, its kernels' (`kernelsVersion`); of TensorFlow.js, its
 * package's. Records from before this was noted have none.
 */
export interface RunEngine extends EngineName { version?: string }

/** What was done about a lost engine. */
export type Repair = { type: 'mended' } | { type: 'replaced'; by: EngineName };

/** Computing broke off for a reason that lies outside the model: a worker died or fell silent, a graphics context was lost. */
export class EngineLost extends Error {
  constructor(readonly reason: 'died' | 'silent' | 'error' | 'contextLost', message: string) { super(message); }
}
