/** A work that lessons and figures rest on. Titles stand in their own language. */
export interface Reference {
  authors: string;
  title: string;
  /** Where it appeared, and what identifies it there. */
  where: string;
  year: number;
  url?: string;
  /** Language of authors and title, where it is not English. */
  lang?: 'ko';
}

export const references = {
  'amins-2022': {
    authors: 'Amins', title: '딥러닝 레이어 이해하기 linear, Convolution', where: 'Computer Technology 기록부', year: 2022, lang: 'ko',
  },
  'dumoulin-visin-2016': {
    authors: 'V. Dumoulin, F. Visin', title: 'A guide to convolution arithmetic for deep learning', where: 'arXiv:1603.07285', year: 2016,
    url: 'https://arxiv.org/abs/1603.07285',
  },
  'goodfellow-2016': {
    authors: 'I. Goodfellow, Y. Bengio, A. Courville', title: 'Deep Learning', where: 'Chapter 9, MIT Press', year: 2016,
    url: 'https://www.deeplearningbook.org/contents/convnets.html',
  },
  'lecun-1998': {
    authors: 'Y. LeCun, L. Bottou, Y. Bengio, P. Haffner', title: 'Gradient-based learning applied to document recognition',
    where: 'Proceedings of the IEEE 86(11), 2278–2324', year: 1998, url: 'https://doi.org/10.1109/5.726791',
  },
} satisfies Record<string, Reference>;

export type ReferenceKey = keyof typeof references;

/** The work of that key; throws with the keys there are. */
export function referenceOf(key: string): Reference {
  if (!Object.hasOwn(references, key)) throw new Error(`reference "${key}": expected one of ${Object.keys(references).join(', ')}`);
  return references[key as ReferenceKey];
}
