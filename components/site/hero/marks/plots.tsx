import { Line } from './shapes.tsx';

/** Marks of lessons about maps and curves. */

/** The grid that a 2 × 2 matrix makes of the plane, over the plane's own; its columns thick. */
export function Linear() {
  const [[a, b], [c, d]] = [[1.05, 0.5], [-0.3, 0.85]] as const;
  const unit = 9;
  const at = (x: number, y: number) => [70 + unit * x, 32 - unit * y] as const;
  const mapped = (x: number, y: number) => at(a * x + b * y, c * x + d * y);
  const steps = [-3, -2, -1, 0, 1, 2, 3];
  return (
    <>
      {steps.map(i => <g key={i}><Line of="rule" strength={0.75} through={[at(-3, i), at(3, i)]} /><Line of="rule" strength={0.75} through={[at(i, -3), at(i, 3)]} /></g>)}
      {steps.map(i => <g key={i}><Line of="output" strength={0.9} through={[mapped(-3, i), mapped(3, i)]} /><Line of="output" strength={0.9} through={[mapped(i, -3), mapped(i, 3)]} /></g>)}
      <Line of="kernel" strength={2.5} through={[mapped(1, 0), mapped(0, 0), mapped(0, 1)]} />
    </>
  );
}

/** Six points, the best line with a bias, and (dashed) the best line through the origin. */
export function Bias() {
  const points = [[0.6, 2.1], [1.2, 2.5], [2.1, 2.4], [2.9, 3.1], [3.7, 3.2], [4.5, 3.9]] as const;
  const sum = (of: (x: number, y: number) => number) => points.reduce((total, [x, y]) => total + of(x, y), 0);
  const [n, sx, sy, sxy, sxx] = [points.length, sum(x => x), sum((_, y) => y), sum((x, y) => x * y), sum(x => x * x)];
  const slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
  const intercept = (sy - slope * sx) / n;
  const steep = sxy / sxx;
  const at = (x: number, y: number) => [14 + 19 * x, 60 - 13 * y] as const;
  return (
    <>
      <Line of="axis" strength={1} through={[at(0, 4.6), at(0, 0), at(5, 0)]} />
      <Line of="kernel" dashed through={[at(0, 0), at(4.5, steep * 4.5)]} />
      <Line of="kernel" strength={2} through={[at(0, intercept), at(5, intercept + 5 * slope)]} />
      {points.map(([x, y]) => <circle key={x} className="mark-line of-ink full" cx={at(x, y)[0]} cy={at(x, y)[1]} r={1.8} />)}
    </>
  );
}

/** Validation loss of the published run with the transposed decoder at epochs 1, 5, … 49; dotted: one mean picture for every digit. */
const published = [0.6924, 0.6844, 0.6622, 0.5846, 0.5497, 0.5212, 0.4814, 0.4145, 0.3461, 0.3147, 0.3019, 0.2941, 0.2883];
const meanPicture = 0.2625;

export function Lab() {
  const y = (loss: number) => 60 - (loss - 0.05) * 86;
  return (
    <>
      <Line of="axis" strength={1} through={[[4, 4], [4, 62]]} />
      <Line of="axis" strength={1} dashed through={[[4, y(meanPicture)], [108, y(meanPicture)]]} />
      <Line of="gradient" strength={2} through={published.map((loss, i) => [4 + (i * 104) / (published.length - 1), y(loss)])} />
    </>
  );
}
