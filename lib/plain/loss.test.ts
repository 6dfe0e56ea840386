import { describe, expect, it } from 'vitest';
import { activate, activationGradient, sigmoid } from './activation.ts';
import { crossEntropy, crossEntropyFromLogits, softmaxCrossEntropy, squaredError } from './loss.ts';
import { volume } from './numbers.ts';

describe('losses', () => {
  it('of a coin flip cost ln 2, whatever the target', () => {
    expect(crossEntropy([0.5, 0.5], [0, 1]).loss).toBeCloseTo(0.6931471805599453, 14);
    expect(crossEntropyFromLogits([0], [0.25]).loss).toBeCloseTo(0.6931471805599453, 14);
  });

  it('of a wrong certainty are finite: −ln 1e−7, and the gradient is 0 there', () => {
    expect(crossEntropy([1], [0]).loss).toBeCloseTo(16.11809565095832, 8);
    expect(crossEntropy([0], [1]).loss).toBeCloseTo(16.11809565095832, 8);
    expect([...crossEntropy([1, 0], [0, 1]).gradient]).toEqual([0, 0]);
  });

  it('from logits equal those from probabilities, with gradient (σ(z) − t) / n', () => {
    const [logits, targets] = [[-3, 0.5, 2], [0, 0.25, 1]];
    const fromLogits = crossEntropyFromLogits(logits, targets);
    expect(fromLogits.loss).toBeCloseTo(crossEntropy(logits.map(sigmoid), targets).loss, 12);
    // σ(−3) = 0.0474258731775668, σ(0.5) = 0.6224593312018546, σ(2) = 0.8807970779778823
    [0.0474258731775668 / 3, 0.3724593312018546 / 3, -0.1192029220221177 / 3].forEach((value, place) => expect(fromLogits.gradient[place]).toBeCloseTo(value, 14));
    expect(crossEntropyFromLogits([-800, 800], [1, 0]).loss).toBe(800);
  });

  it('have slopes equal to central differences', () => {
    const targets = [0.2, 0.9, 0];
    const start = [0.3, 0.6, 0.05];
    for (const loss of [crossEntropy, crossEntropyFromLogits, squaredError]) {
      const { gradient } = loss(start, targets);
      start.forEach((_, place) => {
        const at = (step: number) => loss(start.map((value, other) => (other === place ? value + step : value)), targets).loss;
        expect(gradient[place]).toBeCloseTo((at(1e-6) - at(-1e-6)) / 2e-6, 7);
      });
    }
  });

  it('squared: (3² + 1²) / 2, slope 2 (y − t) / n', () => {
    expect(squaredError([3, 0], [0, 1])).toEqual({ loss: 5, gradient: Float64Array.of(3, -1) });
  });

  it('of a softmax are ln of the classes where all scores are equal, and hold for scores of any size', () => {
    expect(softmaxCrossEntropy([0, 0, 0, 0], [0, 1, 0, 0]).loss).toBeCloseTo(Math.log(4), 14);
    // softmax(0, ln 2, ln 5) is 1/8, 2/8, 5/8.
    const { loss, gradient } = softmaxCrossEntropy([0, Math.log(2), Math.log(5)], [0, 1, 0]);
    expect(loss).toBeCloseTo(Math.log(4), 14);
    [0.125, -0.75, 0.625].forEach((slope, place) => expect(gradient[place]).toBeCloseTo(slope, 14));
    expect(softmaxCrossEntropy([1000, 0], [0, 1]).loss).toBe(1000);
  });

  it('refuse targets that do not match', () => {
    expect(() => squaredError([1], [1, 2])).toThrow('squaredError.target');
    expect(() => crossEntropy([], [])).toThrow('crossEntropy.target');
  });
});

describe('activations', () => {
  it('shut, squash and pass', () => {
    expect([...activate(volume([1, 1, 3], [-1, 0, 2]), 'relu').values]).toEqual([0, 0, 2]);
    expect([sigmoid(0), sigmoid(-1000), sigmoid(1000)]).toEqual([0.5, 0, 1]);
    const ones = volume([1, 1, 3], [1, 1, 1]);
    expect([...activationGradient(ones, volume([1, 1, 3], [0, 0.5, 2]), 'relu').values]).toEqual([0, 1, 1]);
    expect([...activationGradient(ones, volume([1, 1, 3], [0, 0.5, 1]), 'sigmoid').values]).toEqual([0, 0.25, 0]);
  });
});
