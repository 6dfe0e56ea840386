import { defineLesson } from '@/lib/lesson/define.ts';

export const lesson = defineLesson({
  order: 1,
  prerequisites: [],
  facts: ['S1', 'S2'],
  notes: [],
  references: ['harris-2020', 'numpy-internals', 'pytorch-layout', 'amins-2022'],
  terms: ['tensor', 'shape', 'axis', 'channel', 'batch', 'transpose', 'layer'],
});
