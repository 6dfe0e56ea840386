import { describe, expect, it } from 'vitest';
import { DataError } from './error.ts';
import { parseManifest, parsePrepared } from './manifest.ts';

const shard = { file: 'train-00-0badcafe.bin', split: 'train', count: 6000, bytes: 900000, sha256: 'ab'.repeat(32) };
const manifest = (change: object) => JSON.stringify({ format: 1, set: 'mnist', shards: [{ ...shard, ...change }] });
const refusal = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof DataError) return `${error.code}: ${error.message}`;
  }
  return 'accepted';
};

describe('a manifest', () => {
  it('is read field by field', () => {
    expect(parseManifest(manifest({ surplus: 1 }), 'm.json')).toEqual({ format: 1, set: 'mnist', shards: [shard] });
    expect(parsePrepared('{"format":1,"sets":["mnist"]}', 'manifest.json').sets).toEqual(['mnist']);
  });

  it.each([
    ['<!doctype html>', 'badManifest: m.json: expected JSON, got "<!doctype html>"'],
    ['null', 'badManifest: m.json: expected format 1, got undefined'],
    ['{"format":2}', 'badManifest: m.json: expected format 1, got 2'],
    ['{"format":1,"set":"mnist","shards":{}}', 'badManifest: m.json: expected a list of shards, got object'],
    [manifest({ file: '../secret.bin' }), 'badManifest: m.json: expected a plain name ending in .bin as shards[0].file, got "../secret.bin"'],
    [manifest({ file: 'https://elsewhere/x.bin' }), 'badManifest: m.json: expected a plain name ending in .bin as shards[0].file, got "https://elsewhere/x.bin"'],
    [manifest({ split: 'dev' }), 'badManifest: m.json: expected train or test as shards[0].split, got "dev"'],
    [manifest({ count: -1 }), 'badManifest: m.json: expected a whole number above 0 as shards[0].count, got -1'],
    [manifest({ bytes: 1.5 }), 'badManifest: m.json: expected a whole number above 0 as shards[0].bytes, got 1.5'],
    [manifest({ sha256: 'AB' }), 'badManifest: m.json: expected 64 hexadecimal digits as shards[0].sha256, got "AB"'],
  ])('that is wrong is refused, naming what: %s', (text, message) => {
    expect(refusal(() => parseManifest(text, 'm.json'))).toBe(message);
  });

  it('of sets that is wrong is refused', () => {
    expect(refusal(() => parsePrepared('{"format":1,"sets":[7]}', 'manifest.json'))).toBe('badManifest: manifest.json: expected a list of names as sets, got [7]');
    expect(refusal(() => parsePrepared('[]', 'manifest.json'))).toBe('badManifest: manifest.json: expected format 1, got undefined');
  });
});
