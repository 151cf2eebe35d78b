/** How many letters must change to make one word of another (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
};

/** ` Did you mean …?` when a word is near enough, else nothing. */
export const suggestion = (word: string, known: readonly string[]): string => {
  const [nearest] = known
    .map((name) => ({ name, apart: distance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.apart - b.apart);
  return nearest && nearest.apart <= Math.max(2, nearest.name.length / 3) ? ` Did you mean ${nearest.name}?` : "";
};
