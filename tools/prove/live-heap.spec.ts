import { LiveHeap } from './live-heap.js';

describe('the live heap', () => {
  it('hears what full collections left, also where a line comes in pieces, and nothing else', () => {
    const heap = new LiveHeap();
    heap.hear(
      '[1:0x1]  90 ms: Scavenge 20.1 (25.0) -> 18.2 (26.0) MB, 1.2 / 0.0 ms\n[1:0x1]  1390 ms: Ma',
    );
    heap.hear(
      'rk-Compact (reduce) 82.4 (114.4) -> 74.1 (107.5) MB, 123.97 / 0.01 ms\n{"level":"warn"}\n',
    );
    heap.hear('[1:0x1]  1500 ms: Mark-Compact 80.0 (114.4) -> 75.5 (107.5) MB, 1 / 0 ms\n');
    expect(heap.samples.map(({ megabytes }) => megabytes)).toEqual([74.1, 75.5]);
  });
});
