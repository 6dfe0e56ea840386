import { describe, expect, it } from 'vitest';
import { grownIn } from './soak.ts';

const look = (heap: number, nodes = 400) => ({ Documents: 2, Frames: 2, Nodes: nodes, JSEventListeners: 300, JSHeapUsedSize: heap, minute: 0, gestures: 0, workers: 1 });

describe('memory during a long sitting', () => {
  it('may go up and down with what is open', () => {
    expect(grownIn([6e6, 9e6, 7e6, 12e6, 6e6, 13e6].map(heap => look(heap)))).toEqual([]);
    expect(grownIn([400, 900, 500, 400, 800, 1000].map(nodes => look(6e6, nodes)))).toEqual([]);
  });

  it('has grown where even the least of the last third is far above the most of the first', () => {
    expect(grownIn([6e6, 7e6, 9e6, 10e6, 13e6, 14e6].map(heap => look(heap)))).toEqual(['JSHeapUsedSize grew from 7000000 to 13000000']);
    expect(grownIn([400, 500, 600, 700, 800, 900].map(nodes => look(6e6, nodes)))).toEqual(['Nodes grew from 500 to 800']);
  });
});
