import { Children, isValidElement, type ComponentType, type ReactElement, type ReactNode } from 'react';
import type { LessonProse } from '@/lib/lesson/mdx.ts';

type Props = Readonly<Record<string, any>> & { children?: ReactNode };

/** Every element of that component below a node, in reading order; not those inside one of them. */
function below(node: ReactNode, component: ComponentType<any>): ReactElement<Props>[] {
  return Children.toArray(node).flatMap(child => {
    if (!isValidElement<Props>(child)) return [];
    return child.type === component ? [child] : below(child.props.children, component);
  });
}

/**
 * The elements of one component in a lesson's text, as they would be rendered: `components` is the vocabulary, and
 * `component` one of it. A lesson's text is a pure function of its vocabulary, so that it can be asked without being shown.
 */
export function elementsIn({ default: Content }: LessonProse, components: Readonly<Record<string, ComponentType<any>>>, component: ComponentType<any>): ReactElement<Props>[] {
  return below((Content as (props: object) => ReactNode)({ components }), component);
}
