import type { CSSProperties, SVGProps } from 'react';
import type { Tone } from '@/lib/geometry/tone.ts';

/** The custom property that carries a tone to the style sheet. */
export const toneStyle = (amount: number): CSSProperties => ({ '--t': amount }) as CSSProperties;

type Props = Tone & ({ as: 'rect' } & SVGProps<SVGRectElement> | { as: 'path' } & SVGProps<SVGPathElement>);

/** A shape filled with a tone of the value scale. The style sheet mixes the colour, so themes swap without drawing. */
export function ToneFill({ as: Shape, side, amount, className = '', ...rest }: Props) {
  const Tag = Shape as 'rect';
  return <Tag {...(rest as SVGProps<SVGRectElement>)} className={`fg-tone fg-${side} ${className}`.trim()} style={toneStyle(amount)} />;
}
