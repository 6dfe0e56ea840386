import type { Stack } from '@/lib/arith/stack.ts';
import { planStack, type Shape } from '@/lib/arith/stackShapes.ts';
import { assemble } from '@/lib/keras/assemble.ts';
import type { Given } from '@/lib/keras/arguments.ts';
import { makeLayer, parametersOf } from '@/lib/keras/layers.ts';
import type { Use, Value } from '@/lib/keras/values.ts';
import { parameterCount, parameterSlots } from '@/lib/tensor/parameters.ts';
import { bad, reading, shownName, type FileFault } from './badFile.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };
type JsonObject = { readonly [key: string]: Json | undefined };

const isObject = (json: Json | undefined): json is JsonObject => typeof json === 'object' && json !== null && !Array.isArray(json);

function valueOf(json: Json | undefined): Value {
  if (json === null || json === undefined) return { kind: 'none' };
  if (typeof json === 'number') return { kind: 'number', value: json };
  if (typeof json === 'string') return { kind: 'text', value: json };
  if (typeof json === 'boolean') return { kind: 'flag', value: json };
  return Array.isArray(json) ? { kind: 'list', isTuple: false, items: json.map(valueOf) } : { kind: 'unknown' };
}

const inputKeys = ['batch_input_shape', 'batch_shape', 'input_shape'];
/** How a layer starts and what penalises it says nothing about what it computes. */
const startKey = /initializer|regularizer|constraint/;

/** The layers of `Sequential` or of a functional chain, each reading the one before. */
function layersIn(topology: JsonObject, file: string): { list: readonly JsonObject[]; type: string } {
  const model = isObject(topology.model_config) ? topology.model_config : topology;
  const { class_name: type, config } = model;
  const list = Array.isArray(config) ? config : isObject(config) ? config.layers : undefined;
  if (typeof type !== 'string' || !/^(Sequential|Model|Functional)$/.test(type) || !Array.isArray(list) || !(list as readonly Json[]).every(isObject)) {
    throw bad('notModel', file, 'modelTopology', 'Sequential, Model', String(type));
  }
  const layers = list as readonly JsonObject[];
  if (type !== 'Sequential') layers.forEach((layer, place) => checkChained(layer, layers[place - 1], place, file));
  return { list: layers, type };
}

function checkChained(layer: JsonObject, before: JsonObject | undefined, place: number, file: string): void {
  const nodes = JSON.stringify(layer.inbound_nodes ?? []);
  const name = (of: JsonObject) => String(of.name ?? (isObject(of.config) ? of.config.name : ''));
  const readsOnlyBefore = before === undefined ? nodes === '[]' : nodes.split(`"${name(before)}"`).length === 2 && (nodes.match(/"[^"]*",\s*\d+,\s*\d+/g) ?? []).length <= 1;
  if (!readsOnlyBefore) throw bad('modelLayer', file, `${place + 1}, ${shownName(name(layer))}`, before ? shownName(name(before)) : 'InputLayer', nodes.slice(0, 60));
}

function useOf({ class_name: type, config }: JsonObject, place: number, file: string): { use: Use; name: string } {
  const settings = isObject(config) ? config : {};
  const text = `${place + 1}, ${shownName(String(type))}`;
  const keys = [...parametersOf(String(type)), ...inputKeys].filter(key => !startKey.test(key) && settings[key] !== undefined && key !== 'output_padding');
  const given = new Map<string, Given>(keys.map(key => [key, { line: place + 1, text: JSON.stringify(settings[key]), value: valueOf(settings[key]) }]));
  const layer = makeLayer(String(type), given, { line: place + 1, text }, ({ values }) => {
    throw bad('modelLayer', file, [text, values.name].filter(Boolean).join(', '), values.expected === undefined ? 'Conv2D, Conv2DTranspose, MaxPooling2D, AveragePooling2D, UpSampling2D, Dense, Flatten, Reshape' : values.expected, values.got ?? String(type));
  });
  return { use: { layer, from: null, before: null }, name: String(settings.name ?? '') };
}

interface Manifest { paths: readonly string[]; weights: readonly { name: string; shape: readonly number[]; dtype: string }[] }

function manifestOf(json: JsonObject, file: string): Manifest {
  const groups = json.weightsManifest;
  const whole = { paths: [] as string[], weights: [] as Manifest['weights'][number][] };
  for (const group of Array.isArray(groups) ? groups as readonly Json[] : []) {
    if (!isObject(group) || !Array.isArray(group.paths) || !Array.isArray(group.weights)) throw bad('notModel', file, 'weightsManifest', 'paths, weights', JSON.stringify(group).slice(0, 60));
    whole.paths.push(...(group.paths as readonly Json[]).map(String));
    whole.weights.push(...group.weights as unknown as Manifest['weights']);
  }
  return whole;
}

/** Weights by their names in the model, read one behind the other out of the files. */
function numbersOf({ paths, weights }: Manifest, files: ReadonlyMap<string, Uint8Array>, file: string): Map<string, { shape: readonly number[]; data: Float32Array }> {
  const parts = paths.map(path => files.get(path) ?? files.get(path.split('/').at(-1)!));
  const missing = parts.findIndex(part => !part);
  if (missing >= 0) throw bad('modelWeights', file, 'weightsManifest', shownName(paths[missing]!), [...files.keys()].map(shownName).join(', '));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part!.length, 0));
  parts.reduce((at, part) => (bytes.set(part!, at), at + part!.length), 0);
  const view = new DataView(bytes.buffer);
  const found = new Map<string, { shape: readonly number[]; data: Float32Array }>();
  let at = 0;
  for (const { name, shape, dtype } of weights) {
    if (dtype !== 'float32') throw bad('modelWeights', file, shownName(String(name)), 'float32', String(dtype));
    const count = Array.isArray(shape) ? shape.reduce((all, size) => all * size, 1) : NaN;
    if (!Number.isSafeInteger(count) || count < 0 || at + 4 * count > bytes.length) throw bad('modelWeights', file, shownName(String(name)), `${at + 4 * count}`, bytes.length);
    const start = at;
    found.set(name, { shape, data: Float32Array.from({ length: count }, (_, place) => view.getFloat32(start + 4 * place, true)) });
    at += 4 * count;
  }
  if (at !== bytes.length) throw bad('modelWeights', file, paths.map(shownName).join(', '), at, bytes.length);
  return found;
}

