import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { chooseEncoding, compressor } from './compression.ts';
import { compressible, contentType } from './contentTypes.ts';
import { headersFor, parseHeaders } from './headers.ts';
import { readRecord } from './templates.ts';

export interface Question { method: string; url: string; headers: Readonly<Record<string, string | string[] | undefined>> }
export interface Answer { status: number; headers: Record<string, string>; body: Buffer | null }

const notForReaders = /^\/(_headers$|\.htaccess$|_build(\/|$))/;

/** Answers requests for the finished site in `root`, with the headers that its `_headers` states. Never throws. */
export function answerer(root: string): (question: Question) => Promise<Answer> {
  const { basePath } = readRecord(root);
  const compress = compressor();
  return async ({ method, url, headers }) => {
    if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
    const address = readAddress(url);
    if (address === null) return plain(400, 'This address cannot be read.');
    if (basePath !== '' && (address === '/' || address === basePath)) return plain(308, '', { Location: `${basePath}/` });
    const found = address.startsWith(`${basePath}/`) ? find(root, address.slice(basePath.length)) : null;
    if (found === 'folder') return plain(308, '', { Location: `${encodeURI(address)}/${queryOf(url)}` });
    const file = found ?? path.join(root, '404.html');
    if (!existsSync(file)) return plain(404, 'There is no page here.');
    // Read each time: the site may be rebuilt or moved while it is served.
    const stated = headersFor(parseHeaders(readIfThere(path.join(root, '_headers'))), found ? address : `${basePath}/404.html`);
    const answer = await fileAnswer(file, found ? 200 : 404, stated, headers, compress);
    return method === 'HEAD' ? { ...answer, body: null } : answer;
  };
}

/** The decoded path of a request; null where it is malformed or climbs. */
function readAddress(url: string): string | null {
  try {
    const address = decodeURIComponent(url.split(/[?#]/)[0]!);
    const climbs = address.split(/[/\\]/).some((part) => part === '..' || part === '.');
    return address.startsWith('/') && !address.startsWith('//') && !address.includes('\0') && !climbs ? address : null;
  } catch {
    return null;
  }
}

function queryOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

/** The file that stands for an address below the base path; `'folder'` where only a slash is missing. */
function find(root: string, address: string): string | 'folder' | null {
  if (notForReaders.test(address)) return null;
  const target = path.join(root, address);
  if (address.endsWith('/')) return existsSync(path.join(target, 'index.html')) ? path.join(target, 'index.html') : null;
  const entry = statSync(target, { throwIfNoEntry: false });
  if (entry?.isFile()) return target;
  return entry?.isDirectory() && existsSync(path.join(target, 'index.html')) ? 'folder' : null;
}

async function fileAnswer(file: string, status: number, stated: Record<string, string>, asked: Question['headers'], compress: ReturnType<typeof compressor>): Promise<Answer> {
  const { mtimeMs, size } = statSync(file);
  const type = contentType(file);
  const encoding = compressible(type) ? chooseEncoding(String(asked['accept-encoding'] ?? ''), size) : null;
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`;
  const headers: Record<string, string> = { 'Content-Type': type, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', ETag: tag, ...stated };
  if (status === 200 && asked['if-none-match'] === tag) return { status: 304, headers, body: null };
  if (encoding) headers['Content-Encoding'] = encoding;
  const content = readFileSync(file);
  const body = encoding ? await compress(`${file} ${tag}`, content, encoding) : content;
  return { status, headers: { ...headers, 'Content-Length': String(body.length) }, body };
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function plain(status: number, sentence: string, headers: Record<string, string> = {}): Answer {
  const body = Buffer.from(sentence);
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': String(body.length), ...headers }, body };
}
