import { Heatmap } from '@/components/figure/Heatmap.tsx';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Frame } from './frame.ts';
import type { Words } from './en.ts';

const phone = 560;

/** All maps of one layer, large enough to be looked at. */
export function Inside({ frame, words, width, layer, names, onLook }: { frame: Frame; words: Words['view']; width: number; layer: number; names: boolean; onLook(layer: number): void }) {
  const stage = frame.inside;
  if (!stage) return null;
  const [rows, columns, channels] = stage.shape as [number, number, number];
  const across = Math.min(channels, width < phone ? 4 : 8);
  const pitch = Math.min(width / across, 112);
  const cell = (pitch - 8) / columns;
  const lines = Math.ceil(channels / across);
  return (
    <div className="bn-inside">
      <div className="bn-inside-head">
        <label className="field"><span className="label">{words.layer}</span>
          <select value={layer} disabled={!names} onChange={event => onLook(Number(event.target.value))}>
            {frame.layers.map(({ name, shape }, i) => <option key={name} value={i + 1}>{`${i + 1} ${name} · ${shape.join(' × ')}`}</option>)}
          </select></label>
        {stage.maps.length > 0 && <span className="bn-quiet">{words.largest(showNumber(stage.most))}</span>}
        {names && <button type="button" className="btn bare" onClick={() => onLook(0)}>{words.close}</button>}
      </div>
      <svg className="fg-canvas" viewBox={`0 0 ${across * pitch} ${lines * (rows * cell + 8)}`} style={{ width: across * pitch }} role="img" aria-label={words.insideMaps(channels, stage.name)}>
        {Array.from({ length: channels }, (_, c) => (
          <g key={c} transform={`translate(${(c % across) * pitch + 1},${Math.floor(c / across) * (rows * cell + 8) + 1})`}>
            <rect className="bn-paper" width={columns * cell} height={rows * cell} />
            {stage.maps[c] && <Heatmap values={stage.maps[c]} most={stage.most} cell={cell} />}
            <rect className="bn-map" width={columns * cell} height={rows * cell} />
          </g>
        ))}
      </svg>
    </div>
  );
}
