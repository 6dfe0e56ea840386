import { defineLesson } from '@/lib/lesson/define.ts';

export const lesson = defineLesson({
  order: 6,
  prerequisites: ['stride-padding'],
  facts: ['S11', 'S12', 'S13'],
  notes: ['N2', 'N3'],
  references: ['lecun-1998', 'krizhevsky-2012', 'dumoulin-visin-2016', 'long-2015', 'he-2016', 'amins-2022'],
  terms: ['filter', 'flatten', 'downsampling'],
});
