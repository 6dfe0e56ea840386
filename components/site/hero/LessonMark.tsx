import type { ComponentType } from 'react';
import './hero.css';
import { Convolution, Filters, ImagesAsTensors, MaxPooling, TransposedConvolution, Unpooling } from './marks/grids.tsx';
import { Autoencoder, ReceptiveField, StridePadding } from './marks/plans.tsx';
import { Bias, Lab, Linear } from './marks/plots.tsx';
import { markHeight, markWidth } from './marks/shapes.tsx';

const marks: Readonly<Record<string, ComponentType>> = {
  'images-as-tensors': ImagesAsTensors,
  linear: Linear,
  bias: Bias,
  convolution: Convolution,
  'stride-padding': StridePadding,
  filters: Filters,
  'receptive-field': ReceptiveField,
  'max-pooling': MaxPooling,
  autoencoder: Autoencoder,
  unpooling: Unpooling,
  'transposed-convolution': TransposedConvolution,
  lab: Lab,
};

/** A lesson's small drawing in the contents; an empty place for lessons without one. Drawn on the server. */
export function LessonMark({ slug }: { slug: string }) {
  const Mark = Object.hasOwn(marks, slug) ? marks[slug] : undefined;
  return <svg className="mark" viewBox={`0 0 ${markWidth} ${markHeight}`} aria-hidden="true">{Mark && <Mark />}</svg>;
}
