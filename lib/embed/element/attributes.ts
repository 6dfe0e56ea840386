/** Attributes that say where and how the figure stands; no parameter of an address. */
const own: ReadonlySet<string> = new Set(['name', 'locale', 'base', 'width', 'height', 'loading', 'activate']);

/** What any HTML element may carry, and what frameworks put on it. */
const foreign = /^(?:id|class|style|slot|title|lang|dir|hidden|tabindex|role|part|is|key|ref|accesskey|translate|inert|exportparts|item\w+|(?:aria|data|v)-.*|on.*|.*[:@_].*)$/;

/** Whether an attribute is a parameter of the figure's address. */
export const isParameter = (attribute: string): boolean => !own.has(attribute) && !foreign.test(attribute);

/** `guess-before`, as HTML writes it, is the parameter `guessBefore`. */
export const parameterOf = (attribute: string): string => attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The text of a parameter: an attribute without a value is a flag that is set. */
export const textOf = (value: string): string => (value === '' ? '1' : value);

/**
 * The address of a figure.
 *
 * @param base where the site stands, with a final slash
 * @param attributes all attributes of the element, by name
 */
export function frameAddress(base: string, attributes: ReadonlyMap<string, string>, locale: string): string {
  const query = new URLSearchParams([...attributes].filter(([name]) => isParameter(name)).map(([name, value]) => [parameterOf(name), textOf(value)]));
  // The element itself waits for a click or for the reader to come near.
  query.set('activate', 'visible');
  return `${base}${locale}/embed/v1/${encodeURIComponent(attributes.get('name') ?? '')}/?${query}`;
}
