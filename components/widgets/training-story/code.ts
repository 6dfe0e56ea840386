import { gradient, kernel, live, py, quiet, type Line, type Listings } from '@/lib/code/pieces.ts';
import type { Described } from '@/lib/widget/define.ts';
import type { Params } from './widget.ts';

const epsilon = '1e-7';

/** How the figure's models are trained, from the pictures to the last validation loss. `model` is the one to be trained, ending in a sigmoid. */
export function listings({ recipe, model }: Params, numbers: Readonly<Record<string, Described>>): Listings {
  const adam = recipe === 'remedied';
  const epochs = adam ? 10 : 50;
  const name = live(adam ? 'Adam' : 'Adadelta');
  const place = model === 'source-2' ? 'Second' : 'First';
  const prints: Line[] = [[live(numbers[`median${place}`]), '   ', quiet(`# median of ${numbers[`runs${place}`]} runs`)]];
  return {
    keras: {
      code: [
        py`${quiet('# no labels: a picture is its own answer')}`,
        py`(x_train, _), (x_test, _) = keras.datasets.mnist.load_data()`,
        py`x_train, x_test = x_train[..., None] / 255, x_test[..., None] / 255`,
        py`optimizer = keras.optimizers.${name}(learning_rate=${kernel('0.001')})`,
        py`model.compile(optimizer=optimizer, loss=${gradient('"binary_crossentropy"')})`,
        py`told = model.fit(x_train, x_train, epochs=${epochs}, batch_size=256,`,
        py`                 shuffle=True, validation_data=(x_test, x_test))`,
        py`print(told.history["val_loss"][-1])`,
      ],
      prints,
    },
    torch: {
      code: [
        py`${quiet('# x_train, x_test: tensors of 1 x 28 x 28 pictures from 0 to 1')}`,
        py`optimizer = torch.optim.${name}(model.parameters(), lr=${kernel('0.001')},`,
        py`                             ${adam ? '' : 'rho=0.95, '}eps=${epsilon})   ${quiet('# as Keras sets them')}`,
        py`cross_entropy = ${gradient('torch.nn.functional.binary_cross_entropy')}`,
        py`for epoch in range(${epochs}):`,
        py`    for pictures in x_train[torch.randperm(len(x_train))].split(256):`,
        py`        optimizer.zero_grad()`,
        py`        cross_entropy(model(pictures), pictures).backward()`,
        py`        optimizer.step()`,
        py`print(cross_entropy(model(x_test), x_test).item())`,
      ],
      prints,
    },
  };
}
