/** What one window tells the others: where a figure of the deck stands; or asks, having just been opened. */
interface News { place: number; state: Readonly<Record<string, unknown>> | null; step: number | null }
type Message = { speaker: boolean } & ({ asks: true } | News);

export interface Peers {
  /** Tells the other windows where the figure at this place of the deck stands. */
  tell(news: News): void;
}

/**
 * The windows that show one deck: the speaker's, the one on the wall, a page for printing. What is changed by hand in one is
 * changed in the others. Two windows of which none is a speaker's have nothing to do with each other.
 *
 * @param known where the figures of this window stand, for a window that asks
 */
export function meetPeers(known: () => News[], heard: (news: News) => void): Peers {
  const query = new URLSearchParams(location.search);
  const speaker = query.has('receiver') || query.has('print-pdf') || query.get('view') === 'print';
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel(`explorables of ${location.pathname}`);
  } catch {
    // A sandboxed deck is alone.
    return { tell: () => {} };
  }
  const send = (message: { asks: true } | News) => channel.postMessage({ speaker, ...message } satisfies Message);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (!speaker && !data.speaker) return;
    if (!('asks' in data)) heard(data);
    else for (const news of known()) send(news);
  };
  if (speaker) send({ asks: true });
  return { tell: send };
}
