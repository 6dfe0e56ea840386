import { defineLesson } from '@/lib/lesson/define.ts';

export const lesson = defineLesson({
  order: 4,
  prerequisites: ['linear', 'bias'],
  facts: ['S9'],
  notes: [],
  references: ['dumoulin-visin-2016', 'goodfellow-2016', 'lecun-1998', 'amins-2022'],
  terms: ['convolution', 'cross-correlation', 'kernel', 'feature map', 'weight sharing'],
});
