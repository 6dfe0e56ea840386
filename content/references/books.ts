import type { Reference } from './reference.ts';

/** Books, and the text that the course follows. */
export const books = {
  'amins-2022': {
    authors: 'Amins', title: '딥러닝 레이어 이해하기 linear, Convolution', where: 'Computer Technology 기록부', year: 2022, lang: 'ko',
  },
  'goodfellow-2016': {
    authors: 'I. Goodfellow, Y. Bengio, A. Courville', title: 'Deep Learning', where: 'Chapter 9, MIT Press', year: 2016,
    url: 'https://www.deeplearningbook.org/contents/convnets.html',
  },
  'hastie-2009': {
    authors: 'T. Hastie, R. Tibshirani, J. Friedman', title: 'The Elements of Statistical Learning', where: 'Second edition, Springer', year: 2009,
    url: 'https://doi.org/10.1007/978-0-387-84858-7',
  },
  'strang-2023': {
    authors: 'G. Strang', title: 'Introduction to Linear Algebra', where: 'Sixth edition, Wellesley-Cambridge Press', year: 2023,
  },
} satisfies Record<string, Reference>;
