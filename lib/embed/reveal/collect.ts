import type { ExplorableWidget } from '../element/element.ts';

const tag = 'explorable-widget';
/** Attributes that a deck itself reads. */
const ofTheDeck = /^data-(?:explorable|steps|id|trim|src|markdown|fragment-.*|auto-.*|preview-.*|prevent-.*|background-.*)$/;
const embedAddress = /^(.*\/)([^/]+)\/embed\/v1\/([^/]+)\/?$/;
const toAttribute = (parameter: string) => parameter.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** The attributes of the element that shows what a frame shows; null for a frame of something else. */
export function attributesOfFrame(frame: Element): [string, string][] | null {
  const source = frame.getAttribute('data-src') ?? frame.getAttribute('src');
  if (!source || !URL.canParse(source, document.baseURI)) return null;
  const address = new URL(source, document.baseURI);
  const [, base, locale, name] = embedAddress.exec(address.origin + address.pathname) ?? [];
  if (!name) return null;
  return [['name', name], ['locale', locale!], ['base', base!], ...[...address.searchParams].map(([key, value]) => [toAttribute(key), value] as [string, string])];
}

const attributesOfBox = (box: Element): [string, string][] => [
  ['name', box.getAttribute('data-explorable')!],
  ...[...box.attributes].filter(({ name }) => name.startsWith('data-') && !ofTheDeck.test(name)).map(({ name, value }) => [name.slice(5), value] as [string, string]),
];

/** The element in the place of a box or a frame, with its id, classes and size, and for a box with what it showed. */
function replaced(old: Element, attributes: readonly [string, string][], kept: readonly string[]): ExplorableWidget {
  const element = document.createElement(tag) as ExplorableWidget;
  for (const [name, value] of attributes) element.setAttribute(name, value);
  for (const name of kept) if (old.hasAttribute(name)) element.setAttribute(name, old.getAttribute(name)!);
  if (old.tagName !== 'IFRAME') element.append(...old.childNodes);
  // Else the element would load itself as soon as it stands in the page.
  element.setAttribute('loading', 'manual');
  old.replaceWith(element);
  return element;
}

const always = ['id', 'class', 'title', 'width', 'height', 'data-steps', 'data-id', 'data-fragment-index'];

/** Every figure of a deck as an element that loads when it is told to: elements, `div data-explorable`, and frames of a figure's page. */
export function collect(deck: Element): ExplorableWidget[] {
  for (const box of deck.querySelectorAll('section [data-explorable]')) replaced(box, attributesOfBox(box), always);
  for (const frame of deck.querySelectorAll('section iframe')) {
    const attributes = attributesOfFrame(frame);
    if (attributes) replaced(frame, attributes, always);
  }
  const found = [...deck.querySelectorAll<ExplorableWidget>(`section ${tag}`)];
  for (const element of found) element.setAttribute('loading', 'manual');
  return found;
}
