import { htmlParts, type Part } from './htmlParts.ts';

/** What of a style decides how a drawing looks; copied into a still, which knows no style sheet. */
const drawn = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'opacity', 'visibility', 'display',
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-feature-settings', 'text-anchor', 'dominant-baseline', 'letter-spacing', 'paint-order',
] as const;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A still's longest side as PNG is at most this, device pixels. */
const largest = 8192;

/** The drawings of a figure, in document order: what is on screen, without controls. */
function picturesOf(root: HTMLElement): Element[] {
  const all = [...root.querySelectorAll('.picture svg, .picture canvas')];
  return all.filter(element => !element.parentElement?.closest('svg') && !element.closest('button, .no-still') && element.getBoundingClientRect().width > 24);
}

function withStyles(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  const originals = [element, ...element.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((node, i) => {
    const style = getComputedStyle(originals[i]!);
    node.removeAttribute('class');
    node.setAttribute('style', drawn.map(name => `${name}:${style.getPropertyValue(name)}`).join(';'));
  });
  return copy;
}

/** A line of text of the page, as it is written there. */
function textOf(line: Element): Element {
  const style = getComputedStyle(line);
  const part = document.createElementNS(svgNamespace, 'svg');
  const text = part.appendChild(document.createElementNS(svgNamespace, 'text'));
  text.setAttribute('y', String(Number.parseFloat(style.fontSize)));
  text.setAttribute('style', `fill:${style.color};${['font-family', 'font-size', 'font-weight', 'font-feature-settings'].map(name => `${name}:${style.getPropertyValue(name)}`).join(';')}`);
  text.textContent = [...line.childNodes].map(node => node.textContent).filter(Boolean).join(' ');
  part.setAttribute('overflow', 'visible');
  return part;
}

const partOf = (picture: Element) => (picture instanceof HTMLCanvasElement ? imageOf(picture) : picture instanceof SVGElement ? withStyles(picture) : textOf(picture));

/** What a figure shows: its drawings, or its table where it has none. Throws a sentence where there is neither. */
function partsOf(root: HTMLElement, pictures: readonly Element[]): Part[] {
  const whole = root.matches('.picture') ? root : root.querySelector('.picture');
  const parts = pictures.length > 0 ? pictures.map(picture => ({ element: partOf(picture), box: picture.getBoundingClientRect() })) : whole ? htmlParts(whole) : [];
  if (parts.length === 0) throw new Error('snapshot: expected a figure with a drawing or a table, found none');
  return parts;
}

/** One SVG with every drawing of the figure where it stands on screen, colours and fonts resolved, on the page's colour. `pictures`: these alone; other elements among them are drawn as their text. */
export function stillOf(root: HTMLElement, pictures: readonly Element[] = picturesOf(root)): { svg: string; width: number; height: number } {
  const parts = partsOf(root, pictures);
  const boxes = parts.map(({ box }) => box);
  const margin = 16;
  const left = Math.min(...boxes.map(box => box.left)) - margin;
  const top = Math.min(...boxes.map(box => box.top)) - margin;
  const width = Math.ceil(Math.max(...boxes.map(box => box.right)) + margin - left);
  const height = Math.ceil(Math.max(...boxes.map(box => box.bottom)) + margin - top);
  const still = document.createElementNS(svgNamespace, 'svg');
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) still.setAttribute(name, String(value));
  const page = document.createElementNS(svgNamespace, 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: getComputedStyle(document.documentElement).backgroundColor })) page.setAttribute(name, String(value));
  still.append(page);
  for (const { element, box } of parts) {
    for (const [name, value] of Object.entries({ x: box.left - left, y: box.top - top, width: box.width, height: box.height })) element.setAttribute(name, String(value));
    still.append(element);
  }
  return { svg: new XMLSerializer().serializeToString(still), width, height };
}

function imageOf(canvas: HTMLCanvasElement): Element {
  const image = document.createElementNS(svgNamespace, 'image');
  image.setAttribute('href', canvas.toDataURL('image/png'));
  image.setAttribute('style', 'image-rendering:pixelated');
  return image;
}

/** A drawing as pixels, `scale` device pixels a CSS pixel. `size`: of the canvas in CSS pixels. */
export async function pixelsOf(svg: string, size: { width: number; height: number }, scale: number): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  canvas.getContext('2d', { willReadFrequently: true })!.drawImage(image, 0, 0, Math.round(image.width * scale), Math.round(image.height * scale));
  return canvas;
}

/** How large a drawing of that size becomes as PNG: twice, or what the largest side allows. */
export const scaleOf = ({ width, height }: { width: number; height: number }): number => Math.min(2, largest / Math.max(width, height));

/** A still of the figure as a file: SVG, or PNG at twice the size on screen. `pictures`: these drawings in it alone. Rejects where the browser cannot draw it. */
export async function snapshot(root: HTMLElement, format: 'svg' | 'png', pictures?: readonly Element[]): Promise<Blob> {
  const { svg, width, height } = stillOf(root, pictures);
  const file = new Blob([svg], { type: 'image/svg+xml' });
  if (format === 'svg') return file;
  const canvas = await pixelsOf(svg, { width, height }, scaleOf({ width, height }));
  return new Promise((resolve, reject) => canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('snapshot: the browser made no PNG'))), 'image/png'));
}

/** Offers a file to the reader under that name. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
