import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import type { Params } from './widget.ts';

/** The shapes of both kernels with several channels, and what is left between the layers. */
export function Channels({ params: { kernel, channels, filters, turn, swap }, frame, words }: { params: Params; frame: Frame; words: Words['view'] }) {
  const k = kernel.length;
  const ordinary = swap ? [channels, filters] : [filters, channels];
  const done = frame.channelDifference === 0;
  return (
    <div className="im-channels">
      <p className="part-name">{words.withChannels}</p>
      <dl>
        <div><dt>Conv2DTranspose({filters}, {k})</dt><dd>({k}, {k}, <b>{filters}</b>, {channels}) <span>{words.outIn}</span></dd></div>
        <div><dt>Conv2D({filters}, {k})</dt><dd>({k}, {k}, {ordinary[0]}, <b>{ordinary[1]}</b>) <span>{swap ? words.inOut : words.unswapped}</span></dd></div>
      </dl>
      <p className={done ? 'im-verdict im-equal' : 'im-verdict'}>{words.channelsSay(frame.channelDifference, Number(turn), swap)}</p>
    </div>
  );
}
