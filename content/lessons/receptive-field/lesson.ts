import { defineLesson } from '@/lib/lesson/define.ts';

export const lesson = defineLesson({
  order: 7,
  prerequisites: ['stride-padding', 'filters'],
  facts: ['S14', 'S15'],
  notes: ['N4'],
  references: ['luo-2016', 'araujo-2019', 'dumoulin-visin-2016', 'yu-2016', 'simonyan-2015', 'keras', 'pytorch', 'amins-2022'],
  terms: ['receptive field', 'effective receptive field', 'jump'],
});
