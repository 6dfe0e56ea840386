import type { Reference } from './reference.ts';

const arxiv = (id: string) => `https://arxiv.org/abs/${id}`;
const doi = (id: string) => `https://doi.org/${id}`;

/** Papers, by their first author. */
export const papers = {
  'araujo-2019': {
    authors: 'A. Araujo, W. Norris, J. Sim', title: 'Computing receptive fields of convolutional neural networks', where: 'Distill', year: 2019,
    url: doi('10.23915/distill.00021'),
  },
  'azulay-2019': {
    authors: 'A. Azulay, Y. Weiss', title: 'Why do deep convolutional networks generalize so poorly to small image transformations?',
    where: 'Journal of Machine Learning Research 20(184), arXiv:1805.12177', year: 2019, url: arxiv('1805.12177'),
  },
  'badrinarayanan-2017': {
    authors: 'V. Badrinarayanan, A. Kendall, R. Cipolla', title: 'SegNet: a deep convolutional encoder-decoder architecture for image segmentation',
    where: 'IEEE Transactions on Pattern Analysis and Machine Intelligence 39(12), 2481–2495, arXiv:1511.00561', year: 2017, url: arxiv('1511.00561'),
  },
  'belkin-2019': {
    authors: 'M. Belkin, D. Hsu, S. Ma, S. Mandal', title: 'Reconciling modern machine-learning practice and the classical bias–variance trade-off',
    where: 'PNAS 116(32), 15849–15854', year: 2019, url: doi('10.1073/pnas.1903070116'),
  },
  'dumoulin-visin-2016': {
    authors: 'V. Dumoulin, F. Visin', title: 'A guide to convolution arithmetic for deep learning', where: 'arXiv:1603.07285', year: 2016,
    url: arxiv('1603.07285'),
  },
  'glorot-2010': {
    authors: 'X. Glorot, Y. Bengio', title: 'Understanding the difficulty of training deep feedforward neural networks',
    where: 'AISTATS, PMLR 9, 249–256', year: 2010, url: 'https://proceedings.mlr.press/v9/glorot10a.html',
  },
  'he-2016': {
    authors: 'K. He, X. Zhang, S. Ren, J. Sun', title: 'Deep residual learning for image recognition', where: 'CVPR, arXiv:1512.03385', year: 2016,
    url: arxiv('1512.03385'),
  },
  'hinton-2006': {
    authors: 'G. E. Hinton, R. R. Salakhutdinov', title: 'Reducing the dimensionality of data with neural networks',
    where: 'Science 313(5786), 504–507', year: 2006, url: doi('10.1126/science.1127647'),
  },
  'ioffe-2015': {
    authors: 'S. Ioffe, C. Szegedy', title: 'Batch normalization: accelerating deep network training by reducing internal covariate shift',
    where: 'ICML, arXiv:1502.03167', year: 2015, url: arxiv('1502.03167'),
  },
  'kingma-2015': {
    authors: 'D. P. Kingma, J. Ba', title: 'Adam: a method for stochastic optimization', where: 'ICLR, arXiv:1412.6980', year: 2015, url: arxiv('1412.6980'),
  },
  'krizhevsky-2012': {
    authors: 'A. Krizhevsky, I. Sutskever, G. E. Hinton', title: 'ImageNet classification with deep convolutional neural networks', where: 'NIPS 25', year: 2012,
    url: 'https://proceedings.neurips.cc/paper/2012/hash/c399862d3b9d6b76c8436e924a68c45b-Abstract.html',
  },
  'lecun-1998': {
    authors: 'Y. LeCun, L. Bottou, Y. Bengio, P. Haffner', title: 'Gradient-based learning applied to document recognition',
    where: 'Proceedings of the IEEE 86(11), 2278–2324', year: 1998, url: doi('10.1109/5.726791'),
  },
  'long-2015': {
    authors: 'J. Long, E. Shelhamer, T. Darrell', title: 'Fully convolutional networks for semantic segmentation', where: 'CVPR, arXiv:1411.4038', year: 2015,
    url: arxiv('1411.4038'),
  },
  'lu-2020': {
    authors: 'L. Lu, Y. Shin, Y. Su, G. E. Karniadakis', title: 'Dying ReLU and initialization: theory and numerical examples',
    where: 'Communications in Computational Physics 28(5), 1671–1706, arXiv:1903.06733', year: 2020, url: arxiv('1903.06733'),
  },
  'luo-2016': {
    authors: 'W. Luo, Y. Li, R. Urtasun, R. Zemel', title: 'Understanding the effective receptive field in deep convolutional neural networks',
    where: 'NIPS 29, arXiv:1701.04128', year: 2016, url: arxiv('1701.04128'),
  },
  'nair-2010': {
    authors: 'V. Nair, G. E. Hinton', title: 'Rectified linear units improve restricted Boltzmann machines', where: 'ICML, 807–814', year: 2010,
    url: 'https://www.cs.toronto.edu/~hinton/absps/reluICML.pdf',
  },
  'noh-2015': {
    authors: 'H. Noh, S. Hong, B. Han', title: 'Learning deconvolution network for semantic segmentation', where: 'ICCV, arXiv:1505.04366', year: 2015,
    url: arxiv('1505.04366'),
  },
  'odena-2016': {
    authors: 'A. Odena, V. Dumoulin, C. Olah', title: 'Deconvolution and checkerboard artifacts', where: 'Distill', year: 2016,
    url: doi('10.23915/distill.00003'),
  },
  'rumelhart-1986': {
    authors: 'D. E. Rumelhart, G. E. Hinton, R. J. Williams', title: 'Learning representations by back-propagating errors', where: 'Nature 323, 533–536', year: 1986,
    url: doi('10.1038/323533a0'),
  },
  'shi-2016': {
    authors: 'W. Shi, J. Caballero, F. Huszár, J. Totz, A. P. Aitken, R. Bishop, D. Rueckert, Z. Wang',
    title: 'Real-time single image and video super-resolution using an efficient sub-pixel convolutional neural network',
    where: 'CVPR, arXiv:1609.05158', year: 2016, url: arxiv('1609.05158'),
  },
  'shi-2016-note': {
    authors: 'W. Shi, J. Caballero, L. Theis, F. Huszár, A. P. Aitken, C. Ledig, Z. Wang', title: 'Is the deconvolution layer the same as a convolutional layer?',
    where: 'arXiv:1609.07009', year: 2016, url: arxiv('1609.07009'),
  },
  'simonyan-2015': {
    authors: 'K. Simonyan, A. Zisserman', title: 'Very deep convolutional networks for large-scale image recognition', where: 'ICLR, arXiv:1409.1556', year: 2015,
    url: arxiv('1409.1556'),
  },
  'scherer-2010': {
    authors: 'D. Scherer, A. Müller, S. Behnke', title: 'Evaluation of pooling operations in convolutional architectures for object recognition',
    where: 'ICANN, LNCS 6354, 92–101', year: 2010, url: doi('10.1007/978-3-642-15825-4_10'),
  },
  'springenberg-2015': {
    authors: 'J. T. Springenberg, A. Dosovitskiy, T. Brox, M. Riedmiller', title: 'Striving for simplicity: the all convolutional net',
    where: 'ICLR workshop, arXiv:1412.6806', year: 2015, url: arxiv('1412.6806'),
  },
  'yu-2016': {
    authors: 'F. Yu, V. Koltun', title: 'Multi-scale context aggregation by dilated convolutions', where: 'ICLR, arXiv:1511.07122', year: 2016, url: arxiv('1511.07122'),
  },
  'zeiler-2010': {
    authors: 'M. D. Zeiler, D. Krishnan, G. W. Taylor, R. Fergus', title: 'Deconvolutional networks', where: 'CVPR, 2528–2535', year: 2010,
    url: doi('10.1109/CVPR.2010.5539957'),
  },
  'zeiler-2012': {
    authors: 'M. D. Zeiler', title: 'ADADELTA: an adaptive learning rate method', where: 'arXiv:1212.5701', year: 2012, url: arxiv('1212.5701'),
  },
  'zeiler-2014': {
    authors: 'M. D. Zeiler, R. Fergus', title: 'Visualizing and understanding convolutional networks', where: 'ECCV, arXiv:1311.2901', year: 2014,
    url: arxiv('1311.2901'),
  },
  'zhang-2019': {
    authors: 'R. Zhang', title: 'Making convolutional networks shift-invariant again', where: 'ICML, PMLR 97, arXiv:1904.11486', year: 2019, url: arxiv('1904.11486'),
  },
} satisfies Record<string, Reference>;
