/** Members of groups in rows of one width; a free place repeats the first member of its row. */
export interface GroupedRows {
  readonly width: number;
  readonly count: number;
  /** count × width: which member is at a place, and whether it is one of the free places. */
  readonly members: Int32Array;
  readonly free: Uint8Array;
  /** groups × most: the rows of each group; `count` where it has fewer than the largest. */
  readonly rows: Int32Array;
  readonly most: number;
}

/**
 * Lays groups of scattered members out for sums along an axis. With a width near the mean number of members there are
 * at most twice as many rows as groups, however uneven the groups are.
 * @param starts where each group's members begin, and where the last group's end
 */
export const groupedRows = (starts: Int32Array): GroupedRows => {
  const groups = starts.length - 1;
  const sizeOf = (group: number) => starts[group + 1]! - starts[group]!;
  const width = Math.max(1, Math.ceil(starts[groups]! / Math.max(1, groups)));
  const rowsOf = Array.from({ length: groups }, (_, group) => Math.ceil(sizeOf(group) / width));
  const count = rowsOf.reduce((sum, rows) => sum + rows, 0);
  const most = rowsOf.reduce((max, rows) => Math.max(max, rows), 1);
  const members = new Int32Array(count * width);
  const free = new Uint8Array(count * width);
  const rows = new Int32Array(groups * most).fill(count);
  let row = 0;
  for (let group = 0; group < groups; group++)
    for (let part = 0; part < rowsOf[group]!; part++, row++) {
      rows[group * most + part] = row;
      const first = starts[group]! + part * width;
      for (let place = 0; place < width; place++) {
        const member = first + place;
        const here = member < starts[group + 1]!;
        members[row * width + place] = here ? member : first;
        free[row * width + place] = here ? 0 : 1;
      }
    }
  return { width, count, members, free, rows, most };
};
