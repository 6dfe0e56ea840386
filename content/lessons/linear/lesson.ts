import { defineLesson } from '@/lib/lesson/define.ts';

export const lesson = defineLesson({
  order: 2,
  prerequisites: ['images-as-tensors'],
  facts: ['S3', 'S4', 'S5', 'S6', 'S7'],
  notes: ['N1', 'N12'],
  references: ['strang-2023', 'goodfellow-2016', 'keras', 'hastie-2009', 'belkin-2019', 'amins-2022'],
  terms: ['weight', 'parameter', 'dense layer', 'linear map', 'overfitting'],
});
