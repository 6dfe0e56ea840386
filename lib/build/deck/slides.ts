/** What one slide shows: a figure in a state, and how the clicker takes it further. Words stand in en.ts and ko.ts. */
export interface Slide {
  /** Its name in the words, and its id on the page. */
  id: string;
  /** Attributes of the figure; none on the first and the last slide. */
  figure?: Readonly<Record<string, string | number>>;
  /** What each line of the slide does to the figure when it appears, as attributes of the fragment. */
  lines?: readonly Readonly<Record<string, string | number>>[];
  /** The lesson that it is taken from. */
  lesson?: string;
}

const set = (values: string) => ({ 'data-figure-set': values });

export const slides: readonly Slide[] = [
  { id: 'title' },
  { id: 'numbers', figure: { name: 'tensor-layout' }, lesson: 'images-as-tensors' },
  { id: 'dense', figure: { name: 'dense-vs-conv', preset: 'photo' }, lesson: 'linear' },
  { id: 'window', figure: { name: 'convolution', 'data-steps': 6 }, lesson: 'convolution' },
  {
    id: 'kernels', figure: { name: 'convolution', kernel: '0,0,0;0,1,0;0,0,0' }, lesson: 'convolution',
    lines: [set('kernel=1,1,1;1,1,1;1,1,1'), set('kernel=-1,0,1;-2,0,2;-1,0,1'), set('kernel=0,1,0;1,-4,1;0,1,0')],
  },
  { id: 'stride', figure: { name: 'stride-padding', size: 8, kernel: 3, stride: 1 }, lesson: 'stride-padding', lines: [set('stride=2'), set('stride=2&padding=same')] },
  { id: 'pooling', figure: { name: 'max-pooling' }, lesson: 'max-pooling', lines: [{ 'data-figure-step': 5 }, set('mode=average')] },
  { id: 'field', figure: { name: 'receptive-field', layers: 'conv3', size: 12 }, lesson: 'receptive-field', lines: [set('layers=conv3,conv3'), set('layers=conv3,conv3,conv3')] },
  { id: 'back', figure: { name: 'transposed-convolution', preset: 'stamps', 'data-steps': 3 }, lesson: 'transposed-convolution' },
  { id: 'lost', figure: { name: 'unpooling' }, lesson: 'unpooling' },
  { id: 'training', figure: { name: 'training-story', preset: 'first' }, lesson: 'autoencoder', lines: [set('recipe=remedied')] },
  { id: 'end' },
];
