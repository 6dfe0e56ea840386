import { inRows } from '@/lib/plain/numbers.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { decode } from './decode.ts';
import { seeWords } from './language.ts';
import { outputsOf, waistOf } from './look.ts';
import { mapsOf, mostOf } from './maps.ts';
import type { PanelProps } from './shown.ts';
import { ValueGrid } from './ValueGrid.tsx';

const side = 28;
const pictureWidth = 168;
/** Too small for numerals: the number that is pointed at stands below. */
const mapWidth = 70;

/** What the decoder makes of a place on the map, and the numbers that it gets. `at`: the place in words. */
export function Decoded({ shown, labels, chosen, locale, code, at }: Pick<PanelProps, 'shown' | 'labels' | 'chosen'> & { locale: Locale; code: Float64Array; at: string }) {
  const words = seeWords(locale);
  const waist = waistOf(shown);
  const traces = outputsOf(shown, chosen.picture);
  const picture = decode(shown, waist, code, traces);
  return (
    <>
      <ValueGrid values={inRows(picture.values, side)} most={1} width={pictureWidth} part="output" label={at} cellLabel={words.cell} />
      <p className="part-name">{words.code.numbers}</p>
      <div className="see-maps" role="group" aria-label={words.code.numbers}>
        {mapsOf({ shape: traces[waist]!.output.shape, values: code }).map((map, channel) => (
          <ValueGrid key={channel} values={map} most={mostOf(code) || 1} width={mapWidth} label={`${labels[waist] ?? ''} ${channel + 1}`} cellLabel={(row, column, value) => words.code.numberOf(channel + 1, row, column, value)} />
        ))}
      </div>
    </>
  );
}
