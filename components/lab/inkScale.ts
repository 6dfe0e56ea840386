/** Colours of the values −255 … 255 as the theme draws them: red, green, blue of value v at `3 · (v + 255)`. */
export type InkScale = Uint8ClampedArray;

/** Colours asked of the style sheet per side; between them colours are near enough to be mixed by thirds of a grey. */
const samples = 16;
const greys = 255;

const mixed = (share: number) =>
  `color-mix(in oklab, var(--value-${share < 0 ? 'negative' : 'positive'}) ${Math.abs(share) * 100}%, var(--value-zero))`;

/** What the style sheet's colours are in red, green and blue: through an element, because a canvas knows no variables. */
function sampled(place: HTMLElement): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  canvas.width = 2 * samples + 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const probe = place.appendChild(document.createElement('i'));
  for (let x = 0; x < canvas.width; x++) {
    probe.style.color = mixed((x - samples) / samples);
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(x, 0, 1, 1);
  }
  probe.remove();
  return context.getImageData(0, 0, canvas.width, 1).data;
}

/** The scale of the theme that holds where `place` stands. */
export function readInkScale(place: HTMLElement): InkScale {
  const colours = sampled(place);
  const scale = new Uint8ClampedArray(3 * (2 * greys + 1));
  for (let v = -greys; v <= greys; v++) {
    const at = ((v + greys) / greys) * samples;
    const left = Math.min(2 * samples - 1, Math.floor(at));
    for (let c = 0; c < 3; c++) {
      const [a, b] = [colours[4 * left + c]!, colours[4 * left + 4 + c]!];
      scale[3 * (v + greys) + c] = a + (b - a) * (at - left);
    }
  }
  return scale;
}
