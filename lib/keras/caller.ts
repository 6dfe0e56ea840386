import { arrayFunction, arrayMethod, loadData } from './arrays.ts';
import { at, Evaluator, type Call, type Member } from './evaluator.ts';
import type { KerasLayer } from './kerasLayer.ts';
import { inputShapeOf, isMerge, makeLayer, parametersOf } from './layers.ts';
import { add, applyLayer, applyModel, emptyModel, functional, tensorOf } from './models.ts';
import { knownPath } from './names.ts';
import type { Place } from './python.ts';
import { compiled, fitted, untold, type Training } from './training.ts';
import { unknown, type Model, type OptimizerValue, type Tensor, type Value } from './values.ts';

/** Arguments by place, Keras 3.15. */
const optimizerParameters: Readonly<Record<string, readonly string[]>> = {
  Adam: ['learning_rate', 'beta_1', 'beta_2', 'epsilon'], Adadelta: ['learning_rate', 'rho', 'epsilon'], SGD: ['learning_rate', 'momentum', 'nesterov'], RMSprop: ['learning_rate', 'rho', 'momentum', 'epsilon'],
};
const compileParameters = ['optimizer', 'loss', 'loss_weights', 'metrics'];
const fitParameters = ['x', 'y', 'batch_size', 'epochs', 'verbose', 'callbacks', 'validation_split', 'validation_data', 'shuffle'];

/** What calls stand for: layers made, layers called on tensors, models, training. */
export abstract class Caller extends Evaluator {
  protected call(expression: Call): Value {
    const { callee } = expression;
    const method = callee.type === 'member' ? this.value(callee.of) : null;
    if (callee.type === 'member' && method && method.kind !== 'path') return this.method(method, callee.name, expression);
    const called = this.value(callee);
    if (called.kind === 'layer') return this.applied(called.layer, expression);
    if (called.kind === 'model') return this.appliedModel(called.model, expression);
    if (called.kind === 'path') return this.path(called.path, expression);
    return this.foreign(called.kind === 'unknown' ? called.names ?? callee.text : callee.text, expression);
  }

  /** Something that is called on a tensor and is no layer: the tensor passes. */
  private foreign(name: string, expression: Call): Value {
    const values = expression.arguments.filter(({ spread }) => !spread).map(({ value }) => this.value(value));
    const all = values.flatMap(value => (value.kind === 'list' ? value.items : [value]));
    const tensors = all.filter(value => value.kind === 'tensor');
    if (tensors.length > 0) this.fault(tensors.length > 1 ? 'merge' : 'operation', expression, { name });
    return tensors[0] ?? unknown;
  }

  private path(path: string, expression: Call): Value {
    const known = knownPath(path);
    const place = at(expression);
    switch (known?.what) {
      case 'layer': return { kind: 'layer', layer: makeLayer(known.name, this.argumentsOf(expression.arguments, parametersOf(known.name)), place, this.report) };
      case 'input': return this.input(expression);
      case 'sequential': return this.sequential(expression);
      case 'model': return this.functional(expression);
      case 'dataset': return loadData(known.name);
      case 'loss': {
        for (const [name, { value, line, text }] of this.argumentsOf(expression.arguments, ['from_logits'])) {
          if (name !== 'name' && !(value.kind === 'flag' && !value.value)) this.report({ code: 'argument', line, text, values: { of: known.name, name, expected: '', got: text } });
        }
        return { kind: 'loss', name: known.name };
      }
      case 'optimizer': return this.optimizer(known.name, expression);
      case 'activation': return this.applied(makeLayer('Activation', new Map([['activation', { ...place, value: { kind: 'text', value: known.name } }]]), place, this.report), expression);
      default: return this.plain(known?.name ?? path, expression);
    }
  }

  /** A function of a package. */
  private plain(name: string, expression: Call): Value {
    const values = expression.arguments.filter(argument => argument.name === null && !argument.spread).map(({ value }) => this.value(value));
    const [first] = values;
    if (name === 'squeeze' && first?.kind === 'tensor') return this.applied({ type: 'squeeze', ...at(expression), work: { kind: 'squeeze' }, input: null }, expression);
    const named = new Map(expression.arguments.flatMap(argument => (argument.name === null ? [] : [[argument.name, this.value(argument.value)] as const])));
    return arrayFunction(name, values, named) ?? this.foreign(name, expression);
  }

  private optimizer(name: string, expression: Call): OptimizerValue {
    const settings = [...this.argumentsOf(expression.arguments, optimizerParameters[name] ?? [])].map(([key, { value }]) => [key, value] as const);
    return { kind: 'optimizer', name, settings: new Map(settings), ...at(expression) };
  }

