import { describe, expect, it } from 'vitest';
import { storeIn, type Place } from './storage.ts';

function place(): Place & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, getItem: key => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text), removeItem: key => void kept.delete(key), key: at => [...kept.keys()][at] ?? null, get length() { return kept.size; } };
}
const blocked = (): Place => { throw new DOMException('denied', 'SecurityError'); };
const full = (): Place => ({ getItem: () => null, setItem: () => { throw new DOMException('full', 'QuotaExceededError'); }, removeItem: () => {}, key: () => null, length: 0 });

describe('storeIn', () => {
  it('keeps a value where the browser allows it, under its own prefix', () => {
    const there = place();
    storeIn(() => there).write('a', [[1, 2]]);
    expect(there.kept.get('layer-by-layer:a')).toBe('[[1,2]]');
    expect(storeIn(() => there).read('a')).toEqual([[1, 2]]);
  });

  it.each([['blocked', blocked], ['full', full]])('keeps a value in memory where storage is %s', (_, find) => {
    const store = storeIn(find);
    store.write('a', { passed: true });
    expect(store.read('a')).toEqual({ passed: true });
  });

  it('forgets what is written as null, in storage and in memory', () => {
    for (const find of [(there => () => there)(place()), blocked]) {
      const store = storeIn(find);
      store.write('a', 1);
      store.write('a', null);
      expect(store.read('a')).toBe(null);
    }
  });

  it('reads what is no JSON as nothing', () => {
    const there = place();
    there.kept.set('layer-by-layer:a', '{broken');
    expect(storeIn(() => there).read('a')).toBe(null);
  });

  it('tells all it keeps and nothing of others, in storage and in memory', () => {
    const there = place();
    there.kept.set('theme', 'dark');
    for (const find of [() => there, blocked]) {
      const store = storeIn(find);
      store.write('a/done', true);
      store.write('a/predict/b', [1]);
      expect(store.all()).toEqual({ 'a/done': true, 'a/predict/b': [1] });
      store.write('a/done', null);
      expect(store.all()).toEqual({ 'a/predict/b': [1] });
    }
  });

  it('gives the same object until the value changes, and tells its listeners', () => {
    const store = storeIn((there => () => there)(place()));
    let changes = 0;
    const end = store.subscribe(() => changes++);
    store.write('a', [1]);
    const first = store.read('a');
    expect(store.read('a')).toBe(first);
    store.write('a', [2]);
    expect(store.read('a')).toEqual([2]);
    end();
    store.write('a', [3]);
    expect(changes).toBe(2);
  });
});
