import { defineLesson } from '@/lib/lesson/define.ts';

export const lesson = defineLesson({
  order: 5,
  prerequisites: ['convolution'],
  facts: ['S10'],
  notes: [],
  references: ['dumoulin-visin-2016', 'tensorflow-padding', 'keras', 'pytorch', 'he-2016', 'amins-2022'],
  terms: ['stride', 'padding', 'dilation'],
});
