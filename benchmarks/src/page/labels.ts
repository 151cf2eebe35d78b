/** Heights for labels, as near to their anchors as a distance between them allows; in the order given. */
export const spread = (anchors: readonly number[], distance: number, low: number, high: number): number[] => {
  const order = anchors.map((_, index) => index).sort((a, b) => anchors[a]! - anchors[b]!);
  // Labels that touch move as a block, centred on its anchors.
  const blocks: { members: number[]; top: number }[] = [];
  const room = (count: number) => (count - 1) * distance;
  const settle = (members: number[]) => {
    const center = members.reduce((sum, index) => sum + anchors[index]!, 0) / members.length;
    const top = Math.min(Math.max(center - room(members.length) / 2, low), high - room(members.length));
    return { members, top };
  };
  const touch = (upper: { members: number[]; top: number }, lower: { top: number }) =>
    upper.top + room(upper.members.length) + distance > lower.top;
  for (const index of order) {
    let block = settle([index]);
    while (blocks.length && touch(blocks.at(-1)!, block)) block = settle([...blocks.pop()!.members, ...block.members]);
    blocks.push(block);
  }
  const heights: number[] = [];
  for (const { members, top } of blocks)
    for (const [place, index] of members.entries()) heights[index] = top + place * distance;
  return heights;
};
