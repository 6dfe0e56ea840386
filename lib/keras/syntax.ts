import type { Parser, SyntaxNode } from '@lezer/common';
import type { Argument, Broken, Expression, Imported, Index, Place, Statement } from './python.ts';

/** Most faults of grammar that are looked for: behind them the text is hardly code. */
const mostBroken = 50;

/** Names of words such as `print` and brackets, which carry nothing. */
const isMark = ({ name }: SyntaxNode) => !/^[A-Z]/.test(name) || name === 'Comment';

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

const hasError = (node: SyntaxNode): SyntaxNode | null => {
  if (node.type.isError) return node;
  for (const child of childrenOf(node)) {
    const found = hasError(child);
    if (found) return found;
  }
  return null;
};

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\', '\'': '\'', '"': '"' };

function stringValue(source: string): string | null {
  const found = /^([a-z]*)("""|'''|"|')([\s\S]*)\2$/i.exec(source);
  if (!found || /[fb]/i.test(found[1]!)) return null;
  return /r/i.test(found[1]!) ? found[3]! : found[3]!.replaceAll(/\\([\s\S])/g, (whole, after: string) => escapes[after] ?? whole);
}

function numberValue(source: string): number {
  const plain = source.replaceAll('_', '');
  return /^0[xob]/i.test(plain) ? Number(plain.toLowerCase()) : Number(plain);
}

/** Turns the tree of one text into statements. */
class Converter {
  /** Where the lines of the text begin. */
  private readonly starts: readonly number[];

  constructor(private readonly text: string, private readonly firstLine: number) {
    this.starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  }

  private readonly source = (node: SyntaxNode) => this.text.slice(node.from, node.to);
  readonly lineAt = (offset: number): number => {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return this.firstLine + low;
  };
  private readonly place = (node: SyntaxNode): Place => ({ line: this.lineAt(node.from), text: this.source(node) });

  private namesIn(node: SyntaxNode): string[] {
    return node.name === 'VariableName' ? [this.source(node)] : childrenOf(node).flatMap(child => this.namesIn(child));
  }

  private items(node: SyntaxNode): Expression[] {
    return childrenOf(node).filter(child => !isMark(child)).map(child => this.expression(child));
  }

  private argumentsOf(list: SyntaxNode): Argument[] {
    const found: Argument[] = [];
    let pending: { name: string | null; spread: boolean } = { name: null, spread: false };
    const children = childrenOf(list);
    children.forEach((child, at) => {
      if (child.name === '*' || child.name === '**') pending = { name: null, spread: true };
      else if (child.name === 'VariableName' && children[at + 1]?.name === 'AssignOp') pending = { name: this.source(child), spread: false };
      else if (!isMark(child) && child.name !== 'AssignOp') {
        found.push({ ...pending, value: this.expression(child) });
        pending = { name: null, spread: false };
      }
    });
    return found;
  }

  private indexOf(node: SyntaxNode): Index[] {
    const parts: SyntaxNode[][] = [[]];
    const inside = childrenOf(node).slice(2, -1);
    for (const child of inside) {
      if (child.name === ',') parts.push([]);
      else parts.at(-1)!.push(child);
    }
    return parts.filter(part => part.length > 0).map((part): Index => {
      const colon = part.findIndex(({ name }) => name === ':');
      if (colon < 0) return { type: 'at', value: this.expression(part[0]!) };
      const [from, to] = [part[colon - 1], part[colon + 1]];
      return { type: 'slice', from: from ? this.expression(from) : null, to: to && to.name !== ':' ? this.expression(to) : null };
    });
  }

  private member(node: SyntaxNode): Expression {
    const children = childrenOf(node);
    const property = children.find(({ name }) => name === 'PropertyName');
    const of = this.expression(children[0]!);
    return property
      ? { ...this.place(node), type: 'member', of, name: this.source(property) }
      : { ...this.place(node), type: 'item', of, index: this.indexOf(node) };
  }

  expression(node: SyntaxNode): Expression {
    const place = this.place(node);
    const children = childrenOf(node).filter(({ name }) => name !== 'Comment');
    switch (node.name) {
      case 'Number': return { ...place, type: 'number', value: numberValue(place.text) };
      case 'Boolean': return { ...place, type: 'flag', value: place.text === 'True' };
      case 'None': return { ...place, type: 'none' };
      case 'VariableName': return { ...place, type: 'name', name: place.text };
      case 'String': case 'ContinuedString': {
        const values = (node.name === 'String' ? [node] : children).map(part => stringValue(this.source(part)));
        return values.includes(null) ? { ...place, type: 'other', names: this.namesIn(node) } : { ...place, type: 'text', value: values.join('') };
      }
      case 'MemberExpression': return this.member(node);
      case 'CallExpression': return { ...place, type: 'call', callee: this.expression(children[0]!), arguments: this.argumentsOf(children[1]!) };
      case 'TupleExpression': return { ...place, type: 'list', items: this.items(node), isTuple: true };
      case 'ArrayExpression': return { ...place, type: 'list', items: this.items(node), isTuple: false };
      case 'ParenthesizedExpression': return this.expression(children.find(child => !isMark(child))!);
      case 'BinaryExpression': return { ...place, type: 'binary', operator: this.source(children[1]!), left: this.expression(children[0]!), right: this.expression(children.at(-1)!) };
      case 'UnaryExpression': return { ...place, type: 'unary', operator: this.source(children[0]!), of: this.expression(children.at(-1)!) };
      default: return { ...place, type: 'other', names: this.namesIn(node) };
    }
  }

  private imports(node: SyntaxNode): Imported[] {
    const words = childrenOf(node).filter(({ name }) => name !== 'Comment' && name !== '(' && name !== ')').map(this.source);
    const at = words.indexOf('import');
    const from = words[0] === 'from' ? words.slice(1, at).join('') : null;
    return words.slice(at + 1).join(' ').split(' , ').filter(part => part !== '').map(part => {
      const [name = '', as] = part.replaceAll(' . ', '.').split(' as ');
      return from === null ? { path: name, name: null, as: as ?? name } : { path: from, name, as: as ?? name };
    });
  }

  private assign(node: SyntaxNode): Statement {
    const children = childrenOf(node).filter(({ name }) => name !== 'Comment' && name !== 'TypeDef');
    const sides: SyntaxNode[][] = [[]];
    for (const child of children) {
      if (child.name === 'AssignOp') sides.push([]);
      else if (!isMark(child)) sides.at(-1)!.push(child);
    }
    const side = (nodes: SyntaxNode[]): Expression => (nodes.length === 1 ? this.expression(nodes[0]!)
      : { line: this.lineAt(nodes[0]!.from), text: this.text.slice(nodes[0]!.from, nodes.at(-1)!.to), type: 'list', items: nodes.map(one => this.expression(one)), isTuple: true });
    if (sides.length < 2 || sides.some(nodes => nodes.length === 0)) return { ...this.place(node), type: 'other' };
    return { ...this.place(node), type: 'assign', targets: sides.slice(0, -1).map(side), value: side(sides.at(-1)!) };
  }

  private mentionsIn(node: SyntaxNode): Expression[] {
    if (node.name === 'VariableName' || node.name === 'MemberExpression') return [this.expression(node), ...childrenOf(node).flatMap(child => this.mentionsIn(child))];
    return childrenOf(node).flatMap(child => this.mentionsIn(child));
  }

  private block(node: SyntaxNode): Statement {
    const children = childrenOf(node);
    const body = children.find(({ name }) => name === 'Body');
    const whole = this.source(node);
    const head = body ? this.text.slice(node.from, body.from) : whole;
    const place = { line: this.lineAt(node.from), text: head.trim() };
    const name = this.source(children.find(({ name: kind }) => kind === 'VariableName') ?? children[0]!);
    return {
      ...place, type: 'block', keyword: this.source(children[0]!), name, whole, head, mentions: this.mentionsIn(node),
      body: body ? childrenOf(body).filter(child => !isMark(child)).flatMap(child => this.statements(child)) : [],
    };
  }

  statements(node: SyntaxNode): Statement[] {
    const place = this.place(node);
    const children = childrenOf(node).filter(child => !isMark(child));
    switch (node.name) {
      case 'StatementGroup': return children.flatMap(child => this.statements(child));
      case 'DecoratedStatement': return this.statements(children.at(-1)!);
      case 'ImportStatement': return [{ ...place, type: 'import', imports: this.imports(node) }];
      case 'AssignStatement': return [this.assign(node)];
      case 'UpdateStatement': return [{ ...place, type: 'update', target: this.expression(children[0]!), operator: this.source(children[1]!), value: this.expression(children.at(-1)!) }];
      case 'ExpressionStatement': return [{ ...place, type: 'expression', value: this.expression(children[0]!) }];
      case 'ForStatement': case 'WhileStatement': case 'IfStatement': case 'FunctionDefinition': case 'ClassDefinition': case 'TryStatement': case 'WithStatement': case 'MatchStatement':
        return [this.block(node)];
      default: return [{ ...place, type: 'other' }];
    }
  }
}

/**
 * The statements of a Python text. Nothing is run. Where a statement is not Python it is named, and reading goes on at the next line
 * that begins at the margin, so that one slip costs one statement.
 */
export function parseStatements(code: string, parser: Parser): { statements: Statement[]; broken: Broken[] } {
  const statements: Statement[] = [];
  const broken: Broken[] = [];
  let rest = code, firstLine = 1, isAfterSlip = false;
  while (rest !== '' && broken.length < mostBroken) {
    const converter = new Converter(rest, firstLine);
    const slip = childrenOf(parser.parse(rest).topNode).filter(({ name }) => name !== 'Comment').find(node => {
      const error = hasError(node);
      if (!error) {
        statements.push(...converter.statements(node));
        isAfterSlip = false;
      }
      return error;
    });
    if (!slip) break;
    const lineStart = rest.lastIndexOf('\n', slip.from - 1) + 1;
    const error = hasError(slip)!;
    const [first = ''] = rest.slice(lineStart).split('\n');
    if (!isAfterSlip) broken.push({ line: converter.lineAt(slip.from), text: first.trim(), column: Math.max(1, Math.min(error.from - lineStart, first.length) + 1) });
    isAfterSlip = true;
    const next = /\n(?=[^\s)\]}#])/g;
    next.lastIndex = lineStart;
    const found = next.exec(rest);
    if (!found) break;
    firstLine += rest.slice(0, found.index + 1).match(/\n/g)!.length;
    rest = rest.slice(found.index + 1);
  }
  return { statements, broken };
}
