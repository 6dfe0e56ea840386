import { defineLesson } from '@/lib/lesson/define.ts';

export const lesson = defineLesson({
  order: 10,
  prerequisites: ['max-pooling'],
  facts: ['S22'],
  notes: ['N9'],
  references: ['zeiler-2014', 'noh-2015', 'badrinarayanan-2017', 'keras', 'pytorch', 'amins-2022'],
  terms: ['upsampling', 'unpooling', 'nearest neighbour', 'bed of nails', 'bilinear interpolation'],
});
