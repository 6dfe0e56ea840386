const svgNamespace = 'http://www.w3.org/2000/svg';

/** Part of a still, and where it stands in the window, CSS pixels. */
export interface Part { element: Element; box: { left: number; top: number; right: number; bottom: number; width: number; height: number } }

/** What belongs to the page rather than to what is told. */
const controls = 'select, input, textarea, label, details, .btn, .needs-script, .no-still, .visually-hidden, [aria-hidden=true] svg';

const made = (name: string, attributes: Readonly<Record<string, string | number>>): Element => {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
};

const isClear = (color: string) => color === 'transparent' || /[,/]\s*0\)$/.test(color);

/** The colour and the borders of a box. */
function boxParts(element: Element): Part[] {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0 || style.visibility === 'hidden') return [];
  const parts: Part[] = isClear(style.backgroundColor) ? [] : [{ element: made('rect', { fill: style.backgroundColor }), box }];
  for (const side of ['Top', 'Bottom'] as const) {
    const thickness = Number.parseFloat(style[`border${side}Width`]);
    if (thickness === 0 || style[`border${side}Style`] === 'none' || isClear(style[`border${side}Color`])) continue;
    const top = side === 'Top' ? box.top : box.bottom - thickness;
    parts.push({ element: made('rect', { fill: style[`border${side}Color`] }), box: { left: box.left, right: box.right, top, bottom: top + thickness, width: box.width, height: thickness } });
  }
  return parts;
}

/** Height of a font's letters above its line, CSS pixels. */
const ascentOf = (font: string): number => {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = font;
  return context.measureText('x').fontBoundingBoxAscent;
};

/** A text as its lines stand on screen. */
function textParts(node: Text): Part[] {
  const style = getComputedStyle(node.parentElement!);
  if (style.visibility === 'hidden') return [];
  const lines: { text: string; box: DOMRect }[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < 1) Object.assign(last, { text: `${last.text} ${word}`, box: new DOMRect(last.box.left, last.box.top, box.right - last.box.left, last.box.height) });
    else if (box.width > 0) lines.push({ text: word, box });
  }
  const font = ['font-family', 'font-size', 'font-weight', 'font-style', 'font-feature-settings'].map(name => `${name}:${style.getPropertyValue(name)}`).join(';');
  return lines.map(({ text, box }) => {
    // As wide as on screen in whichever font a viewer finds.
    const element = made('text', { style: `fill:${style.color};${font}`, textLength: box.width, lengthAdjust: 'spacingAndGlyphs', dy: ascentOf(`${style.fontWeight} ${style.fontSize} ${style.fontFamily}`) });
    element.textContent = text;
    return { element, box };
  });
}

/** A figure that is a table, without a drawing, as boxes and lines of text: what is on screen, without controls. */
export function htmlParts(root: Element): Part[] {
  const parts: Part[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) return void parts.push(...textParts(node));
    if (!(node instanceof Element) || node.matches(controls)) return;
    parts.push(...boxParts(node));
    node.childNodes.forEach(walk);
  };
  walk(root);
  return parts;
}
