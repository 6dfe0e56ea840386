import { readFileSync } from 'node:fs';
import { parser } from '@lezer/python';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forDigits } from './forDigits.ts';
import { listings } from './listings.fixture.ts';
import { longestCode, readWith } from './read.ts';
import { sayFault, sayNote } from './words.ts';

const start = 'import keras\nfrom keras import layers\ninputs = keras.Input((28, 28, 1))\n';
const read = (code: string) => readWith(parser, code);
const told = (code: string) => { const { faults, notation } = read(code); return [notation, ...faults.map(fault => `${fault.line} ${fault.code}`)]; };

describe('what is not understood is named by its line, and the rest stands', () => {
  it.each([
    ['a loop that builds layers', `${start}x = layers.Conv2D(4, 3)(inputs)\nfor f in [8, 16]:\n    x = layers.Conv2D(f, 3)(x)\nx = layers.Dense(2)(x)\nm = keras.Model(inputs, x)`, 'conv3f4,dense2', '5 loop'],
    ['a condition', `${start}x = layers.Conv2D(4, 3)(inputs)\nif deep:\n    x = layers.Conv2D(4, 3)(x)\nm = keras.Model(inputs, x)`, 'conv3f4', '5 branch'],
    ['a function', `from keras import layers, Sequential\ndef block(f):\n    return layers.Conv2D(f, 3)\nm = Sequential([layers.Dense(3), block(4)])`, 'dense3', '2 function', '4 unknown'],
    ['a model as a class', `import keras\nclass Auto(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.a = keras.layers.Dense(3)\nm = Auto()\nm.compile("adam", "mse")`, '', '1 noModel', '2 class'],
    ['a sum of two branches', `${start}a = layers.Conv2D(4, 3)(inputs)\nb = layers.Conv2D(4, 3)(inputs)\nm = keras.Model(inputs, layers.Dense(1)(layers.add([a, b])))`, 'conv3f4,dense1', '6 merge'],
    ['branches side by side', `${start}a = layers.Conv2D(4, 3)(inputs)\nb = layers.Conv2D(5, 3)(inputs)\nm = keras.Model(inputs, layers.Concatenate()([a, b]))`, 'conv3f4', '6 merge'],
    ['a skip by a plus', `${start}a = layers.Conv2D(1, 3, padding="same")(inputs)\nm = keras.Model(inputs, a + inputs)`, 'conv3psame', '5 merge'],
    ['two outputs', `${start}a = layers.Dense(4)(inputs)\nm = keras.Model(inputs, [a, layers.Dense(2)(a)])`, 'dense4', '5 several'],
    ['layers that the lab does not have', `from keras import layers, Sequential\nm = Sequential([layers.Dense(4), layers.BatchNormalization(), layers.Dropout(0.3),\n  layers.Dense(2)])`, 'dense4,dense2', '2 layer', '2 layer'],
    ['an activation that is not there', `import keras\nm = keras.Sequential([keras.layers.Dense(4, activation="tanh"), keras.layers.Dense(2)])`, 'dense4,dense2', '2 activation'],
    ['a bent ReLU and one behind a pooling', `from keras import layers as L, Sequential\nm = Sequential([L.Conv2D(2, 3),\n  L.ReLU(negative_slope=0.1), L.AvgPool2D(),\n  L.Activation("sigmoid")])`, 'conv3f2arelu,avg2', '3 activation', '4 activation'],
    ['a kernel that is no square', `from keras import layers as L, Sequential\nm = Sequential([L.Conv2D(2, (3, 5)), L.Dense(2)])`, 'dense2', '2 value'],
    ['a number that the code does not tell', `from keras import layers as L, Sequential\nm = Sequential([L.Dense(hp.units), L.Dense(2)])`, 'dense2', '2 unknown'],
    ['a filter count left out', `from keras import layers as L, Sequential\nm = Sequential([L.Conv2D(kernel_size=3), L.Dense(2)])`, 'dense2', '2 missing'],
    ['a penalty and another start', `from keras import layers as L, regularizers, Sequential\nm = Sequential([L.Dense(2,\n  activity_regularizer=regularizers.l1(10e-5), kernel_initializer="he_normal", name="code")])`, 'dense2', '3 argument', '3 argument'],
    ['arguments behind stars', `from keras import layers as L, Sequential\nm = Sequential([L.Dense(2, **options)])`, 'dense2', '2 spread'],
    ['one layer in two places', `${start}c = layers.Conv2D(1, 3, padding="same")\nm = keras.Model(inputs, c(c(inputs)))`, 'conv3psame,conv3psame', '4 shared'],
    ['a bracket that is not closed', `from keras import layers as L, Sequential\nm = Sequential()\nm.add(L.Dense(4)\nm.add(L.Dense(2))\nm.add(L.Dense(1))`, 'dense2,dense1', '3 grammar'],
    ['a model that is connected to nothing', `${start}other = keras.Input((5,))\nm = keras.Model(other, layers.Dense(2)(inputs))`, 'dense2', '5 unconnected'],
    ['zeros and cropping that belong to nothing', `from keras import layers as L, Sequential\nm = Sequential([L.Input((8, 8, 1)), L.ZeroPadding2D(1), L.MaxPooling2D(),\n  L.Cropping2D(1)])`, 'pool2', '2 padding', '3 cropping'],
    ['a function on a tensor', `import tensorflow as tf\n${start}x = layers.Dense(4)(inputs)\nm = keras.Model(inputs, tf.transpose(x))`, 'dense4', '6 operation'],
    ['no model at all', 'print("hello")', '', '1 noModel'],
    ['no Python at all', '딥러닝 레이어 이해하기, linear 그리고 Convolution', '', '1 grammar', '1 noModel'],
    ['an optimizer, a loss and targets that the lab does not have', `import keras\nm = keras.Sequential([keras.layers.Dense(2)])\nm.compile(optimizer="nadam",\n  loss="sparse_categorical_crossentropy")\n(x, y), _ = keras.datasets.mnist.load_data()\nm.fit(x, y, callbacks=[stop])`, 'dense2', '3 optimizer', '4 loss', '6 argument', '6 targets'],
    ['a rate that is a schedule; a beta that is another stands', `import keras\nm = keras.Sequential([keras.layers.Dense(2)])\nm.compile(keras.optimizers.Adam(schedule, beta_1=0.5), "mse")`, 'dense2', '3 rate'],
    ['an unpooling of another pooling', readFileSync(new URL('./fixtures/unpooling.py', import.meta.url), 'utf8'), 'pool2,pool2,unpool2,unpool2', '26 unpooling', '27 unpooling'],
  ] as [string, string, string, ...string[]][])('%s', (_, code, notation, ...faults) => {
    const [got, ...named] = told(code);
    expect([got, ...named.toSorted()]).toEqual([notation, ...faults.toSorted()]);
  });
  it('a plot\'s loop, a print, a summary and a class that nobody uses are no faults', () => {
    expect(told(`${start}class Timer(keras.callbacks.Callback):\n    pass\nm = keras.Model(inputs, layers.Dense(2)(inputs))\nm.summary()\nfor layer in m.layers:\n    print(layer.name)\nif verbose:\n    print(m)\nassert m`)).toEqual(['dense2']);
  });
  it('a model that cannot work says at which line', () => {
    const { refusal } = read('from keras import layers as L, Sequential\nm = Sequential([\n  L.Input((8, 8, 1)),\n  L.Conv2D(1, 3),\n  L.Conv2D(1, 9),\n])');
    expect(refusal).toMatchObject({ line: 5, layer: 2, code: 'windowTooLarge', expected: 6, got: 9 });
  });
  it('more code than is read is said', () => expect(read(`x = 1\n${'#'.repeat(longestCode)}`).faults.map(({ code }) => code)).toContain('tooLong'));
});

