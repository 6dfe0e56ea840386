// The payload that React reads beside each page (`index.txt`, `__next.*.txt`, and the inline scripts of the HTML)
// is a sequence of rows, `id:data⏎`. Long texts and binary data are written `id:<tag><length in hex>,<bytes>`
// instead, without an end of line, so a replacement inside a text must also correct its length.

const colon = 0x3a;
const comma = 0x2c;
const newline = 0x0a;
const text = 'T';
/** Typed arrays and byte streams: never touched. */
const binary = 'AOobUSsLlGgMmV';

export interface FlightRow { bytes: Buffer; binary: boolean }

/** The rows of a payload, in order; joined they are the payload again. Throws where it ends in the middle of a row. */
export function flightRows(payload: Buffer): FlightRow[] {
  const rows: FlightRow[] = [];
  let start = 0;
  while (start < payload.length) {
    const { end, isBinary } = endOfRow(payload, start);
    if (end < 0 || end > payload.length) throw new Error(`Page payload: a row that begins at byte ${start} is cut off`);
    rows.push({ bytes: payload.subarray(start, end), binary: isBinary });
    start = end;
  }
  return rows;
}

function endOfRow(payload: Buffer, start: number): { end: number; isBinary: boolean } {
  const tagAt = payload.indexOf(colon, start) + 1;
  const tag = String.fromCharCode(payload[tagAt] ?? 0);
  const isBinary = binary.includes(tag);
  if (tagAt > 0 && (tag === text || isBinary)) {
    const commaAt = payload.indexOf(comma, tagAt);
    const length = Number.parseInt(payload.toString('latin1', tagAt + 1, commaAt), 16);
    return { end: commaAt < 0 || Number.isNaN(length) ? -1 : commaAt + 1 + length, isBinary };
  }
  const newlineAt = payload.indexOf(newline, start);
  return { end: newlineAt < 0 ? -1 : newlineAt + 1, isBinary: false };
}

/** The row with every `from` replaced by `to`, its length corrected; binary rows as they are. */
export function replaceInRow(row: FlightRow, from: string, to: string): Buffer {
  if (row.binary || !row.bytes.includes(from)) return row.bytes;
  const commaAt = row.bytes.indexOf(comma);
  const head = /^([0-9a-f]*:T)[0-9a-f]+$/.exec(row.bytes.toString('latin1', 0, commaAt));
  if (!head) return Buffer.from(row.bytes.toString().replaceAll(from, to));
  const body = Buffer.from(row.bytes.toString('utf8', commaAt + 1).replaceAll(from, to));
  return Buffer.concat([Buffer.from(`${head[1]}${body.length.toString(16)},`), body]);
}

/** A payload with every `from` replaced by `to`. */
export function replaceInFlight(payload: Buffer, from: string, to: string): Buffer {
  return Buffer.concat(flightRows(payload).map((row) => replaceInRow(row, from, to)));
}
