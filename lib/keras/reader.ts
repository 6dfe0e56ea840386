import { Caller } from './caller.ts';
import { canonical } from './names.ts';
import type { Expression, Statement } from './python.ts';
import { unknown, type Value } from './values.ts';

/** Follows a text statement by statement: what its names stand for, which layers meet which tensors. Nothing is run. */
export class Reader extends Caller {
  /** @param ownClasses classes of `lib/code` by name and text: what calls itself so and reads otherwise is another class */
  constructor(private readonly ownClasses: readonly (readonly [name: string, text: string])[]) {
    super();
  }

  run(statements: readonly Statement[]): void {
    for (const statement of statements) {
      switch (statement.type) {
        case 'import': this.take(statement); break;
        case 'assign': { const value = this.value(statement.value); statement.targets.forEach(target => this.bind(target, value)); break; }
        case 'update': this.bind(statement.target, this.binary(statement.operator.slice(0, -1), statement.target, statement.value, statement)); break;
        case 'expression': this.value(statement.value); break;
        case 'block': this.block(statement); break;
        case 'other':
      }
    }
  }

  private take({ imports }: Statement & { type: 'import' }): void {
    for (const { path, name, as } of imports) {
      if (name === '*') this.takesAll = true;
      else if (name !== null) this.names.set(as, { kind: 'path', path: canonical(`${path}.${name}`) });
      else this.names.set(as.includes('.') ? as.split('.')[0]! : as, { kind: 'path', path: as.includes('.') ? path.split('.')[0]! : canonical(path) });
    }
  }

  private bind(target: Expression, value: Value): void {
    if (target.type === 'name') {
      if (value.kind === 'model' && value.model.name === '') value.model.name = target.name;
      this.names.set(target.name, value);
    } else if (target.type === 'list') {
      target.items.forEach((part, place) => this.bind(part, value.kind === 'list' ? value.items[place] ?? unknown : unknown));
    }
  }

  /** A block is not run, save `with` and the main block. One that has to do with layers is named. */
  private block(statement: Statement & { type: 'block' }): void {
    const { keyword, name, whole, head, body, mentions } = statement;
    if (keyword === 'with' || /^if\s+__name__\s*==/.test(head)) return this.run(body);
    if (keyword === 'class' && this.ownClasses.some(([own, text]) => own === name && text.trim() === whole.trim())) return void this.names.set(name, { kind: 'path', path: `keras.layers.${name}` });
    const matters = mentions.some(mention => this.matters(mention));
    if (keyword === 'def' || keyword === 'class') this.names.set(name, { kind: 'unknown', names: name });
    if (!matters) return;
    this.fault(({ for: 'loop', while: 'loop', def: 'function', class: 'class' } as const)[keyword] ?? 'branch', statement, { name });
  }
}
