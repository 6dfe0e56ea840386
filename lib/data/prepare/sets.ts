import type { Split } from '../sources.ts';

/** One of the four files a set is published as, without its ending `.gz`. */
export interface IdxFile {
  readonly name: string;
  readonly split: Split;
  readonly holds: 'images' | 'labels';
  /** SHA-256 of the file as the mirrors send it, or of what it unpacks to. */
  readonly sum: { readonly of: 'packed' | 'unpacked'; readonly sha256: string };
}

/** A published set of pictures in IDX files. */
export interface PublishedSet {
  readonly set: 'mnist' | 'fashion';
  readonly title: string;
  /** Environment variable naming a folder that holds the files already. */
  readonly variable: string;
  /** What prepares it. */
  readonly command: string;
  readonly mirrors: readonly string[];
  readonly files: readonly IdxFile[];
}

type Sums = Readonly<Record<'trainImages' | 'trainLabels' | 'testImages' | 'testLabels', string>>;

const idxFiles = (of: 'packed' | 'unpacked', sums: Sums): IdxFile[] => [
  { name: 'train-images-idx3-ubyte', split: 'train', holds: 'images', sum: { of, sha256: sums.trainImages } },
  { name: 'train-labels-idx1-ubyte', split: 'train', holds: 'labels', sum: { of, sha256: sums.trainLabels } },
  { name: 't10k-images-idx3-ubyte', split: 'test', holds: 'images', sum: { of, sha256: sums.testImages } },
  { name: 't10k-labels-idx1-ubyte', split: 'test', holds: 'labels', sum: { of, sha256: sums.testLabels } },
];

/** MNIST: LeCun, Cortes, Burges; CC BY-SA 3.0. The sums are of the unpacked bytes: mirrors may pack anew. */
export const mnist: PublishedSet = {
  set: 'mnist',
  title: 'MNIST',
  variable: 'MNIST_DIR',
  command: 'npm run data',
  mirrors: ['https://storage.googleapis.com/cvdf-datasets/mnist/', 'https://ossci-datasets.s3.amazonaws.com/mnist/'],
  files: idxFiles('unpacked', {
    trainImages: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
    trainLabels: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
    testImages: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
    testLabels: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
  }),
};

/** Fashion-MNIST: Xiao, Rasul, Vollgraf 2017; MIT licence. The sums are those of the published gzip files, as TensorFlow Datasets lists them. */
export const fashion: PublishedSet = {
  set: 'fashion',
  title: 'Fashion-MNIST',
  variable: 'FASHION_DIR',
  command: 'npm run data -- --fashion',
  mirrors: [
    'https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/',
    'http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/',
  ],
  files: idxFiles('packed', {
    trainImages: '3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84',
    trainLabels: 'a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845',
    testImages: '346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073',
    testLabels: '67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5',
  }),
};
