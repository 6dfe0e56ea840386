import type { Reference } from './reference.ts';

/** Libraries, by their documentation and by the paper to cite, and data sets. */
export const documentation = {
  'chollet-2016': {
    authors: 'F. Chollet', title: 'Building autoencoders in Keras', where: 'The Keras Blog', year: 2016,
    url: 'https://blog.keras.io/building-autoencoders-in-keras.html',
  },
  'harris-2020': {
    authors: 'C. R. Harris, K. J. Millman, S. J. van der Walt, others', title: 'Array programming with NumPy', where: 'Nature 585, 357–362', year: 2020,
    url: 'https://doi.org/10.1038/s41586-020-2649-2',
  },
  keras: { authors: 'Keras', title: 'Keras 3 API documentation: layers', where: 'keras.io', url: 'https://keras.io/api/layers/' },
  'lecun-mnist': {
    authors: 'Y. LeCun, C. Cortes, C. J. C. Burges', title: 'The MNIST database of handwritten digits', where: 'Data set, 60,000 + 10,000 pictures', year: 1998,
    url: 'http://yann.lecun.com/exdb/mnist/',
  },
  'numpy-internals': {
    authors: 'NumPy', title: 'Internal organization of NumPy arrays', where: 'NumPy documentation', url: 'https://numpy.org/doc/stable/dev/internals.html',
  },
  'paszke-2019': {
    authors: 'A. Paszke, S. Gross, F. Massa, others', title: 'PyTorch: an imperative style, high-performance deep learning library',
    where: 'NeurIPS 32, arXiv:1912.01703', year: 2019, url: 'https://arxiv.org/abs/1912.01703',
  },
  pytorch: { authors: 'PyTorch', title: 'PyTorch documentation: torch.nn', where: 'docs.pytorch.org', url: 'https://docs.pytorch.org/docs/stable/nn.html' },
  'pytorch-layout': {
    authors: 'PyTorch', title: 'Channels last memory format in PyTorch', where: 'PyTorch tutorials',
    url: 'https://docs.pytorch.org/tutorials/intermediate/memory_format_tutorial.html',
  },
  'tensorflow-padding': {
    authors: 'TensorFlow', title: 'tf.nn: notes on padding', where: 'TensorFlow API documentation', url: 'https://www.tensorflow.org/api_docs/python/tf/nn',
  },
  'xiao-2017': {
    authors: 'H. Xiao, K. Rasul, R. Vollgraf', title: 'Fashion-MNIST: a novel image dataset for benchmarking machine learning algorithms',
    where: 'arXiv:1708.07747', year: 2017, url: 'https://arxiv.org/abs/1708.07747',
  },
} satisfies Record<string, Reference>;
