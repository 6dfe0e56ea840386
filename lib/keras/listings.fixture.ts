import type { Training } from './training.ts';

/** A listing as people write them, and by hand what it says. */
export interface Listing { title: string; code: string; notation: string; input: readonly number[]; training?: Partial<Training> }

const fit = 'autoencoder.fit(x_train, x_train, epochs=50, batch_size=256, shuffle=True, validation_data=(x_test, x_test))';
const flatData = `from keras.datasets import mnist
import numpy as np
(x_train, _), (x_test, _) = mnist.load_data()
x_train = x_train.astype('float32') / 255.
x_test = x_test.astype('float32') / 255.
x_train = x_train.reshape((len(x_train), np.prod(x_train.shape[1:])))
x_test = x_test.reshape((len(x_test), np.prod(x_test.shape[1:])))
print(x_train.shape)
`;

/** The first four are those of "Building Autoencoders in Keras" (Chollet 2016, as its page stands), shortened where they only plot. */
export const listings: readonly Listing[] = [
  {
    title: 'the blog\'s simplest autoencoder: encoder and decoder as models of their own, a layer taken from the whole',
    code: `import keras
from keras import layers

# This is the size of our encoded representations
encoding_dim = 32  # 32 floats -> compression of factor 24.5, assuming the input is 784 floats

# This is our input image
input_img = keras.Input(shape=(784,))
# "encoded" is the encoded representation of the input
encoded = layers.Dense(encoding_dim, activation='relu')(input_img)
# "decoded" is the lossy reconstruction of the input
decoded = layers.Dense(784, activation='sigmoid')(encoded)

# This model maps an input to its reconstruction
autoencoder = keras.Model(input_img, decoded)
encoder = keras.Model(input_img, encoded)
encoded_input = keras.Input(shape=(encoding_dim,))
decoder_layer = autoencoder.layers[-1]
decoder = keras.Model(encoded_input, decoder_layer(encoded_input))
autoencoder.compile(optimizer='adam', loss='binary_crossentropy')
${flatData}${fit}
encoded_imgs = encoder.predict(x_test)
decoded_imgs = decoder.predict(encoded_imgs)
import matplotlib.pyplot as plt
n = 10
plt.figure(figsize=(20, 4))
for i in range(n):
    ax = plt.subplot(2, n, i + 1)
    plt.imshow(x_test[i].reshape(28, 28))
    ax.get_xaxis().set_visible(False)
plt.show()
`,
    notation: 'dense32arelu,dense784asigmoid', input: [784],
    training: { optimizer: 'adam', rate: 0.001, loss: 'binaryCrossentropy', batch: 256, epochs: 50, images: 60_000, data: 'mnist' },
  },
  {
    title: 'the blog\'s deep autoencoder: one name overwritten six times',
    code: `from keras import layers
import keras
input_img = keras.Input(shape=(784,))
encoded = layers.Dense(128, activation='relu')(input_img)
encoded = layers.Dense(64, activation='relu')(encoded)
encoded = layers.Dense(32, activation='relu')(encoded)

decoded = layers.Dense(64, activation='relu')(encoded)
decoded = layers.Dense(128, activation='relu')(decoded)
decoded = layers.Dense(784, activation='sigmoid')(decoded)
autoencoder = keras.Model(input_img, decoded)
autoencoder.compile(optimizer='adam', loss='binary_crossentropy')
${flatData}autoencoder.fit(x_train, x_train,
                epochs=100,
                batch_size=256)
`,
    notation: 'dense128arelu,dense64arelu,dense32arelu,dense64arelu,dense128arelu,dense784asigmoid', input: [784], training: { epochs: 100, batch: 256 },
  },
  {
    title: 'the blog\'s convolutional autoencoder: 8 maps at 4 × 4, a valid convolution that brings 16 to 14',
    code: `import keras
from keras import layers

input_img = keras.Input(shape=(28, 28, 1))

x = layers.Conv2D(16, (3, 3), activation='relu', padding='same')(input_img)
x = layers.MaxPooling2D((2, 2), padding='same')(x)
x = layers.Conv2D(8, (3, 3), activation='relu', padding='same')(x)
x = layers.MaxPooling2D((2, 2), padding='same')(x)
x = layers.Conv2D(8, (3, 3), activation='relu', padding='same')(x)
encoded = layers.MaxPooling2D((2, 2), padding='same')(x)

# at this point the representation is (4, 4, 8) i.e. 128-dimensional

x = layers.Conv2D(8, (3, 3), activation='relu', padding='same')(encoded)
x = layers.UpSampling2D((2, 2))(x)
x = layers.Conv2D(8, (3, 3), activation='relu', padding='same')(x)
x = layers.UpSampling2D((2, 2))(x)
x = layers.Conv2D(16, (3, 3), activation='relu')(x)
x = layers.UpSampling2D((2, 2))(x)
decoded = layers.Conv2D(1, (3, 3), activation='sigmoid', padding='same')(x)

autoencoder = keras.Model(input_img, decoded)
autoencoder.compile(optimizer='adam', loss='binary_crossentropy')
from keras.datasets import mnist
import numpy as np
(x_train, _), (x_test, _) = mnist.load_data()
x_train = x_train.astype('float32') / 255.
x_train = np.reshape(x_train, (len(x_train), 28, 28, 1))
from keras.callbacks import TensorBoard
autoencoder.fit(x_train, x_train, epochs=50, batch_size=128, shuffle=True, validation_data=(x_test, x_test))
`,
    notation: 'conv3f16psamearelu,pool2psame,conv3f8psamearelu,pool2psame,conv3f8psamearelu,pool2psame,conv3f8psamearelu,up2,conv3f8psamearelu,up2,conv3f16arelu,up2,conv3psameasigmoid',
    input: [28, 28, 1], training: { optimizer: 'adam', batch: 128, epochs: 50, images: 60_000, data: 'mnist' },
  },
  {
    title: 'the blog\'s denoising autoencoder: 32 maps everywhere',
    code: `input_img = keras.Input(shape=(28, 28, 1))
x = layers.Conv2D(32, (3, 3), activation='relu', padding='same')(input_img)
x = layers.MaxPooling2D((2, 2), padding='same')(x)
x = layers.Conv2D(32, (3, 3), activation='relu', padding='same')(x)
encoded = layers.MaxPooling2D((2, 2), padding='same')(x)
# At this point the representation is (7, 7, 32)
x = layers.Conv2D(32, (3, 3), activation='relu', padding='same')(encoded)
x = layers.UpSampling2D((2, 2))(x)
x = layers.Conv2D(32, (3, 3), activation='relu', padding='same')(x)
x = layers.UpSampling2D((2, 2))(x)
decoded = layers.Conv2D(1, (3, 3), activation='sigmoid', padding='same')(x)
autoencoder = keras.Model(input_img, decoded)
`,
    notation: 'conv3f32psamearelu,pool2psame,conv3f32psamearelu,pool2psame,conv3f32psamearelu,up2,conv3f32psamearelu,up2,conv3psameasigmoid', input: [28, 28, 1],
  },
  {
    title: 'Sequential by a list, TensorFlow\'s names, Adadelta with a rate',
    code: `import tensorflow as tf
model = tf.keras.Sequential([
    tf.keras.layers.Input(shape=(28, 28, 1)),
    tf.keras.layers.Conv2D(filters=8, kernel_size=3, strides=2, padding="SAME", activation=tf.nn.relu),
    tf.keras.layers.Conv2DTranspose(1, 3, strides=(2, 2), padding='same', activation='sigmoid', use_bias=False),
], name='tiny')
model.compile(tf.keras.optimizers.Adadelta(learning_rate=1.0), tf.keras.losses.MeanSquaredError())
`,
    notation: 'conv3f8s2psamearelu,tconv3s2psameasigmoidb0', input: [28, 28, 1], training: { optimizer: 'adadelta', rate: 1, loss: 'meanSquaredError', batch: null, epochs: null },
  },
  {
    title: 'Sequential by add, an input shape on the first layer, arithmetic of constants',
    code: `from keras.models import Sequential
from keras.layers import Dense, Flatten, Reshape
side = 28
pixels = side * side          # 784
latent = pixels // 24 - 2 ** 3 * 3
model = Sequential()
model.add(Flatten(input_shape=(side, side, 1)))
model.add(Dense(units=latent + 1, activation="relu"))
model.add(
    Dense(pixels, activation="sigmoid")
)
model.add(Reshape((side, side, 1)))
model.compile(optimizer="sgd", loss="mse")
`,
    notation: 'flatten,dense9arelu,dense784asigmoid,reshape28x28x1', input: [28, 28, 1], training: { optimizer: 'sgd', rate: 0.01, loss: 'meanSquaredError' },
  },
  {
    title: 'Activation and ReLU as layers of their own, behind a convolution, a dense layer and a flatten',
    code: `from keras import layers as L, Sequential
net = Sequential([
    L.InputLayer(shape=(14, 14, 1)),
    L.Conv2D(4, 3), L.Activation('relu'),
    L.AveragePooling2D(),
    L.Dense(5), L.Flatten(), L.ReLU(),
    L.Dense(196), L.Activation(activation="sigmoid"),
])
`,
    notation: 'conv3f4arelu,avg2,dense5arelu,flatten,dense196asigmoid', input: [14, 14, 1],
  },
  {
    title: 'zeros written out in front of a convolution, rows cut off behind a transposed one',
    code: `import keras
from keras.layers import *
m = keras.Sequential([
    Input((28, 28, 1)),
    ZeroPadding2D(2), Conv2D(3, 5),
    ZeroPadding2D(((0, 1), (0, 1))), Conv2D(6, 3, strides=2),
    Conv2DTranspose(3, 4, strides=2), Cropping2D(1),
])
`,
    notation: 'conv5f3p2,conv3f6s2psame,tconv4f3s2p1', input: [28, 28, 1],
  },
  {
    title: 'encoder and decoder as two Sequentials, called one on the other',
    code: `import keras
from keras import layers
inputs = keras.Input((28, 28, 1))
encoder = keras.Sequential([layers.Conv2D(8, 3, activation="relu"), layers.MaxPool2D()])
decoder = keras.Sequential([layers.UpSampling2D(interpolation="bilinear"), layers.Conv2DTranspose(1, 3, activation="sigmoid")])
outputs = decoder(encoder(inputs))
autoencoder = keras.Model(inputs=inputs, outputs=outputs)
autoencoder.compile(optimizer=keras.optimizers.RMSprop(1e-4), loss=keras.losses.binary_crossentropy)
autoencoder.fit(x=x_train[:5000], y=x_train[:5000], batch_size=64, epochs=2 * 3)
`,
    notation: 'conv3f8arelu,pool2,bil2,tconv3asigmoid', input: [28, 28, 1], training: { optimizer: 'rmsprop', rate: 0.0001, loss: 'binaryCrossentropy', batch: 64, epochs: 6, images: null },
  },
  {
    title: 'encoder and decoder as two functional models in a Sequential',
    code: `import keras
from keras import layers
a = keras.Input(shape=(28, 28, 1))
encoder = keras.Model(a, layers.Flatten()(layers.Conv2D(4, 3, strides=2, activation="relu")(a)), name="encoder")
b = keras.Input(shape=(676,))
h = layers.Reshape((13, 13, 4))(b)
decoder = keras.Model(b, layers.Conv2DTranspose(1, 4, strides=2, activation="sigmoid")(h), name="decoder")
both = keras.Sequential([encoder, decoder])
both.compile(loss="bce", optimizer=keras.optimizers.SGD(0.5, 0.9))
`,
    notation: 'conv3f4s2arelu,flatten,reshape13x13x4,tconv4s2asigmoid', input: [28, 28, 1], training: { optimizer: 'sgd', rate: 0.5 },
  },
  {
    title: 'no model at all: layers called on an array, as in a lecture',
    code: `import tensorflow as tf
x = tf.zeros((32, 28, 28, 3))
y = tf.keras.layers.Conv2D(5, 2, dilation_rate=3, padding='valid')(x)
print(y.shape)
z = tf.keras.layers.MaxPooling2D(pool_size=3, strides=2)(y)
`,
    notation: 'conv2f5d3,pool3s2', input: [28, 28, 3],
  },
  {
    title: 'a session in Python\'s prompt, with its answers, Korean comments and a line continued',
    code: `>>> from keras import Input, Model
>>> from keras.layers import Dense  # 완전 연결 층
>>> 입력 = Input(shape=(10,))
>>> 출력 = Dense(4, \\
...     activation='relu')(입력)
>>> Model(입력, 출력).count_params()
44
`,
    notation: 'dense4arelu', input: [10],
  },
  {
    title: 'curly quotes, hard spaces and an indentation, as web pages leave them',
    code: `    from keras import layers, Sequential
    model = Sequential([\u00A0layers.Input((8, 8, 1)),
        layers.Conv2D(2, 3, padding=“same”, activation=‘relu’)])
    %matplotlib inline
    !pip install keras
`,
    notation: 'conv3f2psamearelu', input: [8, 8, 1],
  },
  {
    title: 'a list grown by a plus, an axis put in by None, two statements on a line',
    code: `import numpy as np; from tensorflow import keras
from tensorflow.keras import layers
(a, la), (b, lb) = keras.datasets.fashion_mnist.load_data()
a = a[..., np.newaxis] / 255.0; a = a[:2000]
parts = [layers.Conv2D(2, 3, padding="same")] + [layers.AvgPool2D(2), layers.UpSampling2D(2)]
model = keras.Sequential(parts + [layers.Conv2D(1, 1, activation="sigmoid")])
model.build((None, 28, 28, 1))
model.compile("adam", "mse")
model.fit(a, a, 100, 3)
`,
    notation: 'conv3f2psame,avg2,up2,conv1asigmoid', input: [28, 28, 1], training: { optimizer: 'adam', rate: 0.001, loss: 'meanSquaredError', batch: 100, epochs: 3, images: 2000, data: 'fashion' },
  },
];
