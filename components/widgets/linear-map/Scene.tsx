import { project, type Camera, type Vector } from './camera.ts';
import { cubeEdges, gridLines, levelLines, outlineOf, plus, square } from './shapes.ts';

const digits = ['₁', '₂', '₃'];
export const subscript = (i: number): string => digits[i] ?? '';

export interface SceneProps {
  camera: Camera;
  /** Where a vector of the input is drawn: itself, or its image at this moment. */
  to(v: Vector): Vector;
  part: 'input' | 'output';
  /** Axes of the input: its grid lies in the plane, its unit cube in space. */
  inputs: number;
  shape: 'letter' | 'circle' | 'none';
  /** Drawn again by a second scene in the same pane: paler, and without arrows. */
  ghost?: boolean;
  /** Directions that are lost, and the input whose fibre is drawn. */
  lost: Vector[];
}

export const round = (n: number) => Math.round(n * 10) / 10;

/** Drawing helpers of one scene: path data of what a map makes of vectors. */
export function pens({ camera, to }: Pick<SceneProps, 'camera' | 'to'>) {
  const at = (v: Vector) => { const [x, y] = project(camera, to(v)); return `${round(x)},${round(y)}`; };
  return {
    at,
    lines: (pairs: readonly (readonly [Vector, Vector])[]) => pairs.map(([a, b]) => `M${at(a)}L${at(b)}`).join(''),
    outline: (vectors: readonly Vector[]) => (vectors.length ? `M${vectors.map(at).join('L')}Z` : ''),
    trail: (vectors: readonly Vector[]) => `M${vectors.map(at).join('L')}`,
  };
}

/** Grid, shape, and unit square or cube: what the map takes along. */
export function Scene({ camera, to, part, inputs, shape, ghost, lost }: SceneProps) {
  const pen = pens({ camera, to });
  const levels = part === 'input' ? levelLines(lost) : [];
  return (
    <g className={`lm-scene lm-${part}${ghost ? ' lm-ghost' : ''}`} aria-hidden="true">
      <path className={levels.length ? 'lm-net lm-calm' : 'lm-net'} d={pen.lines(gridLines(inputs))} />
      {shape !== 'none' && <path className="lm-shape" d={pen.outline(outlineOf(shape))} />}
      <path className="lm-unit" d={pen.outline(square)} />
      {inputs === 3 && <path className="lm-cube" d={pen.lines(cubeEdges)} />}
      {levels.length > 0 && <path className="lm-level" d={pen.lines(levels.slice(1))} />}
      {levels.length > 0 && <path className="lm-lost" d={pen.lines(levels.slice(0, 1))} />}
      {part === 'input' && inputs === 3 && lost.length === 1 && <path className="lm-lost" d={pen.lines([[lost[0]!.map(x => -20 * x), lost[0]!.map(x => 20 * x)]])} />}
    </g>
  );
}

/** Half the length of an axis in a turned space, units. */
const turnedAxis = 3.3;

/** Axes with round numbers (flat panes) or names (turned ones). `axes`: how many this space has. */
export function Axes({ camera, width, height, axes, symbol }: { camera: Camera; width: number; height: number; axes: number; symbol: 'x' | 'y' }) {
  const flat = camera.yaw === 0 && camera.tilt === 0;
  const half = Math.max(width, height) / camera.unit;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find(n => n * camera.unit >= 44) ?? 2000;
  const ticks = Array.from({ length: Math.floor(half / step) }, (_, i) => [(i + 1) * step, -(i + 1) * step]).flat();
  const pen = pens({ camera, to: v => v });
  const unitVector = (i: number, by: number): Vector => [0, 1, 2].map(j => (j === i ? by : 0));
  const long = flat ? half : turnedAxis;
  return (
    <g className="lm-axes" aria-hidden="true">
      {[0, 1, 2].filter(i => i < axes).map(i => {
        const [x, y] = project(camera, unitVector(i, flat ? 0 : long));
        return (
          <g key={i}>
            <path className={axes === 1 ? 'lm-axis lm-only' : 'lm-axis'} d={pen.lines([[unitVector(i, -long), unitVector(i, long)]])} />
            {!flat && <text className="lm-tick" x={round(x + 4)} y={round(y - 5)}>{symbol}{subscript(i)}</text>}
          </g>
        );
      })}
      {flat && ticks.map(v => {
        const [x] = project(camera, [v]);
        const [, y] = project(camera, [0, v]);
        return (
          <g key={v}>
            {x > 12 && x < width - 12 && <><path className="lm-axis" d={`M${round(x)},${camera.y - 3}v6`} /><text className="lm-tick" x={x} y={camera.y + 17} textAnchor="middle">{String(v).replace('-', '\u2212')}</text></>}
            {axes > 1 && y > 12 && y < height - 12 && <><path className="lm-axis" d={`M${camera.x - 3},${round(y)}h6`} /><text className="lm-tick" x={camera.x - 8} y={y} dy="0.34em" textAnchor="end">{String(v).replace('-', '\u2212')}</text></>}
          </g>
        );
      })}
    </g>
  );
}

/** An arrow from zero: a column of the matrix, in its colour. */
export function Arrow({ camera, to, label, head = true }: { camera: Camera; to: Vector; label?: string; head?: boolean }) {
  const [x0, y0] = project(camera, []);
  const [x1, y1] = project(camera, to);
  const long = Math.hypot(x1 - x0, y1 - y0);
  const [ux, uy] = long > 0.5 ? [(x1 - x0) / long, (y1 - y0) / long] : [0, -1];
  const size = Math.min(9, long);
  const base = [x1 - ux * size, y1 - uy * size] as const;
  return (
    <g className="lm-arrow" aria-hidden="true">
      <path className="lm-arrow-line" d={`M${round(x0)},${round(y0)}L${round(head ? base[0] : x1)},${round(head ? base[1] : y1)}`} />
      {head && long > 2 && <path className="lm-arrow-head" d={`M${round(x1)},${round(y1)}L${round(base[0] - uy * size * 0.55)},${round(base[1] + ux * size * 0.55)}L${round(base[0] + uy * size * 0.55)},${round(base[1] - ux * size * 0.55)}Z`} />}
      {label && <text className="lm-name" x={round(x1 + ux * 20)} y={round(y1 + uy * 20)} dy="0.34em" textAnchor="middle">{label}</text>}
    </g>
  );
}

/** From zero along axis 1, then along 2 (and 3): the steps whose sum a point is. */
export const walk = (x: Vector): Vector[] => x.reduce<Vector[]>((all, v, i) => [...all, plus(all.at(-1)!, x.map((_, j) => (j === i ? v : 0)))], [x.map(() => 0)]);
