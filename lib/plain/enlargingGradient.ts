import { bilinearAxis } from '@/lib/arith/bilinear.ts';
import { asPair, type PerAxis } from '@/lib/arith/grid.ts';
import { volume, type Volume } from './numbers.ts';

/** Gradient of `nearest` by its input: every block summed. `gradient` is as large as the output. */
export function nearestGradient(gradient: Volume, factor: PerAxis): Volume {
  const [down, across] = asPair(factor);
  const [height, width, channels] = gradient.shape;
  const byInput = volume([height / down, width / across, channels]);
  gradient.values.forEach((value, place) => {
    const [cell, channel] = [Math.floor(place / channels), place % channels];
    const [row, column] = [Math.floor(Math.floor(cell / width) / down), Math.floor((cell % width) / across)];
    byInput.values[(row * byInput.shape[1] + column) * channels + channel]! += value;
  });
  return byInput;
}

/** Gradient of `bedOfNails` by its input: the corner of every block. `gradient` is as large as the output. */
export function bedOfNailsGradient(gradient: Volume, factor: PerAxis): Volume {
  const [down, across] = asPair(factor);
  const [height, width, channels] = gradient.shape;
  const byInput = volume([height / down, width / across, channels]);
  for (let row = 0; row < height; row += down) for (let column = 0; column < width; column += across) {
    const from = (row * width + column) * channels;
    byInput.values.set(gradient.values.subarray(from, from + channels), ((row / down) * byInput.shape[1] + column / across) * channels);
  }
  return byInput;
}

/** Gradient of `bilinear` by its input of `inputShape`: each number goes back to the cells it was mixed from, by their shares. */
export function bilinearGradient(gradient: Volume, inputShape: Volume['shape']): Volume {
  const [height, width, channels] = inputShape;
  const byInput = volume(inputShape);
  const columns = bilinearAxis(width, gradient.shape[1]);
  bilinearAxis(height, gradient.shape[0]).forEach((down, r) => columns.forEach((across, c) => {
    for (const [row, rowShare] of [[down.low, 1 - down.share], [down.high, down.share]] as const) {
      for (const [column, columnShare] of [[across.low, 1 - across.share], [across.high, across.share]] as const) {
        for (let channel = 0; channel < channels; channel++) {
          byInput.values[(row * width + column) * channels + channel]! += rowShare * columnShare * gradient.values[(r * columns.length + c) * channels + channel]!;
        }
      }
    }
  }));
  return byInput;
}
