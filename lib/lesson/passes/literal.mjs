const signs = { '-': value => -value, '+': value => value };

/** The value of a syntax tree's literal as `{ value }`; `undefined` when it is not one. Lists may hold literals. */
export function literal(node) {
  if (node?.type === 'Literal' && !node.regex && typeof node.value !== 'bigint') return { value: node.value };
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return { value: node.quasis[0].value.cooked };
  if (node?.type === 'UnaryExpression' && Object.hasOwn(signs, node.operator)) {
    const inner = literal(node.argument);
    return typeof inner?.value === 'number' ? { value: signs[node.operator](inner.value) } : undefined;
  }
  if (node?.type === 'ArrayExpression') {
    const items = node.elements.map(literal);
    return items.includes(undefined) ? undefined : { value: items.map(item => item.value) };
  }
  return undefined;
}
