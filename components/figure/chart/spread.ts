interface Block { centre: number; members: number[] }

/**
 * Moves labels apart: positions (pixels) at least `gap` from each other, as near to where they belong as that allows,
 * inside `[from, to]` if there is room. Order of the answer is that of `wanted`; ties keep it.
 */
export function spread(wanted: readonly number[], gap: number, [from, to]: readonly [number, number]): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const half = (block: Block) => ((block.members.length - 1) * gap) / 2;
  const held = (block: Block): Block => ({ ...block, centre: Math.max(from + half(block), Math.min(to - half(block), block.centre)) });
  const mean = (members: number[]) => members.reduce((sum, member, i) => sum + wanted[member]! - (i - (members.length - 1) / 2) * gap, 0) / members.length;
  const blocks: Block[] = [];
  for (const index of order) {
    let block = held({ centre: wanted[index]!, members: [index] });
    for (let last = blocks.at(-1); last && block.centre - half(block) - (last.centre + half(last)) < gap; last = blocks.at(-1)) {
      const members = [...last.members, ...block.members];
      block = held({ centre: mean(members), members });
      blocks.pop();
    }
    blocks.push(block);
  }
  const placed = [...wanted];
  for (const block of blocks) block.members.forEach((member, i) => { placed[member] = block.centre - half(block) + i * gap; });
  return placed;
}