  private input(expression: Call): Value {
    const given = this.argumentsOf(expression.arguments, parametersOf('InputLayer'));
    const { shape, batch } = inputShapeOf(given, at(expression), this.report);
    const tensor: Tensor = { from: null, shape, batch, layer: null, before: null, line: expression.line };
    return tensorOf(tensor);
  }

  private sequential(expression: Call): Value {
    const model = emptyModel(expression.line, true);
    this.models.push(model);
    const list = this.argumentsOf(expression.arguments, ['layers']).get('layers');
    if (list?.value.kind === 'list') list.value.items.forEach(value => this.added(model, value, list));
    else if (list && list.value.kind !== 'none') this.fault('unknown', list, { of: 'Sequential', name: 'layers', expected: '[Dense(…), …]', got: list.text });
    return { kind: 'model', model };
  }

  private added(model: Model, value: Value, place: Place): void {
    if (!add(model, value)) this.fault('unknown', place, { of: 'Sequential', name: 'add', expected: 'Dense(…)', got: at(place).text });
  }

  private functional(expression: Call): Value {
    const given = this.argumentsOf(expression.arguments, ['inputs', 'outputs']);
    const [from, to] = ['inputs', 'outputs'].map(key => {
      const part = given.get(key);
      const tensors = part?.value.kind === 'list' ? part.value.items : part ? [part.value] : [];
      if (part && tensors.length > 1) this.fault('several', part, { of: 'Model', name: key });
      return tensors[0]?.kind === 'tensor' ? tensors[0].tensor : null;
    });
    const model = from && to ? functional(from, to, expression.line) : null;
    if (!model) {
      this.fault('unconnected', expression, { of: 'Model' });
      return unknown;
    }
    this.models.push(model);
    return { kind: 'model', model };
  }

  private applied(layer: KerasLayer, expression: Call): Value {
    const values = expression.arguments.filter(({ name, spread }) => name === null && !spread).map(({ value }) => this.value(value));
    const joined = values[0]?.kind === 'list' ? values[0].items : values;
    const tensors = joined.filter(value => value.kind === 'tensor').map(({ tensor }) => tensor);
    const [first, second] = tensors;
    if (isMerge(layer.type)) this.dropLayerFault(layer);
    if (isMerge(layer.type) || (tensors.length > 1 && layer.work.kind !== 'unpool')) this.fault('merge', expression, { name: layer.type });
    const array = joined[0]?.kind === 'array' ? joined[0] : null;
    const from = first ?? (array?.shape ? { from: null, shape: array.shape.slice(1), batch: array.shape[0] ?? null, layer: null, before: null, line: expression.line } : null);
    if (!from) {
      this.fault('unconnected', expression, { of: layer.type });
      return unknown;
    }
    const tensor = applyLayer(layer, from, second ?? null, expression.line);
    this.tensors.push(tensor);
    return tensorOf(tensor);
  }

  /** That a merge is no layer of the lab is said where it is called, once. */
  private dropLayerFault({ line, type }: KerasLayer): void {
    const place = this.faults.findIndex(fault => fault.code === 'layer' && fault.line === line && fault.values.of === type);
    if (place >= 0) this.faults.splice(place, 1);
  }

  private appliedModel(model: Model, expression: Call): Value {
    const [first] = expression.arguments.filter(({ spread }) => !spread).map(({ value }) => this.value(value));
    if (first?.kind === 'array') return { ...first, shape: null, part: 'other' };
    if (first?.kind !== 'tensor') return unknown;
    const tensor = applyModel(model, first.tensor, expression.line);
    this.tensors.push(tensor);
    return tensorOf(tensor);
  }

  private method(of: Value, name: string, expression: Call): Value {
    if (of.kind === 'array') return arrayMethod(of, name, expression.arguments.map(({ value }) => this.value(value)));
    const model = of.kind === 'model' ? of.model : null;
    if (name === 'add' && model) expression.arguments.forEach(({ value }) => this.added(model, this.value(value), expression));
    else if (name === 'compile' && (model || of.kind === 'unknown')) this.trained(model, compiled(this.argumentsOf(expression.arguments, compileParameters), at(expression), this.report, this.tell), false);
    else if (name === 'fit' && (model || of.kind === 'unknown')) this.trained(model, fitted(this.argumentsOf(expression.arguments, fitParameters), at(expression), this.report, this.tell), true);
    else if (of.kind === 'tensor') return this.foreign(name, { ...expression, arguments: [{ name: null, spread: false, value: (expression.callee as Member).of }] });
    return unknown;
  }

  private trained(model: Model | null, part: Partial<Training>, isFitted: boolean): void {
    const before = this.trainings.get(model) ?? { ...untold, isFitted: false };
    this.trainings.delete(model);
    this.trainings.set(model, { ...before, ...part, isFitted: before.isFitted || isFitted });
  }
}
