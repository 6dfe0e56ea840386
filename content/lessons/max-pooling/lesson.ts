import { defineLesson } from '@/lib/lesson/define.ts';

export const lesson = defineLesson({
  order: 8,
  prerequisites: ['stride-padding', 'convolution'],
  facts: ['S15', 'S16'],
  notes: ['N6'],
  references: ['scherer-2010', 'zhang-2019', 'azulay-2019', 'springenberg-2015', 'yu-2016', 'keras', 'pytorch', 'amins-2022'],
  terms: ['max pooling', 'average pooling', 'invariance', 'equivariance', 'switches'],
});
