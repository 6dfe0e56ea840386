import { defineLesson } from '@/lib/lesson/define.ts';

export const lesson = defineLesson({
  order: 11,
  prerequisites: ['convolution', 'stride-padding', 'unpooling'],
  facts: ['S23'],
  notes: ['N7', 'N10'],
  references: ['dumoulin-visin-2016', 'odena-2016', 'shi-2016-note', 'zeiler-2010', 'keras', 'pytorch', 'amins-2022'],
  terms: ['transposed convolution', 'deconvolution', 'checkerboard artifact'],
});
