import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256, sha256InScript } from './sha256.ts';

const node = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 131 + (i >> 8)) & 255);

describe('SHA-256', () => {
  it('of "abc" is the value printed in FIPS 180-4', () => {
    expect(sha256InScript(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('in script equals that of node:crypto around every block border', () => {
    for (let length = 0; length <= 200; length++) expect(sha256InScript(bytesOf(length))).toBe(node(bytesOf(length)));
    expect(sha256InScript(bytesOf(1_000_003))).toBe(node(bytesOf(1_000_003)));
  });

  it('reads a view that does not begin where its memory does', () => {
    const view = bytesOf(300).subarray(7, 207);
    expect(sha256InScript(view)).toBe(node(view));
  });

  it('by crypto.subtle is the same', async () => {
    expect(await sha256(bytesOf(1000))).toBe(sha256InScript(bytesOf(1000)));
  });
});
