import { gradientOf, type GradientMap, type GradientRequest } from './gradient.ts';

/** Computes one map and ends with the page's next wish: the page terminates what it no longer wants. */
const scope = self as unknown as { onmessage: ((event: MessageEvent<GradientRequest>) => void) | null; postMessage(answer: GradientMap): void };
scope.onmessage = ({ data }) => void gradientOf(data).then(map => scope.postMessage(map));
