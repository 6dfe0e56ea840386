import { defineLesson } from '@/lib/lesson/define.ts';

export const lesson = defineLesson({
  order: 9,
  prerequisites: ['stride-padding', 'filters', 'receptive-field', 'max-pooling'],
  facts: ['S17', 'S18', 'S19', 'S20', 'S21'],
  notes: ['N5', 'N8', 'N11'],
  references: ['rumelhart-1986', 'hinton-2006', 'goodfellow-2016', 'chollet-2016', 'lecun-mnist', 'zeiler-2012', 'kingma-2015', 'keras', 'amins-2022'],
  terms: ['autoencoder', 'encoder', 'decoder', 'bottleneck', 'reconstruction', 'loss', 'binary cross-entropy', 'mean squared error', 'optimizer', 'learning rate', 'epoch'],
});