/**
 * Reads a layers model of TensorFlow.js: a chain of layers that the notation has, and its weights.
 * @param files what `model.json` names, by name (weights of several files too)
 */
export function readTfjsModel(text: string, files: ReadonlyMap<string, Uint8Array>, file: string): { stack: Stack; input: Shape; parameters: Float32Array } | { fault: FileFault } {
  return reading(() => {
    let json: Json;
    try {
      json = JSON.parse(text) as Json;
    } catch {
      throw bad('notJson', file, '', 'JSON', text.slice(0, 40));
    }
    if (!isObject(json) || !isObject(json.modelTopology)) throw bad('notModel', file, '', 'modelTopology', isObject(json) ? Object.keys(json).slice(0, 6).map(shownName).join(', ') : typeof json);
    const uses = layersIn(json.modelTopology, file).list.map((layer, place) => useOf(layer, place, file));
    const shape = uses.find(({ use }) => use.layer.input)?.use.layer.input;
    if (!shape || shape.length < 1 || shape.length > 3 || shape.some(size => size === null || size < 1)) throw bad('notModel', file, 'batch_input_shape', '[null, 28, 28, 1]', JSON.stringify(shape ?? null));
    const input = shape as unknown as Shape;
    const { stack } = assemble(uses.map(({ use }) => use), input, ({ text: part, values }) => { throw bad('modelLayer', file, part, values.expected ?? '', values.got ?? values.of ?? ''); }, () => undefined);
    const { layers, refusal } = planStack(stack, input);
    if (refusal) throw bad('modelLayer', file, `${refusal.layer}`, refusal.expected, refusal.got);

    const slots = parameterSlots(layers);
    const numbers = numbersOf(manifestOf(json, file), files, file);
    const learning = uses.filter(({ use }) => /^(conv|tconv|dense)$/.test(use.layer.work.kind)).map(({ name }) => name);
    const order = [...new Set(slots.map(({ layer }) => layer))];
    const parameters = new Float32Array(parameterCount(slots));
    for (const { layer, role, shape: wanted, offset, name } of slots) {
      const found = numbers.get(`${learning[order.indexOf(layer)]}/${role}`) ?? numbers.get(name);
      if (!found) throw bad('modelWeights', file, name, name, [...numbers.keys()].slice(0, 8).map(shownName).join(', '));
      if (found.shape.join() !== wanted.join()) throw bad('modelWeights', file, name, wanted.join(' × '), found.shape.join(' × '));
      if (found.data.some(value => !Number.isFinite(value))) throw bad('weightNumber', file, name, 'float32', 'NaN, Infinity');
      parameters.set(found.data, offset);
    }
    return { stack, input, parameters };
  });
}
