export { compute } from './compute.ts';
export { View } from './View.tsx';
export { widget } from './widget.ts';
