import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/code/pieces.ts';
import { defaults } from '@/lib/params/values.ts';
import { listings } from './code.ts';
import { compute } from './compute.ts';
import { widget, type Params } from './widget.ts';

const written = (change: Partial<Params>) => {
  const params = { ...defaults(widget.params), ...change };
  const { keras, torch } = listings(params, widget.describe(params, compute(params), 0));
  return { keras: plainText(keras.code), torch: plainText(torch.code), prints: plainText(keras.prints) };
};

describe('the training call', () => {
  it('is the source’s: Adadelta at 0.001, binary cross-entropy, 50 epochs, batches of 256, shuffled, validated on the test pictures', () => {
    const { keras } = written({});
    for (const part of ['keras.optimizers.Adadelta(learning_rate=0.001)', 'loss="binary_crossentropy"', 'epochs=50', 'batch_size=256', 'shuffle=True', 'validation_data=(x_test, x_test)', 'model.fit(x_train, x_train']) expect(keras).toContain(part);
  });
  it('differs with the recipe by the optimizer and the epochs alone', () => {
    const [published, remedied] = [written({}), written({ recipe: 'remedied' })];
    expect(remedied.keras.replace('Adam', 'Adadelta').replace('epochs=10', 'epochs=50')).toBe(published.keras);
    expect(remedied.torch).toContain('torch.optim.Adam(model.parameters(), lr=0.001,');
    expect(published.torch).toContain('rho=0.95');
  });
  it('prints what the runs of the model on show reached', () => {
    const params = { ...defaults(widget.params), model: 'source-2' } as Params;
    const { medianSecond, runsSecond } = widget.describe(params, compute(params), 0);
    expect(written({ model: 'source-2' }).prints).toBe(`${medianSecond}   # median of ${runsSecond} runs`);
  });
});
