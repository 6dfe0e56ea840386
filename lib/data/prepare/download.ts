import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import type { WriteStream } from 'node:fs';
import { DataError } from '../error.ts';

export interface DownloadOptions {
  /** Longest wait for the beginning of an answer, in ms. */
  connectMs: number;
  /** Longest silence within an answer, in ms. */
  stallMs: number;
  /** Hears bytes so far and the whole length, when the server tells it. */
  onBytes?: (bytes: number, whole: number | undefined) => void;
}

/** A break in the middle is followed by another request for the rest, this often. */
const resumptions = 3;

/**
 * Downloads `url` to `file` by way of `file.part`, which stays when the connection breaks: the next call, or the next attempt of
 * this one, asks only for the rest (HTTP Range). Throws `DataError` `unreachable`, `httpStatus` or `truncated`.
 */
export async function download(url: string, file: string, options: DownloadOptions): Promise<void> {
  const part = `${file}.part`;
  for (let attempt = 0; ; attempt++) {
    const before = await sizeOf(part);
    try {
      await fetchRest(url, part, before, options);
      return await rename(part, file);
    } catch (error) {
      const broke = error instanceof DataError && error.code === 'truncated';
      const moved = (await sizeOf(part)) > before;
      if (!broke || !moved || attempt >= resumptions) throw error;
    }
  }
}

const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => undefined))?.size ?? 0;

async function fetchRest(url: string, part: string, have: number, options: DownloadOptions): Promise<void> {
  const watch = silenceWatch();
  watch.allow(options.connectMs);
  try {
    const response = await request(url, have, watch.signal);
    if (have > 0 && isStale(response, have)) {
      await response.body?.cancel();
      await rm(part, { force: true });
      return await fetchRest(url, part, 0, options);
    }
    if (!response.ok) throw new DataError('httpStatus', url, 'status 200 or 206', `status ${response.status}`);
    await append(response, url, part, response.status === 206 ? have : 0, options, watch);
  } finally {
    watch.end();
  }
}

async function request(url: string, have: number, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal, headers: { 'accept-encoding': 'identity', ...(have > 0 && { range: `bytes=${have}-` }) } });
  } catch (error) {
    throw new DataError('unreachable', url, 'an answer', signal.aborted ? 'silence' : causeOf(error));
  }
}

/** Whether a server that was asked for the rest has something else to give: a shorter file, or a rest that begins elsewhere. */
function isStale(response: Response, have: number): boolean {
  if (response.status === 416) return true;
  return response.status === 206 && !response.headers.get('content-range')?.startsWith(`bytes ${have}-`);
}

async function append(response: Response, url: string, part: string, have: number, options: DownloadOptions, watch: SilenceWatch): Promise<void> {
  const rest = Number(response.headers.get('content-length')) || undefined;
  const whole = rest && have + rest;
  const sink = createWriteStream(part, { flags: have > 0 ? 'a' : 'w' });
  let bytes = have;
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      watch.allow(options.stallMs);
      if (!sink.write(chunk)) await once(sink, 'drain');
      bytes += chunk.length;
      options.onBytes?.(bytes, whole);
    }
  } catch (error) {
    await close(sink);
    throw new DataError('truncated', url, `${whole ?? 'all'} bytes`, `${bytes} bytes, then ${watch.signal.aborted ? 'silence' : causeOf(error)}`);
  }
  await close(sink);
  if (whole && bytes !== whole) throw new DataError('truncated', url, `${whole} bytes`, `${bytes} bytes`);
}

const close = (sink: WriteStream) => new Promise<void>((resolve, reject) => sink.end((error?: Error | null) => (error ? reject(error) : resolve())));

type SilenceWatch = ReturnType<typeof silenceWatch>;

/** Aborts when the time allowed last has passed. */
function silenceWatch() {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  return {
    signal: controller.signal,
    allow(ms: number) {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), ms);
    },
    end: () => clearTimeout(timer),
  };
}

/** Why Node's `fetch` failed: the reason lies in the error's cause. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as NodeJS.ErrnoException).code;
  return code ?? (cause instanceof Error ? cause.message : String(cause));
}
