import { defineLesson } from '@/lib/lesson/define.ts';

export const lesson = defineLesson({
  order: 3,
  prerequisites: ['linear'],
  facts: ['S8'],
  notes: [],
  references: ['hastie-2009', 'nair-2010', 'ioffe-2015', 'keras', 'pytorch', 'amins-2022'],
  terms: ['bias', 'least squares', 'residual', 'activation function', 'ReLU'],
});
