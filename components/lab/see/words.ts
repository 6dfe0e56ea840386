/** What the panels of `see` say, in one language. Numbers come formatted; functions return whole phrases. */
export interface SeeWords {
  of(name: string, epoch: string): string;
  epoch(epoch: number): string;
  cell(row: number, column: number, value: string): string;
  maps: {
    about: string; layer(label: string, shape: string): string; map(place: number, largest: string): string; silent(place: number): string; dead(place: number): string;
    silentCount(silent: number, of: number): string; deadCount(dead: number, of: number): string; enlarged(layer: string, place: number): string; flat(units: number): string; input: string; most(value: string): string;
  };
  filters: {
    about: string; ofPicture: string; ofBatch(epoch: number): string; gradientOf: string; batch: string; picture: string;
    filter(place: number, largest: string, gradient: string): string; kernel: string; gradient: string; channel: string;
    bias(value: string, gradient: string): string; enlargedKernel(layer: string, filter: number, channel: number): string; enlargedGradient(layer: string, filter: number, channel: number): string;
    first(shown: number, of: number): string; none: string; noMove: Readonly<Record<'batch' | 'picture', string>>;
  };
  error: {
    about: string; input: string; output: string; difference: string; cost: string; differenceOf(row: number, column: number, value: string): string; costOf(row: number, column: number, value: string): string;
    balance(sum: string): string; tooLittle: string; tooMuch: string; even: string; sum(sum: string, pixels: string, loss: string): string;
  };
  code: {
    about(numbers: number): string; loading(done: number, of: number): string; view: string; pca: string; units: string; unit(map: number, row: number, column: number): string; first: string; second: string;
    shares(first: string, second: string): string; map(count: number): string; along: string; across: string; decoded: string; decodedOf(x: string, y: string): string; inverse: string; inverseUnits: string;
    table: string; digit: string; nearest(digit: string): string; failed: string; numbers: string; numberOf(map: number, row: number, column: number, value: string): string; hint: string;
  };
  provenance: {
    about: string; output: string; outputOf(row: number, column: number, value: string): string; logit(row: number, column: number, logit: string, answer: string): string; plainValue(row: number, column: number, value: string): string;
    input: string; inputOf(row: number, column: number, value: string): string; bottleneck(numbers: number): string; layer: string; shares: string; biases: string; together: string;
    inputRow: string; adds(value: string, gap: string, allowed: string): string; doesNot: string; filters: string; filter(layer: string, place: number, value: string): string; tooFar(gap: string): string;
  };
  draw: { about: string; pad: string; look: string; clear: string; undo: string; cell(row: number, column: number, value: string): string; comesBack: string; empty: string; keys: string; loss(value: string): string };
}