describe('a reading for the lab\'s digits', () => {
  const adopted = (code: string) => { const found = forDigits(read(code)); return 'fault' in found ? found.fault.values : [found.notation, found.notes.map(({ code: note }) => note)]; };
  it('takes pictures as they are, and flattens them for a model that reads lists', () => {
    expect(adopted(listings[2]!.code)).toEqual([listings[2]!.notation, []]);
    expect(adopted(listings[0]!.code)).toEqual(['flatten,dense32arelu,dense784asigmoid', ['flattened']]);
  });
  it('says what does not fit', () => {
    expect(adopted('m = keras.Sequential([keras.Input((32, 32, 3)), keras.layers.Conv2D(3, 3, padding="same")])')).toEqual({ name: 'input', expected: '28 × 28 × 1', got: '32 × 32 × 3' });
    expect(adopted('m = keras.Sequential([keras.Input((28, 28, 1)), keras.layers.Conv2D(1, 3)])')).toEqual({ name: 'output', expected: '28 × 28 × 1', got: '26 × 26 × 1' });
  });
});

describe('whatever is pasted', () => {
  const pieces = listings.flatMap(({ code }) => code.split('\n'));
  it('is read without an error, and everything is said in both languages', () => {
    const line = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ maxLength: 40 }) }, { weight: 1, arbitrary: fc.constantFrom(...pieces).map(text => text.slice(0, text.length / 2)) });
    fc.assert(fc.property(fc.array(line, { maxLength: 25 }), lines => {
      const { faults, notes, lines: layerLines, stack } = read(lines.join('\n'));
      expect(layerLines).toHaveLength(stack.length);
      for (const locale of ['en', 'ko'] as const) {
        for (const said of [...faults.map(fault => sayFault(fault, locale)), ...notes.map(note => sayNote(note, locale))]) expect(Object.values(said).join(' ')).not.toMatch(/undefined|NaN|\[object/);
      }
      for (const { line: at } of faults) expect(at).toBeGreaterThanOrEqual(1);
    }), { seed: 3, numRuns: 300 });
  });
});
