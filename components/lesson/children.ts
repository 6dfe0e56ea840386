import { Children, isValidElement, type ComponentType, type ReactElement, type ReactNode } from 'react';

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode };

const isOf = (component: ComponentType<any>) => (child: ReactNode): child is ReactElement<Props> => isValidElement(child) && child.type === component;

/** The children that are elements of one of the given components, by component; `rest` is everything else. */
export function sortChildren<const C extends Readonly<Record<string, ComponentType<any>>>>(children: ReactNode, components: C) {
  const all = Children.toArray(children);
  const sorted = Object.fromEntries(Object.entries(components).map(([name, component]) => [name, all.filter(isOf(component))]));
  const rest = all.filter(child => !Object.values(components).some(component => isOf(component)(child)));
  return { ...sorted, rest } as { [K in keyof C]: ReactElement<Props>[] } & { rest: ReactNode[] };
}
