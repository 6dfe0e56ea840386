import type { Module } from './modules.ts';

/** What the frameworks do not have, in as few lines as it takes. `keras.ops` and PyTorch 2 only; no backend is assumed. */
const kerasClasses: Readonly<Record<string, string>> = {
  BedOfNails: `class BedOfNails(keras.layers.Layer):
    """Puts zeros between the cells: each value lies top left in its block."""
    def __init__(self, size):
        super().__init__()
        self.size = size

    def call(self, x):
        (_, rows, columns, channels), size = x.shape, self.size
        x = keras.ops.reshape(x, (-1, rows, 1, columns, 1, channels))
        x = keras.ops.pad(x, ((0, 0), (0, 0), (0, size - 1), (0, 0), (0, size - 1), (0, 0)))
        return keras.ops.reshape(x, (-1, rows * size, columns * size, channels))`,
  InfinityPadding2D: `class InfinityPadding2D(keras.layers.ZeroPadding2D):
    """Padding that never wins a maximum."""
    def call(self, x):
        return keras.ops.pad(x, ((0, 0), *self.padding, (0, 0)), constant_values=-float("inf"))`,
  PaddedAveragePooling2D: `class PaddedAveragePooling2D(keras.layers.Layer):
    """Average pooling with zeros around the picture that are not counted."""
    def __init__(self, size, strides, padding):
        super().__init__()
        self.size, self.strides, self.zeros = size, strides, ((0, 0), (padding, padding), (padding, padding), (0, 0))

    def call(self, x):
        def pool(cells):
            return keras.ops.average_pool(keras.ops.pad(cells, self.zeros), self.size, self.strides)
        return pool(x) / pool(keras.ops.ones_like(x))`,
  MaxUnpooling2D: `class MaxUnpooling2D(keras.layers.Layer):
    """Puts each value where the pooling found its maximum (the first of equal ones), zeros elsewhere."""
    def __init__(self, size):
        super().__init__()
        self.size = size

    def call(self, x, before):
        (_, rows, columns, channels), size = x.shape, self.size
        windows = keras.ops.reshape(before[:, :rows * size, :columns * size], (-1, rows, size, columns, size, channels))
        windows = keras.ops.reshape(keras.ops.transpose(windows, (0, 1, 3, 5, 2, 4)), (-1, rows, columns, channels, size * size))
        y = x[..., None] * keras.ops.one_hot(keras.ops.argmax(windows, axis=-1), size * size)
        y = keras.ops.transpose(keras.ops.reshape(y, (-1, rows, columns, channels, size, size)), (0, 1, 4, 2, 5, 3))
        y = keras.ops.reshape(y, (-1, rows * size, columns * size, channels))
        left_over = [(0, total - read) for total, read in zip(before.shape[1:3], y.shape[1:3])]
        return keras.ops.pad(y, ((0, 0), *left_over, (0, 0)))`,
  MaxUnpooling2DOverlapping: `class MaxUnpooling2D(keras.layers.Layer):
    """Puts each value where the pooling found its maximum (the first of equal ones), zeros elsewhere.
    Windows may overlap and reach over the border: of two values for one cell the later stays."""
    def __init__(self, size, strides=None, padding=((0, 0), (0, 0))):
        super().__init__()
        self.size, self.strides, self.zeros = size, strides or size, ((0, 0), *padding, (0, 0))

    def call(self, x, before):
        (_, rows, columns, channels), size, stride = x.shape, self.size, self.strides
        padded = keras.ops.pad(before, self.zeros, constant_values=-float("inf"))
        places = [(i, j) for i in range(size) for j in range(size)]
        cells = [padded[:, i:i + rows * stride:stride, j:j + columns * stride:stride] for i, j in places]
        winner = keras.ops.argmax(keras.ops.stack(cells, axis=-1), axis=-1)

        def put(values, i, j):
            y = keras.ops.reshape(values, (-1, rows, 1, columns, 1, channels))
            y = keras.ops.pad(y, ((0, 0), (0, 0), (0, stride - 1), (0, 0), (0, stride - 1), (0, 0)))
            y = keras.ops.reshape(y, (-1, rows * stride, columns * stride, channels))
            return keras.ops.pad(y, ((0, 0), (i, size - i), (j, size - j), (0, 0)))

        y = 0.0
        for place in reversed(range(size * size)):
            won = keras.ops.cast(winner == place, x.dtype)
            y = keras.ops.where(put(won, *places[place]) > 0, put(won * x, *places[place]), y)
        (top, _), (left, _) = self.zeros[1:3]
        return y[:, top:top + before.shape[1], left:left + before.shape[2]]`,
};

const torchClasses: Readonly<Record<string, string>> = {
  FlattenByCell: `class FlattenByCell(nn.Module):
    """Flattens as Keras does: cell by cell, the channels of a cell side by side."""
    def forward(self, x):
        return x.permute(0, 2, 3, 1).flatten(1)`,
  Reshape: `class Reshape(nn.Module):
    """Fills a picture as Keras does: cell by cell, the channels of a cell side by side."""
    def __init__(self, *shape):
        super().__init__()
        self.shape = shape

    def forward(self, x):
        x = x.permute(0, 2, 3, 1) if x.ndim == 4 else x
        return x.reshape(-1, *self.shape).permute(0, 3, 1, 2)`,
  BedOfNails: `class BedOfNails(nn.Module):
    """Puts zeros between the cells: each value lies top left in its block."""
    def __init__(self, size):
        super().__init__()
        self.size = size

    def forward(self, x):
        *front, rows, columns = x.shape
        y = x.new_zeros(*front, rows * self.size, columns * self.size)
        y[..., ::self.size, ::self.size] = x
        return y`,
  KeepingMaxPool2d: `class KeepingMaxPool2d(nn.MaxPool2d):
    """A max pooling that keeps where it found its maxima."""
    def forward(self, x):
        self.return_indices, self.before = True, x.shape[2:]
        y, self.switches = super().forward(x)
        return y`,
  MaxUnpooling2d: `class MaxUnpooling2d(nn.Module):
    """Puts each value where that pooling found its maximum, zeros elsewhere."""
    def __init__(self, pool):
        super().__init__()
        self.pool = pool

    def forward(self, x):
        pool = self.pool
        return nn.functional.max_unpool2d(x, pool.switches, pool.kernel_size, pool.stride, pool.padding, pool.before)`,
};

/** The classes of Keras listings by name and text: how a reader of code knows them again. */
export const ownKerasClasses: readonly (readonly [name: string, text: string])[] = Object.entries(kerasClasses).map(([key, text]) => [key.replace('Overlapping', ''), text] as const);

const isOverlapping = ({ type, args }: Module) => type === 'MaxUnpooling2D' && args.length > 1;

function classesOf(modules: readonly Module[], texts: Readonly<Record<string, string>>, keyOf: (module: Module) => string): string[] {
  const keys = [...new Set(modules.filter(({ own }) => own).map(keyOf))];
  return keys.flatMap(key => [...texts[key]!.split('\n'), '']);
}

/** Lines of the classes that these modules need, an empty line behind each. The unpooling is the short one where windows lie side by side in all of them. */
export function classLines(modules: readonly Module[], framework: 'keras' | 'torch'): string[] {
  if (framework === 'torch') return classesOf(modules, torchClasses, ({ type }) => type);
  const overlapping = modules.some(isOverlapping);
  return classesOf(modules, kerasClasses, ({ type }) => (type === 'MaxUnpooling2D' && overlapping ? 'MaxUnpooling2DOverlapping' : type));
}
