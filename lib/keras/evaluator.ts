import type { Given, Report } from './arguments.ts';
import { arithmetic, item } from './arrays.ts';
import type { Fault, Note } from './faults.ts';
import { tensorOf } from './models.ts';
import { canonical, knownPath, usualPath } from './names.ts';
import type { Argument, Expression, Place } from './python.ts';
import type { Training } from './training.ts';
import { number, sizes, tuple, unknown, type Model, type Tensor, type Value } from './values.ts';

export type Call = Expression & { type: 'call' };
export type Member = Expression & { type: 'member' };

export const at = ({ line, text }: Place): Place => ({ line, text: text.length > 200 ? `${text.slice(0, 200)}…` : text });

/** What expressions stand for; what they come to on the way is kept: faults, notes, models, tensors. */
export abstract class Evaluator {
  readonly faults: Fault[] = [];
  readonly notes: Note[] = [];

  /** How a model is trained, by the model; `null` for one that is not known. */
  readonly trainings = new Map<Model | null, Training & { isFitted: boolean }>();

  readonly models: Model[] = [];
  readonly tensors: Tensor[] = [];
  readonly taken = new Map<string, Place>();
  protected readonly names = new Map<string, Value>();
  protected takesAll = false;

  readonly report: Report = fault => {
    if (!this.faults.some(({ code, line, text, values }) => code === fault.code && line === fault.line && text === fault.text && values.name === fault.values.name)) this.faults.push(fault);
  };

  protected readonly tell = (note: Note) => void this.notes.push(note);

  protected fault(code: Fault['code'], place: Place, values: Fault['values'] = {}): void {
    this.report({ code, ...at(place), values });
  }

  protected matters(mention: Expression): boolean {
    const value = mention.type === 'name' ? this.names.get(mention.name) : mention.type === 'member' ? this.quiet(mention) : undefined;
    if (value?.kind === 'layer' || value?.kind === 'tensor') return true;
    if (value?.kind === 'path') return ['layer', 'input', 'sequential', 'model'].includes(knownPath(value.path)?.what ?? '');
    if (mention.type === 'name' && !value) return usualPath(mention.name)?.startsWith('keras.layers.') ?? false;
    return mention.type === 'member' && /^(add|compile|fit)$/.test(mention.name) && mention.of.type === 'name' && this.names.get(mention.of.name)?.kind === 'model';
  }

  /** A dotted name of a package, without taking anything for granted. */
  protected quiet(member: Member): Value {
    const of = member.of.type === 'name' ? this.names.get(member.of.name) ?? unknown : member.of.type === 'member' ? this.quiet(member.of) : unknown;
    return of.kind === 'path' ? { kind: 'path', path: canonical(`${of.path}.${member.name}`) } : unknown;
  }

  value(expression: Expression): Value {
    switch (expression.type) {
      case 'number': return number(expression.value);
      case 'text': return { kind: 'text', value: expression.value };
      case 'flag': return { kind: 'flag', value: expression.value };
      case 'none': return { kind: 'none' };
      case 'name': return this.named(expression);
      case 'member': return this.member(expression);
      case 'list': return { kind: 'list', items: expression.items.map(one => this.value(one)), isTuple: expression.isTuple };
      case 'item': return item(this.value(expression.of), expression.index, ({ value }) => this.value(value), (part, index) => (index[part] ? this.value(index[part]) : null));
      case 'unary': { const of = this.value(expression.of); return of.kind === 'number' && expression.operator === '-' ? number(-of.value) : expression.operator === '+' ? of : unknown; }
      case 'binary': return this.binary(expression.operator, expression.left, expression.right, expression);
      case 'call': return this.call(expression);
      case 'other': return this.other(expression);
    }
  }

  protected named({ name, line, text }: Expression & { type: 'name' }): Value {
    const value = this.names.get(name);
    if (value) return value;
    if (name === 'len' || name === 'int' || name === 'float' || name === 'tuple' || name === 'list') return { kind: 'path', path: `python.${name}` };
    const path = usualPath(name);
    if (path === null) return unknown;
    if (!this.takesAll && !this.taken.has(name)) this.taken.set(name, { line, text });
    return { kind: 'path', path };
  }

  /** A comprehension, a lambda, a choice: not looked into, but named where layers stand in it. */
  protected other(expression: Expression & { type: 'other' }): Value {
    if (expression.names.some(name => this.matters({ ...at(expression), type: 'name', name }))) this.fault('branch', expression, { name: '' });
    return unknown;
  }

  protected member(expression: Member): Value {
    const of = this.value(expression.of);
    if (of.kind === 'path') return { kind: 'path', path: canonical(`${of.path}.${expression.name}`) };
    if (of.kind === 'array') return expression.name === 'shape' && of.shape ? sizes(of.shape) : unknown;
    if (of.kind === 'model') {
      const { model } = of;
      if (expression.name === 'layers') return tuple([...(model.isSequential ? [] : [unknown]), ...model.uses.map(({ layer }): Value => ({ kind: 'layer', layer }))]);
      if (/^inputs?$/.test(expression.name) && model.start) return tensorOf(model.start);
      if (/^outputs?$/.test(expression.name) && model.end) return tensorOf(model.end);
    }
    return unknown;
  }

  protected binary(operator: string, left: Expression, right: Expression, place: Place): Value {
    const [a, b] = [this.value(left), this.value(right)];
    const tensor = [a, b].find(side => side.kind === 'tensor');
    if (tensor) {
      this.fault(a.kind === b.kind ? 'merge' : 'operation', place, { name: operator });
      return tensor;
    }
    if (a.kind === 'number' && b.kind === 'number') {
      const [x, y] = [a.value, b.value];
      switch (operator) {
        case '+': return number(x + y);
        case '-': return number(x - y);
        case '*': return number(x * y);
        case '/': return number(x / y);
        case '//': return number(Math.floor(x / y));
        case '%': return number(x - y * Math.floor(x / y));
        case '**': return number(x ** y);
        default: return unknown;
      }
    }
    if (a.kind === 'list' && b.kind === 'list' && operator === '+') return { ...a, items: [...a.items, ...b.items] };
    return arithmetic(a, b) ?? unknown;
  }

  protected argumentsOf(given: readonly Argument[], parameters: readonly string[]): Map<string, Given> {
    const found = new Map<string, Given>();
    given.forEach(({ name, value, spread }, place) => {
      if (spread) return this.fault('spread', value);
      const key = name ?? parameters[place] ?? `argument ${place + 1}`;
      found.set(key, { ...at(value), value: this.value(value) });
    });
    return found;
  }

  protected abstract call(expression: Call): Value;
}
